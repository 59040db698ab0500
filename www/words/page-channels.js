// Fetches the words of the page of channels and campaigns.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadChannelsPageWords = pageWordsLoader((language) => import(`./${language}/page-channels.js`));
