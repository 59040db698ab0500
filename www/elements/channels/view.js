// What <channel-comparison> shows beside what every calculator does: the channels drawn and in a table, or the campaign.

import { CalculatorView } from '../calculator-view.js';
import { answer } from './answer.js';
import { chart } from './charts.js';
import { about } from './figures.js';
import { fields, modes } from './form.js';
import { ChannelsTable } from './table.js';
import { Figures } from '../figures.js';

/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('../../words/channels.js').Words} Words */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** @extends {CalculatorView<Outcome, Levers>} */
export class ChannelsView extends CalculatorView {
  #options;
  #figures;
  #table;
  #chart = this.newChart();

  /** @param {import('../calculator-view.js').ViewOptions<Words, Levers>} options */
  constructor(options) {
    super(options, { fields, modes, open: ['channels'] });
    const { words, format } = options;
    this.#options = options;
    this.answer.expectMore();
    this.#figures = new Figures({ words, format, fields, about: about(format), methodology: options.methodology });
    this.#table = new ChannelsTable({ words, format });
    this.#chart.root.classList.add('rows-chart');
    this.assemble({ charts: [this.#chart.root], details: [this.#table.root, this.#figures.root] });
  }

  /**
   * @override
   * @param {Outcome} outcome
   * @param {Levers} levers
   */
  show(outcome, levers) {
    super.show(outcome, levers);
    const { words, format } = this.#options;
    this.answer.show(answer(outcome, words, format));
    this.#figures.show(outcome);
    this.#table.show(outcome.mode === 'channels' ? outcome : undefined);
    this.#chart.show(chart(outcome, { levers, words, format }));
  }
}
