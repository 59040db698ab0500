// What every calculator looks like: answer, inputs, charts, numbers, things to take along. Knows no calculation.

import { fill } from '../words/fill.js';
import { Answer } from './answer.js';
import { ChartView } from './chart-view.js';
import { make, setText } from './dom.js';
import { Form } from './fields/form.js';
import { nextId } from './ids.js';

/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('./fields/form.js').Value} Value */

/**
 * What a view needs of the words besides those that every calculator says.
 * @typedef {import('../words/index.js').SharedWords & Omit<import('./fields/form.js').FormWords, 'endless'> & {calculator: {name: string, mode: string, modes: Record<string, string>, modeHints: Record<string, string>}}} ViewWords
 */

/**
 * @template Words, Module
 * @typedef {object} ViewOptions
 * @property {Words} words
 * @property {Format} format
 * @property {boolean} shareable whether a link reproduces the inputs
 * @property {string | null} methodology address of the page on methods, where there is one
 * @property {() => Module | undefined} module
 * @property {(values: Record<string, Value>) => void} set changes inputs
 * @property {() => void} onInput
 * @property {(mode: string) => void} onMode
 * @property {() => void} onReset
 * @property {() => string} link
 * @property {() => void} retry
 */

/**
 * The parts that one calculator brings.
 * @typedef {object} Parts
 * @property {readonly Node[]} [aids] stand under the inputs
 * @property {readonly Node[]} charts
 * @property {readonly Node[]} details stand under the charts
 */

/** The width of a drawing on paper, in CSS pixels. */
const PRINTED = 440;

/**
 * @template Outcome, Module
 */
export class CalculatorView {
  /** On paper two drawings stand side by side: drawn as narrow as that, their words can be read. */
  #onPrint = () => this.#charts.forEach((chart) => chart.fit(PRINTED));
  #onPrinted = () => this.#charts.forEach((chart) => chart.fit());
  #options;
  #fields;
  #observer;
  /** @type {ChartView[]} */
  #charts = [];
  /** @type {Map<string, HTMLInputElement>} */
  #modes = new Map();
  #modeHint = make('p', { class: 'hint' });
  /** Whether there is something to show. */
  #due = false;
  /** Whether the widths of the drawings are known. */
  #measured = false;
  #retry;

