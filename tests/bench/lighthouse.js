// Lighthouse, on its simulated slow phone: an article with one embed, beside the same article with the same line chart by
// Chart.js. Every other run is of the other page, so that whatever else the machine does falls on both.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { browser } from '../../src/build/browser.js';
import { build } from '../../src/build/build.js';
import { Mendable, root, step } from '../../src/build/step.js';

const HERE = join(root, 'tests/bench/lighthouse');
const SITE = join(root, 'target/lighthouse');
const ROUNDS = 3;

const TEXT = 'A customer who comes back is worth more than one who does not, but how much more depends on what an order brings in, how often it comes, and how long it goes on. Whoever knows that number knows what may be spent on winning the next one.';

/** @param {string} title @param {string} head @param {string} embed */
const article = (title, head, embed) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="description" content="What a customer is worth."><link rel="icon" href="data:,">
<style>body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.6 Georgia,serif;color:#222;background:#fff}figure{margin:0}canvas{display:block;width:100%;height:300px}</style>${head}</head>
<body><main><h1>What a customer is worth</h1><p>${TEXT}</p>${embed}${`<p>${TEXT}</p>`.repeat(8)}</main></body></html>`;

async function writeSite() {
  const esbuild = await import('esbuild');
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  cpSync(join(root, 'dist/site'), SITE, { recursive: true });
  await esbuild.build({ entryPoints: [join(HERE, 'chartjs.js')], outdir: SITE, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning' });
  // What the builder gives, in the article's language.
  const embed = '<clv-calculator lang="en" currency="EUR" style="display:block;min-height:900px"><a href="index.html">Customer value</a></clv-calculator>';
  writeFileSync(join(SITE, 'lifeworth-article.html'), article('With lifeworth', '<script type="module" src="embed.js"></script>', embed));
  const figure = '<figure><canvas role="img" aria-label="Profit so far from one customer, and the cost of winning them"></canvas></figure>';
  writeFileSync(join(SITE, 'chartjs-article.html'), article('With Chart.js', '<script type="module" src="chartjs.js"></script>', figure));
}

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** Compresses, as static hosts do; a phone on a slow line would not get the files otherwise. */
function serveCompressed() {
  const server = createServer((request, response) => {
    const file = join(SITE, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file.startsWith(SITE) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-encoding': 'br', 'cache-control': 'max-age=31536000' };
    response.writeHead(200, headers).end(brotliCompressSync(readFileSync(file)));
  });
  return /** @type {Promise<{address: string, close: () => void}>} */ (
    new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        const address = /** @type {import('node:net').AddressInfo} */ (server.address());
        resolve({ address: `http://localhost:${address.port}/`, close: () => server.close() });
      }),
    )
  );
}

/** Lighthouse is large: it is installed when somebody wants to run it, in the version of its lock file. */
async function install() {
  if (existsSync(join(HERE, 'node_modules/lighthouse'))) return;
  await step('installing Lighthouse', () => {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
    if (status !== 0) throw new Mendable('Lighthouse could not be installed: try `npm ci` in tests/bench/lighthouse');
  });
}

/** Lighthouse in a process of its own; this one answers as the server meanwhile. @param {string} url @param {string} chromium */
async function look(url, chromium) {
  const report = join(SITE, 'report.json');
  const flags = ['--quiet', '--output=json', `--output-path=${report}`, '--only-categories=performance,accessibility', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
  const program = spawn(process.execPath, [join(HERE, 'node_modules/lighthouse/cli/index.js'), url, ...flags], { stdio: 'inherit', env: { ...process.env, CHROME_PATH: chromium } });
  const code = await new Promise((resolve) => program.on('exit', resolve));
  if (code !== 0) throw new Mendable(`Lighthouse ended with ${code}`);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    blocking: audits['total-blocking-time'].numericValue,
    largest: audits['largest-contentful-paint'].numericValue,
    shift: audits['cumulative-layout-shift'].numericValue,
    bytes: audits['total-byte-weight'].numericValue,
    missed: Object.values(audits).filter(({ score, weight }) => weight !== 0 && score !== null && score < 0.9).map(({ id }) => id),
  };
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export async function run() {
  await build();
  await install();
  await writeSite();
  const { chromium } = await browser();
  const site = await serveCompressed();
  /** @type {Record<string, Awaited<ReturnType<typeof look>>[]>} */
  const seen = { lifeworth: [], chartjs: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, runs] of Object.entries(seen)) runs.push(await look(`${site.address}${name}-article.html`, chromium));
  }
  site.close();
  console.log(`\nLighthouse, simulated slow phone; medians of ${ROUNDS} interleaved runs\n`);
  console.log('page         performance   accessibility   blocking ms   largest paint ms   shift   bytes');
  for (const [name, runs] of Object.entries(seen)) {
    const of = (/** @type {'performance' | 'accessibility' | 'blocking' | 'largest' | 'shift' | 'bytes'} */ what) => median(runs.map((one) => one[what]));
    console.log(
      [name.padEnd(12), String(of('performance')).padStart(11), String(of('accessibility')).padStart(15), of('blocking').toFixed(0).padStart(13), of('largest').toFixed(0).padStart(18), of('shift').toFixed(3).padStart(7), String(of('bytes')).padStart(8)].join(' '),
    );
  }
  const missed = new Set(seen.lifeworth?.flatMap((one) => one.missed));
  if (missed.size > 0) console.log(`\naudits below 90 on the page with lifeworth: ${[...missed].join(', ')}`);
}
