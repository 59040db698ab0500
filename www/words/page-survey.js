// Fetches the words of the page of the survey calculator.

import { pageWordsLoader } from './page.js';

/** @type {import('./index.js').Loader<import('./page.js').PageWords>} */
export const loadSurveyPageWords = pageWordsLoader((language) => import(`./${language}/page-survey.js`));
