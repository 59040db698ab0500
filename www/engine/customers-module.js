// The wasm module `customers`: orders and what is computed from them, called synchronously. Pages use `customers.js`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/customers.js')>} Customers */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/customers.js'),
  () => new URL('../wasm/customers_bg.wasm', import.meta.url),
);
