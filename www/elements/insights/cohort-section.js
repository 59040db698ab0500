// Cohorts as a heat map: who first bought in one period, and what they did in every period since.

import { fill } from '../../words/fill.js';
import { formatter, frame } from '../drawing-options.js';
import { make } from '../dom.js';
import { choice } from './choice.js';
import { DataTable } from './data-table.js';
import { method, section } from './section.js';

/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Cohorts} Cohorts */
/** @typedef {import('../../wasm/customers.js').Period} Period */
/** @typedef {'retention' | 'customers' | 'orders' | 'revenue' | 'cumulativeValue'} Quantity */

/** @type {Readonly<Record<Quantity, 'count' | 'money' | 'share'>>} */
const KINDS = { retention: 'share', customers: 'count', orders: 'count', revenue: 'money', cumulativeValue: 'money' };

/** @implements {Section} */
export class CohortSection {
  #options;
  #by;
  #what;
  #chart;
  #table;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { cohorts, sections } = options.words;
    const again = () => options.run(() => this.#show());
    this.#by = choice(cohorts.by, cohorts.choices, 'month', again);
    this.#what = choice(cohorts.what, cohorts.quantities, 'retention', again);
    this.#chart = options.newChart();
    this.#chart.root.classList.add('heat-map');
    this.#table = new DataTable(options);
    this.title = sections.cohorts;
    const choices = make('div', { class: 'view-choices' }, this.#by.root, this.#what.root);
    this.root = section(this.title, make('p', { class: 'hint' }, cohorts.hint), choices, this.#chart.root, this.#table.root, ...method(options, 'cohorts'));
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    await this.#show();
  }

  async #show() {
    if (!this.#shown) return;
    const { words, format, charts } = this.#options;
    const period = /** @type {Period} */ (this.#by.select.value);
    const quantity = /** @type {Quantity} */ (this.#what.select.value);
    const [found, module] = await Promise.all([this.#shown.orders.cohorts({ period }), charts()]);
    const title = this.#title(found, period, quantity);
    const { cohorts } = words;
    const ages = found.cohorts.map((cohort) => cohort[quantity]);
    // The first column is always the whole cohort: it would drown the others.
    const later = quantity === 'retention' ? ages.flatMap((values) => Array.from(values).slice(1)) : [];
    this.#chart.show({
      title,
      note: `${fill(cohorts.note, { period: cohorts.choices[period] })}${found.lastPeriodIsPartial ? ` ${cohorts.partial}` : ''}`,
      draw: (width) =>
        module.drawHeatMap(
          {
            ...frame('cohorts', title, words, width),
            labels: { row: cohorts.cohort, column: cohorts.choices[period], columns: cohorts.ages[period] },
            kind: KINDS[quantity],
            rows: found.cohorts.map((cohort) => ({ label: format.periodName(cohort.label), values: Float64Array.from(cohort[quantity]) })),
            lowest: 0,
            highest: quantity === 'retention' && Math.max(0, ...later) > 0 ? Math.max(...later) : undefined,
          },
          formatter(format, { round: true }),
        ),
    });
    this.#showTable(found, quantity, period);
  }

  /**
   * @param {Cohorts} found
   * @param {Quantity} quantity
   * @param {Period} period
   */
  #showTable({ cohorts: rows }, quantity, period) {
    const { words, format } = this.#options;
    const { cohorts, table } = words;
    const longest = Math.max(0, ...rows.map((cohort) => cohort[quantity].length));
    this.#table.show({
      caption: fill(table.of, { title: cohorts.quantities[quantity] }),
      file: `${cohorts.file}-${period}`,
      columns: [
        { label: cohorts.cohort, kind: 'text' },
        { label: cohorts.size, kind: 'count' },
        ...Array.from({ length: longest }, (_, age) => ({ label: fill(cohorts.age, { n: format.count(age) }), kind: KINDS[quantity] })),
      ],
      rows: rows.map((cohort) => [format.periodName(cohort.label), cohort.size, ...Array.from({ length: longest }, (_, age) => cohort[quantity][age])]),
    });
  }

  /**
   * The finding: how many come back after one period, or what a customer has brought after the longest one.
   *
   * @param {Cohorts} found
   * @param {Period} period
   * @param {Quantity} quantity
   */
  #title({ averageRetention, averageCumulativeValue }, period, quantity) {
    const { words, format } = this.#options;
    const { cohorts } = words;
    const [, second] = averageRetention;
    if (quantity === 'retention') return typeof second === 'number' ? fill(cohorts.titleRetention, { period: cohorts.choices[period], share: format.share(second) }) : cohorts.titleFew;
    const last = averageCumulativeValue.length - 1;
    if (quantity !== 'cumulativeValue') return fill(cohorts.title, { quantity: cohorts.quantities[quantity] });
    if (last < 1) return cohorts.titleFew;
    return fill(cohorts.titleValue, { n: format.countedForms(last, cohorts.afterPeriods[period]), amount: format.roundMoney(averageCumulativeValue[last] ?? 0) });
  }
}
