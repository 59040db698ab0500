// A plain table of results, in what it scrolls in where it is wide.

import { make } from './dom.js';

/** Scrolls by itself and by the keyboard. @param {string} [name] */
export const scroller = (name) => make('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': name });

/** @param {readonly (Node | string)[]} cells of which the first names the row */
export const row = (cells) => make('tr', {}, ...cells.map((cell, at) => (at ? make('td', {}, cell) : make('th', { scope: 'row' }, cell))));

/**
 * @param {readonly string[]} heads
 * @param {readonly HTMLTableRowElement[]} rows
 * @param {string} [caption]
 */
export const table = (heads, rows, caption) =>
  make(
    'table',
    {},
    ...(caption ? [make('caption', {}, caption)] : []),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows),
  );

/**
 * An amount or a ratio, as it stands in a cell.
 *
 * @param {number | null | undefined} value
 * @param {'money' | 'ratio'} kind
 * @param {{words: {notAvailable: string}, format: import('../words/format.js').Format}} speech
 */
export const figure = (value, kind, { words, format }) => (typeof value !== 'number' ? words.notAvailable : kind === 'money' ? format.roundMoney(value) : format.ratio(value));
