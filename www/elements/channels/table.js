// The channels beside one another, the best first.

import { channelName } from './outcome.js';
import { make } from '../dom.js';

/** @typedef {import('../../words/channels.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').ChannelsOutcome} Outcome */

/** @type {readonly [keyof Words['table']['columns'], 'money' | 'ratio', (outcome: Outcome, index: number) => number | null | undefined][]} */
const COLUMNS = [
  ['acquisitionCost', 'money', ({ result }, index) => result.channels[index]?.acquisitionCost],
  ['value', 'money', ({ result }, index) => result.channels[index]?.value],
  ['valueToCostRatio', 'ratio', ({ result }, index) => result.channels[index]?.valueToCostRatio],
  ['net', 'money', ({ result }, index) => result.channels[index]?.net],
  ['marginalAcquisitionCost', 'money', ({ result }, index) => result.channels[index]?.marginalAcquisitionCost],
  ['marginalReturn', 'ratio', ({ result }, index) => result.channels[index]?.marginalReturn],
  ['breakEvenSpend', 'money', ({ result }, index) => result.channels[index]?.breakEvenSpend],
  ['bestSpend', 'money', ({ result: { split } }, index) => (split.outcome === 'found' ? split.spends[index] : undefined)],
];

export class ChannelsTable {
  #words;
  #format;
  #table;

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.#table = make('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': words.table.title });
    this.root = make('section', {}, make('h2', {}, words.table.title), make('p', { class: 'hint' }, words.table.hint), this.#table);
  }

  /** @param {Outcome | undefined} outcome */
  show(outcome) {
    this.root.hidden = !outcome;
    if (!outcome) return;
    const { table, fields } = this.#words;
    const head = make('tr', {}, make('th', { scope: 'col' }, table.channel), ...COLUMNS.map(([name]) => make('th', { scope: 'col' }, table.columns[name])));
    const rows = outcome.result.ranking.map((index) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, channelName(outcome.result.channels, index, fields.channels.label)),
        ...COLUMNS.map(([, kind, of]) => make('td', {}, this.#text(of(outcome, index), kind))),
      ),
    );
    this.#table.replaceChildren(make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)));
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
