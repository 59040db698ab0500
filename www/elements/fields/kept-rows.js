// Rows that no field shows: something else does, and the address keeps them like any input.

/** @typedef {import('./form.js').Control} Control */
/** @typedef {import('./form.js').Row} Row */

import { make } from '../dom.js';

/** @implements {Control} */
export class KeptRows {
  problem = undefined;
  /** @type {Row[]} */
  value = [];
  root = make('div', { hidden: true });

  /** @param {import('./form.js').Value} value */
  set(value) {
    if (Array.isArray(value)) this.value = /** @type {Row[]} */ (value);
  }

  /** Nothing is typed here. */
  showError() {}
}
