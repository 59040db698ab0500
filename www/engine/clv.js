// Customer lifetime value: the functions and drawings of the wasm module `clv`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/clv.js')>} Clv */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/clv.js'),
  () => new URL('../wasm/clv_bg.wasm', import.meta.url),
);
