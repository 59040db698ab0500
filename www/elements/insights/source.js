// Where the orders come from: a file that is chosen or dropped, pasted rows, or the sample.

import { make } from '../dom.js';
import { nextId } from '../ids.js';
import { sampleOrders } from './sample-orders.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {{name: string, content: Blob}} Source */

const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';

export class SourcePanel {
  #words;
  #onSource;
  #file = make('input', { type: 'file', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true', accept: ACCEPTED });
  #choose;
  #text;

  /** @param {{words: Words, onSource: (source: Source) => void}} options */
  constructor({ words, onSource }) {
    const { source } = words;
    this.#words = words;
    this.#onSource = onSource;
    this.#file.addEventListener('change', () => this.#take(this.#file.files?.[0]));
    this.#choose = make('button', { type: 'button', class: 'action' }, source.choose);
    this.#choose.addEventListener('click', () => this.#file.click());
    const sample = make('button', { type: 'button', class: 'quiet' }, source.sample);
    sample.addEventListener('click', () => this.takeSample());
    const id = nextId('orders');
    this.#text = make('textarea', { id, rows: 5, spellcheck: 'false', autocomplete: 'off', placeholder: source.placeholder });
    const read = make('button', { type: 'button', class: 'quiet' }, source.readPasted);
    read.addEventListener('click', () => this.#takeText(this.#text.value));
    this.root = make(
      'div',
      { class: 'source', part: 'source' },
      make('p', { class: 'file' }, this.#choose, this.#file, make('span', { class: 'hint' }, source.drop)),
      make('p', {}, sample),
      make(
        'details',
        { class: 'group' },
        make('summary', {}, source.paste),
        make('label', { for: id, class: 'visually-hidden' }, source.paste),
        this.#text,
        make('div', { class: 'actions' }, read),
      ),
      make('p', { class: 'hint' }, source.formats),
    );
  }

  /** Something has been read: the next file is another one. */
  offerAnother() {
    this.#choose.textContent = this.#words.source.other;
    this.#choose.className = 'quiet';
  }

  takeSample() {
    this.#onSource({ name: this.#words.source.sampleName, content: new Blob([sampleOrders()]) });
  }

  /**
   * Whatever is dropped on the element is taken.
   *
   * @param {HTMLElement} zone
   */
  receiveDrops(zone) {
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    zone.addEventListener('dragleave', (event) => {
      if (!zone.contains(/** @type {Node | null} */ (event.relatedTarget))) zone.classList.remove('over');
    });
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.#take(file);
      else this.#takeText(event.dataTransfer?.getData('text') ?? '');
    });
  }

  /** @param {File | undefined} file */
  #take(file) {
    if (file) this.#onSource({ name: file.name, content: file });
    this.#file.value = ''; // the same file may be chosen again
  }

  /** @param {string} text */
  #takeText(text) {
    if (text.trim()) this.#onSource({ name: this.#words.source.pastedName, content: new Blob([text]) });
  }
}
