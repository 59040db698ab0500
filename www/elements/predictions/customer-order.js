// In which order customers stand: one of a few useful ones that are chosen by name, or any column by its header.

import { choice } from '../insights/choice.js';

/** @typedef {import('../../wasm/customers.js').ForecastCustomers} ForecastCustomers */
/** @typedef {import('./customer-table.js').ColumnKind} ColumnKind */
/** @typedef {keyof import('../../words/insights.js').Words['predictions']['customers']['orders']} Chosen */
/** `lost`: most purchases, probably gone. @typedef {{by: ColumnKind | 'lost', isAscending: boolean}} Order */
/** What customers are compared by, beside the forecast: P(alive) on the day that was asked for, and segments. @typedef {{on: Float64Array | undefined, segment: Float64Array | undefined}} Beside */

/** @type {Readonly<Record<Chosen, Order>>} */
const ORDERS = {
  value: { by: 'value', isAscending: false },
  purchases: { by: 'purchases', isAscending: false },
  aliveMost: { by: 'alive', isAscending: false },
  aliveLeast: { by: 'alive', isAscending: true },
  lost: { by: 'lost', isAscending: false },
};
/** Names go from A, segments from the best; of a number the greatest is of interest. @type {readonly (ColumnKind | 'lost')[]} */
const FIRST_ASCENDING = ['customer', 'segment'];

export class CustomerOrder {
  #choice;
  /** Stands in the choice when a column was chosen by its header. */
  #other;
  #order = ORDERS.value;

  /** @param {{words: import('../../words/insights.js').Words, onChange: () => void}} options */
  constructor({ words, onChange }) {
    const { customers } = words.predictions;
    this.#choice = choice(customers.sort, { ...customers.orders, column: customers.byColumn }, 'value', (chosen) => {
      this.#other.hidden = true;
      this.#order = ORDERS[/** @type {Chosen} */ (chosen)];
      onChange();
    });
    this.#other = /** @type {HTMLOptionElement} */ (this.#choice.select.lastElementChild);
    this.#other.hidden = true;
    this.root = this.#choice.root;
  }

  /** The header of a column was pressed: by that one, and once more the other way round. @param {ColumnKind} by */
  press(by) {
    this.#order = { by, isAscending: this.#order.by === by ? !this.#order.isAscending : FIRST_ASCENDING.includes(by) };
    const same = Object.entries(ORDERS).find(([, order]) => order.by === by && order.isAscending === this.#order.isAscending);
    this.#other.hidden = Boolean(same);
    this.#choice.select.value = same?.[0] ?? this.#other.value;
  }

  /**
   * The order that stands, where the columns are these: without values by the orders to come.
   *
   * @param {readonly ColumnKind[]} kinds
   * @returns {Order}
   */
  among(kinds) {
    const { by, isAscending } = this.#order;
    return by === 'lost' || kinds.includes(by) ? this.#order : { by: by === 'on' ? 'alive' : 'purchases', isAscending };
  }
}

/**
 * The number by which customers are in order, the greatest first; names are compared elsewhere.
 *
 * @param {Order} order
 * @param {ForecastCustomers} each
 * @param {Beside} beside
 * @returns {Float64Array}
 */
export function measure({ by, isAscending }, { value, expectedPurchases, expectedSpend, probabilityAlive, frequency }, { on, segment }) {
  if (by === 'lost') return frequency.map((many, at) => many * (1 - Number(probabilityAlive[at])));
  const columns = { customer: undefined, value, alive: probabilityAlive, on, purchases: expectedPurchases, spend: expectedSpend, frequency, segment };
  const column = columns[by] ?? expectedPurchases;
  return isAscending ? column.map((number) => -number) : column;
}
