// Fetches the words of the lifetime value calculator.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('../index.js').SharedWords & import('./en.js').ClvWords} Words */

export const loadClvWords = calculatorWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
