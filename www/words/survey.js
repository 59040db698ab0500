// Fetches the words of the survey calculator.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./index.js').SharedWords & import('./en/survey.js').SurveyWords} Words */

/** @type {import('./index.js').Loader<Words>} */
export const loadSurveyWords = calculatorWordsLoader((language) => import(`./${language}/survey.js`));
