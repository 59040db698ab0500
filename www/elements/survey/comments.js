// What customers wrote, beside their score: to be read and searched, never interpreted.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/survey-answers.js').Answer} Answer */

/** How many are shown at once. */
const SHOWN = 30;

export class Comments {
  #words;
  #format;
  /** @type {readonly Answer[]} */
  #answers = [];
  #search;
  #list = make('ul', { class: 'comments' });
  #said = make('p', { class: 'hint', role: 'status' });
  #more;
  #shown = SHOWN;

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    const id = nextId('search');
    this.#search = make('input', { id, type: 'search', autocomplete: 'off' });
    this.#search.addEventListener('input', () => {
      this.#shown = SHOWN;
      this.#write();
    });
    this.#more = make('button', { type: 'button', class: 'quiet' }, words.comments.more);
    this.#more.addEventListener('click', () => {
      this.#shown += SHOWN;
      this.#write();
    });
    this.root = make(
      'section',
      { class: 'section', hidden: true },
      make('h2', {}, words.comments.title),
      make('p', { class: 'hint' }, words.comments.hint),
      make('p', { class: 'search' }, make('label', { for: id }, words.comments.search), this.#search),
      this.#said,
      this.#list,
      this.#more,
    );
  }

  /** @param {readonly Answer[]} answers */
  show(answers) {
    this.#answers = answers.filter(({ comment }) => comment);
    this.root.hidden = this.#answers.length === 0;
    this.#shown = SHOWN;
    this.#write();
  }

  #write() {
    // A search finds “żółw” by “zolw”; ł is a letter of its own to Unicode.
    const fold = (/** @type {string} */ text) => text.toLocaleLowerCase(this.#format.locale).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
    const wanted = fold(this.#search.value.trim());
    const found = this.#answers.filter(({ comment, segment, score }) => fold(`${score} ${segment ?? ''} ${comment}`).includes(wanted));
    setText(this.#said, fill(this.#words.comments.found, { n: this.#format.count(found.length), all: this.#format.count(this.#answers.length) }));
    this.#more.hidden = found.length <= this.#shown;
    this.#list.replaceChildren(
      ...found.slice(0, this.#shown).map(({ score, comment, segment, date }) => {
        const when = date ? new Intl.DateTimeFormat(this.#format.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(date.year, date.month - 1, date.day)) : '';
        const about = [when, segment].filter(Boolean).join(' · ');
        return make('li', {}, make('b', { class: 'given-score' }, this.#format.count(score)), make('div', {}, make('p', {}, comment ?? ''), about ? make('p', { class: 'hint' }, about) : ''));
      }),
    );
  }
}
