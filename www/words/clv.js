// Fetches the words of the lifetime value calculator.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./index.js').SharedWords & import('./en/clv.js').ClvWords} Words */

/** @type {import('./index.js').Loader<Words>} */
export const loadClvWords = calculatorWordsLoader((language) => import(`./${language}/clv.js`));
