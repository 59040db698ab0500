// Orders and revenue of all customers at each time ahead, with their ranges, as a table.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { DataTable } from '../insights/data-table.js';
import { withInterval } from './estimates.js';

/** @typedef {import('../../wasm/customers.js').ForecastTotals} ForecastTotals */
/** @typedef {keyof import('../../words/insights.js').Words['predictions']['settings']['horizons']} Months */

export class TotalsTable {
  #options;
  #table;
  #note = make('p', { class: 'hint' });

  /** @param {Pick<import('../insights/section.js').SectionOptions, 'words' | 'format' | 'writeCsv' | 'run'>} options */
  constructor(options) {
    this.#options = options;
    this.#table = new DataTable(options);
    this.root = make('div', { class: 'totals' }, this.#table.root, this.#note);
  }

  /**
   * @param {ForecastTotals} totals
   * @param {string} model what the model is called
   */
  show({ horizons }, model) {
    const { words, format } = this.#options;
    const { totals, settings, customers } = words.predictions;
    const isMoney = horizons.every(({ revenue }) => revenue);
    const ahead = (/** @type {number} */ months) => settings.horizons[/** @type {Months} */ (months)] ?? format.months(months);
    /** @param {string} name @param {(import('../../wasm/customers.js').Estimate | null | undefined)[]} estimates @param {number} decimals @returns {import('../../wasm/customers.js').CsvColumn[]} */
    const three = (name, estimates, decimals) => {
      const column = (/** @type {string} */ label, /** @type {'value' | 'lower' | 'upper'} */ end) =>
        /** @type {const} */ ({ kind: 'numbers', name: label, values: estimates.map((one) => one?.[end] ?? NaN), decimals });
      return [column(name, 'value'), column(fill(customers.lower, { column: name }), 'lower'), column(fill(customers.upper, { column: name }), 'upper')];
    };
    const purchases = horizons.map((one) => one.purchases);
    const revenue = horizons.map((one) => one.revenue);
    this.#table.show({
      caption: totals.title,
      file: totals.file,
      columns: [{ label: totals.columns.ahead, kind: 'text' }, { label: totals.columns.orders, kind: 'text' }, ...(isMoney ? [{ label: totals.columns.revenue, kind: /** @type {const} */ ('text') }] : [])],
      rows: horizons.map((one) => [
        ahead(one.months),
        withInterval(words, one.purchases, format.expected),
        ...(one.revenue && isMoney ? [withInterval(words, one.revenue, format.roundMoney)] : []),
      ]),
      all: {
        rows: horizons.length,
        columns: async () => [
          { kind: 'text', name: totals.columns.ahead, values: horizons.map(({ months }) => ahead(months)) },
          ...three(totals.columns.orders, purchases, 4),
          ...(isMoney ? three(`${totals.columns.revenue} (${format.currency})`, revenue, 2) : []),
        ],
      },
    });
    setText(this.#note, fill(totals.note, { model }));
  }
}
