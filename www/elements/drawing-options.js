// What every drawing is told beside its data: how high it is, and how its numbers are written.

import { fill } from '../words/fill.js';

/** @typedef {import('../words/numbers.js').Numbers} Numbers */

/**
 * The style sheet keeps the same room free before the first drawing.
 *
 * @param {number} width
 */
export const heightFor = (width) => Math.round(Math.min(340, Math.max(230, width * 0.52)));

/**
 * Writes the numbers of a drawing. Sums of a whole business are written in round amounts, and counts in a few digits.
 *
 * @param {Numbers} numbers
 * @param {{round?: boolean}} [options]
 */
export function formatter(numbers, { round = false } = {}) {
  return (/** @type {number} */ value, /** @type {import('../wasm/survey.js').NumberKind} */ kind) => {
    if (kind === 'money') return round ? numbers.roundMoney(value) : numbers.money(value);
    if (kind === 'share' || kind === 'ratio' || (kind === 'score' && !round)) return numbers[kind](value);
    return round ? numbers.short(value) : numbers.count(value);
  };
}

/**
 * What every drawing is told first.
 *
 * @param {string} id one of its own within the element
 * @param {string} title the finding
 * @param {import('../words/index.js').SharedWords} words
 * @param {number} width
 */
export const frame = (id, title, words, width) => ({ id, title, description: fill(words.chart.description, { title }), width });
