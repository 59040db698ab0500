// What <nps-calculator> shows beside what every calculator does: bar, waves, histogram, comparisons, plans, comments.

import { AnswersDoor } from './answers-door.js';
import { CalculatorView } from '../calculator-view.js';
import { make } from '../dom.js';
import { Figures } from '../figures.js';
import { methodLink } from '../method-link.js';
import { distributionOf, histogram, scoreBar, waves } from './charts.js';
import { about } from './figures.js';
import { EXAMPLE_BEHAVIOUR, fields, modes } from './form.js';
import { answer } from './says.js';
import { comparisons, contributions, planning, valueOfAPoint } from './sections.js';

/** @typedef {import('../../engine/survey.js').Survey} Survey */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** @extends {CalculatorView<Outcome, Survey>} */
export class NpsView extends CalculatorView {
  #options;
  #figures;
  #aid;
  #bar = this.newChart();
  #waves = this.newChart();
  #histogram = this.newChart();
  #comparison = make('div', { class: 'said-of' });
  #parts = make('div', { class: 'said-of' });
  #plan = make('div', { class: 'said-of' });
  #worth = make('div', { class: 'said-of' });
  /** @type {Record<'compare' | 'parts' | 'plan' | 'worth', HTMLElement>} */
  #sections;

  /** @param {import('../calculator-view.js').ViewOptions<import('../../words/survey.js').Words, Survey>} options */
  constructor(options) {
    super(options, { fields, modes });
    this.#options = options;
    const { words, format } = options;
    this.#figures = new Figures({ words, format, fields, about: about(words, format), methodology: options.methodology });
    this.#aid = new AnswersDoor({ words, format, set: options.set });
    const example = make('button', { type: 'button', class: 'quiet' }, words.worth.example);
    example.addEventListener('click', () => options.set(EXAMPLE_BEHAVIOUR));
    // Where the numbers come from stands before the numbers.
    this.form.root.prepend(this.#aid.root);
    this.#bar.root.classList.add('low');
    const section = (/** @type {string} */ title, /** @type {string} */ method, /** @type {Node[]} */ ...children) =>
      make('section', { class: 'section' }, make('h2', {}, title), ...children, ...methodLink(options, method));
    this.#sections = {
      compare: section(words.compare.title, 'score-comparison', this.#comparison),
      parts: section(words.parts.title, 'satisfaction-index', this.#parts),
      plan: section(words.plan.title, 'power', this.#plan),
      worth: section(words.worth.title, 'score-value', make('p', { class: 'hint' }, words.worth.hint), this.#worth, example),
    };
    const { compare, parts, plan, worth } = this.#sections;
    this.assemble({
      charts: [this.#bar.root, this.#waves.root, this.#histogram.root],
      details: [compare, this.#figures.root, parts, plan, worth, this.#aid.comments, make('p', { class: 'hint notice' }, words.notice)],
    });
  }

  /**
   * @override
   * @param {string} mode
   */
  showMode(mode) {
    super.showMode(mode);
    this.#aid.showMode(mode);
    this.#sections.plan.hidden = mode !== 'nps';
    this.#sections.worth.hidden = mode !== 'nps';
    this.#sections.parts.hidden = mode !== 'csi';
    this.#bar.root.hidden = mode === 'csi';
  }

  /**
   * @override
   * @param {Outcome} outcome
   * @param {Survey} survey
   */
  show(outcome, survey) {
    super.show(outcome, survey);
    const { words, format } = this.#options;
    const speech = { words, format };
    const given = { outcome, survey, words, format };
    const { nps, options, mode } = outcome;
    this.#aid.showScale(outcome);
    this.answer.show(answer(outcome, words, format));
    this.#figures.show(outcome);
    if (mode !== 'csi') this.#bar.show(scoreBar(given));
    this.#histogram.root.hidden = !distributionOf(outcome);
    if (distributionOf(outcome)) this.#histogram.show(histogram(given));
    this.#waves.root.hidden = (nps?.groups.length ?? 0) < 2;
    if (!this.#waves.root.hidden) this.#waves.show(waves(given));
    const said = nps ? comparisons(nps, options, speech) : [];
    this.#sections.compare.hidden = said.length === 0;
    this.#comparison.replaceChildren(...said);
    if (mode === 'csi') this.#parts.replaceChildren(...contributions(outcome, speech));
    if (!nps) return;
    this.#plan.replaceChildren(...planning(nps, options, speech));
    const { host } = /** @type {ShadowRoot} */ (this.root.getRootNode());
    this.#worth.replaceChildren(...valueOfAPoint(outcome, speech, host?.getAttribute('value-calculator')));
  }
}
