// First draw and slider moves in Chromium, beside Chart.js and uPlot drawing the same two charts.
import { mkdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { browser } from '../../src/build/browser.js';
import { build } from '../../src/build/build.js';
import { serve } from '../../src/build/serve.js';
import { root } from '../../src/build/step.js';

/** What is measured; the third is lifeworth with all that its element adds: titles, descriptions, readout. */
const PEERS = ['nothing', 'lifeworth', 'element', 'uplot', 'chartjs'];
const ROUNDS = 5;
const MOVES = 200;
const SITE = join(root, 'target/bench');

/** The pages of the benchmark, bundled and minified like what they measure. */
async function writePages() {
  const esbuild = await import('esbuild');
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(join(SITE, 'pages'), { recursive: true });
  await esbuild.build({
    entryPoints: PEERS.map((peer) => join(root, `tests/bench/charts/${peer}.page.js`)),
    outdir: join(SITE, 'pages'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  cpSync(join(root, 'www/wasm'), join(SITE, 'wasm'), { recursive: true });
  const uplotStyle = readFileSync(join(root, 'node_modules/uplot/dist/uPlot.min.css'), 'utf8');
  for (const peer of PEERS) {
    const page = `<!doctype html><meta charset="utf-8"><title>${peer}</title><style>body{margin:0}main{width:640px}${peer === 'uplot' ? uplotStyle : ''}</style><main></main><script type="module" src="pages/${peer}.page.js"></script>`;
    writeFileSync(join(SITE, `${peer}.html`), page);
  }
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? NaN;

/**
 * @param {import('@playwright/test').Browser} chromium
 * @param {string} url
 */
async function measure(chromium, url) {
  const page = await chromium.newPage({ viewport: { width: 800, height: 900 } });
  await page.goto(url);
  await page.waitForFunction('globalThis.drag');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const first = /** @type {number} */ (await page.evaluate('firstDraw()'));
  await page.evaluate('drag(20)');
  const before = await busy();
  const moves = /** @type {number[]} */ (await page.evaluate(`drag(${MOVES})`));
  const cpu = ((await busy()) - before) / MOVES;
  await page.close();
  return { first, painted: quantile(moves, 0.5), painted95: quantile(moves, 0.95), cpu };
}

export async function run() {
  await build();
  await writePages();
  const { chromium: executablePath } = await browser();
  const { chromium: engine } = await import('@playwright/test');
  const site = await serve(SITE, 0);
  const chromium = await engine.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  /** @type {Record<string, Awaited<ReturnType<typeof measure>>[]>} */
  const rounds = Object.fromEntries(PEERS.map((peer) => [peer, []]));
  // Interleaved, so that whatever else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const peer of PEERS) rounds[peer]?.push(await measure(chromium, `${site.address}${peer}.html`));
  }
  const version = chromium.version();
  await chromium.close();
  site.close();
  const columns = /** @type {const} */ (['first', 'painted', 'painted95', 'cpu']);
  const median = (/** @type {string} */ peer, /** @type {typeof columns[number]} */ column) =>
    quantile((rounds[peer] ?? []).map((row) => row[column]), 0.5);
  console.log(`\nTwo charts of 481 points, Chromium ${version}, ${cpus()[0]?.model} × ${cpus().length}; medians of ${ROUNDS} interleaved rounds, ms`);
  console.log('Lifeworth calculates too; the others are handed finished curves.\n');
  console.log('peer          first draw   move to paint   p95 of moves   main-thread CPU per move   ratio of CPU to uPlot');
  for (const peer of PEERS) {
    const cells = columns.map((column) => median(peer, column).toFixed(2));
    const ratio = (median(peer, 'cpu') / median('uplot', 'cpu')).toFixed(2);
    console.log([peer.padEnd(12), cells[0]?.padStart(11), cells[1]?.padStart(15), cells[2]?.padStart(14), cells[3]?.padStart(26), ratio.padStart(23)].join(' '));
  }
}
