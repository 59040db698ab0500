// The answer as a sentence, what it rests on, and what is wrong with it.

import { fill, fillNodes } from '../words/fill.js';
import { make, setText } from './dom.js';

/**
 * @typedef {object} Said
 * @property {string} template a sentence with gaps
 * @property {Record<string, string>} values what fills them
 * @property {ReadonlySet<string>} emphasised the gaps that stand out
 * @property {string} basis what exactly is said
 */

/** How long the visitor has to rest before the sentence is read aloud. */
const PAUSE = 900;

export class Answer {
  #words;
  #sentence = make('p', { class: 'sentence', part: 'answer' });
  #basis = make('p', { class: 'basis' });
  #note = make('p', { class: 'note' });
  #spoken = make('p', { class: 'visually-hidden', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {{words: import('../words/index.js').SharedWords}} options */
  constructor({ words }) {
    this.#words = words;
    this.#sentence.textContent = words.card.loading;
    this.head = this.#sentence;
    // The note stands over the basis, so that nothing below moves when it comes and goes.
    this.foot = make('div', { class: 'foot' }, make('div', { class: 'stack' }, this.#basis, this.#note), this.#spoken);
  }

  /** @param {Said} said */
  show({ template, values, emphasised, basis }) {
    const parts = Object.entries(values).map(([name, value]) => [name, emphasised.has(name) ? make('strong', {}, value) : value]);
    this.#sentence.replaceChildren(...fillNodes(template, Object.fromEntries(parts)));
    setText(this.#basis, basis);
    this.#setNote('');
    this.#speak(fill(template, values));
  }

  /**
   * Says that the sentence belongs to earlier inputs, and why where no field can say it.
   *
   * @param {string} [message]
   */
  markOutdated(message) {
    this.#setNote(message ?? this.#words.card.outdated);
    this.#speak(message ?? '');
  }

  /**
   * Says why there is no answer at all.
   *
   * @param {string} message
   */
  fail(message) {
    this.#setNote('');
    this.#sentence.textContent = message;
    this.#speak(message);
  }

  /** @param {string} text */
  #setNote(text) {
    setText(this.#note, text);
    this.foot.classList.toggle('noted', text !== '');
    this.#sentence.classList.toggle('outdated', text !== '');
  }

  /** @param {string} text */
  #speak(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setText(this.#spoken, text), PAUSE);
  }
}
