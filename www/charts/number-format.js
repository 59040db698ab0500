// The formatter that every drawing asks for, for whoever has no wishes of their own.

import { formatter } from '../elements/drawing-options.js';
import { createNumbers } from '../words/numbers.js';

/** @typedef {import('../wasm/survey.js').NumberKind} NumberKind */

/**
 * Writes the numbers on a drawing: amounts in a currency, shares in percent, the rest as plain numbers.
 *
 * @param {object} options
 * @param {string} options.locale BCP 47 tag, such as `en-GB`, `pl` or `de-AT`
 * @param {string} options.currency ISO 4217 code, such as `EUR`
 * @returns {(value: number, kind: NumberKind) => string}
 * @throws {RangeError} for what is no locale or no currency code
 */
export const numberFormat = (options) => formatter(createNumbers(options));
