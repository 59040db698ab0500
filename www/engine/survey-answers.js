// Answers of a survey as people have them: the functions of the wasm module `survey-answers`.

import { loader } from './module.js';

/** @typedef {import('./module.js').Functions<typeof import('../wasm/survey-answers.js')>} SurveyAnswers */

/** Loads the module; its functions can then be called synchronously. */
export const load = loader(
  () => import('../wasm/survey-answers.js'),
  () => new URL('../wasm/survey-answers_bg.wasm', import.meta.url),
);
