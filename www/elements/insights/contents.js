// The way to each section of the view of customers: beside them where there is room, and it shows which one is read.

import { make } from '../dom.js';

/** @typedef {import('./section.js').Section} Section */

export class Contents {
  #observer;
  /** @type {Map<Element, HTMLButtonElement>} in the order of the page */
  #buttons;
  /** @type {Set<Element>} */
  #inView = new Set();

  /**
   * @param {string} label
   * @param {readonly Section[]} sections
   */
  constructor(label, sections) {
    this.#buttons = new Map(sections.map((section) => [section.root, buttonTo(section)]));
    this.root = make('nav', { class: 'contents', 'aria-label': label, hidden: true }, make('ul', {}, ...[...this.#buttons.values()].map((button) => make('li', {}, button))));
    // What crosses the upper half of the window is what is read; the sentence that stays in view covers its top.
    this.#observer = new IntersectionObserver((entries) => this.#mark(entries), { rootMargin: '-20% 0% -50% 0%' });
    for (const section of this.#buttons.keys()) this.#observer.observe(section);
  }

  disconnect() {
    this.#observer.disconnect();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #mark(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inView.add(target);
      else this.#inView.delete(target);
    }
    const current = [...this.#buttons.keys()].find((section) => this.#inView.has(section));
    for (const [section, button] of this.#buttons) {
      if (section === current) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }
}

/** @param {Section} section */
function buttonTo({ title, root }) {
  // The address is the host page's: a fragment of ours would be taken for its own.
  const button = make('button', { type: 'button', class: 'quiet' }, title);
  button.addEventListener('click', () => {
    root.scrollIntoView({ block: 'start' });
    root.querySelector('h2')?.focus({ preventScroll: true });
  });
  return button;
}
