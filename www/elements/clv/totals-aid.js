// Works out order value, frequency, retention and acquisition cost from totals that a shop has at hand.

import { make, setText } from '../dom.js';
import { Form } from '../fields/form.js';

/** @typedef {import('../fields/form.js').Field} Field */
/** @typedef {import('../fields/form.js').Value} Value */

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
   * @param {import('../../words/clv.js').Words} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {(problems: ReadonlyMap<string, 'empty' | 'notNumber'>) => Map<string, string>} options.sentencesFor
   * @param {(totals: Record<string, Value>) => Map<string, string>} options.onApply fills what the totals allow; returns what is wrong with them
   */
  constructor({ words, format, sentencesFor, onApply }) {
    this.#words = words;
    const { totals } = words;
    this.#form = new Form({
      fields,
      words: { fields: totals.fields, choices: {}, groups: {}, endless: '' },
      format,
      onInput: () => setText(this.#said, ''),
    });
    const button = make('button', { type: 'button', class: 'action' }, totals.apply);
    button.addEventListener('click', () => this.#apply(sentencesFor, onApply));
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

  /**
   * @param {(problems: ReadonlyMap<string, 'empty' | 'notNumber'>) => Map<string, string>} sentencesFor
   * @param {(totals: Record<string, Value>) => Map<string, string>} onApply
   */
  #apply(sentencesFor, onApply) {
    const { values, problems } = this.#form.read('');
    const messages = sentencesFor(new Map([...problems].filter(([, problem]) => problem !== 'empty')));
    if (messages.size === 0) for (const [name, message] of onApply(values)) messages.set(name, message);
    this.#form.showErrors(messages);
    setText(this.#said, messages.size === 0 ? this.#words.totals.applied : '');
  }
}
