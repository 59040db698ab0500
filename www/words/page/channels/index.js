// Fetches the words of the page of channels and campaigns.

import { pageWordsLoader } from '../index.js';

export const loadChannelsPageWords = pageWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
  cs: () => import('./cs.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
});
