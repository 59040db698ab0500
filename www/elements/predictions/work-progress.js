// How far a calculation in the background is, with a way to give it up. Its place stays when it is done.

import { make, setText } from '../dom.js';

export class WorkProgress {
  #bar;
  #text = make('span', { class: 'hint' });
  #cancel;

  /** @param {{label: string, cancel: string, onCancel: () => void}} options */
  constructor({ label, cancel, onCancel }) {
    this.#bar = make('progress', { max: 1, 'aria-label': label });
    this.#cancel = make('button', { type: 'button', class: 'quiet' }, cancel);
    this.#cancel.addEventListener('click', onCancel);
    this.root = make('div', { class: 'work-progress idle' }, this.#bar, this.#text, this.#cancel);
  }

  /** @param {number} share from 0 to 1 @param {string} text */
  show(share, text) {
    this.root.classList.remove('idle');
    this.#bar.value = share;
    setText(this.#text, text);
  }

  /** @param {string} text */
  end(text) {
    this.root.classList.add('idle');
    setText(this.#text, text);
  }
}
