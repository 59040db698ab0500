// What each customer will bring: a first estimate at once, then models compared, values and intervals, in the background.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { section } from '../insights/section.js';
import { Cautions } from './cautions.js';
import { Comparison } from './comparison.js';
import { Contracts } from './contracts.js';
import { CustomerTable } from './customer-table.js';
import { FitCheck } from './fit-check.js';
import { Horizons } from './horizons.js';
import { Outlook } from './outlook.js';
import { Posterior } from './posterior.js';
import { Settings } from './settings.js';
import { WorkProgress } from './work-progress.js';

/** @typedef {import('../insights/section.js').Section} Section */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastChoice} ForecastChoice */

/** @implements {Section} */
export class Predictions {
  #options;
  #settings;
  #outlook;
  #cautions;
  #progress;
  #horizons;
  #check;
  #customers;
  #comparison;
  #posterior;
  #contracts;
  #results;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {AbortController | undefined} */
  #work;
  /** The comparison of models, and the unit of time in which it was made. @type {{choice: ForecastChoice, unit: string} | undefined} */
  #compared;

  /** @param {import('../insights/section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { words } = options;
    const { predictions } = words;
    this.#settings = new Settings({ ...options, onChange: () => options.run(() => this.#predict()) });
    this.#outlook = new Outlook(options);
    this.#cautions = new Cautions(options);
    this.#progress = new WorkProgress({ label: predictions.progress.label, cancel: predictions.progress.cancel, onCancel: () => this.#work?.abort() });
    this.#horizons = new Horizons(options);
    this.#check = new FitCheck({ ...options, onTrack: (track) => this.#cautions.add(track) });
    this.#customers = new CustomerTable(options);
    this.#comparison = new Comparison(options);
    this.#posterior = new Posterior(options);
    this.#contracts = new Contracts(options);
    this.#results = make('div', { class: 'prediction-results' }, this.#horizons.root, this.#customers.root, this.#check.root, this.#comparison.root, this.#posterior.root);
    this.title = predictions.title;
    this.root = section(
      this.title,
      make('p', { class: 'hint' }, predictions.hint),
      this.#settings.root,
      this.#outlook.root,
      this.#progress.root,
      this.#cautions.root,
      this.#results,
      this.#contracts.root,
    );
    this.root.classList.add('predictions');
  }

  /** The first estimate; the rest comes by itself. @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    this.#compared = undefined;
    this.#posterior.forget();
    this.#contracts.show(shown);
    this.#work?.abort();
    await this.#show(await shown.orders.draftForecast(this.#asked()));
    this.#options.run(() => this.#predict());
  }

  /** What is asked of the core. */
  #asked() {
    const { months, unit, model, grossMargin, annualDiscountRate } = this.#settings.chosen;
    return { model: model ?? this.#recommended(unit), unit, horizonMonths: months, valueMonths: months, grossMargin, annualDiscountRate };
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
    const { progress } = words.predictions;
    const asked = this.#asked();
    const template = asked.model ? progress.again : progress.first;
    const tell = (/** @type {number} */ share) => this.#work === work && this.#progress.show(share, fill(template, { share: format.wholeShare(share) }));
    tell(0);
    try {
      const forecast = await orders.forecast(asked, { signal: work.signal, onProgress: tell });
      if (forecast.choice) this.#compared = { choice: forecast.choice, unit: asked.unit };
      await this.#show(forecast);
      if (this.#work === work) this.#progress.end(forecast.totals ? progress.done : '');
    } catch (error) {
      if (this.#work === work) this.#progress.end(work.signal.aborted ? progress.cancelled : '');
      if (!work.signal.aborted && orders === this.#shown?.orders) throw error;
    }
  }

  /** @param {Forecast} forecast */
  async #show(forecast) {
    const shown = this.#shown;
    if (!shown) return;
    const { chosen } = this.#settings;
    const choice = this.#compared?.choice;
    this.#outlook.show(forecast, choice, chosen);
    this.#cautions.show(forecast);
    this.#results.hidden = !forecast.customers || forecast.buying.outcome !== 'fitted';
    if (this.#results.hidden) return;
    this.#comparison.show(forecast, choice);
    this.#posterior.show(shown, forecast);
    await this.#horizons.show(forecast);
    await this.#customers.show(shown, forecast);
    await this.#check.show(shown, forecast);
  }
}
