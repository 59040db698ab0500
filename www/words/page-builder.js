// Fetches the words of the page that writes the code to embed.

import { loadFrameWords } from './page.js';
import { wordsLoader } from './index.js';

/** @type {import('./index.js').Loader<import('./en/page-builder.js').BuilderWords>} */
const loadOwn = wordsLoader((language) => import(`./${language}/page-builder.js`));

/** @param {import('./index.js').Language} language */
export async function loadBuilderWords(language) {
  const [frame, own] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
  return { ...frame, ...own };
}
