// A 60-month projection of five groups of customers and 10,000 simulated draws, in wasm (Node) and in the native build.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from '../../src/build/build.js';
import { root, run as runProgram, step } from '../../src/build/step.js';

const ROUNDS = 11;
/** How often each is run in a round, so that a round takes some tenths of a second. */
const TIMES = { project: 400, simulate: 1 };
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
  const wasm = { project: () => loyalty.projectProgramme(options), simulate: () => loyalty.simulateProgramme(options, simulation) };
  const compiled = await native();
  /** @type {Record<string, {wasm: number[], native: number[]}>} */
  const found = { project: { wasm: [], native: [] }, simulate: { wasm: [], native: [] } };
  // Interleaved, so that whatever else the machine does falls on both alike; the first round only warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const what of /** @type {const} */ (['project', 'simulate'])) {
      const before = now();
      for (let time = 0; time < TIMES[what]; time++) wasm[what]();
      const ours = now() - before;
      const theirs = await compiled.ask(what, TIMES[what]);
      if (round === 0) continue;
      found[what]?.wasm.push(ours / TIMES[what]);
      found[what]?.native.push(theirs / TIMES[what]);
    }
  }
  compiled.stop();
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}; processor time, medians of ${ROUNDS} interleaved rounds, ms`);
  console.log('wasm reads its options from and writes its result to JavaScript objects; the native build has them as they are.\n');
  console.log('                                        wasm     native   ratio');
  const titles = { project: 'projection, 60 months × 5 groups', simulate: '10,000 draws of the same' };
  for (const [what, title] of Object.entries(titles)) {
    const { wasm: ours = [], native: theirs = [] } = found[what] ?? {};
    const ratio = median(ours.map((time, index) => time / (theirs[index] ?? NaN)));
    const cells = [median(ours), median(theirs)].map((time) => (time / 1e6).toFixed(3).padStart(10));
    console.log(`${title.padEnd(34)}${cells.join('')}${ratio.toFixed(2).padStart(8)}${ratio <= AIM ? '' : `  above the aim of ${AIM}`}`);
  }
}
