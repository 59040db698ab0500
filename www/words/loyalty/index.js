// Fetches the words of the loyalty projection.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('../index.js').SharedWords & import('./en.js').LoyaltyWords} Words */

export const loadLoyaltyWords = calculatorWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
