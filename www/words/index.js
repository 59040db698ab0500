// The languages lifeworth speaks. What a calculator says is fetched when a page asks for it, in that language only.

import { typeset } from './typeset.js';

/** @typedef {import('./shared/en.js').SharedWords} SharedWords */
/** @typedef {'en' | 'pl' | 'sk' | 'cs' | 'de' | 'es'} Language */

/**
 * @template Words
 * @typedef {Record<Language, () => Promise<{words: Words}>>} Sources
 */

/** @type {Sources<SharedWords>} */
const shared = {
  en: () => import('./shared/en.js'),
  pl: () => import('./shared/pl.js'),
  sk: () => import('./shared/sk.js'),
  cs: () => import('./shared/cs.js'),
  de: () => import('./shared/de.js'),
  es: () => import('./shared/es.js'),
};

/** @type {readonly Language[]} */
export const languages = ['en', 'pl', 'sk', 'cs', 'de', 'es'];

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
 * @template Words
 * @param {Sources<Words>} sources
 * @returns {(language: Language) => Promise<Words>}
 */
export function wordsLoader(sources) {
  return async (language) => typeset((await sources[language]()).words, language);
}

/** What every calculator says. */
export const loadSharedWords = wordsLoader(shared);

/**
 * What one calculator says, together with what every calculator says.
 *
 * @template Words
 * @param {Sources<Words>} own
 * @returns {(language: Language) => Promise<SharedWords & Words>}
 */
export function calculatorWordsLoader(own) {
  const loadOwn = wordsLoader(own);
  return async (language) => {
    const [all, one] = await Promise.all([loadSharedWords(language), loadOwn(language)]);
    return { ...all, ...one };
  };
}
