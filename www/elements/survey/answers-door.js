// The way to paste or open answers. Most visitors type their counts: what reads files is loaded when the door opens.

import { load } from '../../engine/survey-answers.js';
import { make, setText } from '../dom.js';

/** @typedef {import('./answers-aid.js').AnswersAid} AnswersAid */
/** @typedef {Parameters<AnswersAid['showScale']>[0]} Outcome */

export class AnswersDoor {
  #options;
  #said;
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {AnswersAid | undefined} */
  #aid;
  #mode = 'nps';
  /** @type {Outcome | undefined} */
  #outcome;
  /** Where the comments stand, once there are some. */
  comments = make('div', { hidden: true });

  /** @param {Omit<ConstructorParameters<typeof import('./answers-aid.js').AnswersAid>[0], 'module'>} options */
  constructor(options) {
    this.#options = options;
    this.#said = make('p', { class: 'said', role: 'status' });
    this.root = make('details', { class: 'group aid' }, make('summary', {}, options.words.aid.open), this.#said);
    this.root.addEventListener('toggle', () => {
      if (this.root.open) this.#loading ??= this.#open();
    });
  }

  async #open() {
    try {
      const [{ AnswersAid }, module] = await Promise.all([import('./answers-aid.js'), load()]);
      this.#aid = new AnswersAid({ ...this.#options, module });
      this.#said.replaceWith(this.#aid.root);
      this.comments.replaceWith(this.#aid.comments.root);
      this.#aid.showMode(this.#mode);
      if (this.#outcome) this.#aid.showScale(this.#outcome);
    } catch {
      setText(this.#said, this.#options.words.errors.load);
      this.#loading = undefined; // opening it again tries again
    }
  }

  /** @param {string} mode */
  showMode(mode) {
    this.#mode = mode;
    this.root.hidden = mode === 'csi';
    this.#aid?.showMode(mode);
  }

  /** @param {Outcome} outcome */
  showScale(outcome) {
    this.#outcome = outcome;
    this.#aid?.showScale(outcome);
  }
}
