// Fetches the words of the page on methods.

import { wordsLoader } from '../index.js';
import { loadFrameWords } from '../page/index.js';

/** Czech, German and Spanish are still to be written: these pages have English words until then. */
const loadOwn = wordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./en.js'),
  de: () => import('./en.js'),
  es: () => import('./en.js'),
});

/** @param {import('../index.js').Language} language */
export async function loadMethodologyWords(language) {
  const [frame, own] = await Promise.all([loadFrameWords(language), loadOwn(language)]);
  return { ...frame, ...own };
}
