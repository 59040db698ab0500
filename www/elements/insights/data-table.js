// A table of results: to look at, and to download whole as CSV.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { downloadCsv } from '../download.js';

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
 * @property {{label: (name: string) => string, onChoose: (row: number) => void}} [choice] makes the first cell of each row a button: what it does, and the doing
 * @property {{rows: number} & ({columns: () => Promise<CsvColumn[]>} | {file: () => Promise<Blob>})} [all] what the download has instead of the rows: how many, and which columns, or the file of very many
 */

/** Rows that are shown; the download has all. */
const MOST_SHOWN = 100;

/** Decimals in the download. */
const DECIMALS = { text: 0, count: 6, money: 2, share: 6, days: 4, precise: 9 };

export class DataTable {
  #words;
  #format;
  #write;
  #scroller = make('div', { class: 'table', tabindex: 0, role: 'region' });
  #more = make('p', { class: 'hint' });
  #button;
  /** @type {Content | undefined} */
  #content;

  /** @param {Pick<import('./section.js').SectionOptions, 'words' | 'format' | 'writeCsv' | 'run'>} options */
  constructor({ words, format, writeCsv, run }) {
    this.#words = words;
    this.#format = format;
    this.#write = writeCsv;
    this.#button = make('button', { type: 'button', class: 'quiet' }, words.table.download);
    this.#button.addEventListener('click', () => run(() => this.#download()));
    this.root = make('div', { class: 'data-table' }, this.#scroller, this.#more, make('div', { class: 'actions' }, this.#button));
  }

  /** @param {Content} content */
  show(content) {
    this.#content = content;
    const { caption, columns, rows, choice } = content;
    const head = columns.map(({ label, meaning }) => make('th', { scope: 'col', title: meaning }, label));
    const body = rows.slice(0, MOST_SHOWN).map((row, index) =>
      make('tr', {}, ...row.map((cell, at) => (at === 0 ? make('th', { scope: 'row' }, this.#name(this.#text(cell, columns[at]), index, choice)) : make('td', {}, this.#text(cell, columns[at]))))),
    );
    this.#scroller.setAttribute('aria-label', caption);
    this.#scroller.replaceChildren(
      make('table', {}, make('caption', { class: 'visually-hidden' }, caption), make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...body)),
    );
    this.#button.setAttribute('aria-label', `${this.#words.table.download}: ${caption}`);
    const { first } = this.#words.table;
    const many = content.all?.rows ?? rows.length;
    setText(this.#more, many > MOST_SHOWN ? fill(first, { shown: this.#format.count(MOST_SHOWN), all: this.#format.count(many) }) : '');
    this.#more.hidden = many <= MOST_SHOWN;
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
        : { kind: 'numbers', name, values: cells.map((cell) => (typeof cell === 'number' ? cell : NaN)), decimals: DECIMALS[kind] };
    });
    downloadCsv(file, await this.#write(all));
  }
}
