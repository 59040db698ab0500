// How the value to come is spread over customers: a histogram, and how much of it the best hold.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { lorenz } from '../insights/lorenz.js';
import { method } from '../insights/section.js';
import { Place } from './place.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */

export class ValueSpreadPlace {
  #options;
  #spread;
  #best;
  #place;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    this.#spread = options.newChart();
    this.#best = options.newChart();
    this.#place = new Place({ title: options.words.predictions.spread.open, run: options.run, work: (shown, forecast) => this.#show(shown, forecast) }, this.#spread.root, this.#best.root, ...method(options, 'concentration'));
    this.root = this.#place.root;
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    this.#place.show(shown, forecast);
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async #show(shown, forecast) {
    const each = forecast.customers;
    if (!each) return;
    const { words, format, charts } = this.#options;
    const { spread } = words.predictions;
    const isMoney = Boolean(each.value);
    const [found, module] = await Promise.all([shown.orders.calculate('valueSpread', { values: each.value ?? each.expectedPurchases }), charts()]);
    if (forecast !== this.#place.forecast) return;
    const write = isMoney ? format.roundMoney : format.count;
    const mean = write(found.mean ?? 0);
    const title = fill(isMoney ? spread.title : spread.titleOrders, { median: write(found.median ?? 0), mean });
    const n = format.count(forecast.conventions.horizonMonths);
    this.#spread.show({
      title,
      note: fill(!isMoney ? spread.noteOrders : typeof forecast.conventions.valueMonths === 'number' ? spread.note : spread.noteEndless, { n, edge: write(found.edges.at(-1) ?? 0), beyond: format.countedForms(found.beyond, words.counted.customers) }),
      draw: (width) =>
        module.drawDistribution(
          {
            ...frame('spread', title, words, width),
            height: heightFor(width),
            labels: { value: isMoney ? spread.value : spread.orders, count: spread.customers },
            kind: isMoney ? 'money' : 'count',
            edges: found.edges,
            counts: found.counts,
            marked: found.mean ?? undefined,
            markedLabel: fill(spread.mean, { mean }),
          },
          formatter(format, { round: true }),
        ),
    });
    const labels = { customers: spread.customerShare, revenue: spread.valueShare, equality: spread.equal, marked: spread.top };
    this.#best.show(await lorenz({ ...found, id: 'best', said: { title: spread.bestTitle, note: spread.bestNote }, labels, heldShare: found.valueShare }, this.#options));
  }
}
