// Fetches the words of the page of the lifetime value calculator.

import { pageWordsLoader } from '../index.js';

export const loadClvPageWords = pageWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
