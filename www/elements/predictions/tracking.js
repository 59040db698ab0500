// Purchases over time beside what a model expects; and, fitted only on the first part of the time, what it would have
// foreseen of the rest, with its errors.

import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { choice } from '../insights/choice.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PurchaseTrack} PurchaseTrack */
/** @typedef {import('../../wasm/customers.js').AnyBuyingModel} AnyBuyingModel */
/** @typedef {import('../../wasm/customers.js').HoldOutErrors} HoldOutErrors */
/** What is drawn: `week` is the last one that the model was fitted on, if not all. @typedef {{track: PurchaseTrack, model: AnyBuyingModel, week: number | undefined}} Drawn */

const WEEK = 7;
/** Weeks that a fit needs at the least. */
const FEWEST_WEEKS = 4;
/** Repeat purchases of those that the title speaks of. */
const EXAMPLE = 2;

export class Tracking {
  #options;
  #view;
  #chart;
  #byFrequency;
  #slider = make('input', { type: 'range', min: FEWEST_WEEKS, step: 1 });
  #end = make('output', { 'aria-live': 'off' });
  #errors = make('p', { class: 'hold-out' });
  /** The errors for those who hear them: only when the slider rests. */
  #announced = make('p', { class: 'visually-hidden', role: 'status' });
  #note = make('p', { class: 'error', role: 'status' });
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #forecast;
  /** @type {PurchaseTrack | undefined} */
  #whole;
  /** @type {Drawn | undefined} */
  #drawn;
  /** The fit for the place of the slider. @type {AbortController | undefined} */
  #work;
  #isBusy = false;
  #hasMoved = false;
  #rests = false;

