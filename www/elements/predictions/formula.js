// The simple formula beside the model on the same customers, and each reason for the gap.

import { fittedModels } from '../../engine/forecast-result.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { DataTable } from '../insights/data-table.js';
import { method } from '../insights/section.js';
import { withSign } from './estimates.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */

const REASONS = /** @type {const} */ (['activeBuyMore', 'haveLeft', 'willLeave', 'spendDiffers', 'discounting']);

export class Formula {
  #options;
  #finding = make('p', { class: 'finding' });
  #how = make('p', { class: 'hint' });
  #table;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { formula } = options.words.predictions;
    this.#table = new DataTable(options);
    this.root = make('details', { class: 'group' }, make('summary', {}, formula.heading), make('p', { class: 'hint' }, formula.hint), this.#finding, this.#how, this.#table.root, ...method(options, 'formula-gap'));
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   * @param {number} months how far the forecast looks
   */
  async show(shown, forecast, months) {
    const fitted = fittedModels(forecast);
    this.root.hidden = !fitted;
    if (!fitted) return;
    const { words, format } = this.#options;
    const { formula, models } = words.predictions;
    const { unit, observedUntil, grossMargin, annualDiscountRate } = forecast.conventions;
    const told = await shown.orders.simpleFormula({ fitted, unit, observedUntil, grossMargin, annualDiscountRate, months });
    const isMoney = typeof told.averageOrderValue === 'number';
    const write = isMoney ? format.roundMoney : format.expected;
    const model = models[fitted.model.name].name;
    const n = format.count(months);
    const reasons = REASONS.filter((name) => told[name] !== 0);
    const main = reasons.reduce((most, name) => (Math.abs(told[name]) > Math.abs(told[most]) ? name : most), /** @type {typeof REASONS[number]} */ ('haveLeft'));
    const sentence = fill(formula.sentence, { n, model, formula: write(told.formula), models: write(told.models) });
    setText(this.#finding, `${sentence} ${fill(formula.main, { reason: formula.reasons[main] })}`);
    const customers = format.countedForms(told.customers, words.counted.customers);
    const parts = { customers, rate: format.probability(told.purchasesPerYear), n, spend: isMoney ? format.money(Number(told.averageOrderValue)) : '', margin: format.share(grossMargin) };
    setText(this.#how, fill(isMoney ? formula.how : formula.howOrders, parts));
    this.#table.show({
      caption: formula.caption,
      file: formula.file,
      columns: [formula.columns.step, formula.columns.value].map((label) => ({ label, kind: 'text' })),
      rows: [
        [formula.start, write(told.formula)],
        ...reasons.map((name) => [capital(formula.reasons[name], format.locale), withSign(told[name], write)]),
        [fill(formula.end, { model }), write(told.models)],
      ],
    });
  }
}

/** A part of a sentence that stands alone. @param {string} text @param {string} locale */
const capital = (text, locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1).replace(/\.$/u, '');
