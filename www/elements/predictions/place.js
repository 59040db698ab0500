// A place that is worked out only when it is open: the page is no heavier for what nobody looks at.

import { make } from '../dom.js';

export class Place {
  #run;
  #work;
  /** Whether what it shows is of something earlier. */
  #isOutdated = false;

  /** @param {{title: string, run: (work: () => Promise<void>) => void, work: () => Promise<void>}} options @param {...Node} children */
  constructor({ title, run, work }, ...children) {
    this.#run = run;
    this.#work = work;
    this.root = make('details', { class: 'group place' }, make('summary', {}, title), ...children);
    this.root.addEventListener('toggle', () => this.#refresh());
  }

  /** There is something newer to show. */
  renew() {
    this.#isOutdated = true;
    this.#refresh();
  }

  #refresh() {
    if (!this.root.open || !this.#isOutdated) return;
    this.#isOutdated = false;
    this.#run(this.#work);
  }
}
