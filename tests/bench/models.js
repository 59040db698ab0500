// The customer models in wasm (Node) beside the native build, and lifetimes and pymc-marketing from PyPI, on the same data, in one
// run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build/build.js';
import { root, step } from '../../src/build/step.js';
import { columns, population, save } from './models_population.js';
import { pythonWith } from './python.js';

const DATA = join(root, 'target/bench-models');

/** Each peer in an environment of its own, pinned with what decides its speed; which Python it can use. */
const PEERS = /** @type {const} */ ({
  lifetimes: {
    packages: ['lifetimes==0.11.3', 'numpy==1.26.4', 'pandas==2.2.3', 'scipy==1.13.1', 'autograd==1.9.1', 'dill==0.4.1'],
    most: [3, 12],
  },
  pymc: {
    packages: ['pymc-marketing==1.3.0', 'pymc==6.3.2', 'pytensor==3.3.7', 'numba==0.68.0', 'numpy==2.4.6', 'pandas==3.1.1', 'scipy==1.18.1'],
    least: [3, 12],
  },
});

/** @typedef {{seconds: number, effective?: number}} Measured processor time, and the least effective number of draws of a posterior */

/** What a program printed, by task. @param {string} output @returns {Map<string, Measured>} */
function told(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('{"task"'));
  return new Map(lines.map((line) => JSON.parse(line)).map(({ task, ...measured }) => [task, measured]));
}

/** @param {keyof typeof PEERS} peer @param {string} script */
async function peer(peer, script) {
  const python = await pythonWith(peer, PEERS[peer]);
  if (!python) return told('');
  return step(`running ${peer}`, () => {
    const environment = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    return told(execFileSync(python, [join(root, 'tests/bench', script), DATA], { encoding: 'utf8', env: environment, stdio: 'pipe', maxBuffer: 1e8 }));
  });
}

/** The same code, compiled for this machine. */
const native = () =>
  step('running the native build', () =>
    told(execFileSync('cargo', ['bench', '--locked', '--quiet', '--bench', 'models', '--', DATA], { cwd: root, encoding: 'utf8', stdio: 'pipe' })),
  );

/** Rounds of a measurement, and how long each takes at least: some systems count processor time in steps of milliseconds. */
const ROUNDS = 5;
const SHORTEST = 0.15;

/** Processor seconds, the median of some rounds after one to warm up. @param {() => unknown} work @returns {Measured} */
function measure(work) {
  const round = (/** @type {number} */ times) => {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time++) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6 / times;
  };
  const times = Math.ceil(SHORTEST / Math.max(round(1), 1e-3));
  const rounds = Array.from({ length: ROUNDS }, () => round(times));
  return { seconds: rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN };
}

/** The sample of CDNOW in weeks. */
function cdnow() {
  const rows = readFileSync(join(root, 'tests/reference/cdnow_summary_2dp.csv'), 'utf8').trim().split('\n').slice(1);
  return Float64Array.from(rows.flatMap((row) => [...row.split(',').slice(1).map(Number), 0]));
}

/** @param {{[name: string]: Float64Array}} data @returns {Promise<Map<string, Measured>>} */
async function ours({ million, hundredThousand, sample }) {
  const { load } = await import(join(root, 'dist/package/engine/customers.js'));
  /** @type {import('../../www/engine/customers.js').Customers} */
  const models = await load(readFileSync(join(root, 'dist/package/wasm/customers_bg.wasm')));
  const { spend, ...customers } = columns(/** @type {Float64Array} */ (million));
  const buyers = [...customers.frequency.keys()].filter((row) => (customers.frequency[row] ?? 0) > 0);
  const thrice = (/** @type {Float64Array} */ column) => Float64Array.from({ length: Math.min(1e6, 3 * buyers.length) }, (_, at) => column[buyers[at % buyers.length] ?? 0] ?? NaN);
  const spends = { frequency: thrice(customers.frequency), spend: thrice(spend) };
  const { spend: none, ...fewer } = columns(/** @type {Float64Array} */ (hundredThousand));
  const { spend: nothing, ...few } = columns(/** @type {Float64Array} */ (sample));
  const fit = /** @type {any} */ (models.fitBuyingModel({ model: 'bgNbd', customers }));
  const estimate = /** @type {any} */ (models.fitBuyingModel({ model: 'bgNbd', customers: few }));
  const whole = (/** @type {{step(): number, finish(): any}} */ stepped) => {
    while (stepped.step() < 1);
    return stepped.finish();
  };
  let effective = NaN;
  const sampled = measure(() => {
    const { parameters } = whole(models.sampleBuyingModel({ model: 'bgNbd', customers: few }));
    effective = Math.min(...parameters.map((/** @type {{effectiveDraws: number}} */ parameter) => parameter.effectiveDraws));
  });
  return new Map([
    ['bgNbdMillion', measure(() => models.fitBuyingModel({ model: 'bgNbd', customers }))],
    ['predictionsMillion', measure(() => models.predictCustomers({ model: fit.model, customers, horizon: 39 }))],
    ['gammaGammaMillion', measure(() => models.fitSpendModel(spends))],
    ['paretoNbdHundredThousand', measure(() => models.fitBuyingModel({ model: 'paretoNbd', customers: fewer }))],
    ['cdnowRefits', measure(() => whole(models.bootstrapBuyingModel({ model: estimate.model, customers: few })))],
    ['cdnowPosterior', { ...sampled, effective }],
  ]);
}

