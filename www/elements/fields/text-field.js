// A name: a label and a text field.

import { make } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('./form.js').Control} Control */

/** @implements {Control} */
export class TextField {
  problem = undefined;
  #text;

  /**
   * @param {object} options
   * @param {import('./form.js').Field} options.field
   * @param {import('./form.js').FormWords} options.words
   * @param {() => void} options.onInput
   */
  constructor({ field, words, onInput }) {
    const id = nextId(field.name);
    this.#text = make('input', { id, type: 'text', name: field.name, autocomplete: 'off', maxlength: 60 });
    this.#text.addEventListener('input', onInput);
    this.root = make(
      'div',
      { class: 'field' },
      make('label', { for: id }, words.fields[field.name]?.label ?? field.name),
      make('span', { class: 'box' }, this.#text),
    );
    this.set(field.initial);
  }

  /** @returns {string} */
  get value() {
    return this.#text.value.trim();
  }

  /** @param {import('./form.js').Value} value */
  set(value) {
    if (typeof value === 'string') this.#text.value = value;
  }

  /** A name may be anything. */
  showError() {}
}
