// What if customers left more slowly, ordered more often or spent more: three sliders, and the totals before and after.

import { fittedModels } from '../../engine/forecast-result.js';
import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { Announcement } from '../announcement.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { DataTable } from '../insights/data-table.js';
import { method } from '../insights/section.js';
import { withInterval, withSign } from './estimates.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').Change} Change */
/** @typedef {import('../../wasm/customers.js').WhatIf} Changed */
/** @typedef {'churn' | 'purchases' | 'spend'} Lever */

/** How far a slider goes, in per cent. */
const MOST = 50;
/** What it stands on at first: an assumption that shows what it does. @type {Readonly<Record<Lever, number>>} */
const FIRST = { churn: -10, purchases: 0, spend: 0 };

export class WhatIf {
  #options;
  #hint = make('p', { class: 'hint' });
  #finding = make('p', { class: 'finding what-if-said' });
  #note = make('p', { class: 'hint', role: 'status' });
  #announcement = new Announcement();
  #table;
  /** @type {Record<Lever, {slider: HTMLInputElement, output: HTMLOutputElement, root: HTMLElement}>} */
  #levers;
  /** @type {{shown: Shown, forecast: Forecast, months: number} | undefined} */
  #of;
  #busy = false;
  #moved = false;
  /** @type {AbortController | undefined} */
  #work;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { whatIf } = options.words.predictions;
    this.#levers = { churn: this.#lever('churn'), purchases: this.#lever('purchases'), spend: this.#lever('spend') };
    this.#table = new DataTable(options);
    const reset = make('button', { type: 'button', class: 'quiet' }, whatIf.reset);
    reset.addEventListener('click', () => {
      for (const { slider } of Object.values(this.#levers)) slider.value = '0';
      this.#tell();
      options.run(() => this.#answer());
    });
    this.root = make(
      'div',
      { class: 'what-if' },
      make('h3', {}, whatIf.heading),
      this.#hint,
      this.#finding,
      make('div', { class: 'what-if-levers' }, ...Object.values(this.#levers).map(({ root }) => root)),
      make('div', { class: 'actions' }, reset, this.#announcement.root),
      this.#note,
      this.#table.root,
      ...method(options, 'what-if'),
    );
    this.#tell();
  }

  /** @param {Lever} name */
  #lever(name) {
    const { whatIf } = this.#options.words.predictions;
    const id = nextId(`what-if-${name}`);
    const slider = make('input', { id, type: 'range', min: -MOST, max: MOST, step: 1, 'aria-describedby': `${id}-hint` });
    slider.value = String(FIRST[name]);
    slider.addEventListener('input', () => {
      this.#tell();
      this.#options.run(() => this.#follow());
    });
    slider.addEventListener('change', () => this.#options.run(() => this.#answer()));
    const output = make('output', { for: id, 'aria-live': 'off' }); // a slider says its value itself
    const root = make('div', { class: 'calibration' }, make('label', { for: id }, whatIf[name], ' ', output), slider, make('p', { class: 'hint', id: `${id}-hint` }, whatIf.meanings[name]));
    return { slider, output, root };
  }

  /** @param {Lever} name */
  #share(name) {
    return Number(this.#levers[name].slider.value) / 100;
  }

  #tell() {
    const { format } = this.#options;
    for (const name of /** @type {Lever[]} */ (Object.keys(this.#levers))) {
      const text = withSign(this.#share(name), format.wholeShare);
      setText(this.#levers[name].output, text);
      this.#levers[name].slider.setAttribute('aria-valuetext', text);
    }
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   * @param {number} months how far the forecast looks
   */
  async show(shown, forecast, months) {
    const { words, format } = this.#options;
    const { whatIf, models } = words.predictions;
    const { buying, spend, conventions } = forecast;
    this.root.hidden = !fittedModels(forecast);
    if (buying.outcome !== 'fitted') return;
    this.#of = { shown, forecast, months };
    setText(this.#hint, fill(whatIf.hint, { date: format.date(dateFromDay(conventions.observedUntil + 1)) }));
    const nobodyLeaves = buying.model.name === 'nbd';
    this.#levers.churn.slider.disabled = nobodyLeaves;
    setText(this.#note, nobodyLeaves ? fill(whatIf.nobodyLeaves, { model: models[buying.model.name].name }) : '');
    this.#levers.spend.root.hidden = spend.outcome !== 'fitted' || !fittedModels(forecast)?.spendModel;
    await this.#settle();
  }

  /** While a slider moves: the totals without their ranges, again and again. */
  async #follow() {
    this.#moved = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#moved) {
        this.#moved = false;
        await this.#workOut(false);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** To the visitor, who hears it too. */
  async #answer() {
    await this.#settle();
    this.#announcement.say(this.#finding.textContent);
  }

  /** When it has come to rest: with the ranges. */
  async #settle() {
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    try {
      await this.#workOut(true, work.signal);
    } catch (error) {
      if (!work.signal.aborted) throw error;
    }
  }

  /**
   * @param {boolean} isExact whether with ranges
   * @param {AbortSignal} [signal]
   */
  async #workOut(isExact, signal) {
    const of = this.#of;
    const fitted = of && fittedModels(of.forecast);
    if (!of || !fitted) return;
    const { unit, grossMargin, annualDiscountRate, valueMonths } = of.forecast.conventions;
    const [churnChange, purchaseRateChange, spendChange] = [this.#share('churn'), this.#share('purchases'), this.#share('spend')];
    const changed = await of.shown.orders.whatIf(
      {
        fitted: isExact ? fitted : { ...fitted, covariance: null },
        unit,
        observedUntil: of.forecast.conventions.observedUntil,
        grossMargin,
        annualDiscountRate,
        valueMonths: valueMonths ?? undefined,
        churnChange,
        purchaseRateChange,
        spendChange,
      },
      { signal },
    );
    const isNow = of === this.#of && churnChange === this.#share('churn') && purchaseRateChange === this.#share('purchases') && spendChange === this.#share('spend');
    if (isNow || (!isExact && of === this.#of)) this.#show(changed, of.months);
  }

  /**
   * @param {Changed} changed
   * @param {number} months
   */
  #show({ horizons, equity }, months) {
    const { words, format } = this.#options;
    const { whatIf } = words.predictions;
    const ahead = horizons.find((horizon) => horizon.months === months);
    if (!ahead) return;
    const n = format.count(months);
    const difference = (/** @type {Change} */ { difference: value, lower, upper }, /** @type {(value: number) => string} */ write) =>
      withInterval(words, { value, lower: lower ?? undefined, upper: upper ?? undefined }, (one) => withSign(one, write));
    const [main, write, template] = ahead.revenue ? /** @type {const} */ ([ahead.revenue, format.roundMoney, whatIf.revenue]) : /** @type {const} */ ([ahead.purchases, format.expected, whatIf.orders]);
    const isSame = ['churn', 'purchases', 'spend'].every((name) => this.#share(/** @type {Lever} */ (name)) === 0);
    setText(this.#finding, isSame ? whatIf.same : fill(template, { n, difference: difference(main, write), after: write(main.after), before: write(main.before) }));
    const row = (/** @type {string} */ name, /** @type {Change | null | undefined} */ change, /** @type {(value: number) => string} */ kind) =>
      change ? [[fill(name, { n }), kind(change.before), kind(change.after), difference(change, kind)]] : [];
    const { columns, rows } = whatIf;
    this.#table.show({
      caption: whatIf.caption,
      file: whatIf.file,
      columns: [columns.total, columns.before, columns.after, columns.difference].map((label) => ({ label, kind: 'text' })),
      rows: [
        ...row(rows.active, ahead.activeCustomers, format.expected),
        ...row(rows.orders, ahead.purchases, format.expected),
        ...row(rows.revenue, ahead.revenue, format.roundMoney),
        ...row(rows.equity, equity, format.roundMoney),
      ],
    });
  }
}
