// Each customer's row: value, probability of being active now and on any day, expected orders, segment. The first hundred
// in an order that can be chosen, by every column too, found by name, and all of them in the download. Of a million rows
// this thread only ever goes once through a column: names are looked through and the file is written where the orders are.

import { dayFromDate } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { DataTable } from '../insights/data-table.js';
import { method } from '../insights/section.js';
import { customerColumns } from './customer-columns.js';
import { CustomerHistory } from './customer-history.js';
import { CustomerOrder, measure } from './customer-order.js';
import { withInterval } from './estimates.js';
import { most } from './most.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').ForecastCustomers} ForecastCustomers */
/** @typedef {'customer' | 'value' | 'alive' | 'on' | 'purchases' | 'spend' | 'frequency' | 'segment'} ColumnKind */

const SHOWN = 100;

export class CustomerTable {
  #options;
  #order;
  #search;
  #day;
  #dayColumn = '';
  #state = make('p', { class: 'hint', role: 'status' });
  #note = make('p', { class: 'hint' });
  #table;
  #history;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {Forecast | undefined} */
  #forecast;
  /** P(alive) on the day that was asked for. @type {Float64Array | undefined} */
  #on;
  /** Of each customer, the place of the segment in the list of their names. @type {{of: unknown, segment: Float64Array, labels: string[]} | undefined} */
  #segments;
  /** Which showing is the latest. */
  #latest = 0;
  /** The search under way. @type {AbortController | undefined} */
  #looking;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { customers, rows } = options.words.predictions;
    const again = () => options.run(() => this.#show());
    this.#order = new CustomerOrder({ words: options.words, onChange: again });
    const id = nextId('find');
    this.#search = make('input', { id, type: 'search', autocomplete: 'off', spellcheck: 'false' });
    this.#search.addEventListener('input', again);
    const dayId = nextId('day');
    this.#day = make('input', { id: dayId, type: 'date', 'aria-describedby': `${dayId}-hint` });
    this.#day.addEventListener('change', () => options.run(() => this.#askDay()));
    this.#table = new DataTable(options);
    this.#history = new CustomerHistory(options);
    this.root = make(
      'div',
      { class: 'customer-rows' },
      make('h3', {}, customers.heading),
      make(
        'div',
        { class: 'view-choices' },
        this.#order.root,
        make('div', { class: 'view-field' }, make('label', { for: id }, customers.search), this.#search),
        make('div', { class: 'view-field' }, make('label', { for: dayId }, rows.day), this.#day, make('p', { class: 'hint', id: `${dayId}-hint` }, rows.dayHint)),
      ),
      this.#state,
      this.#table.root,
      this.#note,
      ...method(options, 'future-purchases'),
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
    this.#on = undefined;
    if (this.#day.value) await this.#askDay();
    else await this.#show();
  }

  /** P(alive) on the day that the visitor asks for; the column goes when the day is taken away. */
  async #askDay() {
    const [shown, forecast] = [this.#shown, this.#forecast];
    if (!shown || forecast?.buying.outcome !== 'fitted') return;
    const { words, format } = this.#options;
    const { value } = this.#day;
    const { unit, observedUntil } = forecast.conventions;
    const found = value ? await shown.orders.aliveOn({ model: forecast.buying.model, unit, observedUntil, day: dayFromDate(value) }) : undefined;
    if (forecast !== this.#forecast || value !== this.#day.value) return;
    this.#on = found?.probabilityAlive;
    this.#dayColumn = value && fill(words.predictions.rows.on, { date: format.date(value) });
    await this.#show();
  }

  /** The segments on the last day, found once for a file. @param {Shown} shown @param {Forecast} forecast */
  async #findSegments({ orders }, { conventions, customers }) {
    if (this.#segments?.of === orders && this.#segments.segment.length === customers?.customer.length) return;
    const { names } = this.#options.words.segments;
    const { segment, segments } = await orders.rfm({ day: conventions.observedUntil });
    this.#segments = { of: orders, segment, labels: segments.map((one) => names[one.segment].name) };
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
    this.#looking?.abort();
    /** @type {Float64Array | undefined} */
    let among;
    if (text) {
      setText(this.#state, customers.searching);
      this.#looking = new AbortController();
      const { signal } = this.#looking;
      const count = (each.customer.at(-1) ?? -1) + 1;
      const numbers = await shown.orders.findCustomers(text, count, { signal }).catch((error) => {
        if (!signal.aborted) throw error;
      });
      if (!numbers) return;
      among = places(numbers, each.customer);
    }
    const columns = this.#columns(each);
    const kinds = columns.map(({ kind }) => kind);
    const order = this.#order.among(kinds);
    const segments = this.#findSegments(shown, forecast);
    if (order.by === 'segment') await segments;
    const found = order.by === 'customer' ? await this.#firstByName(shown, each, among, !order.isAscending) : most(measure(order, each, { on: this.#on, segment: this.#segments?.segment }), SHOWN, among);
    if (!found || latest !== this.#latest) return;
    const [names] = await Promise.all([shown.orders.customerNames(found.map((at) => each.customer[at] ?? 0)), segments]);
    if (latest !== this.#latest) return;
    setText(this.#state, text && found.length === 0 ? customers.none : '');
    const { horizonMonths, valueMonths } = forecast.conventions;
    setText(this.#note, `${fill(typeof valueMonths === 'number' ? customers.note : customers.noteEndless, { n: format.count(horizonMonths) })} ${customers.alive}`);
    this.#table.show({
      caption: customers.heading,
      file: customers.file,
      columns: columns.map(({ label, kind }) => ({ label, kind: kind === 'frequency' ? 'count' : 'text' })),
      sorting: {
        order: { column: kinds.findIndex((kind) => kind === order.by), isAscending: order.isAscending },
        onSort: (column) => {
          this.#order.press(kinds[column] ?? 'value');
          this.#options.run(() => this.#show());
        },
      },
      choice: {
        label: (name) => fill(words.predictions.history.show, { name }),
        onChoose: (row) => this.#choose(shown, forecast, { at: found[row] ?? 0, name: names[row] ?? '' }),
      },
      rows: found.map((at, row) => [names[row], ...this.#cells(each, at)]),
      all: { rows: among ? among.length : each.customer.length, file: () => this.#file(shown, each) },
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
   * Names are compared where the orders are.
   *
   * @param {Shown} shown
   * @param {ForecastCustomers} each
   * @param {Float64Array | undefined} among places in the columns that count, if not all
   * @param {boolean} isDescending
   */
  async #firstByName({ orders }, { customer }, among, isDescending) {
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    const numbers = among ? among.map((at) => customer[at] ?? 0) : customer;
    const places = await orders.firstByName(numbers, { wanted: SHOWN, locale: this.#options.format.locale, isDescending }, { signal }).catch((error) => {
      if (!signal.aborted) throw error;
    });
    return places && Array.from(places, (place) => (among ? (among[place] ?? 0) : place));
  }

  /** @param {ForecastCustomers} each @returns {{label: string, kind: ColumnKind}[]} */
  #columns({ value }) {
    const { customers, rows } = this.#options.words.predictions;
    const { columns } = customers;
    const kinds = /** @type {const} */ (['customer', 'value', 'alive', 'on', 'purchases', 'spend', 'frequency', 'segment']);
    const labels = { ...columns, on: this.#dayColumn, segment: rows.segment };
    const isThere = (/** @type {ColumnKind} */ kind) => (kind === 'on' ? Boolean(this.#on) : Boolean(value) || (kind !== 'value' && kind !== 'spend'));
    return kinds.filter(isThere).map((kind) => ({ label: labels[kind], kind }));
  }

  /**
   * @param {ForecastCustomers} each
   * @param {number} at
   */
  #cells(each, at) {
    const { words, format } = this.#options;
    /** @param {Float64Array | null | undefined} values @param {Float64Array | null | undefined} lower @param {Float64Array | null | undefined} upper @param {(value: number) => string} write */
    const range = (values, lower, upper, write) => withInterval(words, { value: values?.[at] ?? NaN, lower: lower?.[at], upper: upper?.[at] }, write);
    const on = this.#on?.[at] ?? NaN;
    /** @type {Record<ColumnKind, () => import('../insights/data-table.js').Cell>} */
    const cells = {
      customer: () => '',
      value: () => range(each.value, each.valueLower, each.valueUpper, format.roundMoney),
      alive: () => range(each.probabilityAlive, each.probabilityAliveLower, each.probabilityAliveUpper, format.share),
      on: () => (Number.isNaN(on) ? words.predictions.rows.notYet : format.share(on)),
      purchases: () => range(each.expectedPurchases, each.expectedPurchasesLower, each.expectedPurchasesUpper, format.count),
      spend: () => format.roundMoney(each.expectedSpend?.[at] ?? NaN),
      frequency: () => each.frequency[at],
      segment: () => this.#segments?.labels[this.#segments.segment[at] ?? -1],
    };
    return this.#columns(each)
      .slice(1)
      .map(({ kind }) => cells[kind]());
  }

  /**
   * All customers as a file.
   *
   * @param {Shown} shown
   * @param {ForecastCustomers} each
   */
  #file({ orders }, each) {
    const { words, format, csvOptions } = this.#options;
    const tell = (/** @type {number} */ share) => setText(this.#state, share < 1 ? fill(words.predictions.rows.preparing, { share: format.wholeShare(share) }) : '');
    const on = this.#on && { name: this.#dayColumn, values: this.#on };
    return orders.customersCsv(customerColumns({ words, format, each, on, segments: this.#segments }), csvOptions, { onProgress: tell });
  }
}

/**
 * Where numbers stand in a column; both ascend, and those that it does not have are left out.
 *
 * @param {Float64Array} numbers
 * @param {Float64Array} column
 */
function places(numbers, column) {
  const found = new Float64Array(numbers.length);
  let [count, at] = [0, 0];
  for (const number of numbers) {
    while (Number(column[at]) < number) at += 1;
    if (column[at] !== number) continue;
    found[count] = at;
    count += 1;
  }
  return found.subarray(0, count);
}
