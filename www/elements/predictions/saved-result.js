// Results as files: saving the one that is shown, opening one with or without its orders, and what an opened one says: totals,
// parameters, conventions, whether it was made from the orders that are shown, and what it predicts of a customer.

import { calculate as calculateAlone } from '../../engine/customer-models.js';
import { dateFromDay } from '../../engine/day.js';
import { fittedModels, readResult, writeResult } from '../../engine/forecast-result.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { download } from '../download.js';
import { Cautions } from './cautions.js';
import { Comparison } from './comparison.js';
import { CustomerForm } from './customer-form.js';
import { Outlook } from './outlook.js';
import { TotalsTable } from './totals-table.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../engine/forecast-result.js').ForecastResult} ForecastResult */

export class SavedResult {
  #options;
  #summary = make('summary', {});
  #save;
  #said = make('p', { class: 'error', role: 'status' });
  #opened = make('div', { class: 'opened-result' });
  #title = make('h3', { tabindex: -1 });
  #origin = make('p', {});
  #conventions = make('p', { class: 'hint' });
  #match = make('p', { role: 'status' });
  #reuse;
  #outlook;
  #totals;
  #cautions;
  #comparison;
  #customer;
  /** @type {ForecastResult | undefined} */
  #result;
  /** @type {{shown: Shown, forecast: Forecast | undefined} | undefined} */
  #of;

