// Fetches the words of the public page.

import { typeset } from '../typeset.js';

/** @typedef {import('./en.js').PageWords} PageWords */

/** @type {Record<import('../index.js').Language, () => Promise<{words: PageWords}>>} */
const pages = {
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
};

/**
 * @param {import('../index.js').Language} language
 * @returns {Promise<PageWords>}
 */
export async function loadPageWords(language) {
  return typeset((await pages[language]()).words, language);
}
