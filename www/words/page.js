// Fetches the words of a public page: those around every calculator, and those of one page.

import { wordsLoader } from './index.js';

/**
 * What each page says in its own way.
 * @typedef {import('./en/page-clv.js').OwnWords} OwnWords
 */
/** @typedef {import('./en/page.js').FrameWords & OwnWords} PageWords */

/** What every page says. @type {import('./index.js').Loader<import('./en/page.js').FrameWords>} */
export const loadFrameWords = wordsLoader((language) => import(`./${language}/page.js`));

/**
 * @param {import('./index.js').Fetch} own
 * @returns {import('./index.js').Loader<PageWords>}
 */
export function pageWordsLoader(own) {
  /** @type {import('./index.js').Loader<OwnWords>} */
  const loadOwn = wordsLoader(own);
  return async (language) => {
    const [frame, one] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
    return { ...frame, ...one };
  };
}
