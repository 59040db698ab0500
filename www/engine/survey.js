// Satisfaction surveys: the functions and drawings of the wasm module `survey`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/survey.js')>} Survey */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/survey.js'),
  () => new URL('../wasm/survey_bg.wasm', import.meta.url),
);
