// How estimates are written: with their intervals, where these are known.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../wasm/customers.js').Estimate} Estimate */

/**
 * @param {Words} words
 * @param {Estimate} estimate
 * @param {(value: number) => string} write
 */
export function withInterval(words, { value, lower, upper }, write) {
  if (typeof lower !== 'number' || typeof upper !== 'number') return write(value);
  return fill(words.predictions.interval, { value: write(value), lower: write(lower), upper: write(upper) });
}

/**
 * A difference with its sign.
 *
 * @param {number} value
 * @param {(value: number) => string} write
 */
export const withSign = (value, write) => (value > 0 ? '+' : '') + write(value);
