// What <loyalty-projection> shows beside what every calculator does: charts of money, points and members, the rules for
// members, and the months.

import { Background } from '../../engine/background.js';
import { asLifeworthError } from '../../engine/error.js';
import { fill } from '../../words/fill.js';
import { CalculatorView } from '../calculator-view.js';
import { DeferralTable } from './deferral-table.js';
import { make, setText } from '../dom.js';
import { Figures } from '../figures.js';
import { answer } from './answer.js';
import { causesChart, ledgerChart, liabilityChart, membersChart, netChart, rangeNote, tornadoChart } from './charts.js';
import { about } from './figures.js';
import { fields } from './form.js';
import { modes } from './presets.js';
import { MonthTable } from './month-table.js';
import { ProgrammeRules } from './programme-rules.js';

/** @typedef {import('../../engine/loyalty.js').Loyalty} Loyalty */
/** @typedef {import('../../words/loyalty.js').Words} Words */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** How long the inputs have to rest before what takes longer is worked out. */
const PAUSE = 120;

/** For all elements of a page. */
const background = new Background('loyalty');

/** @extends {CalculatorView<Outcome, Loyalty>} */
export class LoyaltyView extends CalculatorView {
  #options;
  #figures;
  #rules;
  #deferral;
  #months;
  #net = this.newChart();
  #causes = this.newChart();
  #tornado = this.newChart();
  #ledger = this.newChart();
  #members = this.newChart();
  #liability = this.newChart();
  #order = make('p', { class: 'hint order' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #turn = 0;
  /** @type {import('./charts.js').Simulation | undefined} */
  #simulation;
  #simulated = '';

  /** @param {import('../calculator-view.js').ViewOptions<Words, Loyalty>} options */
  constructor(options) {
    const { words, format } = options;
    super(options, { fields, modes, open: ['segments'] });
    this.#options = options;
    this.answer.expectMore();
    this.#figures = new Figures({ words, format, fields, about: about(format, words.quantities.netOfMonth), methodology: options.methodology });
    this.#rules = new ProgrammeRules({ words, format });
    this.#deferral = new DeferralTable({ words, format, methodology: options.methodology });
    this.#months = new MonthTable({ words, format });
    for (const chart of [this.#causes, this.#tornado]) chart.root.classList.add('rows-chart');
    this.#ledger.root.append(this.#order);
    this.#liability.root.append(make('p', { class: 'hint' }, words.charts.liability.advice));
    this.assemble({
      charts: [this.#net, this.#causes, this.#tornado, this.#ledger, this.#members, this.#liability].map(({ root }) => root),
      details: [this.#figures.root, this.#rules.root, this.#deferral.root, this.#months.root],
    });
  }

  /**
   * @override
   * @param {Outcome} outcome
   * @param {Loyalty} loyalty
   */
  show(outcome, loyalty) {
    super.show(outcome, loyalty);
    const { words, format } = this.#options;
    this.answer.show(answer(outcome, words, format));
    this.#figures.show(outcome);
    this.#rules.show(loyalty.programmeRules(outcome.options));
    this.#months.show(outcome.projection.months);
    const given = { outcome, loyalty, words, format };
    const wanted = JSON.stringify([outcome.options, outcome.simulation]);
    if (wanted !== this.#simulated) this.#simulation = undefined;
    const { draws = 0, ranges } = outcome.simulation;
    this.#net.keepRoom(ranges.length > 0 ? rangeNote({ draws, profitProbability: 1 }, words, format) : '');
    this.#net.show(netChart({ ...given, simulation: this.#simulation }));
    this.#ledger.show(ledgerChart(given));
    this.#members.show(membersChart(given));
    this.#liability.show(liabilityChart(given));
    this.#later(given, wanted);
  }

  /**
   * What takes longer follows when the inputs rest, so that a slider moves freely.
   *
   * @param {Omit<import('./charts.js').Given, never>} given
   * @param {string} wanted what the simulation is of
   */
  #later(given, wanted) {
    const { outcome } = given;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const work = async () => {
      this.#causes.show(causesChart(given));
      const tornado = tornadoChart(given);
      this.#tornado.root.hidden = !tornado;
      if (tornado) this.#tornado.show(tornado);
      this.#showOrder(given);
      this.#deferral.show(given.loyalty.programmeMaterialRight(given.outcome.options));
      if (wanted === this.#simulated || outcome.simulation.ranges.length === 0) return;
      const simulation = await background.ask('simulateProgramme', [outcome.options, outcome.simulation]).catch(() => undefined);
      if (turn !== this.#turn || !simulation) return;
      this.#simulation = simulation;
      this.#simulated = wanted;
      this.#net.show(netChart({ ...given, simulation }));
    };
    const begin = () => void work().catch((thrown) => this.showError(asLifeworthError(thrown)));
    // The first time nothing moves yet, and the drawings should not come one after another.
    if (this.#simulated === '' && turn === 1) begin();
    else this.#timer = setTimeout(begin, PAUSE);
  }

  /**
   * The two orders of redemption are bounds: both are said.
   *
   * @param {import('./charts.js').Given} given
   */
  #showOrder({ outcome, loyalty, words, format }) {
    const { proRata, oldestFirst } = loyalty.bothBurnModes(outcome.options);
    const [net1, net2] = [proRata.summary.net, oldestFirst.summary.net].sort((one, other) => one - other);
    setText(
      this.#order,
      fill(words.charts.ledger.order, {
        fewest: format.wholeShare(oldestFirst.summary.expiryRate ?? 0),
        most: format.wholeShare(proRata.summary.expiryRate ?? 0),
        least: format.roundMoney(net1 ?? 0),
        greatest: format.roundMoney(net2 ?? 0),
      }),
    );
  }

  /** @override */
  disconnect() {
    clearTimeout(this.#timer);
    this.#turn += 1;
    super.disconnect();
  }
}
