// The list of what is uncertain: the ranges that stand beside the numbers, each to go to and to remove.

import { make, setText } from '../dom.js';

/** @typedef {import('./form.js').Control} Control */
/** @typedef {import('./form.js').Row} Row */
/** @typedef {import('./range-editor.js').RangeEditor} RangeEditor */

/**
 * A number that may be uncertain.
 * @typedef {{path: string, label: string, editor: RangeEditor}} Ranged
 */

/** @implements {Control} */
export class RangesField {
  #numbers;
  #words;
  #onInput;
  #list = make('ul', { class: 'range-list' });
  #none;
  #shown = '';

  /**
   * @param {object} options
   * @param {import('./form.js').Field} options.field
   * @param {import('./form.js').FormWords} options.words
   * @param {() => readonly Ranged[]} options.numbers those that are shown, in their order
   * @param {() => void} options.onInput
   */
  constructor({ field, words, numbers, onInput }) {
    this.#numbers = numbers;
    this.#words = words.ranges;
    this.#onInput = onInput;
    this.#none = make('p', { class: 'hint' }, words.ranges?.none ?? '');
    this.root = make('div', { class: 'ranges-field' }, make('p', { class: 'hint' }, words.fields[field.name]?.hint ?? ''), this.#list, this.#none);
  }

  get problem() {
    return this.#numbers().find(({ editor }) => editor.problem)?.editor.problem;
  }

  /** @returns {Row[] | undefined} */
  get value() {
    if (this.problem) return undefined;
    return this.#given().map(({ path, editor }) => ({ input: path, .../** @type {import('./range-editor.js').Range} */ (editor.range) }));
  }

  #given() {
    return this.#numbers().filter(({ editor }) => editor.range);
  }

  /** @param {import('./form.js').Value} value */
  set(value) {
    if (!Array.isArray(value)) return;
    const rows = new Map(/** @type {Row[]} */ (value).map((row) => [row['input'], row]));
    for (const { path, editor } of this.#numbers()) {
      const row = rows.get(path);
      const range = row && { minimum: Number(row['minimum']), maximum: Number(row['maximum']) };
      // What is being typed is not rewritten while it means the same.
      if (editor.problem || JSON.stringify(range) !== JSON.stringify(editor.range)) editor.set(range);
    }
    this.follow();
  }

  /**
   * @param {string} message
   * @param {string} [path] such as `ranges[1].maximum`
   */
  showError(message, path = '') {
    const wrong = this.#at(path);
    const bound = path.split('.').at(-1);
    for (const number of this.#numbers()) {
      const here = wrong ? number.path === wrong.path : number.editor.problem !== undefined;
      number.editor.showError(here ? message : '', bound === 'minimum' || bound === 'maximum' ? bound : undefined);
      // An error must not hide in a closed group.
      const group = here && message ? number.editor.root.closest('details') : null;
      if (group) group.open = true;
    }
  }

  /** @param {string} path such as `ranges[1].maximum` */
  #at(path) {
    const index = /^ranges\[(\d+)\]/u.exec(path)?.[1];
    return index === undefined ? undefined : this.#given()[Number(index)];
  }

  /**
   * What the number is that a range is of.
   *
   * @param {string} path such as `ranges[1].maximum`
   */
  kindAt(path) {
    return this.#at(path)?.editor.kind;
  }

  /** Lists what is uncertain now. */
  follow() {
    const given = this.#given();
    const shown = JSON.stringify(given.map(({ path, label, editor }) => [path, label, editor.text]));
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#none.hidden = given.length > 0;
    this.#list.replaceChildren(...given.map((number) => this.#item(number)));
  }

  /** @param {Ranged} number */
  #item({ label, editor }) {
    const go = make('button', { type: 'button', class: 'quiet' }, label);
    go.addEventListener('click', () => {
      const group = editor.root.closest('details');
      if (group) group.open = true;
      editor.toggle.scrollIntoView({ block: 'center' });
      editor.toggle.focus();
    });
    const name = `${this.#words?.remove ?? ''}: ${label}`;
    const remove = make('button', { type: 'button', class: 'row-button', title: name }, make('span', { 'aria-hidden': 'true' }, '×'), make('span', { class: 'visually-hidden' }, name));
    remove.addEventListener('click', () => {
      const index = [...this.#list.querySelectorAll('.row-button')].indexOf(remove);
      editor.remove();
      this.follow();
      const left = /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('.row-button'));
      (left[Math.min(index, left.length - 1)] ?? this.root.closest('details')?.querySelector('summary'))?.focus();
      this.#onInput();
    });
    const text = make('span', {});
    setText(text, editor.text);
    return make('li', {}, go, text, remove);
  }
}

/** The ranges as an input: each row names the number that it is of. @type {import('./form.js').Field} */
export const ranges = {
  name: 'ranges',
  kind: 'ranges',
  group: 'ranges',
  initial: [],
  columns: [
    { name: 'input', kind: 'text', initial: '' },
    { name: 'minimum', kind: 'count', initial: 0 },
    { name: 'maximum', kind: 'count', initial: 1 },
  ],
  control: (options) => new RangesField(options),
};
