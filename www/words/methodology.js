// Fetches the words of the page on methods.

import { wordsLoader } from './index.js';
import { loadFrameWords } from './page.js';

/** @type {import('./index.js').Loader<import('./en/methodology.js').MethodologyWords>} */
const loadOwn = wordsLoader((language) => import(`./${language}/methodology.js`));

/** @param {import('./index.js').Language} language */
export async function loadMethodologyWords(language) {
  const [frame, own] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
  return { ...frame, ...own };
}
