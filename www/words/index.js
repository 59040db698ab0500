// The languages lifeworth speaks. A language is fetched when a page asks for it.

import { typeset } from './typeset.js';

/** @typedef {import('./en.js').Words} Words */
/** @typedef {'en' | 'pl' | 'sk'} Language */

/** @type {Record<Language, () => Promise<{words: Words}>>} */
const calculators = {
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
};

/** @type {readonly Language[]} */
export const languages = ['en', 'pl', 'sk'];

/**
 * The first of the wanted languages that we have; English when we have none.
 *
 * @param {Iterable<string | null | undefined>} wanted language tags, such as `pl-PL`
 * @returns {Language}
 */
export function chooseLanguage(wanted) {
  for (const tag of wanted) {
    const language = tag?.toLowerCase().split('-')[0];
    const known = languages.find((candidate) => candidate === language);
    if (known) return known;
  }
  return 'en';
}

/**
 * @param {Language} language
 * @returns {Promise<Words>}
 */
export async function loadWords(language) {
  return typeset((await calculators[language]()).words, language);
}
