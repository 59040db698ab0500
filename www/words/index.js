// The languages lifeworth speaks. What a calculator says is fetched when a page asks for it, in that language only.

import { typeset } from './typeset.js';

/** @typedef {import('./en/shared.js').SharedWords} SharedWords */
/** @typedef {typeof languages[number]} Language */

/** The folders beside this file, in the order in which they are offered: a new language is one folder, and its name here. */
export const languages = /** @type {const} */ (['en', 'pl', 'sk', 'cs', 'de', 'es']);

/** Fetches one file of a language's folder. @typedef {(language: Language) => Promise<{words: any}>} Fetch */
/**
 * @template Words
 * @typedef {(language: Language) => Promise<Words>} Loader
 */

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
 * @param {Fetch} fetchWords
 * @returns {Loader<any>} whoever asks says which words they are; each language's file is checked against the English one
 */
export function wordsLoader(fetchWords) {
  return async (language) => typeset((await fetchWords(language)).words, language);
}

/** What every calculator says. @type {Loader<SharedWords>} */
export const loadSharedWords = wordsLoader((language) => import(`./${language}/shared.js`));

/**
 * What one calculator says, together with what every calculator says.
 *
 * @param {Fetch} own
 * @returns {Loader<any>}
 */
export function calculatorWordsLoader(own) {
  const loadOwn = wordsLoader(own);
  return async (language) => {
    const [all, one] = await Promise.all([loadSharedWords(language), loadOwn(language)]);
    return { ...all, ...one };
  };
}
