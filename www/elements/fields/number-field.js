// One number: a label, a hint, a text field with its unit, and a slider that goes with it.

import { readNumber, readNumbers } from '../../words/read-number.js';
import { make, setAttribute, setText } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('./form.js').Control} Control */
/** @typedef {import('./form.js').Value} Value */

/** @implements {Control} */
export class NumberField {
  /** @type {Value | undefined} */
  #value;
  /** @type {'empty' | 'notNumber' | undefined} */
  problem;
  #field;
  #label;
  #kind;
  #format;
  /** How a value is typed: a share as a percentage. */
  #scale;
  #text;
  #slider;
  #unit;
  #error;
  /** @type {HTMLInputElement | undefined} */
  #endless;
  /** How unsure the number is, where that can be said. @type {import('./range-editor.js').RangeEditor | undefined} */
  range;

  /**
   * @param {object} options
   * @param {import('./form.js').Field} options.field
   * @param {import('../../words/format.js').Kind} options.kind
   * @param {import('./form.js').FormWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput
   */
  constructor({ field, kind, words, format, onInput }) {
    this.#field = field;
    this.#kind = kind;
    this.#format = format;
    this.#scale = kind === 'share' ? 100 : 1;
    const id = nextId(field.name);
    const text = words.fields[field.name];

    this.#label = text?.label ?? field.name;
    const label = make('label', { for: id, id: `${id}-label` }, this.#label);
    this.#unit = make('span', { class: 'unit', id: `${id}-unit` }, format.unit(kind, 0));
    this.#text = make('input', {
      id,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      spellcheck: 'false',
      name: field.name,
      'aria-describedby': `${id}-unit ${id}-hint ${id}-error`,
    });
    this.#slider = make('input', { type: 'range', 'aria-labelledby': `${id}-label` });
    this.#error = make('p', { class: 'error', id: `${id}-error` });
    const box = make('span', { class: 'box' }, this.#text, this.#unit);
    box.classList.toggle('long', field.list === true && Array.isArray(field.initial));
    box.classList.toggle('unit-first', kind === 'money' && format.signFirst);

    this.root = make(
      'div',
      { class: 'field' },
      label,
      box,
      make('div', { class: 'notes' }, make('p', { class: 'hint', id: `${id}-hint` }, text?.hint ?? ''), this.#error),
    );
    if (field.slider) this.root.insertBefore(this.#slider, this.root.lastElementChild);
    if (field.ranged && words.ranges) {
      this.range = field.ranged({ kind, label: this.#label, list: field.list === true, words: words.ranges, format, onInput, onShow: () => this.#showBand() });
      this.root.classList.add('ranged');
      this.root.querySelector('.notes')?.append(this.range.toggle);
      this.root.append(this.range.root);
    }
    if (field.endless) {
      this.#endless = make('input', { type: 'checkbox' });
      this.#endless.addEventListener('change', () => {
        this.#setDisabled(this.#endless?.checked === true);
        onInput();
      });
      this.root.append(make('label', { class: 'endless' }, this.#endless, words.endless));
    }

    this.#text.addEventListener('input', () => {
      this.#read();
      onInput();
    });
    this.#text.addEventListener('change', () => {
      if (this.#value !== undefined) this.#write();
    });
    this.#text.addEventListener('keydown', (event) => this.#step(event, onInput));
    this.#slider.addEventListener('input', () => {
      this.#value = this.#slider.valueAsNumber / this.#scale;
      this.problem = undefined;
      this.#write();
      onInput();
    });
    this.set(field.initial);
  }

  get ranged() {
    return this.range ? [{ path: this.#field.name, label: this.#label, editor: this.range }] : [];
  }

  get value() {
    return this.#endless?.checked ? null : this.#value;
  }

  /** @param {Value} value */
  set(value) {
    if (this.#field.optional && value === null) {
      this.#value = undefined;
      this.problem = 'empty';
      this.#text.value = '';
      return;
    }
    if (this.#endless) {
      this.#endless.checked = value === null;
      this.#setDisabled(value === null);
    }
    const isList = Array.isArray(value) && this.#field.list && value.every(Number.isFinite);
    if (typeof value !== 'number' && !isList) return;
    this.#value = value;
    this.problem = undefined;
    this.#write();
  }

  /** @param {string} message */
  showError(message) {
    setText(this.#error, message);
    setAttribute(this.#text, 'aria-invalid', message ? 'true' : undefined);
    this.root.classList.toggle('invalid', message !== '');
  }

  /** Reads what stands in the text field, which stays as the visitor types it. */
  #read() {
    const read = this.#field.list ? readNumbers : readNumber;
    const reading = read(this.#text.value, { locale: this.#format.locale, unit: this.#unit.textContent ?? '' });
    if ('problem' in reading) {
      this.#value = undefined;
      this.problem = reading.problem;
      return;
    }
    this.problem = undefined;
    // Decimal arithmetic on the typed digits: 7 / 100 must be the same number as 0.07.
    const scaled = (/** @type {number} */ typed) => (this.#scale === 1 ? typed : Number(`${typed}e-2`));
    this.#value = Array.isArray(reading.value) ? reading.value.map(scaled) : scaled(reading.value);
    this.#follow();
  }

  /** Writes the value as the reader's language does. */
  #write() {
    const values = Array.isArray(this.#value) ? this.#value : [this.#value];
    const texts = values.map((value) => this.#format.typed(Number(value) * this.#scale));
    this.#text.value = texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
    this.#follow();
  }

  /** Brings slider, unit and range to the value. */
  #follow() {
    const last = Array.isArray(this.#value) ? this.#value.at(-1) : this.#value;
    if (typeof last !== 'number') return;
    this.range?.follow(Number([this.#value].flat()[0]));
    setText(this.#unit, this.#format.unit(this.#kind, last));
    const { slider } = this.#field;
    if (!slider) return;
    const { min, max } = reach(slider, last);
    this.#slider.min = String(min * this.#scale);
    this.#slider.max = String(max * this.#scale);
    this.#slider.step = String(slider.step * this.#scale);
    this.#slider.value = String(last * this.#scale);
    this.#slider.disabled = Array.isArray(this.#value) || this.#endless?.checked === true;
    setAttribute(this.#slider, 'aria-valuetext', this.#format.of(last, this.#kind));
    this.#place('--filled', last);
    this.#showBand();
  }

  /** The range stands on the slider as a band. */
  #showBand() {
    const range = this.range?.range;
    this.#slider.classList.toggle('banded', range !== undefined);
    if (!range) return;
    this.#place('--least', range.minimum);
    this.#place('--most', range.maximum);
  }

  /**
   * Tells the style where on the slider a value is.
   *
   * @param {string} name
   * @param {number} value
   */
  #place(name, value) {
    const [min, max] = [Number(this.#slider.min) / this.#scale, Number(this.#slider.max) / this.#scale];
    const share = max > min ? (value - min) / (max - min) : 0;
    this.#slider.style.setProperty(name, `${Math.min(1, Math.max(0, share)) * 100}%`);
  }

  /**
   * The arrow keys step the number as they step the slider.
   *
   * @param {KeyboardEvent} event
   * @param {() => void} onInput
   */
  #step(event, onInput) {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const { slider } = this.#field;
    if (!direction || !slider || typeof this.#value !== 'number' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const steps = Math.round(this.#value / slider.step + direction);
    const next = Math.max(slider.min, Number((steps * slider.step).toPrecision(12)));
    this.set(next);
    onInput();
  }

  /** @param {boolean} disabled */
  #setDisabled(disabled) {
    this.#text.disabled = disabled;
    this.#slider.disabled = disabled;
    this.root.classList.toggle('off', disabled);
  }
}

/**
 * The ends of a slider, moved out to round numbers when the value lies beyond them.
 *
 * @param {{min: number, max: number, fixed?: boolean}} slider
 * @param {number} value
 */
function reach({ min, max, fixed }, value) {
  if (fixed) return { min, max };
  return { min: value < min ? -roundUp(-value) : min, max: value > max ? roundUp(value) : max };
}

/** @param {number} value greater than 0 */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * power).find((round) => round >= value) ?? value;
}
