// A place that is worked out only when it is open: the page is no heavier for what nobody looks at.

import { make } from '../dom.js';

/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */

export class Place {
  #run;
  #work;
  /** @type {Shown | undefined} */
  #shown;
  /** The newest, which it shows or will. @type {Forecast | undefined} */
  forecast;
  /** Whether what it shows is of something earlier. */
  #isOutdated = false;

  /** @param {{title: string, run: (work: () => Promise<void>) => void, work: (shown: Shown, forecast: Forecast) => Promise<void>}} options @param {...Node} children */
  constructor({ title, run, work }, ...children) {
    this.#run = run;
    this.#work = work;
    this.root = make('details', { class: 'group place' }, make('summary', {}, title), ...children);
    this.root.addEventListener('toggle', () => this.#refresh());
  }

  /**
   * There is something newer to show.
   *
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  show(shown, forecast) {
    this.#shown = shown;
    this.forecast = forecast;
    this.#isOutdated = true;
    this.#refresh();
  }

  #refresh() {
    const [shown, forecast] = [this.#shown, this.forecast];
    if (!this.root.open || !this.#isOutdated || !shown || !forecast) return;
    this.#isOutdated = false;
    this.#run(() => this.#work(shown, forecast));
  }
}
