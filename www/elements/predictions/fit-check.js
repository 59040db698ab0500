// Whether a model holds: purchases over time against what it expects, also of time that it was not fitted on; customers by
// number of purchases; and how the probability of being active is spread.

import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PurchaseTrack} PurchaseTrack */
/** @typedef {import('../../wasm/customers.js').AnyBuyingModel} AnyBuyingModel */

const WEEK = 7;
/** Weeks that a fit needs at the least. */
const FEWEST_WEEKS = 4;
const ALIVE_BINS = 20;

export class FitCheck {
  #options;
  #track;
  #frequency;
  #alive;
  #slider = make('input', { type: 'range', min: FEWEST_WEEKS, step: 1 });
  #end = make('output', {});
  #note = make('p', { class: 'error', role: 'status' });
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #forecast;
  /** @type {PurchaseTrack | undefined} */
  #whole;
  /** Whether a fit for the slider is under way. */
  #busy = false;
  #moved = false;

  /** @param {SectionOptions & {onTrack: (track: PurchaseTrack) => void}} options */
  constructor(options) {
    this.#options = options;
    const { check } = options.words.predictions;
    this.#track = options.newChart();
    this.#frequency = options.newChart();
    this.#alive = options.newChart();
    const id = nextId('calibration');
    this.#slider.id = id;
    this.#slider.setAttribute('aria-describedby', `${id}-hint`);
    this.#slider.addEventListener('input', () => options.run(() => this.#move()));
    this.root = make(
      'div',
      { class: 'fit-check' },
      make('h3', {}, check.heading),
      this.#track.root,
      make(
        'div',
        { class: 'calibration' },
        make('label', { for: id }, check.end, ' ', this.#end),
        this.#slider,
        make('p', { class: 'hint', id: `${id}-hint` }, check.endHint),
        this.#note,
      ),
      this.#frequency.root,
      this.#alive.root,
    );
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    const { buying, customers, conventions } = forecast;
    if (buying.outcome !== 'fitted' || !customers) return;
    this.#shown = shown;
    this.#forecast = forecast;
    const { model } = buying;
    const track = await shown.orders.purchaseTrack({ model, unit: conventions.unit });
    this.#whole = track;
    this.#options.onTrack(track);
    const weeks = track.actual.length;
    this.#slider.max = String(weeks);
    this.#slider.disabled = weeks <= FEWEST_WEEKS;
    this.#slider.value = String(weeks);
    this.#tellEnd(weeks);
    setText(this.#note, '');
    await this.#drawTrack(track, model, undefined);
    await this.#drawFrequency(shown, forecast, model);
    await this.#drawAlive(forecast);
  }

  /** The last day of a week of the track. @param {number} week */
  #dayOf(week) {
    return (this.#whole?.firstDay ?? 0) + week * WEEK - 1;
  }

  /** @param {number} week */
  #tellEnd(week) {
    const { words, format } = this.#options;
    const isAll = week >= (this.#whole?.actual.length ?? 0);
    const text = isAll ? words.predictions.check.all : format.date(dateFromDay(this.#dayOf(week)));
    setText(this.#end, text);
    this.#slider.setAttribute('aria-valuetext', text);
  }

  /** The slider has moved: fits once more, and again if it has moved on in the meantime. */
  async #move() {
    this.#tellEnd(Number(this.#slider.value));
    this.#moved = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#moved) {
        this.#moved = false;
        await this.#fitUpTo(Number(this.#slider.value));
      }
    } finally {
      this.#busy = false;
    }
  }

  /** @param {number} week */
  async #fitUpTo(week) {
    const [shown, forecast, whole] = [this.#shown, this.#forecast, this.#whole];
    if (!shown || !whole || forecast?.buying.outcome !== 'fitted') return;
    const { unit } = forecast.conventions;
    if (week >= whole.actual.length) {
      setText(this.#note, '');
      await this.#drawTrack(whole, forecast.buying.model, undefined);
      return;
    }
    const { words, format } = this.#options;
    const { check, cautions } = words.predictions;
    const { buying } = await shown.orders.draftForecast({ model: forecast.buying.model.name, unit, observedUntil: this.#dayOf(week) });
    if (forecast !== this.#forecast) return;
    if (buying.outcome === 'refused' || buying.convergence === 'notConverged') {
      const reason = buying.outcome === 'refused' ? cautions.refusal[buying.reason] : cautions.convergence.notConverged;
      setText(this.#note, fill(check.refused, { date: format.date(dateFromDay(this.#dayOf(week))), reason }));
      this.#note.style.visibility = 'visible';
      return; // the last good drawing stays
    }
    setText(this.#note, '');
    const track = await shown.orders.purchaseTrack({ model: buying.model, unit });
    if (forecast === this.#forecast) await this.#drawTrack(track, buying.model, week);
  }

  /**
   * @param {PurchaseTrack} track
   * @param {AnyBuyingModel} model
   * @param {number | undefined} week the last one that the model was fitted on, if not all
   */
  async #drawTrack({ actual, expected }, model, week) {
    if (actual.length === 0) return;
    const { words, format, charts } = this.#options;
    const { check, models } = words.predictions;
    const module = await charts();
    const since = (/** @type {Float64Array} */ sums) => (sums.at(-1) ?? 0) - (week ? (sums[week - 1] ?? 0) : 0);
    const title = fill(week ? check.trackHeldTitle : check.trackTitle, {
      date: week ? format.date(dateFromDay(this.#dayOf(week))) : '',
      expected: format.count(Math.round(since(expected))),
      actual: format.count(Math.round(since(actual))),
    });
    const labels = { actual: check.actual, expected: check.expected, lower: '', upper: '', calibration: check.calibration, holdout: check.holdout, time: check.weeks };
    this.#track.show({
      title,
      note: fill(check.trackNote, { model: models[model.name].name }),
      draw: (width) =>
        module.drawTracking(
          { ...frame('track', title, words, width), height: heightFor(width), labels, times: actual.map((_, at) => at + 1), actual, expected, calibrationEnd: week },
          formatter(format, { round: true }),
        ),
    });
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
