// Fetches the words of the view of customers, with those of its predictions.

import { calculatorWordsLoader } from '../index.js';

/** @typedef {import('./en.js').InsightsWords} InsightsWords */
/** @typedef {import('../predictions/en.js').PredictionsWords} PredictionsWords */
/** @typedef {import('../index.js').SharedWords & InsightsWords & {predictions: PredictionsWords}} Words */

/**
 * @param {Promise<{words: InsightsWords}>} insights
 * @param {Promise<{words: PredictionsWords}>} predictions
 */
async function together(insights, predictions) {
  const [{ words }, { words: told }] = await Promise.all([insights, predictions]);
  return { words: { ...words, predictions: told } };
}

export const loadInsightsWords = calculatorWordsLoader({
  en: () => together(import('./en.js'), import('../predictions/en.js')),
  pl: () => together(import('./pl.js'), import('../predictions/pl.js')),
  sk: () => together(import('./sk.js'), import('../predictions/sk.js')),
  cs: () => together(import('./cs.js'), import('../predictions/cs.js')),
  de: () => together(import('./de.js'), import('../predictions/de.js')),
  es: () => together(import('./es.js'), import('../predictions/es.js')),
});
