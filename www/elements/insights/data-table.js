// A table of results: to look at, and to download whole as CSV.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { downloadCsv } from '../download.js';
import { row, scroller } from '../result-table.js';
import { isSortable, placesInOrder, pressed, sortingHeader } from './table-order.js';

/** @typedef {import('../../wasm/customers.js').CsvColumn} CsvColumn */
/** @typedef {string | number | null | undefined} Cell */

/**
 * @typedef {object} Column
 * @property {string} label
 * @property {'text' | 'count' | 'money' | 'share' | 'days' | 'precise'} kind
 * @property {string} [meaning] shown where the pointer rests, and under the table
 */

/**
 * @typedef {object} Content
 * @property {string} caption
 * @property {string} file name of the download
 * @property {readonly Column[]} columns the first names the row
 * @property {readonly (readonly Cell[])[]} rows
 * @property {{order: import('./table-order.js').Order | undefined, onSort: (column: number) => void}} [sorting] for whoever puts the rows in order, by any column: how they are, and what a column's header does; without it long tables do so themselves
 * @property {{label: (name: string) => string, onChoose: (row: number) => void}} [choice] makes the first cell of each row a button: what it does, and the doing
 * @property {{rows: number} & ({columns: () => Promise<CsvColumn[]>} | {file: () => Promise<Blob>})} [all] what the download has instead of the rows: how many, and which columns, or the file of very many
 */

/** Rows that are shown; the download has all. */
const MOST_SHOWN = 100;

/** Decimals in the download. */
const DECIMALS = { text: 0, count: 6, money: 2, share: 6, days: 4, precise: 9 };

/**
 * What is counted in whole is written so; a mean of counts is not.
 *
 * @param {Column['kind']} kind
 * @param {readonly Cell[]} cells of the column
 */
const decimalsOf = (kind, cells) => (kind === 'count' && cells.every((cell) => typeof cell !== 'number' || Number.isInteger(cell)) ? 0 : DECIMALS[kind]);

export class DataTable {
  #words;
  #format;
  #write;
  #scroller = scroller();
  #more = make('p', { class: 'hint' });
  #button;
  /** @type {Content | undefined} */
  #content;
  /** By what the rows are in order, if the visitor chose. @type {import('./table-order.js').Order | undefined} */
  #order;

  /** @param {Pick<import('./section.js').SectionOptions, 'words' | 'format' | 'writeCsv' | 'run'>} options */
  constructor({ words, format, writeCsv, run }) {
    this.#words = words;
    this.#format = format;
    this.#write = writeCsv;
    this.#button = make('button', { type: 'button', class: 'quiet' }, words.table.download);
    this.#button.addEventListener('click', () => run(() => this.#download()));
    this.#scroller.addEventListener('focusin', ({ target }) => this.#bringIntoSight(/** @type {Element} */ (target)));
    this.root = make('div', { class: 'data-table' }, this.#scroller, this.#more, make('div', { class: 'actions' }, this.#button));
  }

  /** @param {Content} content */
  show(content) {
    // In other columns than before the order would be by something else.
    if (String(content.columns.map(({ label }) => label)) !== String(this.#content?.columns.map(({ label }) => label))) this.#order = undefined;
    this.#content = content;
    const { caption, rows } = content;
    this.#scroller.setAttribute('aria-label', caption);
    this.#draw(content);
    this.#button.setAttribute('aria-label', `${this.#words.table.download}: ${caption}`);
    const { first } = this.#words.table;
    const many = content.all?.rows ?? rows.length;
    setText(this.#more, many > MOST_SHOWN ? fill(first, { shown: this.#format.count(MOST_SHOWN), all: this.#format.count(many) }) : '');
    this.#more.hidden = many <= MOST_SHOWN;
  }

  /** Heads stay in sight above the rows, so browsers take them for being in sight sideways as well. @param {Element} focused */
  #bringIntoSight(focused) {
    const [room, box] = [this.#scroller, focused].map((element) => element.getBoundingClientRect());
    if (focused === this.#scroller || !room || !box || focused.matches('th:first-child *')) return;
    const start = this.#scroller.querySelector('th')?.getBoundingClientRect().right ?? room.left;
    if (box.left < start) this.#scroller.scrollLeft -= start - box.left;
    else if (box.right > room.right) this.#scroller.scrollLeft += Math.min(box.right - room.right, box.left - start);
  }

  /** @param {Content} content */
  #draw({ caption, columns, rows, choice, sorting }) {
    const order = sorting ? sorting.order : this.#order;
    const head = columns.map((column, at) => {
      if (!sorting && !isSortable(column, rows)) return make('th', { scope: 'col', title: column.meaning }, column.label);
      const sorted = order?.column !== at ? undefined : order.isAscending ? 'ascending' : 'descending';
      return sortingHeader(column, sorted, () => this.#sort(at));
    });
    const places = placesInOrder(rows, sorting ? undefined : order).slice(0, MOST_SHOWN);
    const body = places.map((place) => {
      const [name = '', ...cells] = (rows[place] ?? []).map((cell, at) => this.#text(cell, columns[at]));
      return row([this.#name(name, place, choice), ...cells]);
    });
    const focused = [...this.#scroller.querySelectorAll('thead th')].findIndex((header) => header.matches(':focus-within'));
    this.#scroller.replaceChildren(
      make('table', {}, make('caption', { class: 'visually-hidden' }, caption), make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...body)),
    );
    // Whoever pressed a header is still there.
    if (focused >= 0) this.#scroller.querySelectorAll('thead th')[focused]?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param {number} column */
  #sort(column) {
    const content = this.#content;
    if (!content) return;
    this.#scroller.scrollTop = 0;
    if (content.sorting) {
      content.sorting.onSort(column);
      return;
    }
    this.#order = pressed(this.#order, column);
    this.#draw(content);
  }

  /**
   * @param {string} name of a row
   * @param {number} row
   * @param {Content['choice']} choice
   */
  #name(name, row, choice) {
    if (!choice) return name;
    const button = make('button', { type: 'button', class: 'quiet', 'aria-label': choice.label(name) }, name);
    button.addEventListener('click', () => choice.onChoose(row));
    return button;
  }

  /**
   * @param {Cell} cell
   * @param {Column | undefined} column
   */
  #text(cell, column) {
    if (cell === null || cell === undefined) return this.#words.notAvailable;
    if (typeof cell === 'string') return cell;
    if (column?.kind === 'money') return this.#format.roundMoney(cell);
    if (column?.kind === 'share') return this.#format.share(cell);
    if (column?.kind === 'precise') return this.#format.probability(cell);
    return this.#format.expected(cell);
  }

  async #download() {
    if (!this.#content) return;
    const { file, columns, rows, all: whole } = this.#content;
    if (whole) {
      downloadCsv(file, 'file' in whole ? await whole.file() : await this.#write(await whole.columns()));
      return;
    }
    /** @type {CsvColumn[]} */
    const all = columns.map(({ label, kind }, at) => {
      const cells = rows.map((row) => row[at]);
      const name = kind === 'money' ? `${label} (${this.#format.currency})` : label;
      return kind === 'text'
        ? { kind: 'text', name, values: cells.map((cell) => String(cell ?? '')) }
        : { kind: 'numbers', name, values: cells.map((cell) => (typeof cell === 'number' ? cell : NaN)), decimals: decimalsOf(kind, cells) };
    });
    downloadCsv(file, await this.#write(all));
  }
}
