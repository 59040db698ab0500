// What each lever brings and costs, beside one another.

import { make } from '../dom.js';

/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./catalogue.js').LeverName} LeverName */
/** @typedef {Outcome['causes']['levers'][number]} Cause */

/** @type {readonly [keyof Words['table']['columns'], 'money' | 'ratio', (cause: Cause) => number | null | undefined][]} */
const COLUMNS = [
  ['gainInOrder', 'money', ({ gainInOrder }) => gainInOrder],
  ['gainOrderFree', 'money', ({ gainOrderFree }) => gainOrderFree],
  ['cost', 'money', ({ cost }) => cost],
  ['netOrderFree', 'money', ({ netOrderFree }) => netOrderFree],
  ['gainPerCost', 'ratio', ({ gainPerCost }) => gainPerCost],
  ['netIfLast', 'money', ({ netIfLast }) => netIfLast],
];

export class LeversTable {
  #words;
  #format;
  #table;

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.#table = make('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': words.table.title });
    this.root = make('section', { class: 'levers-table' }, make('h2', {}, words.table.title), make('p', { class: 'hint' }, words.table.hint), this.#table);
  }

  /** @param {Outcome} outcome */
  show({ causes: { levers } }) {
    const { table, levers: named } = this.#words;
    const head = make('tr', {}, make('th', { scope: 'col' }, table.lever), ...COLUMNS.map(([name]) => make('th', { scope: 'col' }, table.columns[name])));
    const rows = levers.map((cause) =>
      make('tr', {}, make('th', { scope: 'row' }, named.names[/** @type {LeverName} */ (cause.name)].name), ...COLUMNS.map(([, kind, of]) => make('td', {}, this.#text(of(cause), kind)))),
    );
    this.#table.replaceChildren(make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)));
    this.root.hidden = levers.length === 0;
  }

  /**
   * @param {number | null | undefined} value
   * @param {'money' | 'ratio'} kind
   */
  #text(value, kind) {
    if (typeof value !== 'number') return this.#words.notAvailable;
    return kind === 'money' ? this.#format.roundMoney(value) : this.#format.of(value, kind);
  }
}
