// Shows one drawing: its finding as a title, a readout under the pointer and by keyboard, and the same data as a table.

import { fill } from '../words/fill.js';
import { make, setAttribute, setText } from './dom.js';
import { nextId } from './ids.js';
import { patch } from './patch.js';

/** @typedef {import('../wasm/loyalty.js').Drawing} Drawing */
/** @typedef {import('../words/index.js').SharedWords} Words */
/** @typedef {import('../words/format.js').Format} Format */

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
  #words;
  #format;
  #title = make('h2', { id: nextId('chart-title') });
  #noted = make('span', {});
  #note = make('p', { class: 'hint' }, this.#noted);
  #picture = make('div', { class: 'picture' });
  #cursor = make('div', { class: 'cursor' });
  #bubble = make('div', { class: 'bubble' });
  #reader;
  #table = make('div', { class: 'table', hidden: true, tabindex: 0, role: 'region' });
  #toggle;
  /** @type {Content | undefined} */
  #content;
  /** @type {Drawing | undefined} */
  #drawing;
  #width = 0;
  /** @type {number | undefined} */
  #fitted;
  #index = 0;
  /** Which column, in a chart of cells. */
  #column = 0;

  /** @param {{words: Words, format: Format, observer: ResizeObserver}} options */
  constructor({ words, format, observer }) {
    this.#words = words;
    this.#format = format;
    const tableId = nextId('table');
    this.#table.id = tableId;
    this.#toggle = make('button', { type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': tableId }, words.chart.table);
    this.#toggle.addEventListener('click', () => this.#toggleTable());
    // A slider is what a chart read point by point is to a screen reader: arrow keys move, the value is spoken.
    this.#reader = make(
      'div',
      { class: 'reader', role: 'slider', tabindex: 0, 'aria-label': words.chart.readout, 'aria-describedby': this.#title.id, 'aria-valuemin': 0 },
      this.#cursor,
      this.#bubble,
    );
    this.#reader.addEventListener('pointermove', (event) => this.#point(event));
    this.#reader.addEventListener('pointerdown', (event) => this.#point(event));
    // A finger that lifts has not turned away from the value it found.
    this.#reader.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#hide());
    this.#reader.addEventListener('blur', () => this.#hide());
    this.#reader.addEventListener('focus', () => this.#reader.matches(':focus-visible') && this.#read(this.#index));
    this.#reader.addEventListener('keydown', (event) => this.#key(event));
    this.#picture.append(make('div', { class: 'drawing' }), this.#reader);
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
    const last = drawing.readout.x.length - 1;
    this.#index = Math.min(this.#index, Math.max(0, last));
    const columns = Math.max(1, drawing.readout.across.length);
    this.#column = Math.min(this.#column, columns - 1);
    this.#reader.setAttribute('aria-valuemax', String((last + 1) * columns - 1));
    this.#describe(this.#index);
    if (this.#reader.classList.contains('reading')) this.#read(this.#index);
    if (!this.#table.hidden) this.#writeTable();
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const drawing = this.#drawing;
    const along = drawing?.readout.along;
    const scale = drawing?.scales.find(({ axis }) => axis === along);
    if (!drawing || !scale) return;
    const box = this.#reader.getBoundingClientRect();
    const at = along === 'x' ? event.clientX - box.left : event.clientY - box.top;
    const { across } = drawing.readout;
    const columns = drawing.scales.find(({ axis }) => axis !== along);
    if (across.length > 0 && columns) this.#column = closest(across, valueAt(columns, event.clientX - box.left));
    this.#read(closest(drawing.readout.x, valueAt(scale, at)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = (this.#drawing?.readout.x.length ?? 1) - 1;
    const page = Math.max(1, Math.round(last / 10));
    /** @type {Record<string, number>} */
    const moves = {
      ArrowRight: this.#index + 1,
      ArrowUp: this.#index + 1,
      ArrowLeft: this.#index - 1,
      ArrowDown: this.#index - 1,
      PageUp: this.#index + page,
      PageDown: this.#index - page,
      Home: 0,
      End: last,
    };
    const columns = this.#drawing?.readout.across.length ?? 0;
    if (columns > 0) {
      // Cells lie in two directions: rows go down, columns to the right.
      Object.assign(moves, { ArrowRight: this.#index, ArrowLeft: this.#index, ArrowUp: this.#index - 1, ArrowDown: this.#index + 1 });
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      this.#column = Math.min(columns - 1, Math.max(0, this.#column + step));
    }
    const next = moves[event.key];
    if (event.key === 'Escape') this.#hide();
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#read(Math.min(last, Math.max(0, next)));
  }

  /** @param {number} index */
  #read(index) {
    const drawing = this.#drawing;
    if (!drawing || drawing.readout.x.length === 0) return;
    this.#index = index;
    const { x, along, across } = drawing.readout;
    const [bottom, top] = rangeOf(drawing, 'y');
    const place = placeOf(drawing, along, x[index] ?? 0);
    const dots = [];
    const lines = [];
    for (const { role, label, kind, values, positions } of this.#readSeries()) {
      const value = at(values, index);
      if (value === undefined) continue;
      if (along === 'x') {
        const dot = make('i', { class: `dot dot-${role}` });
        dot.style.transform = `translateY(${placeOf(drawing, 'y', at(positions, index) ?? value) - top}px)`;
        dots.push(dot);
      }
      lines.push(make('span', { class: 'line' }, make('i', { class: `key key-${role}` }), `${label} `, make('b', {}, this.#format.of(value, kindOf(kind)))));
    }
    this.#cursor.hidden = along === 'y' && across.length === 0;
    this.#cursor.classList.toggle('cell-cursor', across.length > 0);
    if (across.length > 0) {
      const [left, right] = [-0.5, 0.5].map((off) => placeOf(drawing, 'x', (across[this.#column] ?? 0) + off));
      const [above, below] = [-0.5, 0.5].map((off) => placeOf(drawing, 'y', (x[index] ?? 0) + off));
      this.#cursor.style.transform = `translate(${left}px, ${above}px)`;
      this.#cursor.style.width = `${Number(right) - Number(left)}px`;
      this.#cursor.style.height = `${Number(below) - Number(above)}px`;
    } else {
      this.#cursor.style.transform = `translate(${place}px, ${top}px)`;
      this.#cursor.style.height = `${bottom - top}px`;
    }
    this.#cursor.replaceChildren(...dots);
    this.#bubble.replaceChildren(make('strong', {}, this.#name(index)), ...lines);
    this.#reader.classList.add('reading');
    this.#describe(index);
    if (along === 'x') this.#placeBubble(drawing, place);
    else this.#placeOverRow(drawing, place);
  }

  /** What is read at a point: every series, or that of the column in a chart of cells. */
  #readSeries() {
    const { series = [], across } = this.#drawing?.readout ?? {};
    return across?.length ? series.slice(this.#column, this.#column + 1) : series;
  }

  /**
   * Rows are read above the one that is pointed at, or below it where there is no room.
   *
   * @param {Drawing} drawing
   * @param {number} middle of the row
   */
  #placeOverRow(drawing, middle) {
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    const [bottom, top] = rangeOf(drawing, 'y');
    const half = Math.abs(bottom - top) / Math.max(1, drawing.readout.x.length) / 2;
    const above = middle - half - height;
    this.#bubble.style.transform = `translate(${Math.max(0, drawing.width - width)}px, ${above >= -height ? above : middle + half}px)`;
  }

  /**
   * The readout must not hide what it reads: it stands on the side where the line is lower, or above the plot.
   *
   * @param {Drawing} drawing
   * @param {number} at the place of the cursor
   */
  #placeBubble(drawing, at) {
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    const [start, end] = rangeOf(drawing, 'x'); // beyond it stand the names of the lines
    const [, top] = rangeOf(drawing, 'y');
    const { x, series } = drawing.readout;
    const line = series[0]?.values ?? [];
    const highest = (/** @type {number} */ from) =>
      x.reduce((most, time, index) => {
        const place = placeOf(drawing, 'x', time);
        return place >= from && place <= from + width ? Math.max(most, line[index] ?? 0) : most;
      }, -Infinity);
    const sides = [at - 12 - width, at + 12].filter((from) => from >= start && from + width <= end);
    const [beside] = sides.sort((one, other) => highest(one) - highest(other));
    const fallback = Math.min(Math.max(0, at - width / 2), drawing.width - width);
    this.#bubble.style.transform = `translate(${beside ?? fallback}px, ${beside === undefined ? top - height - 6 : top}px)`;
  }

  /** @param {number} index */
  #describe(index) {
    const readout = this.#drawing?.readout;
    if (!readout) return;
    const parts = this.#readSeries().flatMap(({ label, kind, values }) => {
      const value = at(values, index);
      if (value !== undefined) return [`${label} ${this.#format.of(value, kindOf(kind))}`];
      return readout.across.length > 0 ? [`${label} ${NONE}`] : [];
    });
    this.#reader.setAttribute('aria-valuenow', String(index * Math.max(1, readout.across.length) + this.#column));
    this.#reader.setAttribute('aria-valuetext', [this.#name(index), ...parts].join(', '));
  }

  #hide() {
    this.#reader.classList.remove('reading');
  }

  /** @param {number} index of a point */
  #name(index) {
    const { readout, categories, table } = /** @type {Drawing} */ (this.#drawing);
    return categories[index] ?? this.#written(readout.x[index] ?? 0, table.columns[0]?.kind ?? 'years');
  }

  /**
   * A number of the drawing, or the name of a category.
   *
   * @param {number} value
   * @param {import('../wasm/loyalty.js').NumberKind} kind
   */
  #written(value, kind) {
    const { chart } = this.#words;
    if (kind === 'category') return this.#drawing?.categories[value] ?? '';
    if ((kind === 'years' || kind === 'months') && value === 0) return chart.start;
    if (kind === 'years') return this.#format.duration(value);
    if (kind === 'months') return fill(chart.atMonth, { n: this.#format.count(value) });
    return this.#format.of(value, kindOf(kind));
  }

  #toggleTable() {
    this.#table.hidden = !this.#table.hidden;
    setAttribute(this.#toggle, 'aria-expanded', this.#table.hidden ? 'false' : 'true');
    if (!this.#table.hidden) this.#writeTable();
  }

  #writeTable() {
    const { table: data, categories } = this.#drawing ?? {};
    if (!data || !categories) return;
    const head = make('tr', {}, ...data.columns.map(({ label }, column) => make('th', { scope: 'col' }, column === 0 && !categories.length ? this.#words.chart.time : label)));
    const rows = data.rows.map((row, index) =>
      make(
        'tr',
        { class: index === data.markedRow ? 'marked' : null },
        ...Array.from(row, (value, column) => {
          const kind = data.columns[column]?.kind ?? 'money';
          return column === 0 ? make('th', { scope: 'row' }, this.#written(value, kind)) : make('td', {}, Number.isNaN(value) ? NONE : this.#format.of(value, kindOf(kind)));
        }),
      ),
    );
    this.#table.replaceChildren(
      make('table', {}, make('caption', {}, this.#content?.note ?? ''), make('thead', {}, head), make('tbody', {}, ...rows)),
    );
  }
}

/** What stands where there is no value. */
const NONE = '–';

/**
 * The value of a point, if there is one; a series that is the same everywhere has only one.
 *
 * @param {ArrayLike<number>} values
 * @param {number} index
 */
function at(values, index) {
  const value = values.length === 1 ? values[0] : values[index];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/**
 * The value that lies at a place.
 *
 * @param {import('../wasm/loyalty.js').Scale} scale
 * @param {number} place in pixels
 */
function valueAt({ domain, range }, place) {
  return domain[0] + ((place - range[0]) / (range[1] - range[0])) * (domain[1] - domain[0]);
}

/**
 * How the page writes what the core calls by more names.
 *
 * @param {import('../wasm/loyalty.js').NumberKind} kind
 */
const kindOf = (kind) => (kind === 'category' || kind === 'points' ? 'count' : kind);

/**
 * @param {Drawing} drawing
 * @param {'x' | 'y'} axis
 * @returns {readonly [number, number]} in pixels
 */
function rangeOf(drawing, axis) {
  return drawing.scales.find((candidate) => candidate.axis === axis)?.range ?? [0, 0];
}

/**
 * @param {Drawing} drawing
 * @param {'x' | 'y'} axis
 * @param {number} value
 */
function placeOf(drawing, axis, value) {
  const scale = drawing.scales.find((candidate) => candidate.axis === axis);
  if (!scale) return 0;
  const [from, to] = scale.domain;
  const [start, end] = scale.range;
  return to === from ? start : start + ((value - from) / (to - from)) * (end - start);
}

/**
 * The index of the value nearest to one; the values ascend.
 *
 * @param {ArrayLike<number>} ascending
 * @param {number} value
 */
function closest(ascending, value) {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (Number(ascending[middle]) <= value) low = middle;
    else high = middle;
  }
  return value - Number(ascending[low]) <= Number(ascending[high]) - value ? low : high;
}
