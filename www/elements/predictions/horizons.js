// The totals at 3, 6, 12 and 24 months with their intervals, as a drawing.

import { formatter, frame } from '../drawing-options.js';
import { fill } from '../../words/fill.js';

/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {keyof import('../../words/insights/index.js').Words['predictions']['settings']['horizons']} Months */

export class Horizons {
  #options;
  #chart;

  /** @param {import('../insights/section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    this.#chart = options.newChart();
    this.root = this.#chart.root;
    this.root.classList.add('horizons');
  }

  /** @param {Forecast} forecast */
  async show({ totals, buying }) {
    if (!totals || buying.outcome !== 'fitted') return;
    const { words, format, charts } = this.#options;
    const { horizons, models, settings } = words.predictions;
    const module = await charts();
    const isMoney = totals.horizons.every(({ revenue }) => revenue);
    const title = isMoney ? horizons.revenueTitle : horizons.ordersTitle;
    const rows = totals.horizons.map(({ months, purchases, revenue }) => {
      const { value, lower, upper } = revenue ?? purchases;
      return { label: settings.horizons[/** @type {Months} */ (months)], value, lower: lower ?? value, upper: upper ?? value };
    });
    this.#chart.show({
      title,
      note: fill(horizons.note, { model: models[buying.model.name].name }),
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
