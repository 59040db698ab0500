// A file of orders dropped onto its page: how soon it answers, how soon a model is fitted, and how calm the page stays.
//
// `npm run bench -- customers-page` gives the page the sample and the whole of CDNOW, in Chromium. A task of the main
// thread that takes more than 50 ms is felt by the visitor; the longest are told with what they did. Their processor time
// is told too: on a busy machine a task lasts longer because it waits, and that is no fault of the page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { browser } from '../../src/build/browser.js';
import { build } from '../../src/build/build.js';
import { serve } from '../../src/build/serve.js';
import { root } from '../../src/build/step.js';

const ROUNDS = 5;
const LONG = 50;

/** @typedef {{name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any}} TraceEvent */
/** @typedef {{answer: number, fitted: number, all: number}} Times milliseconds since the file was dropped */
/** @typedef {{wall: number, cpu: number, owner: string}} Task */

/** The customer, date and amount of CDNOW's purchases. @param {'sample' | 'master'} name @returns the path of a file */
function fileOf(name) {
  const text = gunzipSync(readFileSync(join(root, `tests/reference/cdnow_${name}.txt.gz`))).toString();
  // The sample has two numbers for each customer: its place in the whole, and in the sample.
  const date = name === 'sample' ? 2 : 1;
  const rows = text.trim().split(/\r?\n/).map((line) => line.trim().split(/\s+/)).map((row) => [row[0], row[date], row[date + 2]].join(','));
  const path = join(root, `target/bench/cdnow-${name}.csv`);
  mkdirSync(join(root, 'target/bench'), { recursive: true });
  writeFileSync(path, `customer,date,amount\n${rows.join('\n')}\n`);
  return path;
}

/** What a task did for longest: the innermost event that takes more than half of it. @param {TraceEvent} task @param {TraceEvent[]} events */
function ownerOf(task, events) {
  const inside = events.filter(({ ts, dur = 0 }) => ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0));
  const large = inside.filter(({ dur = 0 }) => dur > (task.dur ?? 0) / 2).sort((one, other) => (one.dur ?? 0) - (other.dur ?? 0));
  const { name, args } = large[0] ?? task;
  const { functionName, url, type } = args?.data ?? {};
  return [name, functionName ?? type, url?.split('/').at(-1)].filter(Boolean).join(' ');
}

/** @param {TraceEvent[]} events @returns {Task[]} of the page's main thread, the longest first */
function tasksOf(events) {
  const started = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'change');
  if (!started) throw new Error('the file never arrived');
  const own = events.filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === started.pid && tid === started.tid && ts >= started.ts);
  const tasks = own.filter(({ name, dur = 0 }) => name.endsWith('RunTask') && dur > 10_000).sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
  return tasks.map((task) => ({ wall: (task.dur ?? 0) / 1e3, cpu: (task.tdur ?? 0) / 1e3, owner: ownerOf(task, own.filter((event) => event !== task && !event.name.endsWith('RunTask'))) }));
}

/** Run in the page: watches for what is shown, from the moment a file arrives. */
function watch() {
  const element = /** @type {any} */ (document.querySelector('customer-insights'));
  const shadow = element.shadowRoot;
  const times = /** @type {Record<string, number>} */ ({});
  let start = 0;
  const note = (/** @type {string} */ name) => (times[name] ??= performance.now() - start);
  shadow.querySelector('input[type=file]').addEventListener('change', () => (start = performance.now()), true);
  element.addEventListener('lifeworth-change', () => note('all'));
  new MutationObserver(() => {
    if (shadow.querySelector('.results:not([hidden])') && shadow.querySelector('.basis')?.textContent) note('answer');
    if (shadow.querySelector('.outlook')?.textContent) note('fitted');
    // The whole forecast, with intervals, is the last thing that is drawn.
    if (times.all && shadow.querySelector('.predictions > .work-progress.idle')) note('done');
  }).observe(shadow, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'class'] });
  Object.assign(globalThis, { times });
}

/**
 * @param {import('@playwright/test').Browser} instance
 * @param {string} address
 * @param {string} path of the file
 * @returns {Promise<{times: Times, tasks: Task[]}>}
 */
async function drop(instance, address, path) {
  const page = await instance.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(new URL('customers.html', address).href);
    await page.locator('customer-insights .action').first().waitFor();
    // A visitor's pointer is over the page before the file is.
    await page.mouse.move(600, 400);
    await page.waitForLoadState('networkidle');
    await page.evaluate(watch);
    const session = await page.context().newCDPSession(page);
    /** @type {TraceEvent[]} */
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))));
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8.execute'] } });
    await page.locator('customer-insights input[type=file]').setInputFiles(path);
    await page.waitForFunction(() => 'done' in /** @type {any} */ (globalThis).times, undefined, { polling: 200, timeout: 120_000 });
    await session.send('Tracing.end');
    await complete;
    return { times: await page.evaluate(() => /** @type {any} */ (globalThis).times), tasks: tasksOf(events) };
  } finally {
    await page.close();
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export async function run() {
  await build();
  const { chromium } = await import('@playwright/test');
  const { address, close } = await serve(join(root, 'dist/site'), 0);
  const instance = await chromium.launch({ executablePath: (await browser()).chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Chromium ${instance.version()}; medians of ${ROUNDS} rounds, milliseconds since the file arrived`);
  try {
    for (const name of /** @type {const} */ (['sample', 'master'])) {
      const path = fileOf(name);
      /** @type {Awaited<ReturnType<typeof drop>>[]} */
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await drop(instance, address, path));
      const of = (/** @type {keyof Times} */ what) => median(rounds.map(({ times }) => times[what])).toFixed().padStart(6);
      console.log(`\nCDNOW ${name}\n${of('answer')}  the answer\n${of('fitted')}  the first fitted model\n${of('all')}  every section drawn`);
      const long = rounds.map(({ tasks }) => tasks.filter(({ wall }) => wall > LONG).length);
      console.log(`${String(median(long)).padStart(6)}  tasks over ${LONG} ms until the whole forecast is drawn; the longest of all rounds:`);
      const longest = rounds.flatMap(({ tasks }) => tasks).sort((one, other) => other.wall - one.wall).slice(0, 5);
      for (const { wall, cpu, owner } of longest) console.log(`${wall.toFixed().padStart(8)} ms, ${cpu.toFixed()} of the processor  ${owner}`);
    }
  } finally {
    await instance.close();
    close();
  }
}
