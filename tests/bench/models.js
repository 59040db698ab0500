// The customer models in wasm (Node) beside lifetimes and pymc-marketing from PyPI, on the same data, in one run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build/build.js';
import { root, step } from '../../src/build/step.js';
import { columns, population, save } from './models_population.js';

const DATA = join(root, 'target/bench-models');
const ENVIRONMENTS = join(root, 'target/bench-python');

/** Each peer in an environment of its own, pinned with what decides its speed. */
const PEERS = {
  lifetimes: ['lifetimes==0.11.3', 'numpy==1.26.4', 'pandas==2.2.3', 'scipy==1.13.1', 'autograd==1.9.1', 'dill==0.4.1'],
  pymc: ['pymc-marketing==1.3.0', 'pymc==6.3.2', 'pytensor==3.3.7', 'numba==0.68.0', 'numpy==2.4.6', 'pandas==3.1.1', 'scipy==1.18.1'],
};

/** @param {keyof typeof PEERS} peer @returns {Promise<string | null>} its Python, or null with the reason printed */
async function environment(peer) {
  const folder = join(ENVIRONMENTS, peer);
  const stamp = join(folder, 'pinned.txt');
  const wanted = PEERS[peer].join('\n');
  const python = join(folder, 'bin/python');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  try {
    await step(`installing ${peer} from PyPI`, () => {
      mkdirSync(ENVIRONMENTS, { recursive: true });
      // pymc-marketing needs a newer Python than lifetimes can use; whichever is there.
      const interpreter = ['python3.12', 'python3'].find((name) => works(name)) ?? 'python3';
      execFileSync(peer === 'pymc' ? interpreter : 'python3', ['-m', 'venv', '--clear', folder], { stdio: 'ignore' });
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...PEERS[peer]], { stdio: ['ignore', 'ignore', 'pipe'] });
    });
    writeFileSync(stamp, wanted);
    return python;
  } catch (error) {
    console.log(`${peer} is left out: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    return null;
  }
}

/** @param {string} python */
function works(python) {
  try {
    execFileSync(python, ['-c', 'import venv'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {keyof typeof PEERS} peer @param {string} script @returns {Promise<Map<string, number>>} CPU seconds of each task */
async function peer(peer, script) {
  const python = await environment(peer);
  if (!python) return new Map();
  return step(`running ${peer}`, () => {
    const environment = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    const output = execFileSync(python, [join(root, 'tests/bench', script), DATA], { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
    const lines = output.split('\n').filter((line) => line.startsWith('{"task"'));
    return new Map(lines.map((line) => JSON.parse(line)).map(({ task, seconds }) => [task, seconds]));
  });
}

/** Processor seconds, the median of some rounds. @param {number} rounds @param {() => unknown} work */
function measure(rounds, work) {
  work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

/** The sample of CDNOW in weeks. */
function cdnow() {
  const rows = readFileSync(join(root, 'tests/reference/cdnow_summary_2dp.csv'), 'utf8').trim().split('\n').slice(1);
  return Float64Array.from(rows.flatMap((row) => [...row.split(',').slice(1).map(Number), 0]));
}

/** @param {{[name: string]: Float64Array}} data @returns {Promise<Map<string, number>>} */
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
  return new Map([
    ['bgNbdMillion', measure(3, () => models.fitBuyingModel({ model: 'bgNbd', customers }))],
    ['predictionsMillion', measure(3, () => models.predictCustomers({ model: fit.model, customers, horizon: 39 }))],
    ['gammaGammaMillion', measure(3, () => models.fitSpendModel(spends))],
    ['paretoNbdHundredThousand', measure(3, () => models.fitBuyingModel({ model: 'paretoNbd', customers: fewer }))],
    ['cdnowRefits', measure(1, () => whole(models.bootstrapBuyingModel({ model: estimate.model, customers: few })))],
    ['cdnowPosterior', measure(1, () => whole(models.sampleBuyingModel({ model: 'bgNbd', customers: few })))],
  ]);
}

export async function run() {
  await build();
  const data = { million: population(1_000_000, 1), hundredThousand: population(100_000, 2), sample: cdnow() };
  save(DATA, 'million', data.million);
  save(DATA, 'hundred_thousand', data.hundredThousand);
  save(DATA, 'cdnow', data.sample);
  const wasm = await step('running the wasm module', () => ours(data));
  const lifetimes = await peer('lifetimes', 'models_lifetimes.py');
  const pymc = await peer('pymc', 'models_pymc.py');
  const at = (/** @type {Map<string, number>} */ times, /** @type {string} */ task) => times.get(task) ?? NaN;
  const rows = /** @type {const} */ ([
    ['BG/NBD fit, 1,000,000, beside lifetimes', at(wasm, 'bgNbdMillion'), at(lifetimes, 'bgNbdMillion'), 200],
    ['… beside lifetimes on grouped rows', at(wasm, 'bgNbdMillion'), at(lifetimes, 'bgNbdMillionGrouped'), 25],
    ['Pareto/NBD fit, 100,000', at(wasm, 'paretoNbdHundredThousand'), at(lifetimes, 'paretoNbdHundredThousand'), 50],
    ['Gamma–Gamma fit, 1,000,000', at(wasm, 'gammaGammaMillion'), at(lifetimes, 'gammaGammaMillion'), 40],
    ['P(alive) and purchases, 1,000,000', at(wasm, 'predictionsMillion'), at(lifetimes, 'predictionsMillion'), 12],
    ['1,000 refits of CDNOW, 5 lifetimes fits', at(wasm, 'cdnowRefits'), 5 * at(lifetimes, 'cdnowFit'), 1],
    ['posterior of CDNOW beside NUTS of pymc-marketing', at(wasm, 'cdnowPosterior'), at(pymc, 'cdnowPosterior'), 100],
  ]);
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Node ${process.versions.node}; processor time in seconds, columns in and results out included`);
  console.log(`${''.padEnd(50)}      wasm       peer     ratio   target`);
  for (const [title, own, other, target] of rows) {
    const ratio = other / own;
    const verdict = Number.isNaN(ratio) ? 'not measured' : ratio >= target ? '' : 'missed';
    console.log(`${title.padEnd(50)}${own.toFixed(3).padStart(10)}${other.toFixed(3).padStart(11)}${ratio.toFixed(1).padStart(10)}${String(target).padStart(9)}  ${verdict}`);
  }
}
