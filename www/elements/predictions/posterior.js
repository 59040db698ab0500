// The Bayesian posterior of the model's parameters, on request, with its convergence.

import { fill } from '../../words/fill.js';
import { DataTable } from '../insights/data-table.js';
import { SYMBOLS } from './comparison.js';
import { OnRequest, fitKey } from './on-request.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PosteriorSample} PosteriorSample */

export class Posterior {
  #options;
  #request;
  #table;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { posterior, cautions, models } = options.words.predictions;
    this.#table = new DataTable(options);
    this.#table.root.hidden = true;
    this.#request = new OnRequest(
      options,
      {
        said: posterior,
        key: fitKey,
        forget: () => (this.#table.root.hidden = true),
        work: async ({ shown, forecast, buying: { model } }, asking) => {
          const outcome = await shown.orders.posterior({ model: model.name, unit: forecast.conventions.unit }, asking);
          if (outcome.outcome === 'refused') return cautions.refusal[outcome.reason];
          return outcome.outcome === 'sampled' ? this.#show(outcome.posterior, models[model.name].name) : '';
        },
      },
      this.#table.root,
    );
    this.root = this.#request.root;
  }

  forget() {
    this.#request.forget();
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    this.#request.show(shown, forecast);
  }

  /**
   * @param {PosteriorSample} sample
   * @param {string} model
   */
  #show({ parameters, converged, chains, draws }, model) {
    const { words, format } = this.#options;
    const { posterior } = words.predictions;
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
    return fill(converged ? posterior.converged : posterior.notConverged, {
      chains: format.count(chains),
      draws: format.count(draws),
      rHat: format.probability(Math.max(...parameters.map(({ rHat }) => rHat))),
      effective: format.count(Math.floor(Math.min(...parameters.map(({ effectiveDraws }) => effectiveDraws)))),
    });
  }
}