  /** @param {SectionOptions & {onTrack: (track: PurchaseTrack) => void}} options */
  constructor(options) {
    this.#options = options;
    const { check, track } = options.words.predictions;
    this.#chart = options.newChart();
    this.#byFrequency = options.newChart();
    this.#byFrequency.root.hidden = true;
    this.#view = choice(track.show, track.views, 'cumulative', () => options.run(() => this.#draw()));
    const id = nextId('calibration');
    this.#slider.id = id;
    this.#slider.setAttribute('aria-describedby', `${id}-hint`);
    this.#slider.addEventListener('input', () => {
      this.#rests = false;
      options.run(() => this.#move());
    });
    this.#slider.addEventListener('change', () => {
      this.#rests = true;
      this.#announce();
    });
    this.root = make(
      'div',
      { class: 'tracking' },
      make('div', { class: 'view-choices' }, this.#view.root),
      this.#chart.root,
      make(
        'div',
        { class: 'calibration' },
        make('label', { for: id }, check.end, ' ', this.#end),
        this.#slider,
        make('p', { class: 'hint', id: `${id}-hint` }, check.endHint),
        this.#errors,
        this.#note,
        this.#announced,
      ),
      this.#byFrequency.root,
    );
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    const { buying, conventions } = forecast;
    if (buying.outcome !== 'fitted') return;
    this.#shown = shown;
    this.#forecast = forecast;
    this.#work?.abort();
    const { model, covariance } = buying;
    const { unit, observedUntil } = conventions;
    const track = await shown.orders.purchaseTrack({ model, unit, until: observedUntil, covariance: covariance ?? undefined });
    this.#whole = track;
    this.#options.onTrack(track);
    const weeks = track.actual.length;
    this.#slider.max = String(weeks);
    this.#slider.disabled = weeks <= FEWEST_WEEKS;
    this.#slider.value = String(weeks);
    this.#tellEnd(weeks);
    await this.#showWhole();
  }

  /** The last day of a week of the track. @param {number} week */
  #dayOf(week) {
    return (this.#whole?.firstDay ?? 0) + week * WEEK - 1;
  }

  /** @param {number} week */
  #date(week) {
    return this.#options.format.date(dateFromDay(this.#dayOf(week)));
  }

  /** @param {number} week */
  #tellEnd(week) {
    const isAll = week >= (this.#whole?.actual.length ?? 0);
    const text = isAll ? this.#options.words.predictions.check.all : this.#date(week);
    setText(this.#end, text);
    this.#slider.setAttribute('aria-valuetext', text);
  }

  /** The slider has moved: fits once more, and again if it has moved on in the meantime. */
  async #move() {
    this.#tellEnd(Number(this.#slider.value));
    this.#hasMoved = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      while (this.#hasMoved) {
        this.#hasMoved = false;
        await this.#fitUpTo(Number(this.#slider.value));
      }
    } finally {
      this.#isBusy = false;
    }
    this.#announce();
  }

  #announce() {
    if (this.#rests && !this.#isBusy) setText(this.#announced, this.#errors.textContent ?? '');
  }

  /** @param {string} reason why there is nothing new to see; the last good drawing stays */
  #refuse(reason) {
    setText(this.#note, reason);
    this.#note.style.visibility = reason ? 'visible' : '';
  }

  async #showWhole() {
    const { buying } = this.#forecast ?? {};
    if (!this.#whole || buying?.outcome !== 'fitted') return;
    this.#refuse('');
    setText(this.#errors, '');
    this.#byFrequency.root.hidden = true;
    this.#drawn = { track: this.#whole, model: buying.model, week: undefined };
    await this.#draw();
  }

  /** @param {number} week */
  async #fitUpTo(week) {
    const [shown, forecast, whole] = [this.#shown, this.#forecast, this.#whole];
    if (!shown || !whole || forecast?.buying.outcome !== 'fitted') return;
    if (week >= whole.actual.length) {
      await this.#showWhole();
      return;
    }
    const { check, cautions } = this.#options.words.predictions;
    const { unit, observedUntil } = forecast.conventions;
    this.#work = new AbortController();
    const { signal } = this.#work;
    const asked = { model: forecast.buying.model.name, unit, calibrationEnd: this.#dayOf(week), observedUntil };
    const found = await shown.orders.calibration(asked, { signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
    if (!found || forecast !== this.#forecast) return;
    const { buying, track, errors } = found;
    if (buying.outcome === 'refused' || !track) {
      const reason = buying.outcome === 'refused' ? cautions.refusal[buying.reason] : cautions.convergence.notConverged;
      this.#refuse(fill(check.refused, { date: this.#date(week), reason }));
      return;
    }
    this.#refuse('');
    this.#drawn = { track, model: buying.model, week };
    await this.#draw();
    if (errors) await this.#showErrors(errors, buying.model, week);
  }

  async #draw() {
    if (!this.#drawn || this.#drawn.track.actual.length === 0) return;
    const { track: found, model, week } = this.#drawn;
    const { words, format, charts } = this.#options;
    const { check, models, horizons, track } = words.predictions;
    const module = await charts();
    const since = (/** @type {Float64Array} */ sums) => (sums.at(-1) ?? 0) - (week ? (sums[week - 1] ?? 0) : 0);
    const title = fill(week ? check.trackHeldTitle : check.trackTitle, {
      date: week ? this.#date(week) : '',
      expected: format.count(Math.round(since(found.expected))),
      actual: format.count(Math.round(since(found.actual))),
    });
    const isWeekly = this.#view.select.value === 'weekly';
    const [actual, expected, lower, upper] = isWeekly
      ? [found.weekly, found.weeklyExpected, found.weeklyLower, found.weeklyUpper]
      : [found.actual, found.expected, found.expectedLower, found.expectedUpper];
    const labels = { actual: check.actual, expected: check.expected, lower: horizons.lower, upper: horizons.upper, calibration: check.calibration, holdout: check.holdout, time: check.weeks };
    const note = fill(isWeekly ? track.weeklyNote : check.trackNote, { model: models[model.name].name });
    this.#chart.show({
      title,
      note: lower ? `${note} ${track.band}` : note,
      draw: (width) =>
        module.drawTracking(
          {
            ...frame('track', title, words, width),
            height: heightFor(width),
            labels,
            ...{ times: actual.map((_, at) => at + 1), actual, expected, lower: lower ?? undefined, upper: upper ?? undefined, calibrationEnd: week },
          },
          formatter(format, { round: true }),
        ),
    });
  }

  /**
   * @param {HoldOutErrors} errors
   * @param {AnyBuyingModel} model
   * @param {number} week
   */
  async #showErrors({ meanAbsolute, rootMeanSquare, bias, byFrequency }, model, week) {
    const { words, format, charts } = this.#options;
    const { check, models, track } = words.predictions;
    const date = this.#date(week);
    setText(this.#errors, fill(track.errors, { date, error: format.count(meanAbsolute), rmse: format.count(rootMeanSquare), bias: format.share(bias) }));
    const classes = byFrequency.filter(({ customers }) => customers > 0);
    const [example] = classes.filter(({ frequency }) => frequency === EXAMPLE).concat(classes);
    if (!example) return;
    const module = await charts();
    const title = fill(track.byTitle, { n: format.count(example.frequency), actual: format.count(example.actual), expected: format.count(example.expected) });
    const last = byFrequency.at(-1)?.frequency;
    this.#byFrequency.root.hidden = false;
    this.#byFrequency.show({
      title,
      note: fill(track.byNote, { date, model: models[model.name].name }),
      draw: (width) =>
        module.drawColumns(
          {
            ...frame('held-out', title, words, width),
            height: heightFor(width),
            labels: { category: check.frequency, total: '' },
            kind: 'count',
            categories: classes.map(({ frequency }) => (frequency === last ? fill(check.orMore, { n: format.count(frequency) }) : format.count(frequency))),
            arrangement: 'paired',
            series: [
              { label: track.made, values: classes.map(({ actual }) => actual) },
              { label: track.foreseen, values: classes.map(({ expected }) => expected) },
            ],
          },
          formatter(format, { round: true }),
        ),
    });
  }
}
