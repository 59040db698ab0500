// Fetches the words of the loyalty projection.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./index.js').SharedWords & import('./en/loyalty.js').LoyaltyWords} Words */

/** @type {import('./index.js').Loader<Words>} */
export const loadLoyaltyWords = calculatorWordsLoader((language) => import(`./${language}/loyalty.js`));
