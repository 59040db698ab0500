// Refits on request: the ranges of parameters and totals that they give beside those of the delta method, and whether the two
// agree.

import { fill } from '../../words/fill.js';
import { DataTable } from '../insights/data-table.js';
import { SYMBOLS } from './comparison.js';
import { OnRequest, fitKey } from './on-request.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').Estimate} Estimate */
/** @typedef {import('../../wasm/customers.js').ForecastTotals} ForecastTotals */
/** @typedef {import('../../wasm/customers.js').Refits} RefitParameters */
/** @typedef {{name: string, isMoney?: boolean, delta: Partial<Estimate>, refits: Partial<Estimate>}} Pair */

/** Ranges whose widths differ by less than this factor say the same. */
const ALIKE = 1.3;
/** More failures than this share, and what is left is not like what was drawn. */
const MOST_FAILED = 0.1;

export class Refits {
  #options;
  #request;
  #parameters;
  #totals;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { refits, cautions } = options.words.predictions;
    this.#parameters = new DataTable(options);
    this.#totals = new DataTable(options);
    const forget = () => [this.#parameters, this.#totals].forEach(({ root }) => (root.hidden = true));
    forget();
    this.#request = new OnRequest(
      options,
      {
        said: refits,
        forget,
        key: (forecast) => `${fitKey(forecast)} ${JSON.stringify(forecast.conventions)}`,
        work: async ({ shown, forecast, buying }, asking) => {
          const { unit, grossMargin, annualDiscountRate, valueMonths } = forecast.conventions;
          const outcome = await shown.orders.bootstrap({ model: buying.model.name, unit, grossMargin, annualDiscountRate, valueMonths: valueMonths ?? undefined }, asking);
          if (outcome.outcome === 'refused') return cautions.refusal[outcome.reason];
          return outcome.outcome === 'refitted' ? this.#show(forecast, buying, outcome.refits, outcome.totals) : '';
        },
      },
      this.#totals.root,
      this.#parameters.root,
    );
    this.root = this.#request.root;
  }

  forget() {
    this.#request.forget();
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    this.#request.show(shown, forecast);
  }

  /**
   * @param {Forecast} forecast
   * @param {import('./on-request.js').Fitted} buying
   * @param {RefitParameters} refitted
   * @param {ForecastTotals} refittedTotals
   */
  #show(forecast, buying, refitted, refittedTotals) {
    const { words, format } = this.#options;
    const { refits, models } = words.predictions;
    const { columns } = refits;
    const model = models[buying.model.name].name;
    const parameters = buying.parameters.map((own, at) => ({ name: SYMBOLS[own.name] ?? own.name, delta: estimate(own), refits: estimate(refitted.intervals[at]) }));
    const totals = forecast.totals ? this.#pairs(forecast.totals, refittedTotals) : [];
    this.#write(this.#parameters, fill(refits.title, { model }), refits.file, columns.name, parameters, format.probability, 9);
    this.#write(this.#totals, refits.totalsTitle, refits.totalsFile, columns.total, totals, format.expected, 6);
    return this.#verdict([...parameters, ...totals], refitted);
  }

  /**
   * @param {ForecastTotals} delta
   * @param {ForecastTotals} refits
   * @returns {Pair[]}
   */
  #pairs(delta, refits) {
    const { words, format } = this.#options;
    const { rows } = words.predictions.refits;
    const of = (/** @type {string} */ name, /** @type {Estimate | null | undefined} */ one, /** @type {Estimate | null | undefined} */ other, isMoney = false) =>
      one && other ? [{ name, isMoney, delta: one, refits: other }] : [];
    return [
      ...of(rows.active, delta.activeCustomers, refits.activeCustomers),
      ...delta.horizons.flatMap(({ months, purchases, revenue }, at) => {
        const named = { n: format.count(months) };
        return [...of(fill(rows.orders, named), purchases, refits.horizons[at]?.purchases), ...of(fill(rows.revenue, named), revenue, refits.horizons[at]?.revenue, true)];
      }),
      ...of(rows.equity, delta.equity, refits.equity, true),
    ];
  }

  /**
   * @param {DataTable} table
   * @param {string} caption
   * @param {string} file
   * @param {string} first
   * @param {readonly Pair[]} pairs
   * @param {(value: number) => string} write
   * @param {number} decimals in the download
   */
  #write(table, caption, file, first, pairs, write, decimals) {
    const { words, format } = this.#options;
    const { columns } = words.predictions.refits;
    const labels = [columns.value, columns.lower, columns.upper, columns.refitLower, columns.refitUpper];
    const numbers = pairs.map(({ delta, refits }) => [delta.value, delta.lower, delta.upper, refits.lower, refits.upper]);
    table.root.hidden = pairs.length === 0;
    table.show({
      caption,
      file,
      columns: [first, ...labels].map((label) => ({ label, kind: 'text' })),
      // Orders and amounts stand below one another, and have no order among themselves.
      rows: pairs.map(({ name, isMoney }, at) => [name, ...(numbers[at] ?? []).map((value) => (value === undefined ? value : (isMoney ? format.roundMoney : write)(value)))]),
      all: {
        rows: pairs.length,
        columns: async () => [
          { kind: 'text', name: first, values: pairs.map(({ name, isMoney }) => (isMoney ? `${name} (${format.currency})` : name)) },
          ...labels.map((label, column) => /** @type {const} */ ({ kind: 'numbers', name: label, values: numbers.map((row) => row[column] ?? NaN), decimals })),
        ],
      },
    });
  }

  /**
   * How wide the ranges of the refits are beside the others, in words.
   *
   * @param {readonly Pair[]} pairs
   * @param {RefitParameters} refitted
   */
  #verdict(pairs, { parameters, failed }) {
    const { words, format } = this.#options;
    const { refits } = words.predictions;
    const done = parameters[0]?.length ?? 0;
    if (failed > MOST_FAILED * (done + failed)) return refits.fewDone;
    const width = (/** @type {Partial<Estimate>} */ { lower, upper }) => Number(upper ?? NaN) - Number(lower ?? NaN);
    const ratios = pairs.map(({ delta, refits: other }) => width(other) / width(delta)).filter((ratio) => Number.isFinite(ratio) && ratio > 0);
    const [widest, narrowest] = [Math.max(...ratios), Math.min(...ratios)];
    const [template, times] =
      ratios.length === 0 ? [refits.without, 0] : widest > ALIKE ? [refits.wider, widest] : narrowest < 1 / ALIKE ? [refits.narrower, narrowest] : [refits.agree, 1];
    const said = fill(template, { n: format.count(done), times: format.count(Math.round(10 * times) / 10) });
    return failed > 0 ? `${said} ${fill(refits.failed, { n: format.count(failed) })}` : said;
  }
}

/** @param {{value: number, lower?: number | null, upper?: number | null} | undefined} interval @returns {Partial<Estimate>} */
const estimate = (interval) => (interval ? { value: interval.value, lower: interval.lower ?? undefined, upper: interval.upper ?? undefined } : {});
