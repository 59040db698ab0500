// The forecast as sentences: what all customers will bring, how many are still there, by which model, and what it does
// not know.

import { fill, fillNodes } from '../../words/fill.js';
import { dateFromDay } from '../../engine/day.js';
import { make } from '../dom.js';
import { withInterval } from './estimates.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastChoice} ForecastChoice */
/** @typedef {import('./settings.js').Chosen & {isSaved?: boolean}} Chosen */

export class Outlook {
  #words;
  #format;
  #sentence = make('p', { class: 'finding outlook' });
  #more = make('p', { class: 'outlook-more' });
  #basis = make('p', { class: 'hint' });

  /** @param {Pick<SectionOptions, 'words' | 'format'>} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.root = make('div', { class: 'outlook-said' }, this.#sentence, this.#more, this.#basis);
  }

  /**
   * @param {Forecast} forecast
   * @param {ForecastChoice | null | undefined} choice how the model was chosen
   * @param {Chosen} chosen
   * @returns {string} the forecast in a sentence; nothing where there is none
   */
  show({ totals, buying, conventions, isDraft }, choice, chosen) {
    this.root.hidden = !totals || buying.outcome !== 'fitted';
    if (!totals || buying.outcome !== 'fitted') return '';
    const format = this.#format;
    const { outlook } = this.#words.predictions;
    const ahead = totals.horizons.find(({ months }) => months === chosen.months);
    if (!ahead) return '';
    const values = {
      n: format.count(chosen.months),
      purchases: withInterval(this.#words, ahead.purchases, format.expected),
      revenue: ahead.revenue ? withInterval(this.#words, ahead.revenue, format.roundMoney) : '',
    };
    const template = ahead.revenue ? outlook.revenue : outlook.orders;
    this.#sentence.replaceChildren(...fillNodes(template, { ...values, purchases: make('strong', {}, values.purchases), revenue: make('strong', {}, values.revenue) }));
    const active = buying.model.name === 'nbd' ? outlook.activeAll : fill(outlook.active, { active: withInterval(this.#words, totals.activeCustomers, (n) => format.count(Math.round(n))) });
    const worth = totals.equity
      ? fill(typeof conventions.valueMonths !== 'number' ? outlook.worthEndless : conventions.grossMargin === 1 ? outlook.worth : outlook.worthMargin, {
          rate: format.share(conventions.annualDiscountRate),
          margin: format.share(conventions.grossMargin),
          value: withInterval(this.#words, totals.equity, format.roundMoney),
        })
      : '';
    const isRough = buying.convergence !== 'converged' || buying.cautions.some(({ caution }) => caution === 'shortHistory');
    const rough = isRough ? this.#words.predictions.without.rough : '';
    this.#more.replaceChildren([rough, active, worth].filter(Boolean).join(' '));
    const customers = format.countedForms(totals.customers, this.#words.counted.customers);
    const basis = fill(outlook.basis, { customers, date: format.date(dateFromDay(conventions.observedUntil)) });
    this.#basis.textContent = [basis, this.#why(buying.model.name, choice, chosen, isDraft), outlook.unknown].join(' ');
    // Wherever the sentence stands alone, that it is a guess goes with it.
    return [fill(template, values), rough].filter(Boolean).join(' ');
  }

  /**
   * @param {import('../../wasm/customers.js').BuyingModelName} model
   * @param {ForecastChoice | null | undefined} choice
   * @param {Chosen} chosen
   * @param {boolean} isDraft
   */
  #why(model, choice, chosen, isDraft) {
    const { outlook, models, result } = this.#words.predictions;
    if (chosen.isSaved) return result.reused;
    const name = `${models[model].name} (${models[model].meaning})`;
    if (chosen.model) return fill(outlook.chosenByYou, { model: name });
    if (isDraft || choice?.comparison.outcome !== 'compared') return fill(outlook.chosenForNow, { model: name });
    const { candidates, setBack } = choice.comparison;
    const [first] = candidates;
    const error = first?.holdOut?.meanAbsolute;
    // Those whose fit can be used as that of the first: it is the best of them, not of all.
    const n = this.#format.count(candidates.filter(({ convergence }) => convergence === first?.convergence).length);
    const why =
      typeof error !== 'number' || typeof choice.calibrationUntil !== 'number'
        ? fill(outlook.chosenByBic, { model: name, n })
        : fill(outlook.chosenByError, { model: name, n, date: this.#format.date(dateFromDay(choice.calibrationUntil)), error: this.#format.count(error) });
    const behind = setBack.filter(({ convergence }) => convergence === 'atBoundary').map((other) => models[other.model].name);
    return behind.length === 0 ? why : `${why} ${fill(outlook.setBack, { models: behind.join(', ') })}`;
  }
}
