// What <clv-levers> shows beside what every calculator does: which lever moves the value, how sure that is, which
// assumption decides it, and what a goal would take.

import { Background } from '../../engine/background.js';
import { asLifeworthError } from '../../engine/error.js';
import { fill } from '../../words/fill.js';
import { CalculatorView } from '../calculator-view.js';
import { make, setText } from '../dom.js';
import { Figures } from '../figures.js';
import { answer } from './answer.js';
import { modes } from './catalogue.js';
import { fanChart, fanNote, scenariosChart, tornadoChart, waterfallChart } from './charts.js';
import { about } from './figures.js';
import { fields, inputs } from './form.js';
import { LeversScenarios } from './scenarios.js';
import { LeversTable } from './table.js';

/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./charts.js').Simulation} Simulation */

/** While an input moves, the first draws of the same streams are enough to see where the range goes. */
const QUICK_DRAWS = 2_000;
const ALL_DRAWS = 100_000;

/** How long the inputs have to rest before all draws are made. */
const PAUSE = 250;

/** For all elements of a page. */
const background = new Background('levers');

/** @extends {CalculatorView<Outcome, Levers>} */
export class LeversView extends CalculatorView {
  #options;
  #figures;
  #table;
  #waterfall = this.newChart();
  #fan = this.newChart();
  #tornado = this.newChart();
  #overlay = this.newChart();
  #scenarios;
  #mode = modes[0] ?? '';
  #goal = make('p', { class: 'goal' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #turn = 0;
  #busy = false;
  #simulated = '';

  /** @param {import('../calculator-view.js').ViewOptions<Words, Levers>} options */
  constructor(options) {
    const { words, format } = options;
    const label = (/** @type {string} */ input) => words.fields[/** @type {keyof Words['fields']} */ (input)].label;
    const names = Object.fromEntries(inputs.map((input) => [input, label(input)]));
    const choices = { ...words.choices, 'goal.input': names };
    super({ ...options, words: { ...words, choices } }, { fields, modes, open: ['levers', 'goal'] });
    this.#options = options;
    this.answer.expectMore();
    this.#figures = new Figures({ words, format, fields, about: about(format), methodology: options.methodology });
    this.#table = new LeversTable({ words, format });
    this.#scenarios = new LeversScenarios({ words, format, values: () => this.form.read(this.#mode).values, set: options.set });
    for (const chart of [this.#waterfall, this.#tornado]) chart.root.classList.add('rows-chart');
    this.#fan.keepRoom(fanNote({ draws: ALL_DRAWS, profitProbability: 1, worthwhileProbability: 1 }, words, format));
    this.assemble({
      charts: [this.#waterfall.root, this.#fan.root, this.#tornado.root, this.#overlay.root],
      details: [make('section', { class: 'goal-answer' }, make('h2', {}, words.goal.title), this.#goal), this.#scenarios.root, this.#table.root, this.#figures.root],
    });
  }

  /**
   * @override
   * @param {Outcome} outcome
   * @param {Levers} levers
   */
  show(outcome, levers) {
    super.show(outcome, levers);
    const { words, format } = this.#options;
    const goal = this.#goalSaid(outcome);
    setText(this.#goal, goal);
    this.answer.show({ ...answer(outcome, words, format), heard: goal });
    this.#figures.show(outcome);
    this.#table.show(outcome);
    this.#mode = outcome.mode;
    this.#scenarios.show(outcome, levers);
    const given = { outcome, levers, words, format };
    this.#waterfall.show(waterfallChart(given));
    const tornado = tornadoChart(given);
    this.#tornado.root.hidden = !tornado;
    if (tornado) this.#tornado.show(tornado);
    const overlay = scenariosChart(given);
    this.#overlay.root.hidden = !overlay;
    if (overlay) this.#overlay.show(overlay);
    void this.#draw(given);
  }

  /**
   * Few draws at once, all of them when the inputs rest; off the main thread, one request at a time.
   *
   * @param {import('./charts.js').Given} given
   */
  async #draw(given) {
    const { options, simulation } = given.outcome;
    const wanted = JSON.stringify([options, simulation]);
    if (wanted === this.#simulated) return;
    this.#simulated = wanted;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const ask = async (/** @type {number} */ draws) => {
      const result = await background.ask('simulateLevers', [options, { ...simulation, draws }]).catch(() => undefined);
      const content = turn === this.#turn && result && fanChart({ ...given, simulation: result });
      if (content) this.#fan.show(content);
    };
    const begin = (/** @type {number} */ draws) => ask(draws).catch((thrown) => this.showError(asLifeworthError(thrown)));
    this.#timer = setTimeout(() => void begin(ALL_DRAWS), PAUSE);
    if (this.#busy) return;
    this.#busy = true;
    await begin(QUICK_DRAWS);
    this.#busy = false;
  }

  /** What the goal takes. @param {Outcome} outcome */
  #goalSaid({ goal: { input, kind, target, found } }) {
    const { words, format } = this.#options;
    const { measures, outcomes } = words.goal;
    const wanted =
      target.measure === 'payback' ? format.months(target.months)
      : target.measure === 'valueToCostRatio' ? format.of(target.least, 'ratio')
      : format.roundMoney(target.least);
    const text = found.outcome === 'found' ? outcomes[found.atLeast ? 'atLeast' : 'atMost'] : outcomes[found.outcome];
    return fill(text, {
      goal: fill(measures[target.measure], { wanted }),
      input: words.fields[/** @type {keyof Words['fields']} */ (input)].label,
      value: found.outcome === 'found' ? format.of(found.value, kind) : '',
    });
  }

  /** @override */
  disconnect() {
    clearTimeout(this.#timer);
    this.#turn += 1;
    super.disconnect();
  }
}
