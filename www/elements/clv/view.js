// What <clv-calculator> shows beside what every calculator does: profit, survival, numbers, and inputs worked out from
// totals.

import { asLifeworthError } from '../../engine/error.js';
import { CalculatorView } from '../calculator-view.js';
import { answer } from './answer.js';
import { profitChart, survivalChart } from './charts.js';
import { about } from './figures.js';
import { fields, modes } from './form.js';
import { make } from '../dom.js';
import { Figures } from '../figures.js';
import { leversLink } from '../levers/link.js';
import { TotalsAid } from './totals-aid.js';

/** @typedef {import('../../engine/clv.js').Clv} Clv */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../fields/form.js').Value} Value */

/** @extends {CalculatorView<Outcome, Clv>} */
export class ClvView extends CalculatorView {
  #options;
  #figures;
  #profit = this.newChart();
  #survival = this.newChart();
  #onward = make('div', {});

  /** @param {import('../calculator-view.js').ViewOptions<import('../../words/clv.js').Words, Clv>} options */
  constructor(options) {
    super(options, { fields, modes });
    this.#options = options;
    const { words, format } = options;
    this.#figures = new Figures({ words, format, fields, about: about(format), methodology: options.methodology });
    const totals = new TotalsAid({
      words,
      format,
      sentencesFor: (problems) => this.sentencesFor(problems),
      onApply: (given) => this.#fillFromTotals(given),
    });
    this.assemble({ aids: [totals.root], charts: [this.#profit.root, this.#survival.root], details: [this.#figures.root, this.#onward] });
  }

  /**
   * @override
   * @param {string} mode
   */
  showMode(mode) {
    super.showMode(mode);
    // How many are left is a question of retention only.
    this.#survival.root.hidden = mode === 'simple';
  }

  /**
   * @override
   * @param {Outcome} outcome
   * @param {Clv} calculators
   */
  show(outcome, calculators) {
    super.show(outcome, calculators);
    const { words, format } = this.#options;
    this.answer.show(answer(outcome, words, format));
    const host = /** @type {ShadowRoot} */ (this.root.getRootNode()).host;
    const address = host?.getAttribute('levers');
    this.#onward.replaceChildren(...(address ? [leversLink(address, words.onward, outcome.options, format)] : []));
    this.#figures.show(outcome);
    const given = { outcome, calculators, words, format };
    this.#profit.show(profitChart(given));
    if (outcome.mode === 'retention') this.#survival.show(survivalChart(given));
  }

  /**
   * @param {Record<string, Value>} totals
   * @returns {Map<string, string>} what is wrong, by field
   */
  #fillFromTotals(totals) {
    const calculators = this.#options.module();
    if (!calculators) return new Map();
    try {
      const found = calculators.indicators(/** @type {import('../../wasm/clv.js').IndicatorOptions} */ (totals));
      const { averageOrderValue, ordersPerYear, customerRetentionRate, acquisitionCost } = found;
      const filled = Object.entries({ averageOrderValue, ordersPerYear, annualRetentionRate: customerRetentionRate, acquisitionCost });
      const known = filled.flatMap(([name, value]) => (typeof value === 'number' ? [/** @type {const} */ ([name, value])] : []));
      this.#options.set(Object.fromEntries(known));
      return new Map();
    } catch (thrown) {
      const error = asLifeworthError(thrown);
      return new Map([[error.field ?? '', this.sentenceFor(error)]]);
    }
  }
}
