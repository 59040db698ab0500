// The totals at 3, 6, 12 and 24 months with their intervals, as a drawing and as a table.

import { formatter, frame } from '../drawing-options.js';
import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { TotalsTable } from './totals-table.js';

/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {keyof import('../../words/insights.js').Words['predictions']['settings']['horizons']} Months */

export class Horizons {
  #options;
  #chart;
  #table;

  /** @param {import('../insights/section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    this.#chart = options.newChart();
    this.#chart.root.classList.add('horizons');
    this.#table = new TotalsTable(options);
    this.root = make('div', { class: 'horizons-and-totals' }, this.#chart.root, this.#table.root);
  }

  /** @param {Forecast} forecast */
  async show({ totals, buying }) {
    if (!totals || buying.outcome !== 'fitted') return;
    const { words, format, charts } = this.#options;
    const { horizons, models, settings, without } = words.predictions;
    const module = await charts();
    const isMoney = totals.horizons.every(({ revenue }) => revenue);
    const title = isMoney ? horizons.revenueTitle : horizons.ordersTitle;
    const rows = totals.horizons.map(({ months, purchases, revenue }) => {
      const { value, lower, upper } = revenue ?? purchases;
      return { label: settings.horizons[/** @type {Months} */ (months)], value, lower: lower ?? value, upper: upper ?? value };
    });
    this.#table.show(totals, models[buying.model.name].name);
    this.#chart.show({
      title,
      note: fill(rows.some(({ lower, upper }) => lower < upper) ? horizons.note : without.horizons, { model: models[buying.model.name].name }),
      draw: (width) =>
        module.drawIntervals(
          {
            ...frame('horizons', title, words, width),
            labels: { row: horizons.row, value: horizons.value, lower: horizons.lower, upper: horizons.upper, reference: '' },
            kind: isMoney ? 'money' : 'count',
            rows,
          },
          formatter(format, { round: true }),
        ),
    });
  }
}
