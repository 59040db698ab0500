// Fetches the words of the page that writes the code to embed.

import { loadFrameWords } from '../index.js';
import { wordsLoader } from '../../index.js';

const loadOwn = wordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});

/** @param {import('../../index.js').Language} language */
export async function loadBuilderWords(language) {
  const [frame, own] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
  return { ...frame, ...own };
}
