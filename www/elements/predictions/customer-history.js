// One customer over time: what they ordered, how P(alive) fell between orders, what comes next, and how far it may be from
// what is expected.

import { dateFromDay } from '../../engine/day.js';
import { fittedModels } from '../../engine/forecast-result.js';
import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make, setText } from '../dom.js';
import { method } from '../insights/section.js';
import { CustomerRange } from './customer-range.js';
import { withInterval } from './estimates.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').CustomerHistory} History */

const WEEK = 7;
/** Points of the line beside the days of the orders. */
const POINTS = 240;

export class CustomerHistory {
  #options;
  #heading;
  #sentence = make('p', { class: 'finding' });
  #more = make('p', {});
  #range;
  #chart;
  /** Which choice is the latest. */
  #latest = 0;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { history } = options.words.predictions;
    this.#heading = make('h3', { tabindex: -1 }, history.heading);
    this.#chart = options.newChart();
    this.#range = new CustomerRange({ ...options, isPart: true });
    this.root = make('div', { class: 'customer-history' }, this.#heading, this.#sentence, this.#more, this.#range.root, this.#chart.root, ...method(options, 'one-customer'));
    this.forget();
  }

  /** Nobody is chosen. */
  forget() {
    this.#latest += 1;
    this.#chart.root.hidden = true;
    this.#range.root.hidden = true;
    setText(this.#sentence, '');
    setText(this.#more, this.#options.words.predictions.history.choose);
  }

  /** Where the visitor goes after a choice. */
  focus() {
    this.#heading.focus();
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   * @param {{at: number, name: string}} customer place in the columns of the forecast, and name
   */
  async show({ orders }, forecast, { at, name }) {
    const { buying, customers, conventions } = forecast;
    if (buying.outcome !== 'fitted' || !customers) return;
    this.#latest += 1;
    const latest = this.#latest;
    const { unit, observedUntil, horizonMonths, daysPerMonth } = conventions;
    const daysAhead = Math.round(horizonMonths * daysPerMonth);
    const [found] = await Promise.all([
      orders.customerHistory({ model: buying.model, unit, customer: customers.customer[at] ?? 0, observedUntil, daysAhead }),
      this.#showRange(orders, forecast, customers, at),
    ]);
    if (latest !== this.#latest || found.purchaseDays.length === 0) return;
    const { words, format } = this.#options;
    const { history } = words.predictions;
    const day = (/** @type {number} */ number) => format.date(dateFromDay(number));
    const last = found.purchaseDays.at(-1) ?? 0;
    const alive = customers.probabilityAlive[at] ?? NaN;
    setText(
      this.#sentence,
      fill(history.sentence, {
        name,
        orders: format.countedForms(found.purchaseDays.length, words.counted.orders),
        last: day(last),
        until: day(observedUntil),
        alive: withInterval(words, { value: alive, lower: customers.probabilityAliveLower?.[at], upper: customers.probabilityAliveUpper?.[at] }, format.share),
      }),
    );
    const expected = withInterval(
      words,
      { value: customers.expectedPurchases[at] ?? NaN, lower: customers.expectedPurchasesLower?.[at], upper: customers.expectedPurchasesUpper?.[at] },
      format.count,
    );
    const next = typeof found.nextPurchaseBy === 'number' ? fill(history.next, { date: day(found.nextPurchaseBy) }) : history.nextNever;
    const doubtful = typeof found.doubtfulFrom === 'number' ? fill(history.doubtful, { date: day(found.doubtfulFrom) }) : '';
    const ahead = fill(history.expected, { n: format.count(horizonMonths), purchases: expected });
    setText(this.#more, [next, doubtful, ahead].filter(Boolean).join(' '));
    await this.#draw(found, forecast, name, alive);
  }

  /**
   * @param {Shown['orders']} orders
   * @param {Forecast} forecast
   * @param {NonNullable<Forecast['customers']>} customers
   * @param {number} at
   */
  async #showRange(orders, forecast, { frequency, recency, observed, meanSpend }, at) {
    const fitted = fittedModels(forecast);
    this.#range.root.hidden = !fitted;
    if (!fitted) return;
    const [customer, spend] = [{ frequency: frequency[at] ?? 0, recency: recency[at] ?? 0, observed: observed[at] ?? 0 }, meanSpend[at] ?? 0];
    const { horizonMonths: months, unit } = forecast.conventions;
    await this.#range.show({ ...fitted, calculate: (name, options) => orders.calculate(name, options), customer, spend, months, unit });
  }

  /**
   * @param {History} found
   * @param {Forecast} forecast
   * @param {string} name
   * @param {number} alive
   */
  async #draw({ purchaseDays, probabilityAlive }, { buying, conventions }, name, alive) {
    const { words, format, charts } = this.#options;
    const { history, models } = words.predictions;
    const module = await charts();
    const first = purchaseDays[0] ?? 0;
    const observed = conventions.observedUntil - first;
    const bought = Array.from(purchaseDays, (day) => day - first);
    const step = Math.max(1, Math.ceil(probabilityAlive.length / POINTS));
    const even = Array.from({ length: Math.ceil(probabilityAlive.length / step) }, (_, at) => at * step);
    const days = [...new Set([...even, ...bought.flatMap((day) => [day - 1, day]), observed, probabilityAlive.length - 1])].filter((day) => day >= 0).sort((a, b) => a - b);
    const title = fill(history.title, { name, alive: format.share(alive) });
    this.#chart.root.hidden = false;
    this.#chart.show({
      title,
      note: fill(history.note, { model: buying.outcome === 'fitted' ? models[buying.model.name].name : '' }),
      draw: (width) =>
        module.drawCustomerHistory(
          {
            ...frame('history', title, words, width),
            height: heightFor(width),
            labels: { alive: history.alive, ahead: history.ahead, purchases: history.purchases, observed: history.observed, time: history.time },
            times: days.map((day) => day / WEEK),
            names: days.map((day) => format.date(dateFromDay(first + day))),
            probabilityAlive: days.map((day) => probabilityAlive[day] ?? 0),
            purchases: bought.map((day) => day / WEEK),
            observed: observed / WEEK,
          },
          formatter(format, { round: true }),
        ),
    });
  }
}
