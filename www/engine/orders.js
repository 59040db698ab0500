// The orders of a file that was read: everything that can be asked of them.

/** @import * as Module from '../wasm/customers.js' */

/**
 * @typedef {object} Asking
 * @property {AbortSignal} [signal] gives up; the promise is rejected with its reason
 * @property {(share: number) => void} [onProgress] how much of a long calculation is done, from 0 to 1
 */

/**
 * The orders of a file. Days are given as `2025-12-31` or as days since 1970-01-01, and come back as the latter
 * (`dateFromDay`); long columns are `Float64Array`, one entry per customer. Every method throws a `LifeworthError` that
 * names the option and the rule it breaks.
 */
export class Orders {
  #background;

  /**
   * @param {import('./background.js').Background<'customers'>} background that holds the orders
   * @param {Module.ReadingReport} report
   * @param {Module.ReadingOptions} options
   */
  constructor(background, report, options) {
    this.#background = background;
    /** What the reading found: counts, rules applied, days, revenue, and the first rows that could not be used. */
    this.report = report;
    /** How the file was read. */
    this.options = options;
  }

  /** The rows that could not be used, as many as are listed, with line, reason and text. */
  get badRows() {
    return this.report.listedBadRows;
  }

  // What a reading can be asked: a line each, in the order of the page.

  /** What a shop watches, for everything or by period, channel or segment. @param {Module.IndicatorOptions} [options] @param {Asking} [asking] */
  indicators(options = {}, asking = {}) {
    return this.#ask('indicators', [options], asking);
  }

  /** How revenue is spread over customers. @param {Module.ConcentrationOptions} [options] @param {Asking} [asking] */
  concentration(options = {}, asking = {}) {
    return this.#ask('concentration', [options], asking);
  }

  /** Cohorts by the period of the first purchase. @param {Module.CohortOptions} [options] @param {Asking} [asking] */
  cohorts(options = {}, asking = {}) {
    return this.#ask('cohorts', [options], asking);
  }

  /** Segments by recency, frequency and monetary value. @param {Module.RfmOptions} [options] @param {Asking} [asking] */
  rfm(options = {}, asking = {}) {
    return this.#ask('rfm', [options], asking);
  }

  /** Who moved between segments from one day to another. @param {Module.MigrationOptions} options @param {Asking} [asking] */
  migration(options, asking = {}) {
    return this.#ask('migration', [options], asking);
  }

  /** What the best customers have in common, beside all others. @param {Module.ProfileOptions} [options] @param {Asking} [asking] */
  bestCustomers(options = {}, asking = {}) {
    return this.#ask('bestCustomers', [options], asking);
  }

  /** A row per customer: frequency, recency, age, mean spend. @param {Module.SummaryOptions} [options] @param {Asking} [asking] */
  summaries(options = {}, asking = {}) {
    return this.#ask('summarise', [options], asking);
  }

  /**
   * A first forecast, in milliseconds: MBG/NBD unless a model is named, no intervals and no values.
   * @param {Module.ForecastOptions} [options]
   * @param {Asking} [asking]
   */
  draftForecast(options = {}, asking = {}) {
    return this.#ask('draftForecast', [options], asking);
  }

  /**
   * The forecast: the model chosen by comparison (unless one is named) with its parameters, totals and a row per customer,
   * all with intervals; and the cautions that go with them.
   * @param {Module.ForecastOptions} [options]
   * @param {Asking} [asking]
   */
  forecast(options = {}, asking = {}) {
    return this.#ask('forecast', [options], asking);
  }

  /** Refits of a buying model on customers drawn with replacement: intervals of its parameters and of the forecast's totals. @param {Module.TablePosteriorOptions} options @param {Asking} [asking] */
  bootstrap(options, asking = {}) {
    return this.#ask('bootstrap', [options], asking);
  }

  /** The posterior of a buying model's parameters, by Markov chains. @param {Module.TablePosteriorOptions} options @param {Asking} [asking] */
  posterior(options, asking = {}) {
    return this.#ask('posterior', [options], asking);
  }

  /**
   * What would change if customers left more slowly, bought more often or spent more, from the day the forecast begins: all
   * totals before and after, and the differences with their intervals.
   *
   * ```js
   * const forecast = await orders.forecast();
   * const fitted = fittedModels(forecast);
   * if (fitted) {
   *   const { equity } = await orders.whatIf({ fitted, valueMonths: 12, churnChange: -0.1 });
   *   console.log(equity?.difference);
   * }
   * ```
   *
   * @param {Module.WhatIfOptions} options
   * @param {Asking} [asking]
   */
  whatIf(options, asking = {}) {
    return this.#ask('whatIf', [options], asking);
  }

  /**
   * The simple formula (customers × orders × spend × margin) on the same customers as the models, and why the two differ: a
   * number for each reason, which together are the gap.
   * @param {Module.SimpleFormulaOptions} options
   * @param {Asking} [asking]
   */
  simpleFormula(options, asking = {}) {
    return this.#ask('simpleFormula', [options], asking);
  }

  /**
   * What the orders look like from afar: counts and a hash, without any customer. A saved result has it, so that one knows
   * whether it was made from the same orders.
   * @param {Module.FingerprintOptions} [options]
   * @param {Asking} [asking]
   */
  fingerprint(options = {}, asking = {}) {
    return this.#ask('fingerprint', [options], asking);
  }

