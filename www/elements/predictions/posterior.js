// The posterior of the buying model's parameters, when asked for: with its progress, its convergence, and a way to stop.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { DataTable } from '../insights/data-table.js';
import { SYMBOLS } from './comparison.js';
import { WorkProgress } from './work-progress.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PosteriorSample} PosteriorSample */

export class Posterior {
  #options;
  #start;
  #progress;
  #said = make('p', { class: 'posterior-said', role: 'status' });
  #table;
  /** @type {AbortController | undefined} */
  #work;
  /** @type {{shown: Shown, forecast: Forecast} | undefined} */
  #of;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { posterior, progress } = options.words.predictions;
    this.#start = make('button', { type: 'button', class: 'quiet' }, posterior.start);
    this.#start.addEventListener('click', () => options.run(() => this.#sample()));
    this.#progress = new WorkProgress({ label: posterior.label, cancel: progress.cancel, onCancel: () => this.#work?.abort() });
    this.#table = new DataTable(options);
    this.#table.root.hidden = true;
    this.root = make(
      'details',
      { class: 'group' },
      make('summary', {}, posterior.heading),
      make('p', { class: 'hint' }, posterior.hint),
      make('div', { class: 'actions' }, this.#start),
      this.#progress.root,
      this.#said,
      this.#table.root,
    );
  }

  /** Another model or another file: what was sampled is no longer of it. */
  forget() {
    this.#work?.abort();
    this.#of = undefined;
    this.#table.root.hidden = true;
    setText(this.#said, '');
    this.#progress.end('');
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    const key = (/** @type {Forecast} */ { buying, conventions }) => (buying.outcome === 'fitted' ? `${buying.model.name} ${conventions.unit}` : '');
    if (this.#of && key(this.#of.forecast) !== key(forecast)) this.forget();
    this.#of = { shown, forecast };
  }

  async #sample() {
    const of = this.#of;
    if (of?.forecast.buying.outcome !== 'fitted') return;
    const { words, format } = this.#options;
    const { posterior, cautions } = words.predictions;
    const { model } = of.forecast.buying;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.#start.disabled = true;
    this.#progress.show(0, format.wholeShare(0));
    try {
      const outcome = await of.shown.orders.posterior(
        { model: model.name, unit: of.forecast.conventions.unit },
        { signal: work.signal, onProgress: (share) => this.#work === work && this.#progress.show(share, format.wholeShare(share)) },
      );
      this.#progress.end('');
      if (outcome.outcome === 'refused') setText(this.#said, cautions.refusal[outcome.reason]);
      if (outcome.outcome === 'sampled') this.#show(outcome.posterior, words.predictions.models[model.name].name);
    } catch (error) {
      this.#progress.end(work.signal.aborted ? posterior.cancelled : '');
      if (!work.signal.aborted) throw error;
    } finally {
      this.#start.disabled = false;
    }
  }

  /**
   * @param {PosteriorSample} sample
   * @param {string} model
   */
  #show({ parameters, converged, chains, draws }, model) {
    const { words, format } = this.#options;
    const { posterior } = words.predictions;
    setText(
      this.#said,
      fill(converged ? posterior.converged : posterior.notConverged, {
        chains: format.count(chains),
        draws: format.count(draws),
        rHat: format.probability(Math.max(...parameters.map(({ rHat }) => rHat))),
        effective: format.count(Math.floor(Math.min(...parameters.map(({ effectiveDraws }) => effectiveDraws)))),
      }),
    );
    const { columns } = posterior;
    this.#table.root.hidden = false;
    this.#table.show({
      caption: fill(posterior.title, { model }),
      file: posterior.file,
      columns: [
        { label: columns.name, kind: 'text' },
        { label: columns.median, kind: 'precise' },
        { label: columns.lower, kind: 'precise' },
        { label: columns.upper, kind: 'precise' },
        { label: columns.deviation, kind: 'precise' },
        { label: columns.rHat, kind: 'precise' },
        { label: columns.effective, kind: 'count' },
      ],
      rows: parameters.map((one) => [SYMBOLS[one.name] ?? one.name, one.median, one.lower, one.upper, one.standardDeviation, one.rHat, one.effectiveDraws]),
    });
  }
}
