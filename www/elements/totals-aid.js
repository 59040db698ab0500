// Works out order value, frequency, retention and acquisition cost from totals that a shop has at hand.

import { make, setText } from './dom.js';
import { Form } from './form.js';

/** @typedef {import('./form.js').Field} Field */
/** @typedef {import('./form.js').Value} Value */

/** @type {readonly Field[]} */
const fields = [
  { name: 'years', kind: 'years', initial: 1 },
  { name: 'revenue', kind: 'money', initial: null },
  { name: 'orders', kind: 'count', initial: null },
  { name: 'customers', kind: 'count', initial: null },
  { name: 'startCustomers', kind: 'count', initial: null },
  { name: 'endCustomers', kind: 'count', initial: null },
  { name: 'newCustomers', kind: 'count', initial: null },
  { name: 'acquisitionSpend', kind: 'money', initial: null },
];

export class TotalsAid {
  #words;
  #form;
  #said = make('p', { class: 'said', role: 'status' });

  /**
   * @param {object} options
   * @param {import('../words/en.js').Words} options.words
   * @param {import('../words/format.js').Format} options.format
   * @param {(totals: Record<string, Value>) => Map<string, string>} options.onApply fills what the totals allow; returns what is wrong with them
   */
  constructor({ words, format, onApply }) {
    this.#words = words;
    const { totals } = words;
    this.#form = new Form({
      fields,
      words: { fields: totals.fields, choices: {}, groups: {}, endless: '' },
      format,
      onInput: () => setText(this.#said, ''),
    });
    const button = make('button', { type: 'button', class: 'action' }, totals.apply);
    button.addEventListener('click', () => this.#apply(onApply));
    this.root = make(
      'details',
      { class: 'group totals' },
      make('summary', {}, totals.open),
      make('p', { class: 'hint' }, totals.intro),
      this.#form.root,
      button,
      this.#said,
    );
  }

  /** @param {(totals: Record<string, Value>) => Map<string, string>} onApply */
  #apply(onApply) {
    const { values, problems } = this.#form.read('');
    /** @type {Map<string, string>} */
    const messages = new Map();
    for (const [name, problem] of problems) if (problem !== 'empty') messages.set(name, this.#words.errors[problem].replace('{example}', '1200'));
    if (messages.size === 0) for (const [name, message] of onApply(values)) messages.set(name, message);
    this.#form.showErrors(messages);
    setText(this.#said, messages.size === 0 ? this.#words.totals.applied : '');
  }
}
