// Reads a drawing point by point, under the pointer and by keyboard: a cursor, the values in a bubble, and what a screen
// reader says.

import { make } from './dom.js';
import { closest, placeOf, rangeOf, valueAt } from './drawing-scale.js';
import { kindOf, NONE, pointName } from './drawing-words.js';

/** @typedef {import('../wasm/loyalty.js').Drawing} Drawing */
/** @typedef {import('./drawing-words.js').Speech} Speech */

export class ChartReader {
  #speech;
  #cursor = make('div', { class: 'cursor' });
  #bubble = make('div', { class: 'bubble' });
  /** @type {Drawing | undefined} */
  #drawing;
  #index = 0;
  /** Which column, in a chart of cells. */
  #column = 0;

  /**
   * @param {Speech} speech
   * @param {string} titleId of what says what is drawn
   */
  constructor(speech, titleId) {
    this.#speech = speech;
    // A slider is what a chart read point by point is to a screen reader: arrow keys move, the value is spoken.
    this.root = make(
      'div',
      { class: 'reader', role: 'slider', tabindex: 0, 'aria-label': speech.words.chart.readout, 'aria-describedby': titleId, 'aria-valuemin': 0 },
      this.#cursor,
      this.#bubble,
    );
    this.root.addEventListener('pointermove', (event) => this.#point(event));
    this.root.addEventListener('pointerdown', (event) => this.#point(event));
    // A finger that lifts has not turned away from the value it found.
    this.root.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#hide());
    this.root.addEventListener('blur', () => this.#hide());
    this.root.addEventListener('focus', () => this.root.matches(':focus-visible') && this.#read(this.#index));
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Another drawing lies under it. @param {Drawing} drawing */
  follow(drawing) {
    this.#drawing = drawing;
    const last = drawing.readout.x.length - 1;
    this.#index = Math.min(this.#index, Math.max(0, last));
    const columns = Math.max(1, drawing.readout.across.length);
    this.#column = Math.min(this.#column, columns - 1);
    this.root.setAttribute('aria-valuemax', String((last + 1) * columns - 1));
    this.#describe(this.#index);
    if (this.root.classList.contains('reading')) this.#read(this.#index);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const drawing = this.#drawing;
    const along = drawing?.readout.along;
    const scale = drawing?.scales.find(({ axis }) => axis === along);
    if (!drawing || !scale) return;
    const box = this.root.getBoundingClientRect();
    const at = along === 'x' ? event.clientX - box.left : event.clientY - box.top;
    const { across } = drawing.readout;
    const columns = drawing.scales.find(({ axis }) => axis !== along);
    if (across.length > 0 && columns) this.#column = closest(across, valueAt(columns, event.clientX - box.left));
    this.#read(closest(drawing.readout.x, valueAt(scale, at)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
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
    if (next === undefined) return;
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
      lines.push(make('span', { class: 'line' }, make('i', { class: `key key-${role}` }), `${label} `, make('b', {}, this.#speech.format.of(value, kindOf(kind)))));
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
    this.#bubble.replaceChildren(make('strong', {}, pointName(this.#speech, drawing, index)), ...lines);
    this.root.classList.add('reading');
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
    const drawing = this.#drawing;
    if (!drawing) return;
    const { readout } = drawing;
    const parts = this.#readSeries().flatMap(({ label, kind, values }) => {
      const value = at(values, index);
      if (value !== undefined) return [`${label} ${this.#speech.format.of(value, kindOf(kind))}`];
      return readout.across.length > 0 ? [`${label} ${NONE}`] : [];
    });
    this.root.setAttribute('aria-valuenow', String(index * Math.max(1, readout.across.length) + this.#column));
    this.root.setAttribute('aria-valuetext', [pointName(this.#speech, drawing, index), ...parts].join(', '));
  }

  #hide() {
    this.root.classList.remove('reading');
  }
}

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
