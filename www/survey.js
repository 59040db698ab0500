// The page of the survey calculator.

import { NpsCalculator } from './elements/nps-calculator.js';
import { startPage } from './page.js';
import { loadSurveyPageWords } from './words/page/survey/index.js';

startPage({ tag: 'nps-calculator', element: NpsCalculator, words: loadSurveyPageWords });
