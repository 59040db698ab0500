// What was spent to win customers, typed by the visitor for each row of a table.

import { fill } from '../../words/fill.js';
import { readNumber } from '../../words/read-number.js';
import { Announcement } from '../announcement.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { written } from './indicator-columns.js';

/** @typedef {import('../../wasm/customers.js').AcquisitionSpend} AcquisitionSpend */
/** @typedef {import('./section.js').SectionOptions} SectionOptions */

export class SpendFields {
  #words;
  #format;
  #onChange;
  #fields = make('div', { class: 'settings-grid' });
  /** @type {Map<string, string>} what was typed, by label */
  #typed = new Map();
  /** @type {string | undefined} the labels that there are fields for */
  #built;
  /** Whoever does not see the table hears what the number typed last has changed in it. */
  #announcement = new Announcement();
  /** @type {string | undefined} the row in which something was typed last */
  #latest;

  /** @param {Pick<SectionOptions, 'words' | 'format'> & {onChange: () => void}} options */
  constructor({ words, format, onChange }) {
    const { periods } = words;
    this.#words = words;
    this.#format = format;
    this.#onChange = onChange;
    this.root = make('details', { class: 'group' }, make('summary', {}, periods.spendTitle), make('p', { class: 'hint' }, periods.spendHint), this.#fields, this.#announcement.root);
  }

  /** Other orders are shown: what they say of a number typed before is no answer to it. */
  rest() {
    this.#latest = undefined;
  }

  /** What was typed, as far as it is a number. @returns {AcquisitionSpend[]} */
  get spends() {
    return [...this.#typed].flatMap(([label, text]) => {
      const reading = this.#read(text);
      return 'value' in reading && reading.value >= 0 ? [{ label, amount: reading.value }] : [];
    });
  }

  /**
   * @param {readonly {label: string, text: string, cost?: number | null}[]} rows a field for each, and what a new customer cost in it
   */
  show(rows) {
    const changed = rows.find(({ label }) => label === this.#latest);
    if (changed) this.#tell(changed.cost);
    const built = rows.map(({ label }) => label).join('\n');
    if (built === this.#built) return;
    this.#built = built;
    this.#fields.replaceChildren(...rows.map(({ label, text }) => this.#field(label, text)));
  }

  /** @param {number | null | undefined} cost */
  #tell(cost) {
    const { indicators, notAvailable } = this.#words;
    this.#announcement.say(`${indicators.acquisitionCost.label}: ${typeof cost === 'number' ? written(this.#format, 'acquisitionCost', cost) : notAvailable}`);
  }

  /** @param {string} text */
  #read(text) {
    return readNumber(text, { locale: this.#format.locale });
  }

  /**
   * @param {string} label
   * @param {string} text
   */
  #field(label, text) {
    const id = nextId('spend');
    const { errors } = this.#words;
    const input = make('input', { id, inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': `${id}-error` });
    input.value = this.#typed.get(label) ?? '';
    const error = make('p', { class: 'error', id: `${id}-error` });
    input.addEventListener('input', () => {
      this.#typed.set(label, input.value);
      const reading = this.#read(input.value);
      const negative = 'value' in reading && reading.value < 0 ? fill(errors.atLeast, { limit: this.#format.count(0) }) : '';
      const wrong = 'problem' in reading && reading.problem === 'notNumber' ? fill(errors.notNumber, { example: this.#format.typed(1234.5) }) : negative;
      setText(error, wrong);
      error.parentElement?.classList.toggle('invalid', wrong !== '');
      this.#latest = wrong ? undefined : label;
      if (wrong) this.#announcement.say(wrong);
      else this.#onChange();
    });
    return make('div', { class: 'view-field' }, make('label', { for: id }, text), input, error);
  }
}
