// A 60-month projection of five groups of customers and 10,000 simulated draws, in wasm (Node) and in the native build.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from '../../src/build/build.js';
import { WASM_FEATURES } from '../../src/build/wasm.js';
import { root, run as runProgram, step } from '../../src/build/step.js';

const ROUNDS = 11;
/** How often each is run in a round, so that a round takes some tenths of a second. */
const TIMES = { project: 400, calculate: 4000, simulate: 1 };
/** The greatest ratio of wasm to native that we aim at. */
const AIM = 1.5;

/** Processor time of this thread in nanoseconds where the system tells it, elapsed time elsewhere. */
function now() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]);
  } catch {
    return performance.now() * 1e6;
  }
}

/** The same programme as in loyalty.rs. @param {import('../../www/engine/loyalty.js').Loyalty} loyalty */
function programme(loyalty) {
  const options = loyalty.programmePreset('points');
  const [segment] = options.segments;
  if (!segment) throw new Error('the preset has no customers');
  options.segments = [1, 2, 3, 4, 5].map((index) => ({ ...segment, customers: 2000 * index, ordersPerMonth: 0.2 * index }));
  options.horizonMonths = 60;
  return options;
}

/**
 * The projection alone, without the way in and out: the benchmark's own wasm, optimised as the module is.
 * @returns {Promise<(times: number) => number>}
 */
async function calculation() {
  return step('building the calculation alone as wasm', async () => {
    const target = 'wasm32-unknown-unknown';
    const messages = execFileSync(
      'cargo',
      ['rustc', '--locked', '--release', '--bench', 'loyalty', '--target', target, '--message-format=json', '--', '-C', 'link-arg=--export=project_times'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 },
    );
    const built = messages.split('\n').filter(Boolean).map((line) => JSON.parse(line)).findLast((message) => message.executable ?? message.filenames?.some((/** @type {string} */ name) => name.endsWith('.wasm')));
    const file = built.executable ?? built.filenames.find((/** @type {string} */ name) => name.endsWith('.wasm'));
    const optimised = join(root, 'target/bench-loyalty.wasm');
    execFileSync(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), '-O3', ...WASM_FEATURES.map((feature) => `--enable-${feature}`), file, '-o', optimised]);
    // The crate's functions for JavaScript are in it too, but never called.
    const nothing = new Proxy({}, { get: () => new Proxy({}, { get: () => () => 0 }) });
    const { instance } = await WebAssembly.instantiate(readFileSync(optimised), /** @type {WebAssembly.Imports} */ (nothing));
    return /** @type {(times: number) => number} */ (instance.exports['project_times']);
  });
}

/** The native program, asked line by line. */
async function native() {
  await step('building the native benchmark', () => runProgram('cargo', ['bench', '--locked', '--bench', 'loyalty', '--no-run']));
  const child = spawn('cargo', ['bench', '--locked', '--quiet', '--bench', 'loyalty'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    /** @param {string} what @param {number} times */
    ask: async (what, times) => {
      child.stdin.write(`${what} ${times}\n`);
      return Number((await lines.next()).value);
    },
    stop: () => child.stdin.end(),
  };
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export async function run() {
  await build();
  const { load } = await import(join(root, 'dist/package/engine/loyalty.js'));
  /** @type {import('../../www/engine/loyalty.js').Loyalty} */
  const loyalty = await load(readFileSync(join(root, 'dist/package/wasm/loyalty_bg.wasm')));
  const options = programme(loyalty);
  const simulation = { ranges: loyalty.programmePresetRanges('points'), draws: 10_000, seed: 1 };
  const projectTimes = await calculation();
  const repeat = (/** @type {() => unknown} */ call) => (/** @type {number} */ times) => {
    for (let time = 0; time < times; time++) call();
  };
  const wasm = {
    calculate: projectTimes,
    simulate: repeat(() => loyalty.simulateProgramme(options, simulation)),
    project: repeat(() => loyalty.projectProgramme(options)),
  };
  const compiled = await native();
  /** @type {Record<string, {wasm: number[], native: number[]}>} */
  const found = { project: { wasm: [], native: [] }, calculate: { wasm: [], native: [] }, simulate: { wasm: [], native: [] } };
  // Interleaved, so that whatever else the machine does falls on both alike; the first round only warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const what of /** @type {const} */ (['calculate', 'simulate', 'project'])) {
      const before = now();
      wasm[what](TIMES[what]);
      const ours = now() - before;
      const theirs = await compiled.ask(what === 'calculate' ? 'project' : what, TIMES[what]);
      if (round === 0) continue;
      found[what]?.wasm.push(ours / TIMES[what]);
      found[what]?.native.push(theirs / TIMES[what]);
    }
  }
  compiled.stop();
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}; processor time, medians of ${ROUNDS} interleaved rounds, ms`);

  console.log('                                            wasm     native   ratio');
  const titles = { calculate: 'projection, 60 months × 5 groups', simulate: '10,000 draws of the same', project: 'projection, with its way in and out' };
  for (const [what, title] of Object.entries(titles)) {
    const { wasm: ours = [], native: theirs = [] } = found[what] ?? {};
    const ratio = median(ours.map((time, index) => time / (theirs[index] ?? NaN)));
    const cells = [median(ours), median(theirs)].map((time) => (time / 1e6).toFixed(3).padStart(10));
    console.log(`${title.padEnd(38)}${cells.join('')}${ratio.toFixed(2).padStart(8)}${what === 'project' ? '' : ratio <= AIM ? `  aim ${AIM}` : `  above the aim of ${AIM}`}`);
  }
  console.log('\nWith its way in and out: options read from JavaScript, 34 columns of 60 months written to it. The native build has no such step.');
}
