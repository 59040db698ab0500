// Shows one drawing: its finding as a title, what reads it, and the same data as a table.

import { ChartReader } from './chart-reader.js';
import { make, setAttribute, setText } from './dom.js';
import { kindOf, NONE, written } from './drawing-words.js';
import { nextId } from './ids.js';
import { patch } from './patch.js';
import { row, scroller, table } from './result-table.js';

/** @typedef {import('../wasm/loyalty.js').Drawing} Drawing */
/** @typedef {import('./drawing-words.js').Speech} Speech */

/**
 * What a chart shows.
 * @typedef {object} Content
 * @property {string} title the finding
 * @property {string} note what is drawn, and in which unit
 * @property {(width: number) => Drawing} draw
 */

/** A drawing is made in no other width, in CSS pixels: a narrower column moves it sideways. See src/charts/sheet.rs. */
const NARROWEST = 200;
const WIDEST = 10_000;

export class ChartView {
  #speech;
  #title = make('h2', { id: nextId('chart-title') });
  #noted = make('span', {});
  #note = make('p', { class: 'hint' }, this.#noted);
  #picture = make('div', { class: 'picture' });
  #reader;
  #table = scroller();
  #toggle;
  /** @type {Content | undefined} */
  #content;
  /** @type {Drawing | undefined} */
  #drawing;
  #width = 0;
  /** @type {number | undefined} */
  #fitted;

  /** @param {Speech & {observer: ResizeObserver}} options */
  constructor({ words, format, observer }) {
    this.#speech = { words, format };
    const tableId = nextId('table');
    this.#table.id = tableId;
    this.#table.hidden = true;
    this.#toggle = make('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': tableId }, words.chart.table);
    this.#toggle.addEventListener('click', () => this.#toggleTable());
    this.#reader = new ChartReader(this.#speech, this.#title.id);
    this.#picture.append(make('div', { class: 'drawing' }), this.#reader.root);
    this.root = make(
      'figure',
      { class: 'chart', part: 'chart' },
      make('figcaption', {}, this.#title, this.#note),
      this.#picture,
      make('p', { class: 'chart-foot' }, make('span', {}, words.chart.source), this.#toggle),
      this.#table,
    );
    observer.observe(this.#picture);
  }

  /** The element whose width the drawing follows. */
  get measured() {
    return this.#picture;
  }

  /** Keeps as many lines free as a note will take that comes later, so that nothing moves when it does. @param {string} note */
  keepRoom(note) {
    setAttribute(this.#note, 'data-room', note || null);
  }

  /**
   * @param {Content} content
   */
  show(content) {
    this.#content = content;
    setText(this.#title, content.title);
    setText(this.#noted, content.note);
    this.#table.setAttribute('aria-label', content.title);
    this.#draw();
  }

  /** @param {number} width in CSS pixels */
  resize(width) {
    if (width < 1) return; // not shown
    const drawn = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width)));
    if (drawn === this.#width) return;
    this.#width = drawn;
    this.#draw();
  }

  /** Draws it in another width for a while, or in its own again. @param {number} [width] */
  fit(width) {
    this.#fitted = width;
    this.#draw();
  }

  #draw() {
    if (!this.#content || this.#width === 0) return;
    const drawing = this.#content.draw(this.#fitted ?? this.#width);
    this.#drawing = drawing;
    const holder = /** @type {HTMLElement} */ (this.#picture.firstElementChild);
    patch(holder, drawing.svg);
    this.#reader.follow(drawing);
    if (!this.#table.hidden) this.#writeTable();
  }

  #toggleTable() {
    this.#table.hidden = !this.#table.hidden;
    setAttribute(this.#toggle, 'aria-expanded', this.#table.hidden ? 'false' : 'true');
    if (!this.#table.hidden) this.#writeTable();
  }

  #writeTable() {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { table: data, categories } = drawing;
    const { words, format } = this.#speech;
    const heads = data.columns.map(({ label }, column) => (column === 0 && !categories.length ? words.chart.time : label));
    const rows = data.rows.map((values) =>
      row(
        Array.from(values, (value, column) => {
          const kind = data.columns[column]?.kind ?? 'money';
          return column === 0 ? written(this.#speech, drawing, value, kind) : Number.isNaN(value) ? NONE : format.of(value, kindOf(kind));
        }),
      ),
    );
    rows[data.markedRow ?? -1]?.classList.add('marked');
    this.#table.replaceChildren(table(heads, rows, this.#content?.note ?? ''));
  }
}
