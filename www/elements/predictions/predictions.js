// What each customer will bring: a first estimate at once, then models compared, values and intervals, in the background.

import { fittedModels } from '../../engine/forecast-result.js';
import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { method, section } from '../insights/section.js';
import { Assumptions } from './assumptions.js';
import { Business } from './business.js';
import { Cautions } from './cautions.js';
import { Comparison } from './comparison.js';
import { Contracts } from './contracts.js';
import { CustomerForm } from './customer-form.js';
import { CustomerTable } from './customer-table.js';
import { FitCheck } from './fit-check.js';
import { Formula } from './formula.js';
import { FrequencyRecencyPlace } from './frequency-recency.js';
import { Horizons } from './horizons.js';
import { Outlook } from './outlook.js';
import { Parts } from './parts.js';
import { Posterior } from './posterior.js';
import { Refits } from './refits.js';
import { SavedResult } from './saved-result.js';
import { Settings } from './settings.js';
import { WhatIf } from './what-if.js';
import { ValueSpreadPlace } from './value-spread.js';
import { WorkProgress } from './work-progress.js';

/** @typedef {import('../insights/section.js').Section} Section */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastChoice} ForecastChoice */
/** @typedef {import('../../engine/forecast-result.js').ForecastResult} ForecastResult */

/** @implements {Section} */
export class Predictions {
  #options;
  #foretell;
  #settings;
  #outlook;
  #cautions;
  #progress;
  #horizons;
  #check;
  #customers;
  #plane;
  #spread;
  #comparison;
  #posterior;
  #refits;
  #business;
  #whatIf;
  #assumptions;
  #formula;
  #customer;
  #saved;
  #contracts;
  #parts;
  #results;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #draft;
  /** @type {AbortController | undefined} */
  #work;
  /** A saved result whose models are used instead of a fit, and the settings with which that began. @type {{result: ForecastResult, key: string} | undefined} */
  #given;
  /** The comparison of models, and the unit of time in which it was made. @type {{choice: ForecastChoice, unit: string} | undefined} */
  #compared;

