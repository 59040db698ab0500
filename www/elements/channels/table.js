// The channels beside one another, the best first.

import { channelName } from './outcome.js';
import { make } from '../dom.js';
import { figure, row, scroller, table } from '../result-table.js';

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
  #speech;
  #scroller;

  /** @param {{words: Words, format: Format}} speech */
  constructor(speech) {
    const { title, hint } = speech.words.table;
    this.#speech = speech;
    this.#scroller = scroller(title);
    this.root = make('section', {}, make('h2', {}, title), make('p', { class: 'hint' }, hint), this.#scroller);
  }

  /** @param {Outcome | undefined} outcome */
  show(outcome) {
    this.root.hidden = !outcome;
    if (!outcome) return;
    const { table: said, fields } = this.#speech.words;
    const { channels, ranking } = outcome.result;
    const rows = ranking.map((index) => row([channelName(channels, index, fields.channels.label), ...COLUMNS.map(([, kind, of]) => figure(of(outcome, index), kind, this.#speech))]));
    this.#scroller.replaceChildren(table([said.channel, ...COLUMNS.map(([name]) => said.columns[name])], rows));
  }
}
