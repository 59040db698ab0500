// The models side by side, and the parameters of the one that is used.

import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { DataTable } from '../insights/data-table.js';
import { method } from '../insights/section.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastChoice} ForecastChoice */
/** @typedef {import('../../wasm/customers.js').ParameterEstimate} ParameterEstimate */

export class Comparison {
  #options;
  #hint = make('p', { class: 'hint' });
  #models;
  #title = make('h3', {});
  #unit = make('p', { class: 'hint' });
  #parameters;
  #spendTitle;
  #spend;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { comparison } = options.words.predictions;
    this.#models = new DataTable(options);
    this.#parameters = new DataTable(options);
    this.#spend = new DataTable(options);
    this.#spendTitle = make('h3', {}, comparison.spendTitle);
    this.root = make(
      'details',
      { class: 'group' },
      make('summary', {}, comparison.heading),
      this.#hint,
      this.#models.root,
      this.#title,
      this.#unit,
      this.#parameters.root,
      this.#spendTitle,
      this.#spend.root,
      ...method(options, 'model-choice'),
    );
  }

  /**
   * @param {Pick<Forecast, 'buying' | 'spend' | 'conventions'>} forecast
   * @param {ForecastChoice | null | undefined} choice
   */
  show({ buying, spend, conventions }, choice) {
    const { words, format } = this.#options;
    const { comparison, comparedUntil, models, settings } = words.predictions;
    const compared = choice?.comparison.outcome === 'compared' ? choice.comparison.candidates : [];
    const isAnyBehind = new Set(compared.map(({ convergence }) => convergence)).size > 1;
    const isSampled = choice && buying.outcome === 'fitted' && choice.customers < buying.customers / 2;
    setText(this.#hint, compared.length === 0 ? comparison.none : [comparison.hint, isAnyBehind ? comparison.behind : '', typeof choice?.calibrationUntil === 'number' ? fill(comparedUntil, { date: format.date(dateFromDay(choice.calibrationUntil)) }) : '', isSampled ? fill(comparison.hintSampled, { n: format.count(choice.customers) }) : ''].filter(Boolean).join(' '));
    this.#models.root.hidden = compared.length === 0;
    const { columns } = comparison;
    this.#models.show({
      caption: comparison.heading,
      file: comparison.file,
      columns: [
        { label: columns.model, kind: 'text' },
        { label: columns.meanAbsolute, kind: 'precise' },
        { label: columns.rootMeanSquare, kind: 'precise' },
        { label: columns.bias, kind: 'share' },
        { label: columns.active, kind: 'count' },
        { label: columns.logLikelihood, kind: 'count' },
        { label: columns.bic, kind: 'count' },
        { label: columns.aic, kind: 'count' },
      ],
      rows: compared.map(({ model, convergence, holdOut, activeCustomers, logLikelihood, bic, aic }) => [
        `${models[model].name}: ${models[model].meaning}${isAnyBehind && convergence !== 'converged' ? ` (${comparison.noRanges})` : ''}`,
        holdOut?.meanAbsolute,
        holdOut?.rootMeanSquare,
        holdOut?.bias,
        activeCustomers,
        logLikelihood,
        bic,
        aic,
      ]),
    });
    if (buying.outcome !== 'fitted') return;
    const name = models[buying.model.name].name;
    setText(this.#title, fill(comparison.parametersTitle, { model: name }));
    setText(this.#unit, fill(comparison.parametersHint, { unit: settings.units[conventions.unit] }));
    this.#showParameters(this.#parameters, this.#title.textContent ?? '', comparison.parametersFile, buying.parameters);
    const hasSpend = spend.outcome === 'fitted';
    this.#spendTitle.hidden = !hasSpend;
    this.#spend.root.hidden = !hasSpend;
    if (hasSpend) this.#showParameters(this.#spend, comparison.spendTitle, `${comparison.parametersFile}-gamma-gamma`, spend.parameters);
  }

  /**
   * @param {DataTable} table
   * @param {string} caption
   * @param {string} file
   * @param {readonly ParameterEstimate[]} parameters
   */
  #showParameters(table, caption, file, parameters) {
    const { parameters: columns } = this.#options.words.predictions.comparison;
    table.show({
      caption,
      file,
      columns: [
        { label: columns.name, kind: 'text' },
        { label: columns.value, kind: 'precise' },
        { label: columns.error, kind: 'precise' },
        { label: columns.lower, kind: 'precise' },
        { label: columns.upper, kind: 'precise' },
      ],
      rows: parameters.map(({ name, value, standardError, lower, upper }) => [SYMBOLS[name] ?? name, value, standardError, lower, upper]),
    });
  }
}

/** As the papers write them. @type {Readonly<Record<string, string>>} */
export const SYMBOLS = { alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ' };
