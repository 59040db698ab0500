// Fetches the words of the page of the levers.

import { pageWordsLoader } from '../index.js';

export const loadLeversPageWords = pageWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
});
