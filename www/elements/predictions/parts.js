// The way to each part of a section that is long to scroll.

import { make } from '../dom.js';

/** What a part is called by: its heading, or what opens it. @param {HTMLElement} root @returns {HTMLElement | null} */
const headOf = (root) => root.querySelector(':scope > summary, :scope > h3');

export class Parts {
  /** @type {Map<HTMLElement, HTMLButtonElement>} */
  #buttons = new Map();

  /**
   * @param {string} label of the section
   * @param {readonly HTMLElement[]} parts those without a heading are passed over
   */
  constructor(label, parts) {
    for (const part of parts) {
      const head = headOf(part);
      if (!head) continue;
      const button = make('button', { type: 'button', class: 'quiet' }, head.textContent ?? '');
      button.addEventListener('click', () => {
        if (part instanceof HTMLDetailsElement) part.open = true;
        else head.tabIndex = -1;
        part.scrollIntoView({ block: 'start' });
        head.focus({ preventScroll: true });
      });
      this.#buttons.set(part, button);
    }
    this.root = make('nav', { class: 'parts', 'aria-label': label }, make('ul', {}, ...[...this.#buttons.values()].map((button) => make('li', {}, button))));
  }

  /** What there is nothing in is not led to. */
  update() {
    for (const [part, button] of this.#buttons) button.disabled = Boolean(part.hidden);
  }
}
