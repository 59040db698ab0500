// The order of a table's rows by one of its columns, as its header says and changes it.

import { make } from '../dom.js';

/** @typedef {import('./data-table.js').Column} Column */
/** @typedef {import('./data-table.js').Cell} Cell */
/** @typedef {{column: number, isAscending: boolean}} Order */

/** So few rows are seen at once: they need no other order. */
const FEW = 5;

/**
 * Whether rows can be put in order by a column: only numbers are compared, for texts here are often periods and ranges.
 *
 * @param {Column} column
 * @param {readonly unknown[]} rows
 */
export const isSortable = ({ kind }, rows) => kind !== 'text' && rows.length > FEW;

/**
 * The order after a column's header was pressed: the greatest first, then the least first, then as it was.
 *
 * @param {Order | undefined} order
 * @param {number} column
 * @returns {Order | undefined}
 */
export function pressed(order, column) {
  if (order?.column !== column) return { column, isAscending: false };
  return order.isAscending ? undefined : { column, isAscending: true };
}

/**
 * Places of the rows in an order; what is no number comes last.
 *
 * @param {readonly (readonly Cell[])[]} rows
 * @param {Order | undefined} order
 */
export function placesInOrder(rows, order) {
  const places = Array.from(rows.keys());
  if (!order) return places;
  const number = (/** @type {number} */ place) => {
    const cell = rows[place]?.[order.column];
    return typeof cell === 'number' && !Number.isNaN(cell) ? cell * (order.isAscending ? 1 : -1) : Infinity;
  };
  return places.sort((a, b) => (number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0));
}

/**
 * The header of a column that puts the rows in order.
 *
 * @param {Column} column
 * @param {'ascending' | 'descending' | undefined} sorted how the rows stand by it now
 * @param {() => void} onPress
 */
export function sortingHeader({ label, meaning }, sorted, onPress) {
  const button = make('button', { type: 'button', class: 'sort' }, make('span', {}, label));
  button.addEventListener('click', onPress);
  return make('th', { scope: 'col', title: meaning, 'aria-sort': sorted }, button);
}
