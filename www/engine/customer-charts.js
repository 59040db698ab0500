// Charts of customers: the drawings of the wasm module `customer-charts`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/customer-charts.js')>} CustomerCharts */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/customer-charts.js'),
  () => new URL('../wasm/customer-charts_bg.wasm', import.meta.url),
);
