// What <clv-calculator> looks like: answer, inputs, charts, numbers. Knows no calculation.

import { fill } from '../words/fill.js';
import { Answer } from './answer.js';
import { ChartView } from './chart-view.js';
import { profitChart, survivalChart } from './clv-charts.js';
import { fields, modes } from './clv-form.js';
import { make, setText } from './dom.js';
import { Figures } from './figures.js';
import { Form } from './form.js';
import { nextId } from './ids.js';
import { TotalsAid } from './totals-aid.js';

/** @typedef {import('../words/en.js').Words} Words */
/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('./clv-form.js').Mode} Mode */
/** @typedef {import('./form.js').Value} Value */
/** @typedef {import('./results.js').Outcome} Outcome */

/**
 * @typedef {object} ViewOptions
 * @property {Words} words
 * @property {Format} format
 * @property {boolean} shareable whether a link reproduces the inputs
 * @property {() => void} onInput
 * @property {(mode: Mode) => void} onMode
 * @property {() => void} onReset
 * @property {(totals: Record<string, Value>) => Map<string, string>} onTotals
 * @property {() => string} link
 * @property {() => void} retry
 */

export class ClvView {
  #options;
  #answer;
  #figures;
  #profit;
  #survival;
  #observer;
  /** @type {Map<Mode, HTMLInputElement>} */
  #modes = new Map();
  #modeHint = make('p', { class: 'hint' });
  #retry;

  /** @param {ViewOptions} options */
  constructor(options) {
    this.#options = options;
    const { words, format } = options;
    this.form = new Form({ fields, words, format, onInput: options.onInput });
    this.#answer = new Answer({ words, format });
    this.#figures = new Figures({ words, format, fields });
    this.#observer = new ResizeObserver((entries) => this.#resized(entries));
    this.#profit = new ChartView({ words, format, observer: this.#observer });
    this.#survival = new ChartView({ words, format, observer: this.#observer });
    this.#retry = make('button', { type: 'button', class: 'action', hidden: true }, words.retry);
    this.#retry.addEventListener('click', () => {
      this.#retry.hidden = true;
      options.retry();
    });
    const totals = new TotalsAid({ words, format, onApply: options.onTotals });
    const inputs = make(
      'form',
      { class: 'inputs', 'aria-label': words.calculator.inputs, novalidate: true },
      this.#modeChoice(),
      this.form.root,
      totals.root,
      make('p', { class: 'hint assumption' }, words.calculator.assumption),
      this.#actions(),
    );
    inputs.addEventListener('submit', (event) => event.preventDefault());
    this.#answer.foot.append(this.#retry);
    this.root = make(
      'div',
      { class: 'card', part: 'card' },
      make('slot', { name: 'title' }),
      make('slot', { name: 'intro' }),
      make(
        'div',
        { class: 'calculator', role: 'group', 'aria-label': words.calculator.name },
        this.#answer.head,
        this.#answer.foot,
        inputs,
        make('div', { class: 'charts' }, this.#profit.root, this.#survival.root),
        this.#figures.root,
      ),
      make('slot', { name: 'footer' }),
    );
  }

  #modeChoice() {
    const { words, onMode } = this.#options;
    const name = nextId('mode');
    const choice = make('fieldset', { class: 'modes' }, make('legend', { class: 'visually-hidden' }, words.calculator.mode));
    for (const mode of modes) {
      const input = make('input', { type: 'radio', name, value: mode });
      input.addEventListener('change', () => onMode(mode));
      this.#modes.set(mode, input);
      choice.append(make('label', {}, input, make('span', {}, words.calculator.modes[mode])));
    }
    choice.append(this.#modeHint);
    return choice;
  }

  #actions() {
    const { words, shareable, link, onReset } = this.#options;
    const reset = make('button', { type: 'button', class: 'quiet' }, words.actions.reset);
    reset.addEventListener('click', onReset);
    if (!shareable) return make('div', { class: 'actions' }, reset);
    const copy = make('button', { type: 'button', class: 'quiet' }, words.actions.copyLink);
    const said = make('span', { class: 'said', role: 'status' });
    const shown = make('input', { class: 'link', readonly: true, hidden: true, 'aria-label': words.actions.copyFailed });
    copy.addEventListener('click', async () => {
      const address = link();
      try {
        await navigator.clipboard.writeText(address);
        setText(said, words.actions.copied);
        setTimeout(() => setText(said, ''), 2500);
      } catch {
        // No clipboard here (an insecure page, a refused permission): show what to copy.
        shown.hidden = false;
        shown.value = address;
        shown.select();
      }
    });
    return make('div', { class: 'actions' }, copy, reset, said, shown);
  }

  /** @param {Mode} mode */
  showMode(mode) {
    const { words } = this.#options;
    const input = this.#modes.get(mode);
    if (input) input.checked = true;
    setText(this.#modeHint, words.calculator.modeHints[mode]);
    this.form.showMode(mode);
    // How many are left is a question of retention only.
    this.#survival.root.hidden = mode === 'simple';
  }

  /**
   * @param {Outcome} outcome
   * @param {import('../engine/clv.js').Clv} calculators
   */
  show(outcome, calculators) {
    const { words, format } = this.#options;
    this.form.showErrors(new Map());
    this.#answer.show(outcome);
    this.#figures.show(outcome);
    const given = { outcome, calculators, words, format };
    this.#profit.show(profitChart(given));
    if (outcome.mode === 'retention') this.#survival.show(survivalChart(given));
  }

  /** @param {ReadonlyMap<string, 'empty' | 'notNumber'>} problems */
  showProblems(problems) {
    const { words, format } = this.#options;
    const messages = [...problems].map(([name, problem]) => /** @type {const} */ ([name, fill(words.errors[problem], { example: format.typed(1234.5) })]));
    this.form.showErrors(new Map(messages));
    this.#answer.markOutdated();
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  showError(error) {
    const name = error.field?.match(/^\w+/u)?.[0] ?? '';
    const sentence = this.sentenceFor(error);
    const known = this.form.control(name) !== undefined;
    this.form.showErrors(new Map(known ? [[name, sentence]] : []));
    this.#answer.markOutdated(known ? undefined : sentence);
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  showFailure(error) {
    this.#answer.fail(this.sentenceFor(error));
    this.#retry.hidden = false;
  }

  /** @param {import('../engine/error.js').LifeworthError} error */
  sentenceFor({ code, field, limit }) {
    const { words, format } = this.#options;
    const sentence = words.errors[/** @type {keyof typeof words.errors} */ (code)] ?? words.errors.other;
    const kind = code === 'wholePeriods' ? 'count' : fields.find(({ name }) => field?.startsWith(name))?.kind;
    const number = limit ?? 0;
    const plain = !kind || kind === 'choice' || kind === 'ratio';
    return fill(sentence, { limit: plain ? format.count(number) : format.of(number, kind) });
  }

  /** @param {ResizeObserverEntry[]} entries */
  #resized(entries) {
    for (const { target, contentRect } of entries) {
      for (const chart of [this.#profit, this.#survival]) if (chart.measured === target) chart.resize(contentRect.width);
    }
  }

  disconnect() {
    this.#observer.disconnect();
  }
}
