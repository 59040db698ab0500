// What one customer may really do: how often they will order and what they will spend, as a range in which 95 of 100 such
// customers lie. To be mounted wherever one customer is shown:
//
//   const range = new CustomerRange({ words, format }); // isPart: true where P(alive) is told beside it
//   place.append(range.root);
//   await range.show({ calculate: (name, options) => orders.calculate(name, options), model, spendModel, customer, spend, months, unit });
//
// with the models of `fittedModels(forecast)`, the customer's frequency, recency and observed time, and `spend` the mean
// spend of the repeat purchases (0 if unknown).

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/customers.js').AnyBuyingModel} AnyBuyingModel */
/** @typedef {import('../../wasm/customers.js').GammaGamma} GammaGamma */
/** @typedef {import('../../wasm/customers.js').History} History */
/** @typedef {import('../../wasm/customers.js').TimeUnit} TimeUnit */
/** @typedef {import('../../engine/customers.js').Orders['calculate']} Calculate */

/** A twelfth of 365.25 days in each unit, as everywhere in the forecast. @type {Readonly<Record<TimeUnit, number>>} */
export const MONTH_IN = { day: 30.4375, week: 30.4375 / 7, month: 1 };

export class CustomerRange {
  #words;
  #format;
  #alive = make('p', {});
  #purchases = make('p', {});
  #spend = make('p', {});
  #latest = 0;

  /** @param {{words: Words, format: Format, isPart?: boolean}} options */
  constructor({ words, format, isPart = false }) {
    this.#words = words;
    this.#format = format;
    const { range } = words.predictions;
    this.#alive.hidden = isPart;
    this.root = make('div', { class: 'customer-range' }, make(isPart ? 'h4' : 'h3', {}, range.heading), this.#alive, this.#purchases, this.#spend, make('p', { class: 'hint' }, range.note));
  }

  /**
   * @param {object} of
   * @param {Calculate} of.calculate of the orders, or without any that of the package
   * @param {AnyBuyingModel} of.model
   * @param {GammaGamma | null} [of.spendModel]
   * @param {History} of.customer in units of time
   * @param {number} of.spend mean spend of the repeat purchases; 0 if unknown
   * @param {number} of.months how far to look ahead
   * @param {TimeUnit} of.unit of the model and the history
   */
  async show({ calculate, model, spendModel, customer, spend, months, unit }) {
    this.#latest += 1;
    const latest = this.#latest;
    const time = months * MONTH_IN[unit];
    const customers = { frequency: [customer.frequency], recency: [customer.recency], observed: [customer.observed] };
    const [expected, ranges, ahead] = await Promise.all([
      calculate('predictCustomers', { model, customers, horizon: time }),
      calculate('purchaseRange', { model, customers, time }),
      spendModel ? calculate('spendAhead', { model, spendModel, customer, spend, time }) : undefined,
    ]);
    if (latest !== this.#latest) return;
    const format = this.#format;
    const { range } = this.#words.predictions;
    const [lower = 0, upper = 0] = [ranges.lower[0], ranges.upper[0]];
    setText(this.#alive, fill(range.alive, { share: format.share(expected.probabilityAlive[0] ?? NaN) }));
    const said = { time: format.months(months), lower: format.count(lower), upper: format.count(upper), mean: format.expected(expected.expectedPurchases?.[0] ?? NaN) };
    setText(this.#purchases, fill(upper === 0 ? range.none : range.orders, said));
    const [least = 0, median = 0, most = 0] = ahead?.spend ?? [];
    const spent = fill(range.spend, { lower: format.roundMoney(least), upper: format.roundMoney(most), median: format.roundMoney(median) });
    setText(this.#spend, !ahead || upper === 0 ? '' : spent);
    this.#spend.hidden = !ahead || upper === 0;
  }
}
