// npm run size: what a page loads, in raw, gzip and brotli bytes, held to its budgets.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { transformSync } from 'esbuild';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from './build.js';
import { loadedModules } from './loaded.js';
import { MODULES } from './modules.js';
import { command, Mendable, root } from './step.js';

/** What reads a file of answers comes when a visitor opens its place. */
const ANSWERS = ['elements/survey/answers-aid.js', 'wasm/survey-answers.js'];

/** What the worker can do for other calculators comes when one of them asks. */
const ORDERS = ['engine/order-service.js', 'wasm/customers.js'];

const BUDGETS = [
  ...Object.entries(MODULES).map(([name, brotli]) => ({
    what: `${name}: wasm and its JavaScript`,
    brotli,
    files: () => [wasm(name), join(root, `www/wasm/${name}.js`)],
  })),
  {
    what: 'clv-calculator in one language: wasm, element, styles, words',
    brotli: 83_500,
    files: () => [wasm('clv'), ...loadedModules('elements/clv-calculator.define.js', { language: 'en' })],
  },
  {
    what: 'clv-levers in one language: wasm, element, styles, words',
    brotli: 135_000,
    files: () => [wasm('levers'), ...loadedModules('elements/clv-levers.define.js', { language: 'en', later: ORDERS })],
  },
  {
    what: 'channel-comparison in one language: wasm, element, styles, words',
    brotli: 121_500,
    files: () => [wasm('levers'), ...loadedModules('elements/channel-comparison.define.js', { language: 'en' })],
  },
  {
    what: 'customer-insights in one language: element, styles, words, drawings; its worker loads the module customers',
    brotli: 135_500,
    files: () => [wasm('customer-charts'), ...loadedModules('elements/customer-insights.define.js', { language: 'en', later: ORDERS })],
  },
  {
    what: 'loyalty-projection in one language: wasm, element, styles, words',
    brotli: 129_500,
    files: () => [wasm('loyalty'), ...loadedModules('elements/loyalty-projection.define.js', { language: 'en', later: ORDERS })],
  },
  {
    what: 'nps-calculator in one language: wasm, element, styles, words',
    brotli: 114_500,
    files: () => [wasm('survey'), ...loadedModules('elements/nps-calculator.define.js', { language: 'en', later: ANSWERS })],
  },
];

/** @param {string} name */
const wasm = (name) => join(root, 'dist/site/wasm', `${name}_bg.wasm`);

/** What is not minified yet is measured as it will be. @param {string} file */
function measure(file) {
  const source = readFileSync(file);
  const minify = file.endsWith('.js') && !file.includes('dist');
  const bytes = minify ? Buffer.from(transformSync(source, { minify }).code) : source;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/** @param {string} label @param {{raw: number, gzip: number, brotli: number}} size */
function print(label, { raw, gzip, brotli }) {
  console.log([raw, gzip, brotli].map((bytes) => String(bytes).padStart(9)).join(' '), ` ${label}`);
}

await command(async () => {
  await build();
  const over = [];
  for (const { what, brotli: budget, files } of BUDGETS) {
    console.log(`\n${what}\n      raw      gzip    brotli`);
    const total = { raw: 0, gzip: 0, brotli: 0 };
    for (const file of files()) {
      const size = measure(file);
      print(relative(root, file), size);
      for (const unit of /** @type {const} */ (['raw', 'gzip', 'brotli'])) total[unit] += size[unit];
    }
    print(`together; budget ${budget} brotli`, total);
    if (total.brotli > budget) over.push(`${what} is ${total.brotli - budget} bytes over its budget`);
  }
  if (over.length > 0) throw new Mendable(over.join('; '));
});