  /** @param {import('../insights/section.js').SectionOptions & {foretell: (sentence: string) => void}} options `foretell` gets the forecast in a sentence */
  constructor(options) {
    this.#options = options;
    this.#foretell = options.foretell;
    const { words } = options;
    const { predictions } = words;
    this.#settings = new Settings({ ...options, onChange: () => options.run(() => this.#predict()) });
    this.#outlook = new Outlook(options);
    this.#cautions = new Cautions(options);
    this.#progress = new WorkProgress({ label: predictions.progress.label, cancel: predictions.progress.cancel, onCancel: () => this.#work?.abort() });
    this.#horizons = new Horizons(options);
    this.#check = new FitCheck({ ...options, onTrack: (track) => this.#tellTrack(track) });
    this.#customers = new CustomerTable(options);
    this.#plane = new FrequencyRecencyPlace(options);
    this.#spread = new ValueSpreadPlace(options);
    this.#comparison = new Comparison(options);
    this.#posterior = new Posterior(options);
    this.#refits = new Refits(options);
    this.#business = new Business(options);
    this.#whatIf = new WhatIf(options);
    this.#assumptions = new Assumptions(options);
    this.#formula = new Formula(options);
    this.#customer = new CustomerForm(options);
    this.#saved = new SavedResult({ ...options, onReuse: (result) => this.#reuse(result) });
    this.#contracts = new Contracts(options);
    const parts = [this.#horizons, this.#business, this.#whatIf, this.#customers, this.#check, this.#plane, this.#spread, this.#customer, this.#comparison, this.#assumptions, this.#formula, this.#refits, this.#posterior].map(({ root }) => root);
    this.#parts = new Parts(predictions.title, parts);
    this.#results = make('div', { class: 'prediction-results' }, this.#parts.root, ...parts);
    this.#results.hidden = true; // until there is something in it
    /** What needs no orders, saved results and contracts: before there are any it stands where these are asked for. */
    this.withoutOrders = make('div', { class: 'without-orders' }, this.#saved.root, this.#contracts.root);
    this.title = predictions.title;
    this.root = section(
      this.title,
      make('p', { class: 'hint' }, predictions.hint),
      this.#settings.root,
      this.#outlook.root,
      ...method(options, 'customer-value'),
      this.#progress.root,
      this.#cautions.root,
      this.#results,
    );
    this.root.classList.add('predictions');
  }

  /** The first estimate, in words: before any other section is worked out. @param {Shown} shown */
  async begin(shown) {
    this.#work?.abort();
    this.#shown = shown;
    this.#compared = undefined;
    this.#given = undefined;
    this.#draft = await shown.orders.draftForecast(this.#asked());
    if (shown === this.#shown) this.#foretell(this.#outlook.show(this.#draft, undefined, this.#settings.chosen));
  }

  /** The first estimate whole; the rest comes by itself. @param {Shown} shown */
  async show(shown) {
    this.#posterior.forget();
    this.#refits.forget();
    await this.#saved.show(shown);
    this.#contracts.show(shown);
    if (this.#draft) await this.#show(this.#draft);
    this.#draft = undefined;
    this.#options.run(() => this.#predict());
  }

  /** What is asked of the core. */
  #asked() {
    const { months, valueMonths, unit, model, grossMargin, annualDiscountRate } = this.#settings.chosen;
    if (this.#given?.key !== this.#key) this.#given = undefined;
    const models = this.#given ? { fitted: fittedModels(this.#given.result) } : { model: model ?? this.#recommended(unit) };
    return { ...models, unit, horizonMonths: months, valueMonths, grossMargin, annualDiscountRate };
  }

  /** The settings that say what is fitted. */
  get #key() {
    const { unit, model } = this.#settings.chosen;
    return `${model} ${unit}`;
  }

  /** Goes on with the models of a saved result, until another model or unit is chosen. @param {ForecastResult} result */
  #reuse(result) {
    this.#settings.takeUnit(result.conventions.unit);
    this.#given = { result, key: this.#key };
    this.#options.run(() => this.#predict());
  }

  /** The best of the models, where they have been compared. @param {string} unit */
  #recommended(unit) {
    if (this.#compared?.unit !== unit || this.#compared.choice.comparison.outcome !== 'compared') return undefined;
    return this.#compared.choice.comparison.candidates[0]?.model;
  }

  /** Works everything out with the settings as they are. Whatever was under way for others is given up. */
  async #predict() {
    const orders = this.#shown?.orders;
    if (!orders) return;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    const { words, format } = this.#options;
    const { progress, without } = words.predictions;
    const asked = this.#asked();
    const given = this.#given?.result;
    const template = asked.model || given ? progress.again : progress.first;
    const tell = (/** @type {number} */ share) => this.#work === work && this.#progress.show(share, fill(template, { share: format.wholeShare(share) }));
    tell(0);
    try {
      const forecast = await orders.forecast(asked, { signal: work.signal, onProgress: tell });
      if (forecast.choice) this.#compared = { choice: forecast.choice, unit: asked.unit };
      // What was known of the fit when it was saved is still true of it.
      await this.#show(given ? { ...forecast, buying: given.buying, spend: given.spend } : forecast);
      if (this.#work === work) this.#progress.end(!forecast.totals ? '' : typeof forecast.totals.activeCustomers.lower === 'number' ? progress.done : without.ready);
    } catch (error) {
      if (this.#work === work) this.#progress.end(work.signal.aborted ? progress.cancelled : '');
      if (!work.signal.aborted && orders === this.#shown?.orders) throw error;
    }
  }

  /** @param {import('../../wasm/customers.js').PurchaseTrack} track */
  #tellTrack(track) {
    this.#cautions.add(track);
    this.#assumptions.add(track);
  }

  /** @param {Forecast} forecast */
  async #show(forecast) {
    const shown = this.#shown;
    if (!shown) return;
    const { chosen } = this.#settings;
    const choice = this.#compared?.choice;
    this.#foretell(this.#outlook.show(forecast, choice, { ...chosen, isSaved: Boolean(this.#given) }));
    this.#cautions.show(forecast);
    this.#results.hidden = !forecast.customers || forecast.buying.outcome !== 'fitted';
    if (this.#results.hidden) return;
    this.#comparison.show(forecast, choice);
    this.#posterior.show(shown, forecast);
    this.#refits.show(shown, forecast);
    this.#plane.show(shown, forecast);
    this.#spread.show(shown, forecast);
    await this.#horizons.show(forecast);
    await this.#customers.show(shown, forecast);
    await this.#saved.show(shown, forecast);
    await this.#assumptions.show(shown, forecast);
    await this.#check.show(shown, forecast);
    const fitted = fittedModels(forecast);
    this.#customer.root.hidden = !fitted;
    if (fitted) this.#customer.show({ ...fitted, unit: forecast.conventions.unit, calculate: (name, options) => shown.orders.calculate(name, options) });
    this.#parts.update();
    if (forecast.isDraft) return;
    await this.#whatIf.show(shown, forecast, chosen.months);
    await this.#formula.show(shown, forecast, chosen.months);
    await this.#business.show(shown, forecast);
    this.#parts.update();
  }
}
