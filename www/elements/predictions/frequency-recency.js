// What the model says by number of orders and time since the last one: a heat map, and lines of equal value.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make } from '../dom.js';
import { choice } from '../insights/choice.js';
import { method } from '../insights/section.js';
import { Place } from './place.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').FrequencyRecency} Found */
/** @typedef {'alive' | 'purchases' | 'customers'} Quantity */

/** Repeat purchases of the customer that the title speaks of. */
const EXAMPLE = 3;

export class FrequencyRecencyPlace {
  #options;
  #hint = make('p', { class: 'hint' });
  #what;
  #map;
  #levels;
  #place;
  /** @type {Found | undefined} */
  #found;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { plane } = options.words.predictions;
    this.#what = choice(plane.what, plane.quantities, 'alive', () => options.run(() => this.#drawMap()));
    this.#map = options.newChart();
    this.#map.root.classList.add('heat-map');
    this.#levels = options.newChart();
    const choices = make('div', { class: 'view-choices' }, this.#what.root);
    this.#place = new Place({ title: plane.open, run: options.run, work: (shown, forecast) => this.#show(shown, forecast) }, this.#hint, choices, this.#map.root, this.#levels.root, ...method(options, 'frequency-recency'));
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
    if (forecast.buying.outcome !== 'fitted') return;
    const { words, format } = this.#options;
    const { plane, models } = words.predictions;
    const { buying, spend, conventions } = forecast;
    const { unit, observedUntil, horizonMonths, grossMargin, annualDiscountRate, valueMonths } = conventions;
    const fitted = spend.outcome === 'fitted' && spend.convergence !== 'notConverged' ? spend.model : undefined;
    const found = await shown.orders.frequencyRecency({
      ...{ model: buying.model, spend: fitted, unit, observedUntil, horizonMonths, grossMargin, annualDiscountRate },
      valueMonths: valueMonths ?? undefined,
    });
    if (forecast !== this.#place.forecast) return;
    this.#found = found;
    this.#hint.textContent = fill(plane.hint, { model: models[buying.model.name].name, age: format.span(found.observed, unit) });
    await this.#drawMap();
    await this.#drawLevels();
  }

  /** So many repeat purchases as orders. @param {number} repeats */
  #orders(repeats) {
    const { words, format } = this.#options;
    return format.countedForms(repeats + 1, words.counted.orders);
  }

  async #drawMap() {
    const [found, conventions] = [this.#found, this.#place.forecast?.conventions];
    if (!found || !conventions) return;
    const { words, format, charts } = this.#options;
    const { plane } = words.predictions;
    const module = await charts();
    const quantity = /** @type {Quantity} */ (this.#what.select.value);
    const rows = { alive: found.probabilityAlive, purchases: found.expectedPurchases, customers: found.customers.map((row) => row.map((n) => n || NaN)) }[quantity];
    const title = this.#title(found, quantity);
    this.#map.show({
      title,
      note: plane.note,
      draw: (width) =>
        module.drawHeatMap(
          {
            ...frame('plane', title, words, width),
            labels: { row: plane.row, column: plane.columns, columns: plane.columns },
            kind: quantity === 'alive' ? 'share' : 'count',
            rows: rows.map((values, at) => ({ label: format.span(found.silence[at] ?? 0, conventions.unit), values })),
            lowest: 0,
            highest: quantity === 'alive' ? 1 : undefined,
            marked: found.customers.map((row) => Array.from(row.keys()).filter((at) => Number(row[at]) > 0)),
          },
          formatter(format, { round: true }),
        ),
    });
  }

  /**
   * @param {Found} found
   * @param {Quantity} quantity
   */
  #title(found, quantity) {
    const { words, format } = this.#options;
    const { plane } = words.predictions;
    const { unit = 'week', horizonMonths = 12 } = this.#place.forecast?.conventions ?? {};
    if (quantity === 'purchases') {
      const expected = format.count(found.expectedPurchases[0]?.[EXAMPLE] ?? NaN);
      return fill(plane.purchasesTitle, { orders: this.#orders(EXAMPLE), expected, n: format.count(horizonMonths) });
    }
    if (quantity === 'customers') {
      const all = found.customers.reduce((sum, row) => row.reduce((part, n) => part + n, sum), 0);
      const once = found.customers.reduce((sum, row) => sum + (row[0] ?? 0), 0);
      return fill(plane.customersTitle, { share: format.wholeShare(once / all) });
    }
    const gone = found.probabilityAlive.findIndex((row) => Number(row[EXAMPLE]) < 0.5);
    const silence = format.span(found.silence[gone] ?? 0, unit);
    return gone < 0 ? plane.aliveNever : fill(plane.aliveTitle, { orders: this.#orders(EXAMPLE), silence });
  }

  async #drawLevels() {
    const [found, conventions] = [this.#found, this.#place.forecast?.conventions];
    if (!found || !conventions) return;
    const { words, format, charts } = this.#options;
    const { plane } = words.predictions;
    const module = await charts();
    const { levels, meanSpend } = found;
    // A model in which nobody leaves tells customers apart by their number of orders alone.
    this.#levels.root.hidden = levels.length === 0;
    if (levels.length === 0) return;
    const isMoney = typeof meanSpend === 'number';
    const amount = isMoney ? format.roundMoney : format.count;
    const title = this.#levelsTitle(levels, amount);
    const conditions = { time: plane.since[conventions.unit], rate: format.share(conventions.annualDiscountRate), margin: format.share(conventions.grossMargin) };
    this.#levels.show({
      title,
      note: fill(isMoney ? plane.levelsNote : plane.levelsNoteOrders, { ...conditions, spend: isMoney ? format.money(meanSpend) : '' }),
      draw: (width) =>
        module.drawPeriodLines(
          {
            ...frame('levels', title, words, width),
            height: heightFor(width),
            labels: { period: plane.columns },
            kind: 'count',
            // A one-time buyer has been silent since the beginning, and is on no line.
            periods: Array.from(levels[0]?.silence ?? [], (_, at) => format.count(at)).slice(1),
            lines: levels.map(({ value, silence }) => ({ label: amount(value), values: silence.slice(1) })),
          },
          (time) => format.count(Math.round(time)),
        ),
    });
  }

  /**
   * Two customers of the same value who differ a lot.
   *
   * @param {Found['levels']} levels
   * @param {(value: number) => string} amount
   */
  #levelsTitle(levels, amount) {
    const { words, format } = this.#options;
    const { unit = 'week' } = this.#place.forecast?.conventions ?? {};
    const { value = 0, silence = new Float64Array() } = levels[Math.floor(levels.length / 2)] ?? {};
    const known = Array.from(silence.keys()).filter((at) => Number(silence[at]) >= 0);
    const [from = 0, to = 0] = [known[0], known.at(-1)];
    return fill(words.predictions.plane.levelsTitle, {
      value: amount(value),
      orders: this.#orders(from),
      silence: format.span(silence[from] ?? 0, unit),
      otherOrders: this.#orders(to),
      otherSilence: format.span(silence[to] ?? 0, unit),
    });
  }
}
