// What each lever brings and costs, beside one another.

import { make } from '../dom.js';
import { figure, row, scroller, table } from '../result-table.js';

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
  #speech;
  #scroller;

  /** @param {{words: Words, format: Format}} speech */
  constructor(speech) {
    const { title, hint } = speech.words.table;
    this.#speech = speech;
    this.#scroller = scroller(title);
    this.root = make('section', {}, make('h2', {}, title), make('p', { class: 'hint' }, hint), this.#scroller);
  }

  /** @param {Outcome} outcome */
  show({ causes: { levers } }) {
    const { table: said, levers: named } = this.#speech.words;
    const rows = levers.map((cause) => row([named.names[/** @type {LeverName} */ (cause.name)].name, ...COLUMNS.map(([, kind, of]) => figure(of(cause), kind, this.#speech))]));
    this.#scroller.replaceChildren(table([said.lever, ...COLUMNS.map(([name]) => said.columns[name])], rows));
    this.root.hidden = levers.length === 0;
  }
}
