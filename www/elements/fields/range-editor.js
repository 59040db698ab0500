// How unsure a number is: a button beside it that opens its least and its greatest value. The number itself is the likely
// one.

import { fill } from '../../words/fill.js';
import { readNumber } from '../../words/read-number.js';
import { make, setAttribute, setText } from '../dom.js';
import { nextId } from '../ids.js';

/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {'minimum' | 'maximum'} Bound */
/** @typedef {Record<Bound, number>} Range */

/**
 * @typedef {object} RangeWords
 * @property {string} of names the range of a number
 * @property {string} minimum
 * @property {string} maximum
 * @property {string} remove
 * @property {string} inProportion said of a list, whose first number the range is of
 * @property {string} none said where there is no range yet
 */

/** @type {readonly Bound[]} */
const BOUNDS = ['minimum', 'maximum'];

export class RangeEditor {
  /** What the number is. */
  kind;
  #words;
  #format;
  #whole;
  #scale;
  #onInput;
  #onShow;
  #label;
  #likely = NaN;
  /** What was given, which is widened as long as the likely value lies outside. @type {Range | undefined} */
  #given;
  /** Whether a bound was typed since the likely value changed: then what does not fit is an error. */
  #typed = false;
  /** @type {Record<Bound, HTMLInputElement>} */
  #inputs;
  /** @type {Partial<Record<Bound, 'empty' | 'notNumber'>>} */
  #problems = {};
  #unit = make('span', { class: 'unit' });
  #error = make('p', { class: 'error', id: nextId('range-error') });
  #said = make('span', { 'aria-hidden': 'true' });
  #name = make('span', { class: 'visually-hidden' });