  /** Repeat purchases week by week, as they were and as a fitted model expects them. @param {Module.PurchaseTrackOptions} options @param {Asking} [asking] */
  purchaseTrack(options, asking = {}) {
    return this.#ask('purchaseTrack', [options], asking);
  }

  /** What a model would have foreseen, fitted on the orders up to a day: purchases week by week, and the errors after that day. @param {Module.CalibrationOptions} options @param {Asking} [asking] */
  calibration(options, asking = {}) {
    return this.#ask('calibration', [options], asking);
  }

  /** Each customer's probability of being active on any day. @param {Module.AliveOnOptions} options @param {Asking} [asking] */
  aliveOn(options, asking = {}) {
    return this.#ask('aliveOn', [options], asking);
  }

  /** One customer's purchases, and the probability of being active day by day. @param {Module.CustomerHistoryOptions} options @param {Asking} [asking] */
  customerHistory(options, asking = {}) {
    return this.#ask('customerHistory', [options], asking);
  }

  /** What models say of a customer by the number of purchases and the time since the last one. @param {Module.FrequencyRecencyOptions} options @param {Asking} [asking] */
  frequencyRecency(options, asking = {}) {
    return this.#ask('frequencyRecency', [options], asking);
  }

  /**
   * A function of the models for columns, such as `predictCustomers` with the fitted model, in the worker of this file.
   *
   * @template {import('./customer-models.js').ModelFunction} Name
   * @param {Name} name
   * @param {Parameters<import('./customers-module.js').Customers[Name]>[0]} options
   * @param {Asking} [asking]
   * @returns {Promise<import('./customer-models.js').Outcome<import('./customers-module.js').Customers[Name]>>}
   */
  calculate(name, options, { signal, onProgress } = {}) {
    return /** @type {Promise<any>} */ (this.#background.ask('calculate', [name, options], { signal, onProgress }));
  }

  /** What the value calculator asks for, from the latest year of orders. @param {Asking} [asking] */
  valueInputs(asking = {}) {
    return this.#ask('valueInputs', [], asking);
  }

  /** Names of the customers with these numbers. @param {ArrayLike<number>} customers @param {Asking} [asking] */
  customerNames(customers, asking = {}) {
    return this.#ask('customerNames', [Uint32Array.from(customers)], asking);
  }

  /**
   * Numbers of the customers whose name has a text in it, ascending.
   * @param {string} text
   * @param {number} count customers of the table
   * @param {Asking} [asking]
   * @returns {Promise<Float64Array>}
   */
  findCustomers(text, count, { signal, onProgress } = {}) {
    return this.#background.ask('findCustomers', [text, count], { signal, onProgress });
  }

  /**
   * The customers whose names come first, or last, in the order of a language: their places among those that are given.
   * @param {Float64Array} customers numbers in the table
   * @param {{wanted: number, locale: string, isDescending: boolean}} order how many, and by which rules
   * @param {Asking} [asking]
   * @returns {Promise<Float64Array>}
   */
  firstByName(customers, order, { signal, onProgress } = {}) {
    return this.#background.ask('firstByName', [customers, order], { signal, onProgress });
  }

  /**
   * A row for each of many customers as a CSV file for a spreadsheet, written off the main thread.
   * @param {readonly import('./order-service.js').CustomerColumn[]} columns `customers` become names, `labels` texts
   * @param {Module.CsvOptions} [options]
   * @param {Asking} [asking]
   * @returns {Promise<Blob>}
   */
  async customersCsv(columns, options = {}, { signal, onProgress } = {}) {
    for (const [at, column] of columns.entries()) await this.#background.ask('csvColumn', [at, column], { signal });
    return this.#background.ask('csvFile', [options], { signal, onProgress });
  }

  /** Channels in the order in which the file names them first; the first one is empty: orders without a channel. @param {Asking} [asking] */
  channels(asking = {}) {
    return this.#ask('channels', [], asking);
  }

  /** Segments of the file, like the channels. @param {Asking} [asking] */
  segments(asking = {}) {
    return this.#ask('segments', [], asking);
  }

  /**
   * A table as CSV for a spreadsheet, in which no cell is run as a formula.
   * @param {Module.CsvColumn[]} columns
   * @param {Module.CsvOptions} [options] `;` and `,` in most of Europe, `,` and `.` elsewhere
   */
  csv(columns, options = {}) {
    return this.#background.ask('csv', [columns, options]);
  }

  /** Gives the memory back; nothing can be asked any more. */
  close() {
    this.#background.close();
  }

  /**
   * @template {keyof Module.OrderTable} Method
   * @param {Method} method of the table in the module
   * @param {unknown[]} args
   * @param {Asking} asking
   * @returns {Promise<Module.OrderTable[Method] extends (...args: any[]) => infer Result ? Result extends {step(): number, finish(): infer Whole} ? Whole : Result : never>}
   */
  #ask(method, args, { signal, onProgress }) {
    return /** @type {Promise<any>} */ (this.#background.ask('ask', [method, args], { signal, onProgress }));
  }
}