  /** @param {SectionOptions & {onReuse: (result: ForecastResult) => void}} options */
  constructor(options) {
    this.#options = options;
    const { result } = options.words.predictions;
    this.#save = make('button', { type: 'button', class: 'quiet', hidden: true }, result.save);
    this.#save.addEventListener('click', () => options.run(() => this.#write()));
    // Not in the page: the one file that is asked for there is that of the orders.
    const file = make('input', { type: 'file', accept: 'application/json,.json' });
    file.addEventListener('change', () =>
      options.run(async () => {
        const text = await file.files?.[0]?.text();
        file.value = '';
        if (text !== undefined) await this.#open(text);
      }),
    );
    const open = make('button', { type: 'button', class: 'quiet' }, result.open);
    open.addEventListener('click', () => file.click());
    this.#reuse = make('button', { type: 'button', class: 'quiet', hidden: true }, result.reuse);
    this.#reuse.addEventListener('click', () => this.#result && options.onReuse(this.#result));
    const close = make('button', { type: 'button', class: 'quiet' }, result.close);
    close.addEventListener('click', () => {
      this.#result = undefined;
      this.#opened.remove();
      open.focus();
    });
    this.#outlook = new Outlook(options);
    this.#cautions = new Cautions(options);
    // Without orders nothing writes a table as CSV: the download of the opened result is the file itself.
    this.#totals = new TotalsTable(options);
    this.#comparison = new Comparison(options);
    this.#customer = new CustomerForm(options);
    this.#opened.append(
      this.#title,
      this.#origin,
      this.#match,
      make('div', { class: 'actions' }, this.#reuse, close),
      this.#outlook.root,
      this.#cautions.root,
      this.#totals.root,
      this.#conventions,
      this.#customer.root,
      this.#comparison.root,
    );
    setText(this.#summary, result.openOnly);
    this.root = make(
      'details',
      { class: 'group saved-result' },
      this.#summary,
      make('p', { class: 'hint' }, result.hint),
      make('div', { class: 'actions' }, this.#save, open),
      this.#said,
    );
  }

  /** The orders that are shown, and their forecast as soon as it is there. @param {Shown} shown @param {Forecast} [forecast] */
  async show(shown, forecast) {
    this.#of = { shown, forecast };
    setText(this.#summary, this.#options.words.predictions.result.heading);
    this.#save.hidden = !forecast?.totals || forecast.isDraft || forecast.buying.outcome !== 'fitted';
    await this.#compare();
  }

  async #write() {
    const { forecast, shown } = this.#of ?? {};
    if (!forecast?.totals || !shown) return;
    const { result } = this.#options.words.predictions;
    const fingerprint = await shown.orders.fingerprint({ observedUntil: forecast.conventions.observedUntil });
    const now = new Date();
    const madeOn = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    download(`${result.file}.json`, writeResult(forecast, { fingerprint, madeOn, currency: this.#options.format.currency }), 'application/json');
    this.#say('');
  }

  /** @param {string} text of a file */
  async #open(text) {
    const { result } = this.#options.words.predictions;
    const read = readResult(text);
    if ('problem' in read) {
      this.#say(fill(result.problems[read.problem], { field: 'field' in read ? read.field : '' }));
      return; // what was open stays
    }
    this.#say('');
    this.#result = read.result;
    this.root.append(this.#opened);
    this.#show(read.result);
    await this.#compare();
    this.#title.focus();
  }

  /** @param {string} wrong */
  #say(wrong) {
    setText(this.#said, wrong);
    this.#said.parentElement?.classList.toggle('invalid', wrong !== '');
  }

  /** @param {ForecastResult} saved */
  #show(saved) {
    const { words, format } = this.#options;
    const { result, models, settings } = words.predictions;
    const { conventions, buying, totals, fingerprint, currency, choice } = saved;
    if (buying.outcome !== 'fitted') return;
    const model = models[buying.model.name].name;
    setText(this.#title, result.title);
    const customers = format.countedForms(fingerprint.customers, words.counted.customers);
    const made = fill(result.madeOn, { date: format.date(saved.madeOn), model, customers, until: format.date(dateFromDay(fingerprint.observedUntil)) });
    setText(this.#origin, currency && currency !== format.currency ? `${made} ${fill(result.otherCurrency, { currency })}` : made);
    const { valueMonths } = conventions;
    const said = {
      unit: settings.units[conventions.unit],
      margin: format.share(conventions.grossMargin),
      rate: format.share(conventions.annualDiscountRate),
      horizon: typeof valueMonths === 'number' ? format.months(valueMonths) : '',
    };
    setText(this.#conventions, fill(typeof valueMonths === 'number' ? result.conventions : result.conventionsEndless, said));
    const months = totals.horizons.some((one) => one.months === conventions.horizonMonths) ? conventions.horizonMonths : (totals.horizons[0]?.months ?? 0);
    const whole = { ...saved, customers: undefined, isDraft: false };
    this.#outlook.show(whole, choice, { months, valueMonths: valueMonths ?? undefined, unit: conventions.unit, model: undefined, grossMargin: conventions.grossMargin, annualDiscountRate: conventions.annualDiscountRate });
    this.#cautions.show(whole);
    this.#totals.show(totals, model);
    this.#comparison.show(whole, choice);
    const fitted = fittedModels(saved);
    this.#customer.root.hidden = !fitted;
    if (fitted) this.#customer.show({ model: fitted.model, spendModel: fitted.spendModel, unit: conventions.unit, calculate: calculateAlone });
  }

  /** Whether the opened result is of the orders that are shown. */
  async #compare() {
    const [saved, of] = [this.#result, this.#of];
    if (!saved) return;
    const { words, format } = this.#options;
    const { result } = words.predictions;
    this.#reuse.hidden = !of || !fittedModels(saved);
    if (!of) {
      setText(this.#match, result.noOrders);
      return;
    }
    const now = await of.shown.orders.fingerprint();
    if (saved !== this.#result || of !== this.#of) return;
    const then = saved.fingerprint;
    const count = (/** @type {{customers: number}} */ { customers }) => format.countedForms(customers, words.counted.customers);
    const isAlike = now.customers === then.customers && now.purchases === then.purchases;
    setText(this.#match, now.hash === then.hash ? result.same : isAlike ? result.otherOrders : fill(result.other, { then: count(then), now: count(now) }));
  }
}
