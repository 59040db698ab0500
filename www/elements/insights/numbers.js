// The indicators of all orders, each with its definition, and the way from here to the value calculator.

import { make } from '../dom.js';
import { INDICATOR_NAMES, METHODS, written } from './indicator-columns.js';
import { method, section } from './section.js';
import { SpendFields } from './spend-fields.js';

/** @typedef {import('./section.js').SectionOptions} SectionOptions */
/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */

/** @implements {Section} */
export class Numbers {
  #options;
  #list = make('div', { class: 'list' });
  #use = make('a', { class: 'action' });
  #spend;
  /** @type {Shown | undefined} */
  #shown;

  /**
   * @param {SectionOptions & {valueCalculator: (values: Record<string, number>) => string | undefined}} options
   *   `valueCalculator` is the address of a value calculator that begins with these inputs
   */
  constructor(options) {
    this.#options = options;
    const { numbers, sections } = options.words;
    this.#spend = new SpendFields({ ...options, onChange: () => options.run(() => this.#show()) });
    this.#spend.show([{ label: '', text: options.words.periods.spendAll }]);
    this.#use.textContent = numbers.use;
    this.title = sections.numbers;
    this.root = section(
      this.title,
      make('p', { class: 'hint' }, numbers.hint),
      this.#list,
      this.#spend.root,
      make('p', { class: 'use' }, this.#use, ' ', make('span', { class: 'hint' }, numbers.useHint)),
    );
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    this.#spend.rest();
    await this.#show();
  }

  async #show() {
    const { words, format, valueCalculator } = this.#options;
    const orders = this.#shown?.orders;
    if (!orders) return;
    const [rows, inputs] = await Promise.all([orders.indicators({ acquisitionSpend: this.#spend.spends }), orders.valueInputs()]);
    const [all] = rows;
    if (!all) return;
    this.#spend.show([{ label: '', text: words.periods.spendAll, cost: all.acquisitionCost }]);
    // In all orders together every customer is new.
    const known = INDICATOR_NAMES.filter((name) => typeof all[name] === 'number' && name !== 'newCustomers' && name !== 'returningCustomers');
    const open = new Set([...this.#list.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-name')));
    this.#list.replaceChildren(
      ...known.map((name) =>
        make(
          'details',
          { class: 'figure', 'data-name': name, open: open.has(name) },
          make(
            'summary',
            {},
            make('span', { class: 'name' }, words.indicators[name].label),
            make('span', { class: 'value' }, written(format, name, Number(all[name]))),
          ),
          make('div', { class: 'explanation' }, make('p', {}, words.indicators[name].definition), ...method(this.#options, METHODS[name])),
        ),
      ),
    );
    const { averageOrderValue, ordersPerYear, annualRetentionRate } = inputs;
    const given = Object.entries({ averageOrderValue, ordersPerYear, annualRetentionRate, acquisitionCost: all.acquisitionCost });
    const address = valueCalculator(Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : []))));
    if (address) this.#use.href = address;
    /** @type {HTMLElement} */ (this.#use.parentElement).hidden = !address;
  }
}
