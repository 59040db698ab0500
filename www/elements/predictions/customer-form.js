// One customer by hand, without any orders: what a fitted model predicts of somebody with so many repeat orders, or of a new
// customer.

import { readNumber } from '../../words/read-number.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { method } from '../insights/section.js';
import { CustomerRange, MONTH_IN } from './customer-range.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {'repeats' | 'since' | 'between' | 'spend' | 'ahead'} Field */
/** @typedef {Pick<Parameters<CustomerRange['show']>[0], 'calculate' | 'model' | 'spendModel' | 'unit'>} Model */

/** @type {Readonly<Record<Field, number>>} */
const FIRST = { repeats: 0, since: 0, between: 0, spend: 0, ahead: 12 };

export class CustomerForm {
  #options;
  #range;
  #error = make('p', { class: 'error', role: 'status' });
  /** @type {Record<Field, HTMLInputElement>} */
  #inputs;
  /** @type {Model | undefined} */
  #model;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { result } = options.words.predictions;
    this.#range = new CustomerRange(options);
    const fields = /** @type {Field[]} */ (Object.keys(FIRST)).map((name) => /** @type {const} */ ([name, this.#field(name)]));
    this.#inputs = /** @type {Record<Field, HTMLInputElement>} */ (Object.fromEntries(fields.map(([name, { input }]) => [name, input])));
    this.root = make(
      'details',
      { class: 'group customer-form' },
      make('summary', {}, result.customer),
      make('p', { class: 'hint' }, result.customerHint),
      make('div', { class: 'settings-grid predictions-settings' }, ...fields.map(([, { root }]) => root)),
      this.#error,
      this.#range.root,
      ...method(options, 'one-customer'),
    );
  }

  /** @param {Field} name */
  #field(name) {
    const { words, format, run } = this.#options;
    const id = nextId(`customer-${name}`);
    const input = make('input', { id, inputmode: 'decimal', autocomplete: 'off' });
    input.value = format.typed(FIRST[name]);
    input.addEventListener('change', () => run(() => this.#predict()));
    return { input, root: make('div', { class: 'view-field' }, make('label', { for: id }, words.predictions.result.fields[name]), input) };
  }

  /** @param {Model} model */
  show(model) {
    this.#model = model;
    /** @type {HTMLElement} */ (this.#inputs.spend.parentElement).hidden = !model.spendModel;
    this.#options.run(() => this.#predict());
  }

  async #predict() {
    const model = this.#model;
    if (!model) return;
    const { result } = this.#options.words.predictions;
    const numbers = /** @type {Record<Field, number>} */ (Object.fromEntries(Object.keys(FIRST).map((name) => [name, this.#read(/** @type {Field} */ (name))])));
    const { repeats, since, between, spend, ahead } = numbers;
    const isAny = Object.values(numbers).some((number) => Number.isNaN(number));
    const wrong = isAny ? result.invalid : !Number.isInteger(repeats) ? result.repeatsWhole : between > since ? result.late : '';
    setText(this.#error, wrong);
    this.root.classList.toggle('invalid', wrong !== '');
    if (wrong) return; // the last good answer stays
    const month = MONTH_IN[model.unit];
    // Somebody who never came back has no time between orders.
    const customer = { frequency: repeats, recency: repeats > 0 ? between * month : 0, observed: since * month };
    await this.#range.show({ ...model, customer, spend: repeats > 0 ? spend : 0, months: ahead });
  }

  /** @param {Field} name */
  #read(name) {
    const reading = readNumber(this.#inputs[name].value, { locale: this.#options.format.locale });
    const value = 'value' in reading ? reading.value : NaN;
    const isFine = value >= 0;
    this.#inputs[name].setAttribute('aria-invalid', String(!isFine));
    return isFine ? value : NaN;
  }
}
