// Fetches the words of the page of the survey calculator.

import { pageWordsLoader } from '../index.js';

export const loadSurveyPageWords = pageWordsLoader({
  en: () => import('./en.js'),
  pl: () => import('./pl.js'),
  sk: () => import('./sk.js'),
});
