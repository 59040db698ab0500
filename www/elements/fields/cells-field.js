// Several numbers that belong together, such as how often each score was given; once, or in rows that have a name each.

import { readNumber } from '../../words/read-number.js';
import { make, setAttribute, setText } from '../dom.js';
import { isRows } from '../fragment-state.js';
import { nextId } from '../ids.js';

/** @typedef {import('./form.js').Control} Control */
/** @typedef {import('./form.js').Field} Field */
/** @typedef {import('./form.js').CellRow} CellRow */
/** @typedef {import('./form.js').Value} Value */

/** What is drawn of a row. @typedef {{root: HTMLElement, name: HTMLInputElement | undefined, cells: HTMLInputElement[]}} DrawnRow */

/** @implements {Control} */
class CellsField {
  #field;
  #words;
  #format;
  #onInput;
  #scale;
  /** @type {DrawnRow[]} */
  #rows = [];
  #list = make('div', { class: 'cell-rows' });
  #error;
  #add;
  #errorId;

  /**
   * @param {object} options
   * @param {Field} options.field
   * @param {import('./form.js').FormWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput
   */
  constructor({ field, words, format, onInput }) {
    this.#field = field;
    this.#words = words;
    this.#format = format;
    this.#onInput = onInput;
    this.#scale = field.cellKind === 'share' ? 100 : 1;
    const id = nextId(field.name);
    this.#errorId = `${id}-error`;
    this.#error = make('p', { class: 'error', id: this.#errorId });
    const text = words.fields[field.name];
    this.#add = make('button', { type: 'button', class: 'quiet', hidden: !field.named }, words.cells?.add[field.name] ?? '');
    this.#add.addEventListener('click', () => {
      const row = this.#append({ name: '', cells: [] });
      row.name?.focus();
    });
    this.root = make(
      'div',
      { class: `field cells-field cells-${field.cells?.length ?? 0}`, role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-hint` },
      make('p', { class: 'label', id: `${id}-label` }, text?.label ?? field.name),
      this.#list,
      make('div', { class: 'notes' }, make('p', { class: 'hint', id: `${id}-hint` }, text?.hint ?? ''), this.#error),
      this.#add,
    );
    this.set(field.initial);
  }

  /** @returns {Value | undefined} */
  get value() {
    const rows = this.#rows.map((row, index) => ({ name: row.name?.value.trim() || this.#nameOf(index), cells: row.cells.map((cell) => this.#read(cell)) }));
    if (this.#field.named) return rows.every(({ cells }) => cells.every((cell) => cell !== undefined)) ? /** @type {CellRow[]} */ (rows) : undefined;
    const cells = rows[0]?.cells ?? [];
    if (this.#field.optional && this.#rows[0]?.cells.some((cell) => cell.value.trim() === '')) return null;
    return cells.every((cell) => cell !== undefined) ? /** @type {number[]} */ (cells) : undefined;
  }

  /** @returns {'notNumber' | undefined} */
  get problem() {
    return this.value === undefined ? 'notNumber' : undefined;
  }

  /** @param {Value} value */
  set(value) {
    const rows = isRows(value) ? value : [{ name: '', cells: /** @type {number[]} */ (Array.isArray(value) ? value : []) }];
    if (value === null && !this.#field.optional) return;
    // What is being typed is not rewritten while it means the same.
    if (JSON.stringify(this.value) === JSON.stringify(value) && this.#rows.length === rows.length) return;
    this.#rows = [];
    this.#list.replaceChildren();
    for (const row of rows) this.#append(row);
  }

  /** @param {string} message @param {string} [path] */
  showError(message, path) {
    setText(this.#error, message);
    this.root.classList.toggle('invalid', message !== '');
    const at = Number(/\[(\d+)\]/u.exec(path ?? '')?.[1] ?? 0);
    this.#rows.forEach((row, index) => {
      for (const cell of row.cells) {
        const wrong = this.#read(cell) === undefined || (path !== undefined && index === at);
        setAttribute(cell, 'aria-invalid', message && wrong ? 'true' : undefined);
      }
    });
  }

  /** @param {CellRow} row */
  #append({ name, cells }) {
    const { cells: names = [], named, tones = [] } = this.#field;
    const { cells: words } = this.#words;
    const index = this.#rows.length;
    const inputs = names.map((_, at) => this.#cell(cells[at]));
    const grid = make(
      'div',
      { class: 'cells' },
      ...names.map((cell, at) => make('label', { class: `cell ${tones[at] ? `tone-${tones[at]}` : ''}` }, make('span', {}, words?.names[cell] ?? cell), /** @type {Node} */ (inputs[at]))),
    );
    const root = make('div', { class: 'cell-row', role: 'group' });
    /** @type {DrawnRow} */
    const drawn = { root, name: undefined, cells: inputs };
    if (named) {
      const title = make('input', { type: 'text', class: 'cell-row-name', autocomplete: 'off', spellcheck: 'false', maxlength: 60, 'aria-label': words?.name ?? '', placeholder: this.#nameOf(index) });
      title.value = name;
      title.addEventListener('input', () => {
        setAttribute(root, 'aria-label', title.value);
        this.#onInput();
      });
      drawn.name = title;
      const remove = make('button', { type: 'button', class: 'quiet remove' }, words?.remove ?? '');
      remove.addEventListener('click', () => this.#remove(drawn));
      root.append(make('div', { class: 'cell-row-head' }, title, remove));
    }
    setAttribute(root, 'aria-label', name || this.#nameOf(index));
    root.append(grid);
    this.#rows.push(drawn);
    this.#list.append(root);
    this.#follow();
    return drawn;
  }

  /** @param {number | undefined} value */
  #cell(value) {
    const input = make('input', { type: 'text', inputmode: this.#field.cellKind === undefined ? 'numeric' : 'decimal', autocomplete: 'off', 'aria-describedby': this.#errorId });
    if (value !== undefined) input.value = this.#format.typed(value * this.#scale);
    input.addEventListener('input', this.#onInput);
    input.addEventListener('focus', () => input.select());
    return input;
  }

  /** @param {DrawnRow} row */
  #remove(row) {
    const index = this.#rows.indexOf(row);
    this.#rows.splice(index, 1);
    row.root.remove();
    this.#follow();
    (this.#rows[Math.min(index, this.#rows.length - 1)]?.name ?? this.#add).focus();
    this.#onInput();
  }

  /** The last row stays, and there are only so many. */
  #follow() {
    for (const { root } of this.#rows) {
      const remove = root.querySelector('.remove');
      if (remove instanceof HTMLElement) remove.hidden = this.#rows.length < 2;
    }
    this.#add.hidden = !this.#field.named || this.#rows.length >= (this.#field.most ?? Infinity);
  }

  /** @param {number} index */
  #nameOf(index) {
    return (this.#words.cells?.unnamed[this.#field.name] ?? '').replace('{n}', String(index + 1));
  }

  /**
   * An empty cell is nobody.
   *
   * @param {HTMLInputElement} cell
   * @returns {number | undefined}
   */
  #read(cell) {
    const reading = readNumber(cell.value, { locale: this.#format.locale });
    if ('value' in reading) return this.#scale === 1 ? reading.value : Number(`${reading.value}e-2`);
    return reading.problem === 'empty' ? 0 : undefined;
  }
}

/** @param {import('./form.js').ControlOptions} options */
export const cellsField = (options) => new CellsField(options);
