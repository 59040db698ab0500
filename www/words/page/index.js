// Fetches the words of a public page: those around every calculator, and those of one page.

import { wordsLoader } from '../index.js';

/**
 * What each page says in its own way.
 * @typedef {import('./clv/en.js').OwnWords} OwnWords
 */
/** @typedef {import('./en.js').FrameWords & OwnWords} PageWords */

/** What every page says. */
export const loadFrameWords = wordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});

/**
 * @param {import('../index.js').Sources<OwnWords>} own
 * @returns {(language: import('../index.js').Language) => Promise<PageWords>}
 */
export function pageWordsLoader(own) {
  const loadOwn = wordsLoader(own);
  return async (language) => {
    const [frame, one] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
    return { ...frame, ...one };
  };
}
