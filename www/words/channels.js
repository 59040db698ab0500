// Fetches the words of channels and campaigns.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./index.js').SharedWords & import('./en/channels.js').ChannelsWords} Words */

/** @type {import('./index.js').Loader<Words>} */
export const loadChannelsWords = calculatorWordsLoader((language) => import(`./${language}/channels.js`));
