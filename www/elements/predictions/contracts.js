// Contracts: how many of a cohort will still be there, from counts of how many were; orders are not needed for it.

import { calculate as calculateAlone } from '../../engine/customer-models.js';
import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { method } from '../insights/section.js';
import { Tenure } from './tenure.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */

/** A chance that differs from constant with less than this probability by accident is not constant. */
const SIGNIFICANT = 0.05;

export class Contracts {
  #options;
  #counts;
  #error;
  #finding = make('p', { class: 'finding' });
  #why = make('p', { class: 'hint' });
  #chart;
  #tenure;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { contracts } = options.words.predictions;
    const id = nextId('contracts');
    this.#counts = make('textarea', { id, rows: 3, placeholder: contracts.example, spellcheck: 'false', 'aria-describedby': `${id}-error` });
    this.#error = make('p', { class: 'error', id: `${id}-error`, role: 'status' });
    this.#chart = options.newChart();
    this.#chart.root.hidden = true;
    this.#tenure = new Tenure(options);
    const fit = make('button', { type: 'button', class: 'quiet' }, contracts.fit);
    fit.addEventListener('click', () => options.run(() => this.#fit()));
    this.root = make(
      'details',
      { class: 'group contracts' },
      make('summary', {}, contracts.heading),
      make('p', { class: 'hint' }, contracts.hint),
      make('div', { class: 'view-field' }, make('label', { for: id }, contracts.counts), this.#counts, this.#error),
      make('div', { class: 'actions' }, fit),
      this.#finding,
      this.#why,
      this.#chart.root,
      this.#tenure.root,
      ...method(options, 'sbg'),
    );
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
  }

  /** The counts that were typed, one cohort per line; undefined if they cannot be. */
  #read() {
    const lines = this.#counts.value.split('\n').filter((line) => line.trim());
    const cohorts = lines.map((line) => line.split(/[,;\t]| +(?=\d)/u).filter((cell) => cell.trim()).map((cell) => Number(cell.replaceAll(/\s/gu, ''))));
    const fine = cohorts.every((counts) => counts.length > 1 && counts.every((n, at) => n >= 0 && n <= Number(counts[at - 1] ?? n)));
    return fine && cohorts.length > 0 ? cohorts : undefined;
  }

  async #fit() {
    const { words, format, charts } = this.#options;
    const { contracts, cautions } = words.predictions;
    const cohorts = this.#read();
    this.#say(cohorts ? '' : contracts.wrong);
    if (!cohorts) return;
    const orders = this.#shown?.orders;
    /** @type {typeof calculateAlone} */
    const calculate = (name, options) => (orders ? orders.calculate(name, options) : calculateAlone(name, options));
    const { sbg, bdw, constantChancePValue } = await calculate('compareContractModels', { cohorts });
    const changes = typeof constantChancePValue === 'number' && constantChancePValue < SIGNIFICANT;
    const [name, outcome] = changes && bdw.outcome === 'fitted' ? /** @type {const} */ (['bdw', bdw]) : /** @type {const} */ (['sbg', sbg]);
    if (outcome.outcome === 'refused') {
      this.#say(cautions.refusal[outcome.reason]);
      return;
    }
    const [first = []] = cohorts;
    const periods = 2 * (Math.max(...cohorts.map((counts) => counts.length)) - 1);
    const [{ survival, lifetime }, module] = await Promise.all([calculate('contractOutlook', { model: outcome.model, periods }), charts()]);
    const last = { n: format.count(periods), share: format.share(survival.at(-1) ?? NaN) };
    setText(this.#finding, typeof lifetime === 'number' ? fill(contracts.finding, { ...last, lifetime: format.count(lifetime) }) : fill(contracts.findingEndless, last));
    const convergence = outcome.convergence === 'converged' ? '' : cautions.convergence[outcome.convergence];
    setText(this.#why, `${contracts.better[name]} ${convergence}`.trim());
    const title = fill(contracts.title, last);
    const [size = 1] = first;
    this.#chart.root.hidden = false;
    this.#chart.show({
      title,
      note: contracts.note,
      draw: (width) =>
        module.drawTracking(
          {
            ...frame('contracts', title, words, width),
            height: heightFor(width),
            labels: { actual: contracts.actual, expected: contracts.expected, lower: '', upper: '', calibration: '', holdout: '', time: contracts.periods },
            kind: 'share',
            times: Float64Array.from({ length: periods + 1 }, (_, at) => at),
            actual: Float64Array.from({ length: periods + 1 }, (_, at) => (first[at] ?? NaN) / size),
            expected: Float64Array.of(1, ...survival),
          },
          formatter(format, { round: true }),
        ),
    });
    await this.#tenure.show({ calculate, model: outcome.model, observed: periods / 2 });
  }

  /** @param {string} wrong */
  #say(wrong) {
    setText(this.#error, wrong);
    this.#error.parentElement?.classList.toggle('invalid', wrong !== '');
  }
}
