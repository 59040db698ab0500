// Something about a forecast that takes long and is worked out only when it is asked for: a button, progress with a way to
// give up, a sentence that says what came of it, tables.

import { make, setText } from '../dom.js';
import { method } from '../insights/section.js';
import { WorkProgress } from './work-progress.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../engine/orders.js').Asking} Asking */
/** @typedef {Extract<Forecast['buying'], {outcome: 'fitted'}>} Fitted */

/**
 * @typedef {object} Request
 * @property {{heading: string, hint: string, start: string, label: string, cancelled: string}} said
 * @property {(of: {shown: Shown, forecast: Forecast, buying: Fitted}, asking: Asking) => Promise<string>} work shows what comes of it, and says it
 * @property {() => void} forget hides what came of it
 * @property {(forecast: Forecast) => string} key what was worked out holds as long as this stays the same
 */

export class OnRequest {
  #options;
  #request;
  #start;
  #progress;
  #said = make('p', { class: 'request-said', role: 'status' });
  /** @type {AbortController | undefined} */
  #work;
  /** @type {{shown: Shown, forecast: Forecast} | undefined} */
  #of;

  /**
   * @param {SectionOptions} options
   * @param {Request} request
   * @param {...Node} results
   */
  constructor(options, request, ...results) {
    this.#options = options;
    this.#request = request;
    const { said } = request;
    this.#start = make('button', { type: 'button', class: 'quiet' }, said.start);
    this.#start.addEventListener('click', () => options.run(() => this.#run()));
    this.#progress = new WorkProgress({ label: said.label, cancel: options.words.predictions.progress.cancel, onCancel: () => this.#work?.abort() });
    this.root = make(
      'details',
      { class: 'group' },
      make('summary', {}, said.heading),
      make('p', { class: 'hint' }, said.hint),
      make('div', { class: 'actions' }, this.#start),
      this.#progress.root,
      this.#said,
      ...results,
      ...method(options, 'model-intervals'),
    );
  }

  /** Another model or another file: what was worked out is no longer of it. */
  forget() {
    this.#work?.abort();
    this.#of = undefined;
    this.#request.forget();
    setText(this.#said, '');
    this.#progress.end('');
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    if (this.#of && this.#request.key(this.#of.forecast) !== this.#request.key(forecast)) this.forget();
    this.#of = { shown, forecast };
  }

  async #run() {
    const of = this.#of;
    if (of?.forecast.buying.outcome !== 'fitted') return;
    const { format } = this.#options;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    this.#start.disabled = true;
    this.#progress.show(0, format.wholeShare(0));
    try {
      const said = await this.#request.work(
        { ...of, buying: of.forecast.buying },
        { signal: work.signal, onProgress: (share) => this.#work === work && this.#progress.show(share, format.wholeShare(share)) },
      );
      this.#progress.end('');
      setText(this.#said, said);
    } catch (error) {
      this.#progress.end(work.signal.aborted ? this.#request.said.cancelled : '');
      if (!work.signal.aborted) throw error;
    } finally {
      this.#start.disabled = false;
    }
  }
}

/** A model and its unit of time: what was fitted. @param {Forecast} forecast */
export const fitKey = ({ buying, conventions }) => (buying.outcome === 'fitted' ? `${buying.model.name} ${conventions.unit}` : '');
