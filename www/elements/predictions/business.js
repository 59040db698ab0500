// What the fit says about the business in words: how many are still active by which model, how fast customers leave, how
// unequal they are.

import { fittedModels } from '../../engine/forecast-result.js';
import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { method } from '../insights/section.js';
import { MODELS } from './settings.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').BuyingModelName} BuyingModelName */

const YEAR = 12;
/** With more customers than this the other models are not fitted only to be named. */
const MANY = 200_000;

export class Business {
  #options;
  #list = make('ul', { class: 'facts' });
  #basis = make('p', { class: 'hint' });
  /** Which showing is the latest. */
  #latest = 0;

  /** @param {Pick<SectionOptions, 'words' | 'format' | 'methodology'>} options */
  constructor(options) {
    const { words } = options;
    this.#options = options;
    this.root = make('div', { class: 'business' }, make('h3', {}, words.predictions.business.heading), this.#list, this.#basis, ...method(options, 'population'));
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    const fitted = fittedModels(forecast);
    const { buying, totals, conventions } = forecast;
    this.root.hidden = !fitted || !totals;
    if (!fitted || !totals || buying.outcome !== 'fitted') return;
    this.#latest += 1;
    const latest = this.#latest;
    const { words } = this.#options;
    const { business, models } = words.predictions;
    const name = buying.model.name;
    setText(this.#basis, fill(business.basis, { model: models[name].name }));
    const { unit, observedUntil } = conventions;
    const light = { ...fitted, covariance: null, spendModel: null };
    const [population, now] = await Promise.all([
      shown.orders.calculate('population', { model: buying.model, unit, months: YEAR }),
      shown.orders.whatIf({ fitted: light, unit, observedUntil, annualDiscountRate: 0, valueMonths: YEAR }),
    ]);
    if (latest !== this.#latest) return;
    const afterYear = now.horizons.find(({ months }) => months === YEAR)?.activeCustomers.before;
    const rest = name === 'nbd' ? [fill(business.nobodyLeaves, { model: models[name].name })] : this.#leaving(population, 1 - Number(afterYear) / now.activeCustomers);
    const unequal = typeof population.topFifthShare === 'number' ? [fill(business.unequal, { share: this.#options.format.wholeShare(population.topFifthShare) })] : [];
    this.#write([...rest, ...unequal]);
    if (totals.customers > MANY) return;
    /** @type {[BuyingModelName, number][]} */
    const active = [[name, totals.activeCustomers.value]];
    for (const model of MODELS) {
      if (model === name) continue;
      const draft = await shown.orders.draftForecast({ model, unit, observedUntil });
      if (latest !== this.#latest) return;
      if (draft.totals) active.push([model, draft.totals.activeCustomers.value]);
    }
    this.#write([this.#active(active, observedUntil), ...rest, ...unequal]);
  }

  /** @param {readonly string[]} sentences */
  #write(sentences) {
    this.#list.replaceChildren(...sentences.map((sentence) => make('li', {}, sentence)));
  }

  /** @param {readonly [BuyingModelName, number][]} active @param {number} day */
  #active(active, day) {
    const { words, format } = this.#options;
    const { business, models } = words.predictions;
    const list = active.map(([model, customers]) => fill(business.activeBy, { n: format.count(Math.round(customers)), model: models[model].name })).join('; ');
    return fill(business.active, { date: format.date(dateFromDay(day)), list });
  }

  /**
   * @param {import('../../wasm/customers.js').Population} population
   * @param {number} leaving the share of the active who will have left in a year
   */
  #leaving({ stillActive, halfLifeMonths }, leaving) {
    const { words, format } = this.#options;
    const { business } = words.predictions;
    const share = format.wholeShare(stillActive);
    const newcomers =
      typeof halfLifeMonths !== 'number' ? fill(business.newcomersLong, { share })
      : halfLifeMonths === 0 ? fill(business.newcomersShort, { share })
      : fill(business.newcomers, { share, time: format.months(halfLifeMonths) });
    return [fill(business.leaving, { share: format.wholeShare(leaving) }), newcomers];
  }
}
