// The page of the survey calculator.

import { NpsCalculator } from './elements/nps-calculator.js';
import { startPage } from './page.js';
import { loadSurveyPageWords } from './words/page-survey.js';

startPage({ tag: 'nps-calculator', element: NpsCalculator, words: loadSurveyPageWords });
