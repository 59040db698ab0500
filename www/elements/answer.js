// The answer as a sentence, what it rests on, and what is wrong with it.

import { fill, fillNodes } from '../words/fill.js';
import { Announcement } from './announcement.js';
import { make, setText } from './dom.js';

/**
 * @typedef {object} Said
 * @property {string} template a sentence with gaps
 * @property {Record<string, string>} values what fills them
 * @property {ReadonlySet<string>} emphasised the gaps that stand out
 * @property {string} [more] a second sentence with gaps, for what does not fit into the first
 * @property {string} basis what exactly is said
 * @property {string} [heard] what stands elsewhere on the calculator and is read aloud after the sentence
 */

export class Answer {
  #words;
  #sentence = make('p', { class: 'sentence', part: 'answer' });
  #more = make('p', { class: 'more', hidden: true });
  #basis = make('p', { class: 'basis' });
  #note = make('p', { class: 'note' });
  #announcement = new Announcement();

  /** @param {{words: import('../words/index.js').SharedWords}} options */
  constructor({ words }) {
    this.#words = words;
    this.#sentence.textContent = words.card.loading;
    this.head = this.#sentence;
    // The note stands over the basis, so that nothing below moves when it comes and goes.
    this.foot = make('div', { class: 'foot' }, this.#more, make('div', { class: 'stack' }, this.#basis, this.#note), this.#announcement.root);
  }

  /** Keeps room for the second sentence, so that nothing below moves when it comes. */
  expectMore() {
    this.#more.hidden = false;
  }

  /** @param {Said} said */
  show({ template, values, emphasised, more, basis, heard = '' }) {
    const nodes = (/** @type {string} */ text) => {
      const parts = Object.entries(values).map(([name, value]) => [name, emphasised.has(name) ? make('strong', {}, value) : value]);
      return fillNodes(text, Object.fromEntries(parts));
    };
    this.#sentence.replaceChildren(...nodes(template));
    if (more) this.#more.hidden = false;
    if (more !== undefined) this.#more.replaceChildren(...nodes(more));
    setText(this.#basis, basis);
    this.#setNote('');
    this.#announcement.say(fill(template, values), fill(more ?? '', values), heard);
  }

  /**
   * Says that the sentence belongs to earlier inputs, and why where no field can say it.
   *
   * @param {string} [message]
   */
  markOutdated(message) {
    this.#setNote(message ?? this.#words.card.outdated);
    this.#announcement.say(message ?? '');
  }

  /**
   * Says why there is no answer at all.
   *
   * @param {string} message
   */
  fail(message) {
    this.#setNote('');
    this.#sentence.textContent = message;
    this.#announcement.say(message);
  }

  /** @param {string} text */
  #setNote(text) {
    setText(this.#note, text);
    this.foot.classList.toggle('noted', text !== '');
    this.#sentence.classList.toggle('outdated', text !== '');
  }
}
