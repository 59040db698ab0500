// Fetches the words of the view of customers, with those of its predictions.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('./en.js').InsightsWords} InsightsWords */
/** @typedef {import('../predictions/en.js').PredictionsWords} PredictionsWords */
/** @typedef {import('../views/en.js').PredictionViewsWords} PredictionViewsWords */
/** @typedef {import('../index.js').SharedWords & InsightsWords & {predictions: PredictionsWords & PredictionViewsWords}} Words */

/**
 * @param {Promise<{words: InsightsWords}>} insights
 * @param {Promise<{words: PredictionsWords}>} predictions
 * @param {Promise<{words: PredictionViewsWords}>} views
 */
async function together(insights, predictions, views) {
  const [{ words }, { words: told }, { words: seen }] = await Promise.all([insights, predictions, views]);
  return { words: { ...words, predictions: { ...told, ...seen } } };
}

export const loadInsightsWords = calculatorWordsLoader({
  en: () => together(import('./en.js'), import('../predictions/en.js'), import('../views/en.js')),
  pl: () => together(import('./pl.js'), import('../predictions/pl.js'), import('../views/pl.js')),
  sk: () => together(import('./sk.js'), import('../predictions/sk.js'), import('../views/sk.js')),
  cs: () => together(import('./cs.js'), import('../predictions/cs.js'), import('../views/cs.js')),
  de: () => together(import('./de.js'), import('../predictions/de.js'), import('../views/de.js')),
  es: () => together(import('./es.js'), import('../predictions/es.js'), import('../views/es.js')),
});
