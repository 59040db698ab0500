// Fetches the words of the page of the levers.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadLeversPageWords = pageWordsLoader((language) => import(`./${language}/page-levers.js`));
