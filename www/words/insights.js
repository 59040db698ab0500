// Fetches the words of the view of customers, with those of its predictions.

import { calculatorWordsLoader } from './index.js';

/** @typedef {import('./en/insights.js').InsightsWords} InsightsWords */
/** @typedef {import('./en/predictions.js').PredictionsWords} PredictionsWords */
/** @typedef {import('./en/prediction-views.js').PredictionViewsWords} PredictionViewsWords */
/** @typedef {import('./index.js').SharedWords & InsightsWords & {predictions: PredictionsWords & PredictionViewsWords}} Words */

/** @param {import('./index.js').Language} language */
async function fetchWords(language) {
  const [{ words }, { words: told }, { words: seen }] = await Promise.all([
    import(`./${language}/insights.js`),
    import(`./${language}/predictions.js`),
    import(`./${language}/prediction-views.js`),
  ]);
  return { words: { ...words, predictions: { ...told, ...seen } } };
}

/** @type {import('./index.js').Loader<Words>} */
export const loadInsightsWords = calculatorWordsLoader(fetchWords);
