// Fetches the words of the page of the loyalty projection.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadLoyaltyPageWords = pageWordsLoader((language) => import(`./${language}/page-loyalty.js`));
