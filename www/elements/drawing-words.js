// How the numbers of a drawing are called beside it: in the readout and in its table.

import { fill } from '../words/fill.js';

/** @typedef {import('../wasm/loyalty.js').Drawing} Drawing */
/** @typedef {import('../wasm/loyalty.js').NumberKind} NumberKind */
/** @typedef {{words: import('../words/index.js').SharedWords, format: import('../words/format.js').Format}} Speech */

/** What stands where there is no value. */
export const NONE = '–';

/**
 * How the page writes what the core calls by more names.
 *
 * @param {NumberKind} kind
 */
export const kindOf = (kind) => (kind === 'category' || kind === 'points' ? 'count' : kind);

/**
 * A number of a drawing, or the name of a category.
 *
 * @param {Speech} speech
 * @param {Drawing} drawing
 * @param {number} value
 * @param {NumberKind} kind
 */
export function written({ words: { chart }, format }, { categories }, value, kind) {
  if (kind === 'category') return categories[value] ?? '';
  if ((kind === 'years' || kind === 'months') && value === 0) return chart.start;
  if (kind === 'years') return format.duration(value);
  if (kind === 'months') return fill(chart.atMonth, { n: format.count(value) });
  return format.of(value, kindOf(kind));
}

/**
 * What a point along a drawing is called.
 *
 * @param {Speech} speech
 * @param {Drawing} drawing
 * @param {number} index
 */
export function pointName(speech, drawing, index) {
  const { readout, categories, table } = drawing;
  return categories[index] ?? written(speech, drawing, readout.x[index] ?? 0, table.columns[0]?.kind ?? 'years');
}
