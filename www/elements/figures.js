// The numbers of a result, each of which opens to what it means and how it comes about.

import { fill } from '../words/fill.js';
import { make, setText } from './dom.js';
import { valueAt } from './results.js';

/** @typedef {import('../words/en.js').Words} Words */
/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('../words/format.js').Kind} Kind */
/** @typedef {import('./results.js').Outcome} Outcome */

/** What each number of a result is; the order is the order of the list. */
/** @type {Readonly<Record<import('./clv-form.js').Mode, readonly string[]>>} */
const LISTS = {
  simple: ['revenue', 'profit', 'netValue', 'valueToCostRatio', 'payback'],
  retention: [
    'netValue',
    'profit',
    'revenue',
    'expectedLifetimeYears',
    'valueToCostRatio',
    'payback',
    'highestAcquisitionCost',
    'establishedCustomer.remainingProfit',
    'establishedCustomer.difference',
  ],
};

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  revenue: 'money',
  profit: 'money',
  undiscountedProfit: 'money',
  netValue: 'money',
  valueToCostRatio: 'ratio',
  expectedLifetimeYears: 'years',
  highestAcquisitionCost: 'money',
  'establishedCustomer.remainingProfit': 'money',
  'establishedCustomer.newCustomerNetValue': 'money',
  'establishedCustomer.difference': 'money',
  'establishedCustomer.afterYears': 'years',
  'annualRetentionRate[0]': 'share',
  'perPeriod.revenue': 'money',
  'perPeriod.margin': 'money',
  'perPeriod.serviceCost': 'money',
  'perPeriod.referralIncome': 'money',
  'perPeriod.profit': 'money',
  'perPeriod.retentionRate': 'share',
  'perPeriod.discountRate': 'share',
};

