// Fetches the words of the page on methods.

import { wordsLoader } from '../index.js';
import { loadFrameWords } from '../page/index.js';

const loadOwn = wordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});

/** @param {import('../index.js').Language} language */
export async function loadMethodologyWords(language) {
  const [frame, own] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
  return { ...frame, ...own };
}
