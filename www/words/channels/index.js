// Fetches the words of channels and campaigns.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('../index.js').SharedWords & import('./en.js').ChannelsWords} Words */

export const loadChannelsWords = calculatorWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
