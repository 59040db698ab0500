// How the value to come is spread over customers: a histogram, and how much of it the best hold.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
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
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #forecast;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    this.#spread = options.newChart();
    this.#best = options.newChart();
    this.#place = new Place({ title: options.words.predictions.spread.open, run: options.run, work: () => this.#show() }, this.#spread.root, this.#best.root, ...method(options, 'concentration'));
    this.root = this.#place.root;
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    this.#shown = shown;
    this.#forecast = forecast;
    this.#place.renew();
  }

  async #show() {
    const [shown, forecast] = [this.#shown, this.#forecast];
    const each = forecast?.customers;
    if (!shown || !forecast || !each) return;
    const { words, format, charts } = this.#options;
    const { spread } = words.predictions;
    const isMoney = Boolean(each.value);
    const [found, module] = await Promise.all([shown.orders.calculate('valueSpread', { values: each.value ?? each.expectedPurchases }), charts()]);
    if (forecast !== this.#forecast) return;
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
    const bestTitle = fill(spread.bestTitle, { share: format.wholeShare(found.topTenthShare ?? 0) });
    this.#best.show({
      title: bestTitle,
      note: fill(spread.bestNote, { gini: typeof found.gini === 'number' ? format.count(found.gini) : words.notAvailable }),
      draw: (width) =>
        module.drawLorenz(
          {
            ...frame('best', bestTitle, words, width),
            height: heightFor(width),
            labels: { customers: spread.customerShare, revenue: spread.valueShare, equality: spread.equal, marked: spread.top },
            customerShare: found.customerShare,
            revenueShare: found.valueShare,
            markedShare: 0.9,
            markedLabel: spread.top,
          },
          formatter(format, { round: true }),
        ),
    });
  }
}
