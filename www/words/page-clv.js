// Fetches the words of the page of the lifetime value calculator.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadClvPageWords = pageWordsLoader((language) => import(`./${language}/page-clv.js`));