  /**
   * @param {ViewOptions<any, Module>} options
   * @param {{fields: readonly import('./fields/form.js').Field[], modes: readonly string[], open?: readonly string[]}} inputs
   */
  constructor(options, { fields, modes, open }) {
    this.#options = options;
    this.#fields = fields;
    /** @type {{words: ViewWords, format: Format}} */
    const { words, format } = options;
    this.form = new Form({ fields, words, format, onInput: options.onInput, open });
    this.answer = new Answer({ words });
    this.#observer = new ResizeObserver((entries) => this.#resized(entries));
    this.#retry = make('button', { type: 'button', class: 'action', hidden: true }, words.retry);
    this.#retry.addEventListener('click', () => {
      this.#retry.hidden = true;
      options.retry();
    });
    this.answer.foot.append(this.#retry);
    this.modeChoice = this.#modeChoice(modes);
    // Until there is something to say, how much room it takes is not known: nothing is shown that would have to move.
    this.root = make('div', { class: 'card waiting', part: 'card' });
    this.#observer.observe(this.root);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
  }

  /** A place for a drawing that follows its width. */
  newChart() {
    const { words, format } = this.#options;
    const chart = new ChartView({ words, format, observer: this.#observer });
    this.#charts.push(chart);
    return chart;
  }

  /** @param {Parts} parts */
  assemble({ aids = [], charts, details }) {
    /** @type {{words: ViewWords}} */
    const { words } = this.#options;
    const inputs = make(
      'form',
      { class: 'inputs', 'aria-label': words.card.inputs, novalidate: true },
      this.modeChoice,
      this.form.root,
      ...aids,
      make('p', { class: 'hint assumption' }, words.card.assumption),
      this.#actions(),
    );
    inputs.addEventListener('submit', (event) => event.preventDefault());
    this.root.append(
      make('slot', { name: 'title' }),
      make('slot', { name: 'intro' }),
      make(
        'div',
        { class: 'calculator', role: 'group', 'aria-label': words.calculator.name },
        this.answer.head,
        this.answer.foot,
        inputs,
        make('div', { class: 'charts' }, ...charts),
        make('div', { class: 'details' }, ...details),
      ),
      make('slot', { name: 'footer' }),
    );
  }

  /** @param {readonly string[]} modes */
  #modeChoice(modes) {
    /** @type {{words: ViewWords, onMode: (mode: string) => void}} */
    const { words, onMode } = this.#options;
    const name = nextId('mode');
    const choice = make('fieldset', { class: 'modes' }, make('legend', { class: 'visually-hidden' }, words.calculator.mode));
    for (const mode of modes) {
      const input = make('input', { type: 'radio', name, value: mode });
      input.addEventListener('change', () => onMode(mode));
      this.#modes.set(mode, input);
      choice.append(make('label', {}, input, make('span', {}, words.calculator.modes[mode] ?? mode)));
    }
    choice.append(this.#modeHint);
    return choice;
  }

  #actions() {
    /** @type {{words: ViewWords} & Pick<ViewOptions<any, any>, 'shareable' | 'link' | 'onReset'>} */
    const { words, shareable, link, onReset } = this.#options;
    const reset = make('button', { type: 'button', class: 'quiet' }, words.actions.reset);
    reset.addEventListener('click', onReset);
    if (!shareable) return make('div', { class: 'actions' }, reset);
    return make('div', { class: 'actions' }, ...copyButton(words.actions.copyLink, words.actions, link), reset);
  }

  /** @param {string} mode */
  showMode(mode) {
    /** @type {{words: ViewWords}} */
    const { words } = this.#options;
    const input = this.#modes.get(mode);
    if (input) input.checked = true;
    setText(this.#modeHint, words.calculator.modeHints[mode] ?? '');
    this.form.showMode(mode);
  }

  /**
   * @param {Outcome} _outcome
   * @param {Module} _module
   */
  show(_outcome, _module) {
    this.#reveal();
    this.form.showErrors(new Map());
  }

  /** Shows everything at once, drawings included: they are drawn when their width is known. */
  #reveal() {
    this.#due = true;
    if (this.#measured) this.root.classList.remove('waiting');
  }

  /** @param {ReadonlyMap<string, 'empty' | 'notNumber'>} problems */
  showProblems(problems) {
    this.#reveal();
    this.form.showErrors(this.sentencesFor(problems));
    this.answer.markOutdated();
  }

  /** @param {ReadonlyMap<string, 'empty' | 'notNumber'>} problems */
  sentencesFor(problems) {
    /** @type {{words: ViewWords, format: Format}} */
    const { words, format } = this.#options;
    return new Map([...problems].map(([name, problem]) => [name, fill(words.errors[problem], { example: format.typed(1234.5) })]));
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  showError(error) {
    this.#reveal();
    const sentence = this.sentenceFor(error);
    const field = this.#fieldOf(error.field);
    this.form.showErrors(new Map(field ? [[field.name, sentence]] : []), error.field);
    this.answer.markOutdated(field ? undefined : sentence);
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  showFailure(error) {
    this.#reveal();
    this.answer.fail(this.sentenceFor(error));
    this.#retry.hidden = false;
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  sentenceFor({ code, field, limit }) {
    /** @type {{words: ViewWords, format: Format}} */
    const { words, format } = this.#options;
    const sentence = words.errors[/** @type {keyof typeof words.errors} */ (code)] ?? words.errors.other;
    const own = this.#fieldOf(field);
    const column = own?.columns?.find(({ name }) => field?.includes(`.${name}`));
    const kind = code === 'wholePeriods' ? 'count' : own?.kind === 'ranges' ? this.form.kindOfRange(field ?? '') : (column ?? own)?.kind;
    const number = limit ?? 0;
    return fill(sentence, { limit: kind === 'money' || kind === 'share' || kind === 'years' ? format.of(number, kind) : format.count(number) });
  }

  /**
   * The field that a path leads to or into: `segments[0].grossMargin` is in `segments`.
   *
   * @param {string | undefined} path
   */
  #fieldOf(path = '') {
    return this.#fields.find(({ name }) => path === name || (path.startsWith(name) && /^[.[]/u.test(path.slice(name.length))));
  }

  /** @param {ResizeObserverEntry[]} entries */
  #resized(entries) {
    for (const { target, contentRect } of entries) {
      for (const chart of this.#charts) if (chart.measured === target) chart.resize(contentRect.width);
    }
    this.#measured = true;
    if (this.#due) this.#reveal();
  }

  disconnect() {
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
  }
}

/**
 * A button that copies a text and says so; where there is no clipboard it shows the text to copy.
 *
 * @param {string} label
 * @param {{copied: string, copyFailed: string}} words
 * @param {() => string} text
 */
export function copyButton(label, words, text) {
  const button = make('button', { type: 'button', class: 'quiet' }, label);
  const said = make('span', { class: 'said', role: 'status' });
  const shown = make('input', { class: 'link', readonly: true, hidden: true, 'aria-label': words.copyFailed });
  button.addEventListener('click', async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setText(said, words.copied);
      setTimeout(() => setText(said, ''), 2500);
    } catch {
      // No clipboard here (an insecure page, a refused permission): show what to copy.
      shown.hidden = false;
      shown.value = copied;
      shown.select();
    }
  });
  return [button, said, shown];
}
