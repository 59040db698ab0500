// Rows of inputs that can be added, removed and moved: the tiers of a programme.

import { ChoiceField } from './choice-field.js';
import { make, setText } from '../dom.js';
import { fill } from '../../words/fill.js';
import { nextId } from '../ids.js';
import { NumberField } from './number-field.js';
import { RowList } from './row-list.js';
import { TextField } from './text-field.js';

/** @typedef {import('./form.js').Control} Control */
/** @typedef {import('./form.js').Field} Field */
/** @typedef {import('./form.js').Row} Row */
/** @typedef {{root: HTMLElement, controls: Map<string, Control>, title: HTMLElement, buttons: import('./row-list.js').RowButtons}} Line */

const MOST_ROWS = 20;

/** @implements {Control} */
class TableField {
  /** @type {'empty' | 'notNumber' | undefined} */
  problem;
  #field;
  #words;
  #format;
  #onInput;
  /** @type {RowList<Line>} */
  #list;
  #error = make('p', { class: 'error', role: 'status' });
  #add;

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
    const text = words.fields[field.name];
    this.#add = make('button', { type: 'button', class: 'quiet' }, words.rows?.add ?? '');
    this.#add.addEventListener('click', () => this.#addRow());
    this.#list = new RowList(
      make('div', { class: 'rows' }),
      () => this.#follow(),
      onInput,
      (line) => line?.buttons.remove ?? this.#add,
    );
    this.root = make(
      'div',
      { class: 'table-field' },
      make('p', { class: 'hint' }, text?.hint ?? ''),
      this.#list.root,
      this.#error,
      this.#add,
    );
    this.set(field.initial);
  }

  /** @returns {Row[] | undefined} */
  get value() {
    const rows = this.#list.lines.map(({ controls }) => Object.fromEntries([...controls].map(([name, { value }]) => [name, value])));
    const broken = this.#list.lines.flatMap(({ controls }) => [...controls.values()]).find(({ value }) => value === undefined);
    this.problem = broken?.problem;
    return broken ? undefined : /** @type {Row[]} */ (rows);
  }

  /** The numbers of its rows that can be uncertain. @returns {import('./ranges-field.js').Ranged[]} */
  get ranged() {
    return this.#list.lines.flatMap(({ controls, title }, index) =>
      [...controls].flatMap(([name, control]) => {
        if (!(control instanceof NumberField) || !control.range) return [];
        const column = this.#words.columns?.[this.#field.name]?.[name]?.label ?? name;
        const label = this.#list.lines.length > 1 ? `${title.textContent}: ${column}` : column;
        return [{ path: `${this.#field.name}[${index}].${name}`, label, editor: control.range }];
      }),
    );
  }

  /** @param {import('./form.js').Value} value */
  set(value) {
    if (!Array.isArray(value) || value.some((row) => typeof row !== 'object')) return;
    const rows = /** @type {Row[]} */ (value).slice(0, MOST_ROWS);
    if (JSON.stringify(rows) === JSON.stringify(this.value)) return;
    this.#list.show(rows.map((row) => this.#line(row)));
  }

  /**
   * @param {string} message
   * @param {string} [path] such as `segments[1].grossMargin`
   */
  showError(message, path = '') {
    const inside = /\[(\d+)\]\.?(\w+)?/u.exec(path.slice(this.#field.name.length));
    for (const [index, { controls }] of this.#list.lines.entries()) {
      for (const [name, control] of controls) {
        const here = inside && Number(inside[1]) === index && inside[2] === name;
        // Without a path it is whichever number cannot be read.
        const unread = !path && control.value === undefined;
        control.showError(here || unread ? message : '');
      }
    }
    setText(this.#error, inside ? '' : message);
  }

  /** @param {Row} row */
  #line(row) {
    /** @type {Map<string, Control>} */
    const controls = new Map();
    const fields = make('div', { class: 'row-fields' });
    for (const column of this.#field.columns ?? []) {
      const control = this.#control(column, () => {
        this.#name();
        this.#onInput();
      });
      control.set(row[column.name] ?? column.initial);
      controls.set(column.name, control);
      fields.append(control.root);
    }
    const title = make('p', { class: 'row-title', id: nextId('row') });
    const buttons = this.#list.buttons(this.#words.rows, () => line);
    const root = make(
      'div',
      { class: 'row', role: 'group', 'aria-labelledby': title.id },
      make('div', { class: 'row-head' }, title, buttons.up, buttons.down, buttons.remove),
      fields,
    );
    /** @type {Line} */
    const line = { root, controls, title, buttons };
    return line;
  }

  /**
   * @param {Field} column
   * @param {() => void} onInput
   * @returns {Control}
   */
  #control(column, onInput) {
    const words = { ...this.#words, fields: this.#words.columns?.[this.#field.name] ?? {} };
    if (column.kind === 'choice') return new ChoiceField({ field: column, words, format: this.#format, onInput });
    if (column.kind === 'text') return new TextField({ field: column, words, onInput });
    const { kind } = column;
    if (kind === 'table' || kind === 'cells' || kind === 'ranges') throw new Error(`no ${kind} in ${this.#field.name}`);
    return new NumberField({ field: column, kind, words, format: this.#format, onInput });
  }

  #addRow() {
    const line = this.#line({ ...this.value?.at(-1) });
    this.#list.add(line, line.root.querySelector('input, select'));
  }

  /** What depends on which rows there are. */
  #follow() {
    const { lines, root } = this.#list;
    const few = lines.length <= (this.#field.leastRows ?? 0);
    for (const { buttons } of lines) buttons.remove.disabled = few;
    this.#add.disabled = lines.length >= MOST_ROWS;
    root.classList.toggle('single', lines.length === 1);
    this.#name();
  }

  /** A row is called by its name, or by its number. */
  #name() {
    for (const [index, { title, controls }] of this.#list.lines.entries()) {
      const [first] = controls.values();
      const name = typeof first?.value === 'string' ? first.value : '';
      const choice = this.#field.columns?.[0]?.kind === 'choice' ? this.#words.choices[this.#field.columns[0].name]?.[name] : name;
      const label = this.#words.fields[this.#field.name]?.label ?? '';
      setText(title, choice || fill(label, { n: String(index + 1) }));
    }
  }
}

/** @param {import('./form.js').ControlOptions} options */
export const tableField = (options) => new TableField(options);
