// What every drawing is told beside its data: how high it is, and how its numbers are written.

/** @typedef {import('../words/format.js').Format} Format */

/**
 * The style sheet keeps the same room free before the first drawing.
 *
 * @param {number} width
 */
export const heightFor = (width) => Math.round(Math.min(340, Math.max(230, width * 0.52)));

/** @param {Format} format */
export const formatter = (format) => (/** @type {number} */ value, /** @type {import('../wasm/survey.js').NumberKind} */ kind) =>
  kind === 'money' || kind === 'share' || kind === 'score' ? format.of(value, kind) : format.count(value);
