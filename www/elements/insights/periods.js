// The indicators period by period: revenue of first and later purchases, one indicator as a line, and all of them as a
// table.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { choice } from './choice.js';
import { DataTable } from './data-table.js';
import { INDICATORS, indicatorTable, written } from './indicator-columns.js';
import { method, section } from './section.js';
import { SpendFields } from './spend-fields.js';

/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('./indicator-columns.js').Indicator} Indicator */
/** @typedef {import('../../wasm/customers.js').Indicators} Indicators */
/** @typedef {import('../../wasm/customers.js').Period} Period */
/** @typedef {import('../../engine/customer-charts.js').CustomerCharts} CustomerCharts */

/** What is worth a line. @type {readonly Indicator[]} */
const LINES = ['retentionRate', 'averageOrderValue', 'repeatPurchaseRate', 'frequency', 'newCustomers', 'customers', 'orders', 'revenue', 'acquisitionCost'];

/** @implements {Section} */
export class Periods {
  #options;
  #by;
  #line;
  #revenue;
  #course;
  #table;
  #spend;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { periods, sections, indicators } = options.words;
    const again = () => options.run(() => this.#show());
    this.#by = choice(periods.by, periods.choices, 'month', again);
    this.#line = choice(periods.show, Object.fromEntries(LINES.map((name) => [name, indicators[name].label])), 'retentionRate', again);
    this.#revenue = options.newChart();
    this.#course = options.newChart();
    this.#table = new DataTable(options);
    this.#spend = new SpendFields({ ...options, onChange: again });
    this.title = sections.periods;
    this.root = section(this.title, this.#by.root, this.#revenue.root, this.#line.root, this.#course.root, this.#table.root, this.#spend.root, ...method(options, 'period-retention'));
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    this.#spend.rest();
    await this.#show();
  }

  async #show() {
    if (!this.#shown) return;
    const { words, format, charts } = this.#options;
    const { periods } = words;
    const by = /** @type {Period} */ (this.#by.select.value);
    const [rows, module] = await Promise.all([this.#shown.orders.indicators({ by, acquisitionSpend: this.#spend.spends }), charts()]);
    this.#spend.show(rows.map(({ label, acquisitionCost }) => ({ label, text: fill(periods.spend, { period: format.periodName(label) }), cost: acquisitionCost })));
    this.#revenue.show(this.#revenueChart(rows, periods.choices[by], module));
    this.#course.show(this.#lineChart(rows, periods.choices[by], module));
    const caption = fill(words.table.of, { title: words.sections.periods });
    this.#table.show(indicatorTable({ words, rows, by: periods.choices[by], caption, file: periods.file, name: format.periodName }));
  }

  /**
   * @param {readonly Indicators[]} rows
   * @param {string} period
   * @param {CustomerCharts} module
   * @returns {import('../chart-view.js').Content}
   */
  #revenueChart(rows, period, module) {
    const { words, format } = this.#options;
    const { periods } = words;
    const later = rows.reduce((sum, { returningRevenue }) => sum + returningRevenue, 0);
    const all = rows.reduce((sum, { newRevenue, returningRevenue }) => sum + newRevenue + returningRevenue, 0);
    const first = format.periodName(rows[0]?.label ?? '');
    const title = fill(periods.revenueTitle, { first, share: format.wholeShare(all > 0 ? later / all : 0) });
    return {
      title,
      note: fill(periods.revenueNote, { period, currency: format.currency }),
      draw: (width) =>
        module.drawColumns(
          {
            ...frame('revenue', title, words, width),
            height: heightFor(width),
            labels: { category: periods.time, total: periods.total },
            kind: 'money',
            categories: rows.map(({ label }) => format.periodName(label)),
            arrangement: 'stacked',
            series: [
              { label: periods.later, values: Float64Array.from(rows, ({ returningRevenue }) => returningRevenue) },
              { label: periods.first, values: Float64Array.from(rows, ({ newRevenue }) => newRevenue) },
            ],
          },
          formatter(format, { round: true }),
        ),
    };
  }

  /**
   * @param {readonly Indicators[]} rows
   * @param {string} period
   * @param {CustomerCharts} module
   * @returns {import('../chart-view.js').Content}
   */
  #lineChart(rows, period, module) {
    const { words, format } = this.#options;
    const { periods } = words;
    const indicator = /** @type {Indicator} */ (this.#line.select.value);
    const { label, definition } = words.indicators[indicator];
    const known = rows.filter((row) => typeof row[indicator] === 'number');
    const [latest, earlier] = [known.at(-1), known.at(0)];
    const read = (/** @type {Indicators | undefined} */ row) => (row ? written(format, indicator, Number(row[indicator])) : words.notAvailable);
    const title = fill(known.length > 1 ? periods.lineTitle : periods.lineTitleOne, {
      indicator: label,
      latest: read(latest),
      period: format.periodName(latest?.label ?? ''),
      earlier: read(earlier),
      before: format.periodName(earlier?.label ?? ''),
    });
    const kind = INDICATORS[indicator];
    return {
      title,
      note: fill(periods.lineNote, { period, definition }),
      draw: (width) =>
        module.drawPeriodLines(
          {
            ...frame('course', title, words, width),
            height: heightFor(width),
            labels: { period: periods.time },
            kind: kind === 'days' ? 'count' : kind,
            periods: rows.map((row) => format.periodName(row.label)),
            lines: [{ label, values: Float64Array.from(rows, (row) => row[indicator] ?? NaN) }],
          },
          formatter(format, { round: true }),
        ),
    };
  }
}
