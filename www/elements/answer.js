// The answer as a sentence: chooses what there is to say; the words say it.

import { fill, fillNodes } from '../words/fill.js';
import { make, setText } from './dom.js';

/** @typedef {import('../words/en.js').Words} Words */
/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('./results.js').Outcome} Outcome */

/** How long the visitor has to rest before the sentence is read aloud. */
const PAUSE = 900;

export class Answer {
  #words;
  #format;
  #sentence = make('p', { class: 'sentence', part: 'answer' });
  #basis = make('p', { class: 'basis' });
  #note = make('p', { class: 'note' });
  #spoken = make('p', { class: 'visually-hidden', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.#sentence.textContent = words.calculator.loading;
    this.head = this.#sentence;
    // The note stands over the basis, so that nothing below moves when it comes and goes.
    this.foot = make('div', { class: 'foot' }, make('div', { class: 'stack' }, this.#basis, this.#note), this.#spoken);
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    const { template, values } = sentence(outcome, this.#words, this.#format);
    const emphasised = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, NUMBERS.has(name) ? make('strong', {}, value) : value]),
    );
    this.#sentence.replaceChildren(...fillNodes(template, emphasised));
    setText(this.#basis, basis(outcome, this.#words, this.#format));
    this.#setNote('');
    this.#speak(fill(template, values));
  }

  /**
   * Says that the sentence belongs to earlier inputs, and why where no field can say it.
   *
   * @param {string} [message]
   */
  markOutdated(message) {
    this.#setNote(message ?? this.#words.calculator.outdated);
    this.#speak(message ?? '');
  }

  /**
   * Says why there is no answer at all.
   *
   * @param {string} message
   */
  fail(message) {
    this.#setNote('');
    this.#sentence.textContent = message;
    this.#speak(message);
  }

  /** @param {string} text */
  #setNote(text) {
    setText(this.#note, text);
    this.foot.classList.toggle('noted', text !== '');
    this.#sentence.classList.toggle('outdated', text !== '');
  }

  /** @param {string} text */
  #speak(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setText(this.#spoken, text), PAUSE);
  }
}

/** The numbers of a sentence that stand out. */
const NUMBERS = new Set(['revenue', 'value', 'inPeriod', 'profit']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {{template: string, values: Record<string, string>}}
 */
function sentence(outcome, words, format) {
  const { result, options, mode } = outcome;
  const values = {
    inPeriod: result.payback ? format.inPeriod(result.payback.period, outcome.periodsPerYear) : '',
    cost: format.roundMoney(options.acquisitionCost ?? 0),
    profit: format.roundMoney(result.profit ?? 0),
    revenue: format.roundMoney(result.revenue ?? 0),
    value: format.roundMoney(Math.abs(result.netValue ?? 0)),
    years: typeof outcome.years === 'number' ? format.years(outcome.years) : '',
  };
  const reason = outcome.reasonFor(mode === 'simple' ? 'revenue' : 'netValue');
  if (reason) {
    const { missing } = words.answer;
    return { template: missing[/** @type {keyof typeof missing} */ (reason)] ?? missing.other, values };
  }
  const templates = mode === 'simple' ? words.answer.simple : outcome.years === null ? words.answer.endless : words.answer.retention;
  return { template: templates[caseOf(outcome)], values };
}

/**
 * @param {Outcome} outcome
 * @returns {'paysBack' | 'never' | 'free' | 'loss'}
 */
export function caseOf({ result, options, reasonFor }) {
  if (reasonFor('payback') === 'noProfitPerPeriod' || (result.profit ?? 0) < 0) return 'loss';
  if (!options.acquisitionCost) return 'free';
  return result.payback ? 'paysBack' : 'never';
}

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 */
function basis({ mode, options, result, periodsPerYear }, words, format) {
  const { basis } = words.answer;
  if (mode === 'simple') return basis.simple;
  const rate = options.annualDiscountRate ?? 0;
  const timing = /** @type {keyof typeof basis.timing} */ (result.marginTiming);
  return fill(basis.retention, {
    timing: fill(basis.timing[timing] ?? '', format.periodWords(periodsPerYear)),
    discount: rate ? fill(basis.discounted, { rate: format.share(rate) }) : basis.undiscounted,
  });
}
