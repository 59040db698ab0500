// One choice of a few: a label, a hint and a select.

import { make } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('./form.js').Control} Control */

/** @implements {Control} */
export class ChoiceField {
  problem = undefined;
  #select;
  #choices;

  /**
   * @param {object} options
   * @param {import('./form.js').Field} options.field
   * @param {import('./form.js').FormWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput
   */
  constructor({ field, words, format, onInput }) {
    const id = nextId(field.name);
    const text = words.fields[field.name];
    this.#choices = field.choices ?? [];
    this.#select = make('select', { id, 'aria-describedby': `${id}-hint` });
    for (const choice of this.#choices) {
      const name = field.calendar ? format.monthOfYear(Number(choice)) : words.choices[field.name]?.[choice];
      this.#select.append(make('option', { value: choice }, name ?? String(choice)));
    }
    this.#select.addEventListener('change', onInput);
    this.root = make(
      'div',
      { class: 'field choice' },
      make('label', { for: id }, text?.label ?? field.name),
      make('span', { class: 'select' }, this.#select),
      make('p', { class: 'hint', id: `${id}-hint` }, text?.hint ?? ''),
    );
    this.set(field.initial);
  }

  /** @returns {string | number} */
  get value() {
    return this.#choices.find((choice) => String(choice) === this.#select.value) ?? this.#select.value;
  }

  /** @param {import('./form.js').Value} value */
  set(value) {
    if (this.#choices.some((choice) => choice === value)) this.#select.value = String(value);
  }

  /** A choice is always one of those offered. */
  showError() {}
}