export class Figures {
  #words;
  #format;
  #kinds;
  /** @type {Map<string, {details: HTMLDetailsElement, value: HTMLElement, body: HTMLElement}>} */
  #rows = new Map();
  #list = make('div', { class: 'list' });
  /** @type {Outcome | undefined} */
  #outcome;
  #mode = '';

  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {Format} options.format
   * @param {readonly import('./form.js').Field[]} options.fields
   */
  constructor({ words, format, fields }) {
    this.#words = words;
    this.#format = format;
    this.#kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
    this.root = make(
      'section',
      { class: 'figures', part: 'figures' },
      make('h2', {}, words.calculator.figures),
      make('p', { class: 'hint' }, words.calculator.figuresHint),
      this.#list,
    );
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    this.#outcome = outcome;
    if (outcome.mode !== this.#mode) this.#build(outcome.mode);
    for (const [quantity, { details, value, body }] of this.#rows) {
      setText(value, this.#valueText(outcome, quantity));
      if (details.open) this.#explain(quantity, body);
    }
  }

  /** @param {import('./clv-form.js').Mode} mode */
  #build(mode) {
    this.#mode = mode;
    this.#rows.clear();
    for (const quantity of LISTS[mode]) {
      const value = make('span', { class: 'value' });
      const body = make('div', { class: 'explanation' });
      const details = make(
        'details',
        { class: 'figure' },
        make('summary', {}, make('span', { class: 'name' }, this.#words.figures[asKey(this.#words.figures, quantity)].label), value),
        body,
      );
      // Explanations are only written for the lines that stand open.
      details.addEventListener('toggle', () => details.open && this.#explain(quantity, body));
      this.#rows.set(quantity, { details, value, body });
    }
    this.#list.replaceChildren(...[...this.#rows.values()].map(({ details }) => details));
  }

  /**
   * @param {Outcome} outcome
   * @param {string} quantity
   */
  #valueText(outcome, quantity) {
    const reason = outcome.reasonFor(quantity);
    if (reason) {
      const { reasons } = this.#words;
      return reasons[/** @type {keyof typeof reasons} */ (reason)] ?? reasons.other;
    }
    if (quantity === 'payback') {
      const { payback } = outcome.result;
      return payback ? this.#format.inPeriod(payback.period, outcome.periodsPerYear) : this.#words.reasons.other;
    }
    return this.#numberText(outcome, quantity);
  }

  /**
   * @param {Outcome} outcome
   * @param {string} path
   */
  #numberText(outcome, path) {
    const value = valueAt(outcome, path);
    const kind = KINDS[path] ?? this.#kinds.get(path) ?? 'count';
    const texts = (Array.isArray(value) ? value : [value]).map((one) =>
      typeof one !== 'number' ? this.#words.notAvailable : this.#format.of(one, kind === 'choice' ? 'count' : kind),
    );
    return texts.join('; ');
  }

  /**
   * @param {string} quantity
   * @param {HTMLElement} body
   */
  #explain(quantity, body) {
    const outcome = this.#outcome;
    if (!outcome) return;
    const { figures, formula } = this.#words;
    const children = [make('p', {}, fill(figures[asKey(figures, quantity)].definition, this.#context(outcome)))];
    const all = withParts(quantity, outcome.formulas());
    // What a part that is nothing is made of, is of no interest.
    const formulas = all.filter((formula) => formula.quantity === quantity || valueAt(outcome, formula.quantity) !== 0);
    if (formulas.length > 0) {
      children.push(
        make('p', { class: 'caption' }, formula.general),
        this.#lines(formulas, (path) => this.#name(path, outcome)),
      );
      if (!outcome.reasonFor(quantity)) {
        children.push(
          make('p', { class: 'caption' }, formula.yours),
          this.#lines(formulas, (path) => this.#inFormula(outcome, path)),
        );
      }
      const signs = formulas.map(({ expression }) => expression).join();
      if (signs.includes('Σ')) children.push(make('p', { class: 'caption' }, fill(formula.sum, this.#context(outcome))));
      if (signs.includes('S(')) children.push(make('p', { class: 'caption' }, formula.survival));
    }
    body.replaceChildren(...children);
  }

  /** @param {Outcome} outcome */
  #context({ options, periodsPerYear }) {
    return {
      ...this.#format.periodWords(periodsPerYear),
      target: this.#format.of(options.targetRatio ?? 0, 'ratio'),
      after: this.#format.years(options.establishedAfterYears ?? 0),
    };
  }

  /**
   * A number as it stands in a formula.
   *
   * @param {Outcome} outcome
   * @param {string} path
   */
  #inFormula(outcome, path) {
    const { payback } = outcome.result;
    if (path === 'payback' && payback) {
      return outcome.mode === 'simple' ? this.#format.years(payback.years) : this.#format.count(payback.period);
    }
    const value = valueAt(outcome, path);
    return KINDS[path] === 'share' && typeof value === 'number' ? this.#format.preciseShare(value) : this.#numberText(outcome, path);
  }

  /**
   * @param {readonly import('./results.js').Formula[]} formulas
   * @param {(path: string) => string} write
   */
  #lines(formulas, write) {
    const lines = formulas.map(({ quantity, expression }) =>
      make('p', {}, `${write(quantity)} = `, ...typeset(expression.replace('min n:', this.#words.formula.first), write)),
    );
    return make('div', { class: 'formula' }, ...lines);
  }

  /**
   * The name of a quantity or an input inside a formula.
   *
   * @param {string} path
   * @param {Outcome} outcome
   */
  #name(path, outcome) {
    const { figures, fields, quantities } = this.#words;
    const label =
      quantities[/** @type {keyof typeof quantities} */ (path)] ??
      figures[/** @type {keyof typeof figures} */ (path)]?.label ??
      fields[/** @type {keyof typeof fields} */ (path)]?.label ??
      path;
    const lower = label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(this.#format.locale));
    return fill(lower, this.#context(outcome));
  }
}

/**
 * An expression with its gaps filled and its powers and sums set as such.
 *
 * @param {string} expression such as `{a} × Σ[t = 0 … {n}] {b}^(t + 1)`
 * @param {(path: string) => string} write
 * @returns {(Node | string)[]}
 */
function typeset(expression, write) {
  const parts = expression.split(/\{([^}]+)\}|\^(\((?:[^()]|\([^()]*\))*\)|½|\w+)|(Σ)\[([^\]]*)\]/u);
  /** @type {(Node | string)[]} */
  const nodes = [];
  for (let index = 0; index < parts.length; index += 5) {
    const [text, path, power, sum, range] = parts.slice(index, index + 5);
    nodes.push(text ?? '');
    if (path) nodes.push(write(path));
    if (power) nodes.push(make('sup', {}, ...typeset(power.replace(/^\((.*)\)$/u, '$1'), write)));
    if (sum) nodes.push(sum, make('sub', {}, ...typeset(range ?? '', write)));
  }
  return nodes;
}

/**
 * The formula of a quantity, followed by those of the quantities it is made of.
 *
 * @param {string} quantity
 * @param {readonly import('./results.js').Formula[]} all
 */
function withParts(quantity, all) {
  /** @type {import('./results.js').Formula[]} */
  const found = [];
  const visit = (/** @type {string} */ name) => {
    const formula = all.find((candidate) => candidate.quantity === name);
    if (!formula || found.includes(formula)) return;
    found.push(formula);
    for (const [, path] of formula.expression.matchAll(/\{([^}]+)\}/gu)) visit(String(path));
  };
  visit(quantity);
  return found;
}

/**
 * @template {object} Record
 * @param {Record} record
 * @param {string} key known to be one of its keys
 * @returns {keyof Record}
 */
function asKey(record, key) {
  if (!(key in record)) throw new Error(`no words for ${key}`);
  return /** @type {keyof Record} */ (key);
}
