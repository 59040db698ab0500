// Every customer in one row, as the models of the literature take them: to download.

import { choice } from './choice.js';
import { make } from '../dom.js';
import { downloadCsv } from '../download.js';

/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').TimeUnit} TimeUnit */

export class Summaries {
  #options;
  #unit;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { summaries } = options.words;
    this.#unit = choice(summaries.unit, summaries.units, 'week', () => {});
    const button = make('button', { type: 'button', class: 'quiet' }, summaries.download);
    button.addEventListener('click', () => options.run(() => this.#download()));
    this.root = make(
      'details',
      { class: 'group' },
      make('summary', {}, summaries.title),
      make('p', { class: 'hint' }, summaries.hint),
      this.#unit.root,
      make('div', { class: 'actions' }, button),
    );
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
  }

  async #download() {
    if (!this.#shown) return;
    const { words, csvOptions, format } = this.#options;
    const { columns, file } = words.summaries;
    const { orders } = this.#shown;
    const found = await orders.summaries({ unit: /** @type {TimeUnit} */ (this.#unit.select.value) });
    const amount = (/** @type {string} */ name) => `${name} (${format.currency})`;
    const numbers = (/** @type {string} */ name, /** @type {Float64Array} */ values, /** @type {number} */ decimals) => /** @type {const} */ ({ kind: 'numbers', name, values, decimals });
    const text = await orders.customersCsv(
      [
        { kind: 'customers', name: columns.customer, values: found.customer },
        numbers(columns.frequency, found.frequency, 0),
        numbers(columns.recency, found.recency, 6),
        numbers(columns.age, found.age, 6),
        numbers(amount(columns.meanSpend), found.meanSpend, 4),
        numbers(amount(columns.firstSpend), found.firstSpend, 2),
      ],
      csvOptions,
    );
    downloadCsv(file, text);
  }
}
