// What moves the value: the functions and drawings of the wasm module `levers`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/levers.js')>} Levers */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/levers.js'),
  () => new URL('../wasm/levers_bg.wasm', import.meta.url),
);
