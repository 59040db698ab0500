// Fetches the words of the view of customers.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('../index.js').SharedWords & import('./en.js').InsightsWords} Words */

export const loadInsightsWords = calculatorWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
