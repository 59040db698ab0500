// Each customer's row: value, probability of being active, expected orders. The first hundred in an order that can be
// chosen, found by name, and all of them in the download.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { choice } from '../insights/choice.js';
import { DataTable } from '../insights/data-table.js';
import { CustomerHistory } from './customer-history.js';
import { withInterval } from './estimates.js';
import { most } from './most.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastCustomers} ForecastCustomers */
/** @typedef {import('../../wasm/customers.js').CsvColumn} CsvColumn */
/** @typedef {keyof import('../../words/insights/index.js').Words['predictions']['customers']['orders']} Order */

const SHOWN = 100;
/** Names that are looked through at a time. */
const NAMES = 20_000;

export class CustomerTable {
  #options;
  #sort;
  #search;
  #state = make('p', { class: 'hint', role: 'status' });
  #note = make('p', { class: 'hint' });
  #table;
  #history;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #forecast;
  /** Which showing is the latest. */
  #latest = 0;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { customers } = options.words.predictions;
    const again = () => options.run(() => this.#show());
    this.#sort = choice(customers.sort, customers.orders, 'value', again);
    const id = nextId('find');
    this.#search = make('input', { id, type: 'search', autocomplete: 'off', spellcheck: 'false' });
    this.#search.addEventListener('input', again);
    this.#table = new DataTable(options);
    this.#history = new CustomerHistory(options);
    this.root = make(
      'div',
      { class: 'customer-rows' },
      make('h3', {}, customers.heading),
      make('div', { class: 'view-choices' }, this.#sort.root, make('div', { class: 'view-field' }, make('label', { for: id }, customers.search), this.#search)),
      this.#state,
      this.#table.root,
      this.#note,
      this.#history.root,
    );
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    this.#shown = shown;
    this.#forecast = forecast;
    this.#history.forget();
    await this.#show();
  }

  async #show() {
    const [shown, forecast] = [this.#shown, this.#forecast];
    const each = forecast?.customers;
    if (!shown || !each || !forecast) return;
    this.#latest += 1;
    const latest = this.#latest;
    const { words, format } = this.#options;
    const { customers } = words.predictions;
    const text = this.#search.value.trim();
    const ordered = this.#measure(each);
    let [found, names] = [/** @type {number[]} */ ([]), /** @type {string[]} */ ([])];
    if (text) {
      setText(this.#state, customers.searching);
      [found, names] = await this.#find(shown, each, text, () => latest === this.#latest);
      const order = found.map((_, at) => at).sort((a, b) => Number(ordered[found[b] ?? 0]) - Number(ordered[found[a] ?? 0]));
      [found, names] = [order.map((at) => found[at] ?? 0), order.map((at) => names[at] ?? '')];
    } else {
      found = most(ordered, SHOWN);
      names = await shown.orders.customerNames(found.map((at) => each.customer[at] ?? 0));
    }
    if (latest !== this.#latest) return;
    setText(this.#state, text && found.length === 0 ? customers.none : '');
    setText(this.#note, fill(customers.note, { n: format.count(forecast.conventions.horizonMonths) }));
    this.#table.show({
      caption: customers.heading,
      file: customers.file,
      columns: this.#columns(each).map(({ label, kind }) => ({ label, kind: kind === 'frequency' ? 'count' : 'text' })),
      choice: {
        label: (name) => fill(words.predictions.history.show, { name }),
        onChoose: (row) => this.#choose(shown, forecast, { at: found[row] ?? 0, name: names[row] ?? '' }),
      },
      rows: found.map((at, row) => [names[row], ...this.#cells(each, at)]),
      all: { rows: text ? found.length : each.customer.length, columns: () => this.#download(shown, each) },
    });
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   * @param {{at: number, name: string}} customer
   */
  #choose(shown, forecast, customer) {
    this.#options.run(async () => {
      await this.#history.show(shown, forecast, customer);
      this.#history.focus();
    });
  }

  /**
   * A number by which customers are in order, the greatest first.
   *
   * @param {ForecastCustomers} each
   */
  #measure({ value, expectedPurchases, probabilityAlive, frequency }) {
    const order = /** @type {Order} */ (this.#sort.select.value);
    if (order === 'aliveMost') return probabilityAlive;
    if (order === 'aliveLeast') return probabilityAlive.map((chance) => -chance);
    if (order === 'lost') return frequency.map((many, at) => many * (1 - Number(probabilityAlive[at])));
    return order === 'value' && value ? value : expectedPurchases;
  }

  /**
   * The first customers whose name has a text in it, looked for piece by piece.
   *
   * @param {Shown} shown
   * @param {ForecastCustomers} each
   * @param {string} text
   * @param {() => boolean} wanted
   * @returns {Promise<[number[], string[]]>}
   */
  async #find({ orders }, { customer }, text, wanted) {
    const sought = text.toLocaleLowerCase();
    /** @type {[number[], string[]]} */
    const [found, called] = [[], []];
    for (let from = 0; from < customer.length && found.length < SHOWN && wanted(); from += NAMES) {
      const names = await orders.customerNames(customer.subarray(from, from + NAMES));
      for (const [at, name] of names.entries()) {
        if (found.length >= SHOWN) break;
        if (!name.toLocaleLowerCase().includes(sought)) continue;
        found.push(from + at);
        called.push(name);
      }
    }
    return [found, called];
  }

  /** @param {ForecastCustomers} each @returns {{label: string, kind: 'customer' | 'value' | 'alive' | 'purchases' | 'spend' | 'frequency'}[]} */
  #columns({ value }) {
    const { columns } = this.#options.words.predictions.customers;
    const kinds = /** @type {const} */ (['customer', 'value', 'alive', 'purchases', 'spend', 'frequency']);
    return kinds.filter((kind) => value || (kind !== 'value' && kind !== 'spend')).map((kind) => ({ label: columns[kind], kind }));
  }

  /**
   * @param {ForecastCustomers} each
   * @param {number} at
   */
  #cells(each, at) {
    const { words, format } = this.#options;
    /** @param {Float64Array | null | undefined} values @param {Float64Array | null | undefined} lower @param {Float64Array | null | undefined} upper @param {(value: number) => string} write */
    const range = (values, lower, upper, write) => withInterval(words, { value: values?.[at] ?? NaN, lower: lower?.[at], upper: upper?.[at] }, write);
    const alive = range(each.probabilityAlive, each.probabilityAliveLower, each.probabilityAliveUpper, format.share);
    const purchases = range(each.expectedPurchases, each.expectedPurchasesLower, each.expectedPurchasesUpper, format.count);
    if (!each.value) return [alive, purchases, each.frequency[at]];
    const value = range(each.value, each.valueLower, each.valueUpper, format.roundMoney);
    return [value, alive, purchases, format.roundMoney(each.expectedSpend?.[at] ?? NaN), each.frequency[at]];
  }

  /**
   * @param {Shown} shown
   * @param {ForecastCustomers} each
   * @returns {Promise<CsvColumn[]>}
   */
  async #download({ orders }, each) {
    const { words, format } = this.#options;
    const { columns, lower, upper } = words.predictions.customers;
    const names = await orders.customerNames(each.customer);
    const amount = (/** @type {string} */ name) => `${name} (${format.currency})`;
    /** @param {string} name @param {Float64Array | null | undefined} values @param {number} decimals @returns {CsvColumn[]} */
    const one = (name, values, decimals) => (values ? [{ kind: 'numbers', name, values: Array.from(values), decimals }] : []);
    /** @param {string} column @param {(Float64Array | null | undefined)[]} values @param {number} decimals */
    const three = (column, [value, low, high], decimals) => [
      ...one(column, value, decimals),
      ...one(fill(lower, { column }), low, decimals),
      ...one(fill(upper, { column }), high, decimals),
    ];
    return [
      { kind: 'text', name: columns.customer, values: names },
      ...three(amount(columns.value), [each.value, each.valueLower, each.valueUpper], 4),
      ...three(columns.alive, [each.probabilityAlive, each.probabilityAliveLower, each.probabilityAliveUpper], 6),
      ...three(columns.purchases, [each.expectedPurchases, each.expectedPurchasesLower, each.expectedPurchasesUpper], 6),
      ...one(amount(columns.spend), each.expectedSpend, 4),
      ...one(columns.frequency, each.frequency, 0),
    ];
  }
}
