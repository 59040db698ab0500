// A made-up order export to a row per customer: in wasm in Node and in Chromium, in the native build, and by others.
//
// `npm run bench -- orders` reads a million rows and ten million. Each reading is a process of its own; their processor
// time is compared, and set beside what we aim at.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { browser } from '../../src/build/browser.js';
import { build } from '../../src/build/build.js';
import { serve } from '../../src/build/serve.js';
import { root, run as runProgram, step } from '../../src/build/step.js';
import { fileOf, native } from './orders_file.js';
import { pythonWith } from './python.js';

/** DuckDB and polars, on one thread; pinned with what decides their speed. */
const PACKAGES = ['duckdb==2.0.0', 'polars==2.1.0', 'numpy==2.4.6'];

const OURS = 'lifeworth, wasm in Node';
/** How many times our processor time each of these is to take, at least. */
const TARGETS = [
  ['udsv, splitting alone', 4],
  ['udsv, rows kept, splitting alone', 4],
  ['duckdb, one thread', 5],
];
/** The same code native is to take at least this share of ours. */
const NATIVE = 1 / 1.3;
/** Megabytes that reading ten million rows of 3.6 million customers may take in Node. */
const MOST_MEMORY = 460;

/** Rows, how often each reading is done, and who does it: what takes more memory than a laptop has is left out. */
const SIZES = [
  { rows: 1_000_000, rounds: 7, scripts: ['udsv-split', 'udsv-rows-split', 'd3-dsv-split', 'papaparse-split', 'udsv', 'd3-dsv', 'papaparse'] },
  { rows: 10_000_000, rounds: 3, scripts: ['udsv-split'] },
];

/** @typedef {{cpu: number, wall?: number, peak: number, customers: number}} Measured milliseconds, megabytes */

/** @param {string} program @param {string[]} args @returns {Measured} */
function ask(program, args) {
  const told = execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  return JSON.parse(told.trim().split('\n').at(-1) ?? '');
}

/** Memory that a process held at most, in MB, as Linux tells it. @param {number} pid */
const mostMemory = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1e3;

/**
 * In a page: the file is read in a worker, as a visitor's would be.
 * @param {string} path
 * @returns {Promise<Measured>}
 */
async function inChromium(path) {
  const { chromium } = await import('@playwright/test');
  const { address, close } = await serve(join(root, 'dist/site'), 0);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const instance = await chromium.launch({ executablePath: (await browser()).chromium, args });
  try {
    const page = await instance.newPage();
    await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<input type="file">' }));
    await page.goto(new URL('blank.html', address).href);
    await page.locator('input').setInputFiles(path);
    const session = await instance.newBrowserCDPSession();
    const renderers = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer');
    const used = async () => (await renderers()).reduce((sum, { cpuTime }) => sum + cpuTime * 1e3, 0);
    const before = await used();
    const { wall, customers } = await page.evaluate(async () => {
      const place = '/engine/customers.js';
      /** @type {typeof import('../../www/engine/customers.js')} */
      const { readOrders } = await import(place);
      const file = document.querySelector('input')?.files?.[0];
      if (!file) throw new Error('there is no file');
      const start = performance.now();
      const orders = await readOrders(file, { columns: { customer: 0, date: 1, amount: 2 } });
      const summaries = await orders.summaries();
      return { wall: performance.now() - start, customers: summaries.customer.length };
    });
    const cpu = (await used()) - before;
    const peak = Math.max(...(await renderers()).map(({ id }) => mostMemory(id)));
    return { cpu, wall, peak, customers };
  } finally {
    await instance.close();
    close();
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** What we aim at, and whether it is reached. @param {(name: string) => number} cpu @param {number | undefined} peak */
function tell(cpu, peak) {
  const ours = cpu(OURS);
  const lines = [...TARGETS, ['lifeworth, native', NATIVE]].map(([name, target]) => [`CPU of ${name}, × ours`, cpu(String(name)) / ours, Number(target), cpu(String(name)) / ours >= Number(target)]);
  if (peak !== undefined) lines.push(['peak MB of ours', peak, MOST_MEMORY, peak <= MOST_MEMORY]);
  for (const [title, value, target, reached] of lines) {
    const verdict = Number.isNaN(value) ? 'not measured' : reached ? '' : 'missed';
    console.log(`${String(title).padEnd(52)}${Number(value).toFixed(2).padStart(8)}   target ${Number(target).toFixed(2).padStart(7)}  ${verdict}`);
  }
}

export async function run() {
  await build();
  await step('building the native benchmark', () => runProgram('cargo', ['bench', '--locked', '--bench', 'orders', '--no-run']));
  const python = await pythonWith('orders', { packages: PACKAGES, least: [3, 10] });
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}; processor time`);
  for (const { rows, rounds, scripts } of SIZES) {
    const path = fileOf(rows);
    const script = (/** @type {string} */ name) => ask(process.execPath, ['--max-old-space-size=8000', 'tests/bench/orders/reader.js', name, path]);
    /** @type {Record<string, () => Measured | Promise<Measured>>} */
    const readers = {
      'lifeworth, wasm in Node': () => script('lifeworth'),
      'lifeworth, wasm in Chromium': () => inChromium(path),
      'lifeworth, native': () => ask('cargo', native('read', path)),
      ...Object.fromEntries(scripts.map((name) => [name.replace('-rows', ', rows kept').replace('-split', ', splitting alone'), () => script(name)])),
      ...(python && Object.fromEntries(['duckdb', 'polars'].map((name) => [`${name}, one thread`, () => ask(python, ['tests/bench/orders/peers.py', name, path])]))),
    };
    /** @type {Record<string, Measured[]>} */
    const found = {};
    // Interleaved, so that whatever else the machine does falls on all alike.
    for (let round = 0; round < rounds; round++) {
      for (const [name, read] of Object.entries(readers)) (found[name] ??= []).push(await read());
    }
    const megabytes = statSync(path).size / 1e6;
    console.log(`\n${(rows / 1e6).toFixed()} million rows, ${megabytes.toFixed()} MB${rounds > 1 ? `; medians of ${rounds} rounds` : ''}`);
    console.log('                                   CPU ms   × ours   MB/s   peak MB  customers');
    const cpu = (/** @type {string} */ name) => median((found[name] ?? []).map((one) => one.cpu));
    const ours = cpu(OURS);
    for (const [name, measured] of Object.entries(found)) {
      const cells = [
        cpu(name).toFixed().padStart(9),
        (cpu(name) / ours).toFixed(2).padStart(9),
        (megabytes / (cpu(name) / 1e3)).toFixed().padStart(7),
        median(measured.map(({ peak }) => peak)).toFixed().padStart(10),
        String(measured[0]?.customers || '').padStart(11),
      ];
      console.log(`${name.padEnd(32)}${cells.join('')}`);
    }
    tell(cpu, rows === 10_000_000 ? median((found[OURS] ?? []).map(({ peak }) => peak)) : undefined);
  }
  console.log('\nPeak: memory of the process beyond what it held before; in Chromium all that the page’s process held. Splitting alone makes no customers.');
}
