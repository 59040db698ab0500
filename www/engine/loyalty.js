// Loyalty programmes: the functions and drawings of the wasm module `loyalty`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/loyalty.js')>} Loyalty */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/loyalty.js'),
  () => new URL('../wasm/loyalty_bg.wasm', import.meta.url),
);
