// The columns of the file of all customers: each estimate with both ends of its range.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../engine/order-service.js').CustomerColumn} CustomerColumn */
/** @typedef {Float64Array | null | undefined} Values */

/**
 * @param {object} of
 * @param {import('../../words/insights.js').Words} of.words
 * @param {import('../../words/format.js').Format} of.format
 * @param {import('../../wasm/customers.js').ForecastCustomers} of.each
 * @param {{name: string, values: Float64Array}} [of.on] P(alive) on the day that was asked for
 * @param {{segment: Float64Array, labels: readonly string[]}} [of.segments]
 * @returns {CustomerColumn[]}
 */
export function customerColumns({ words, format, each, on, segments }) {
  const { columns, lower, upper } = words.predictions.customers;
  const amount = (/** @type {string} */ name) => `${name} (${format.currency})`;
  /** @param {string} name @param {Values} values @param {number} decimals @returns {CustomerColumn[]} */
  const one = (name, values, decimals) => (values ? [{ kind: 'numbers', name, values, decimals }] : []);
  /** @param {string} column @param {readonly Values[]} values @param {number} decimals */
  const three = (column, [value, low, high], decimals) => [
    ...one(column, value, decimals),
    ...one(fill(lower, { column }), low, decimals),
    ...one(fill(upper, { column }), high, decimals),
  ];
  return [
    { kind: 'customers', name: columns.customer, values: each.customer },
    ...three(amount(columns.value), [each.value, each.valueLower, each.valueUpper], 4),
    ...three(columns.alive, [each.probabilityAlive, each.probabilityAliveLower, each.probabilityAliveUpper], 6),
    ...one(on?.name ?? '', on?.values, 6),
    ...three(columns.purchases, [each.expectedPurchases, each.expectedPurchasesLower, each.expectedPurchasesUpper], 6),
    ...one(amount(columns.spend), each.expectedSpend, 4),
    ...one(columns.frequency, each.frequency, 0),
    { kind: 'labels', name: words.predictions.rows.segment, values: segments?.segment ?? new Float64Array(), labels: segments?.labels ?? [] },
  ];
}
