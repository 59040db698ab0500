// Whether a model holds: purchases over time against what it expects, also of time that it was not fitted on; customers by
// number of purchases; and how the probability of being active is spread.

import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make } from '../dom.js';
import { method } from '../insights/section.js';
import { Tracking } from './tracking.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PurchaseTrack} PurchaseTrack */
/** @typedef {import('../../wasm/customers.js').AnyBuyingModel} AnyBuyingModel */

const ALIVE_BINS = 20;

export class FitCheck {
  #options;
  #tracking;
  #frequency;
  #alive;

  /** @param {SectionOptions & {onTrack: (track: PurchaseTrack) => void}} options */
  constructor(options) {
    this.#options = options;
    this.#tracking = new Tracking(options);
    this.#frequency = options.newChart();
    this.#alive = options.newChart();
    this.root = make('div', { class: 'fit-check' }, make('h3', {}, options.words.predictions.check.heading), this.#tracking.root, this.#frequency.root, this.#alive.root, ...method(options, 'purchase-track'));
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    const { buying, customers } = forecast;
    if (buying.outcome !== 'fitted' || !customers) return;
    await this.#tracking.show(shown, forecast);
    await this.#drawFrequency(shown, forecast, buying.model);
    await this.#drawAlive(forecast);
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   * @param {AnyBuyingModel} model
   */
  async #drawFrequency({ orders }, { customers }, model) {
    if (!customers) return;
    const { words, format, charts } = this.#options;
    const { check, models } = words.predictions;
    const { frequency, recency, observed } = customers;
    const [{ actual, expected }, module] = await Promise.all([orders.calculate('frequencyHistogram', { model, customers: { frequency, recency, observed } }), charts()]);
    const count = (/** @type {number | undefined} */ n) => format.count(Math.round(n ?? 0));
    const title = fill(check.frequencyTitle, { actual: count(actual[0]), expected: count(expected[0]) });
    const categories = actual.map((_, at) => (at === actual.length - 1 ? fill(check.orMore, { n: count(at) }) : count(at)));
    this.#frequency.show({
      title,
      note: fill(check.frequencyNote, { model: models[model.name].name }),
      draw: (width) =>
        module.drawColumns(
          {
            ...frame('frequency', title, words, width),
            height: heightFor(width),
            labels: { category: check.frequency, total: '' },
            kind: 'count',
            categories,
            arrangement: 'paired',
            series: [
              { label: check.customersActual, values: actual },
              { label: check.customersExpected, values: expected },
            ],
          },
          formatter(format, { round: true }),
        ),
    });
  }

  /** @param {Forecast} forecast */
  async #drawAlive({ customers, conventions }) {
    if (!customers) return;
    const { words, format, charts } = this.#options;
    const { check } = words.predictions;
    const module = await charts();
    const counts = new Float64Array(ALIVE_BINS);
    for (const chance of customers.probabilityAlive) {
      const bin = Math.min(ALIVE_BINS - 1, Math.floor(chance * ALIVE_BINS));
      counts[bin] = Number(counts[bin]) + 1;
    }
    const likelyGone = counts.subarray(0, ALIVE_BINS / 2).reduce((sum, n) => sum + n, 0);
    const title = fill(check.aliveTitle, { many: format.wholeShare(likelyGone / customers.probabilityAlive.length) });
    this.#alive.show({
      title,
      note: fill(check.aliveNote, { date: format.date(dateFromDay(conventions.observedUntil)) }),
      draw: (width) =>
        module.drawDistribution(
          {
            ...frame('alive', title, words, width),
            height: heightFor(width),
            labels: { value: check.alive, count: check.aliveCount },
            kind: 'share',
            edges: Float64Array.from({ length: ALIVE_BINS + 1 }, (_, at) => at / ALIVE_BINS),
            counts,
          },
          formatter(format, { round: true }),
        ),
    });
  }
}
