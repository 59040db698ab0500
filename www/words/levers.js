// Fetches the words of the levers.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./index.js').SharedWords & import('./en/levers.js').LeversWords} Words */

/** @type {import('./index.js').Loader<Words>} */
export const loadLeversWords = calculatorWordsLoader((language) => import(`./${language}/levers.js`));