/** The greatest ratio of wasm to native that we aim at. */
const AIM = 1.5;

export async function run() {
  await build();
  const data = { million: population(1_000_000, 1), hundredThousand: population(100_000, 2), sample: cdnow() };
  save(DATA, 'million', data.million);
  save(DATA, 'hundred_thousand', data.hundredThousand);
  save(DATA, 'cdnow', data.sample);
  const compiled = await native();
  const wasm = await step('running the wasm module', () => ours(data));
  const lifetimes = await peer('lifetimes', 'models_lifetimes.py');
  const pymc = await peer('pymc', 'models_pymc.py');
  const rows = /** @type {const} */ ([
    ['BG/NBD fit, 1,000,000, beside lifetimes', 'bgNbdMillion', lifetimes.get('bgNbdMillion'), 1, 200],
    ['… beside lifetimes on grouped rows', 'bgNbdMillion', lifetimes.get('bgNbdMillionGrouped'), 1, 25],
    ['Pareto/NBD fit, 100,000', 'paretoNbdHundredThousand', lifetimes.get('paretoNbdHundredThousand'), 1, 50],
    ['Gamma–Gamma fit, 1,000,000', 'gammaGammaMillion', lifetimes.get('gammaGammaMillion'), 1, 40],
    ['P(alive) and purchases, 1,000,000', 'predictionsMillion', lifetimes.get('predictionsMillion'), 1, 12],
    ['1,000 refits of CDNOW, 5 lifetimes fits', 'cdnowRefits', lifetimes.get('cdnowFit'), 5, 1],
    ['posterior of CDNOW beside NUTS of pymc-marketing', 'cdnowPosterior', pymc.get('cdnowPosterior'), 1, 100],
  ]);
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}; processor time in seconds, columns in and results out included`);
  console.log(`${''.padEnd(50)}    native      wasm   w/n  aim ${AIM}       peer     ratio   target`);
  for (const [title, task, other, times, target] of rows) {
    const [own = NaN, here = NaN, theirs = NaN] = [wasm.get(task)?.seconds, compiled.get(task)?.seconds, other?.seconds];
    const [beside, ratio] = [own / here, (times * theirs) / own];
    const verdicts = [beside <= AIM ? '' : 'above', Number.isNaN(ratio) ? 'not measured' : ratio >= target ? '' : 'missed'];
    const cells = [here.toFixed(3).padStart(10), own.toFixed(3).padStart(10), beside.toFixed(2).padStart(6), verdicts[0]?.padStart(9), (times * theirs).toFixed(3).padStart(11)];
    console.log(`${title.padEnd(50)}${cells.join('')}${ratio.toFixed(1).padStart(10)}${String(target).padStart(9)}  ${verdicts[1]}`);
  }
  const draws = (/** @type {Measured | undefined} */ measured) => (measured?.effective ?? NaN).toFixed(0);
  console.log(`\nEffective draws of the parameter that has fewest: ${draws(wasm.get('cdnowPosterior'))}; of pymc-marketing ${draws(pymc.get('cdnowPosterior'))}.`);
  console.log('The native build has no columns to take over from JavaScript and none to hand back.');
}
