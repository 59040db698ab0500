// The numbers of a result, each of which opens to what it means and how it comes about.

import { fill } from '../words/fill.js';
import { make, setText } from './dom.js';
import { methodLink } from './method-link.js';

/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('../words/format.js').Kind} Kind */
/** @typedef {{quantity: string, expression: string}} Formula */

/**
 * What the list needs of a calculation.
 * @typedef {object} Outcome
 * @property {string} mode
 * @property {object} options
 * @property {object} result
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/**
 * What the list needs of the words.
 * @typedef {import('../words/index.js').SharedWords & {figures: Record<string, {label: string, definition: string}>, fields: Record<string, {label: string}>, quantities: Record<string, string>, reasons: Record<string, string> & {other: string}}} Words
 */

/**
 * What a calculator says of its numbers.
 * @template Given
 * @typedef {object} About
 * @property {(outcome: Given) => readonly string[]} list the numbers, in their order
 * @property {Readonly<Record<string, Kind>>} kinds of the numbers that are no input
 * @property {(outcome: Given) => Record<string, string>} context fills the gaps of definitions and names
 * @property {(outcome: Given, quantity: string, place: 'line' | 'formula') => string | undefined} write a number that is not written by its kind
 * @property {(outcome: Given, quantity: string) => string | undefined} method where the page on methods says how a number is worked out
 */

/** @template {Outcome} Given */
export class Figures {
  #words;
  #format;
  #kinds;
  /** @type {Map<string, {details: HTMLDetailsElement, value: HTMLElement, body: HTMLElement}>} */
  #rows = new Map();
  #list = make('div', { class: 'list' });
  /** @type {Given | undefined} */
  #outcome;
  #built = '';
  #about;
  #methodology;

  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {Format} options.format
   * @param {readonly import('./fields/form.js').Field[]} options.fields
   * @param {About<Given>} options.about
   * @param {string | null} [options.methodology] address of the page on methods
   */
  constructor({ words, format, fields, about, methodology }) {
    this.#words = words;
    this.#about = about;
    this.#methodology = methodology;
    this.#format = format;
    this.#kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
    this.root = make(
      'section',
      { class: 'figures', part: 'figures' },
      make('h2', {}, words.card.figures),
      make('p', { class: 'hint' }, words.card.figuresHint),
      this.#list,
    );
  }

  /** @param {Given} outcome */
  show(outcome) {
    this.#outcome = outcome;
    const list = this.#about.list(outcome);
    if (list.join() !== this.#built) this.#build(list);
    for (const [quantity, { details, value, body }] of this.#rows) {
      setText(value, this.#valueText(outcome, quantity));
      if (details.open) this.#explain(quantity, body);
    }
  }

  /** @param {readonly string[]} list */
  #build(list) {
    this.#built = list.join();
    this.#rows.clear();
    for (const quantity of list) {
      const value = make('span', { class: 'value' });
      const body = make('div', { class: 'explanation' });
      const details = make(
        'details',
        { class: 'figure' },
        make('summary', {}, make('span', { class: 'name' }, this.#words.figures[quantity]?.label ?? quantity), value),
        body,
      );
      // Explanations are only written for the lines that stand open.
      details.addEventListener('toggle', () => details.open && this.#explain(quantity, body));
      this.#rows.set(quantity, { details, value, body });
    }
    this.#list.replaceChildren(...[...this.#rows.values()].map(({ details }) => details));
  }

  /**
   * @param {Given} outcome
   * @param {string} quantity
   */
  #valueText(outcome, quantity) {
    const reason = outcome.reasonFor(quantity);
    if (reason) {
      const { reasons } = this.#words;
      return reasons[/** @type {keyof typeof reasons} */ (reason)] ?? reasons.other;
    }
    return this.#about.write(outcome, quantity, 'line') ?? this.#numberText(outcome, quantity);
  }

  /**
   * @param {Given} outcome
   * @param {string} path
   */
  #numberText(outcome, path) {
    const value = valueAt(outcome, path);
    const kind = this.#about.kinds[path] ?? this.#kinds.get(path) ?? 'count';
    const texts = (Array.isArray(value) ? value : [value]).map((one) =>
      typeof one !== 'number' ? this.#words.notAvailable : this.#format.of(one, kind),
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
    const context = this.#about.context(outcome);
    const children = [make('p', {}, fill(figures[quantity]?.definition ?? '', context))];
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
      if (signs.includes('Σ')) children.push(make('p', { class: 'caption' }, fill(formula.sum, context)));
      if (signs.includes('S(')) children.push(make('p', { class: 'caption' }, formula.survival));
    }
    const speech = { words: this.#words, format: this.#format, methodology: this.#methodology };
    body.replaceChildren(...children, ...methodLink(speech, this.#about.method(outcome, quantity)));
  }

  /**
   * A number as it stands in a formula.
   *
   * @param {Given} outcome
   * @param {string} path
   */
  #inFormula(outcome, path) {
    const written = this.#about.write(outcome, path, 'formula');
    if (written !== undefined) return written;
    const value = valueAt(outcome, path);
    return this.#about.kinds[path] === 'share' && typeof value === 'number' ? this.#format.preciseShare(value) : this.#numberText(outcome, path);
  }

  /**
   * @param {readonly Formula[]} formulas
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
   * @param {Given} outcome
   */
  #name(path, outcome) {
    const { figures, fields, quantities } = this.#words;
    const label = quantities[path] ?? figures[path]?.label ?? fields[path]?.label ?? path;
    // German writes its nouns with a capital letter wherever they stand.
    const isGerman = this.#format.locale.startsWith('de');
    const inside = isGerman ? label : label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase(this.#format.locale));
    return fill(inside, this.#about.context(outcome));
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
 * @param {readonly Formula[]} all
 */
function withParts(quantity, all) {
  /** @type {Formula[]} */
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
 * The value at a path such as `perPeriod.margin`, among the results first and the inputs then.
 *
 * @param {Outcome} outcome
 * @param {string} path
 * @returns {unknown}
 */
function valueAt({ result, options }, path) {
  for (const root of [result, options]) {
    /** @type {unknown} */
    let value = root;
    for (const key of path.split(/[.[\]]+/u).filter(Boolean)) value = /** @type {Record<string, unknown> | null | undefined} */ (value)?.[key];
    if (value !== undefined) return value;
  }
  return undefined;
}
