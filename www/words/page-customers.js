// Fetches the words of the page of customers.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadCustomersPageWords = pageWordsLoader((language) => import(`./${language}/page-customers.js`));