  /**
   * @param {object} options
   * @param {Kind} options.kind
   * @param {string} options.label of the number
   * @param {boolean} options.list whether the number is a list
   * @param {RangeWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput
   * @param {() => void} options.onShow whenever the range may be another one, whoever changed it
   */
  constructor({ kind, label, list, words, format, onInput, onShow }) {
    this.kind = kind;
    this.#words = words;
    this.#format = format;
    this.#whole = kind === 'months';
    this.#scale = kind === 'share' ? 100 : 1;
    this.#onInput = onInput;
    this.#onShow = onShow;
    this.#label = label;
    const id = nextId('range');
    const name = fill(words.of, { label });
    this.toggle = make('button', { type: 'button', class: 'range-toggle', title: name, 'aria-expanded': 'false', 'aria-controls': id }, this.#said, this.#name);
    this.toggle.addEventListener('click', () => this.#toggle());
    const bound = (/** @type {Bound} */ which) => {
      const input = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': this.#error.id });
      input.addEventListener('input', () => this.#read(which));
      input.addEventListener('change', () => this.#given && !this.problem && this.#write());
      return input;
    };
    this.#inputs = { minimum: bound('minimum'), maximum: bound('maximum') };
    const remove = make('button', { type: 'button', class: 'row-button', title: words.remove }, make('span', { 'aria-hidden': 'true' }, '×'), make('span', { class: 'visually-hidden' }, words.remove));
    remove.addEventListener('click', () => {
      this.toggle.focus();
      this.remove();
      onInput();
    });
    this.root = make(
      'div',
      { class: 'range-editor', id, role: 'group', 'aria-label': name, hidden: true },
      ...BOUNDS.map((which) => make('label', { class: 'bound' }, make('span', {}, words[which]), this.#inputs[which])),
      this.#unit,
      remove,
      make('p', { class: 'hint', hidden: !list }, words.inProportion),
      this.#error,
    );
    this.#write();
  }

  /** The range as it counts, or undefined where there is none or it cannot be read. @returns {Range | undefined} */
  get range() {
    const given = this.#given;
    if (!given || this.problem) return undefined;
    if (this.#typed || Number.isNaN(this.#likely)) return given;
    return { minimum: Math.min(given.minimum, this.#likely), maximum: Math.max(given.maximum, this.#likely) };
  }

  /** Why a bound cannot be read. */
  get problem() {
    return this.#given && (this.#problems.minimum ?? this.#problems.maximum);
  }

  /** The range as people read it. */
  get text() {
    const { range } = this;
    if (!range) return '';
    const [least, most] = [range.minimum, range.maximum].map((value) => this.#format.of(value, this.kind));
    const bare = this.kind === 'money' ? least : this.#format.typed(range.minimum * this.#scale);
    return `${bare} – ${most}`;
  }

  /** @param {Range | undefined} range */
  set(range) {
    this.#given = range;
    this.#typed = false;
    this.#problems = {};
    if (!range) this.#open(false);
    this.#write();
  }

  remove() {
    this.set(undefined);
  }

  /** @param {number} likely the number itself */
  follow(likely) {
    if (likely === this.#likely) return;
    this.#likely = likely;
    this.#typed = false;
    if (!this.problem) this.#write();
  }

  /**
   * @param {string} message
   * @param {Bound} [which] the bound that is wrong, where only one is
   */
  showError(message, which) {
    setText(this.#error, message);
    for (const bound of BOUNDS) {
      const wrong = message && (which ? which === bound : this.#problems[bound] !== undefined);
      setAttribute(this.#inputs[bound], 'aria-invalid', wrong ? 'true' : undefined);
    }
    if (message) this.#open(true);
  }

  /** Opens it with a first guess, which is to be replaced. */
  #toggle() {
    const isOpen = !this.root.hidden;
    this.#open(!isOpen);
    if (isOpen) return;
    if (!this.#given) {
      this.set(this.#guess());
      this.#open(true);
      this.#onInput();
    }
    this.#inputs.minimum.focus();
    this.#inputs.minimum.select();
  }

  /** @returns {Range} */
  #guess() {
    const likely = Number.isNaN(this.#likely) ? 0 : this.#likely;
    // A share near 100 % has as little room above as one near 0 % has below.
    const room = this.kind === 'share' ? Math.min(likely, 1 - likely) || 0.2 : likely || 10;
    const round = (/** @type {number} */ value) => (this.#whole ? Math.round(value) : Number(value.toPrecision(3)));
    const most = this.kind === 'share' ? 1 : Infinity;
    return { minimum: round(Math.max(0, likely - room / 2)), maximum: round(Math.min(most, likely + room / 2)) };
  }

  /** @param {boolean} open */
  #open(open) {
    this.root.hidden = !open;
    setAttribute(this.toggle, 'aria-expanded', String(open));
  }

  /** @param {Bound} which */
  #read(which) {
    const reading = readNumber(this.#inputs[which].value, { locale: this.#format.locale, unit: this.#unit.textContent ?? '' });
    this.#typed = true;
    if ('problem' in reading) this.#problems[which] = reading.problem;
    else {
      delete this.#problems[which];
      // Decimal arithmetic on the typed digits: 7 / 100 must be the same number as 0.07.
      const value = this.#scale === 1 ? reading.value : Number(`${reading.value}e-2`);
      this.#given = { minimum: NaN, maximum: NaN, ...this.range, ...this.#given, [which]: value };
    }
    this.#say();
    this.#onInput();
  }

  #write() {
    const { range } = this;
    for (const bound of BOUNDS) this.#inputs[bound].value = range ? this.#format.typed(range[bound] * this.#scale) : '';
    setText(this.#unit, range ? this.#format.unit(this.kind, range.maximum) : '');
    this.#say();
  }

  #say() {
    const { text } = this;
    setText(this.#said, text ? `± ${text}` : '±');
    setText(this.#name, [fill(this.#words.of, { label: this.#label }), text].filter(Boolean).join(' '));
    this.toggle.classList.toggle('given', text !== '');
    this.#onShow();
  }
}

/** @param {ConstructorParameters<typeof RangeEditor>[0]} options */
export const rangeEditor = (options) => new RangeEditor(options);
