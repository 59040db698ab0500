// The levers of a plan: each can be switched on and moved; its range and its costs open on demand.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { catalogue, costsOf, leverNames, rowFor } from './catalogue.js';
import { NumberField } from '../fields/number-field.js';
import { RowList } from '../fields/row-list.js';

/** @typedef {import('../fields/form.js').Control} Control */
/** @typedef {import('../fields/form.js').Row} Row */
/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('./catalogue.js').LeverName} LeverName */
/** @typedef {{minimum: NumberField, likely: NumberField, maximum: NumberField}} Effect */
/** @typedef {{name: LeverName, root: HTMLElement, on: HTMLInputElement, effects: Effect[], costs: NumberField[], buttons: import('../fields/row-list.js').RowButtons, details: HTMLDetailsElement}} Line */

/** As many as the whole can be divided among. */
const MOST_ON = 16;

/** @implements {Control} */
export class LeversField {
  /** @type {'empty' | 'notNumber' | undefined} */
  problem;
  #words;
  #format;
  #onInput;
  /** @type {RowList<Line>} */
  #list;
  #error = make('p', { class: 'error', role: 'status' });
  #choice;
  #add;

  /**
   * @param {object} options
   * @param {import('../fields/form.js').Field} options.field
   * @param {import('../fields/form.js').FormWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput
   */
  constructor({ field, words, format, onInput }) {
    this.#words = /** @type {Words} */ (/** @type {unknown} */ (words));
    this.#format = format;
    this.#onInput = onInput;
    const id = nextId('add-lever');
    this.#choice = make('select', { id });
    this.#add = make('button', { type: 'button', class: 'quiet' }, this.#words.levers.add);
    this.#add.addEventListener('click', () => this.#addLever());
    this.#list = new RowList(
      make('div', { class: 'levers-list' }),
      () => this.#follow(),
      onInput,
      (line) => line?.on ?? this.#add,
    );
    this.root = make(
      'div',
      { class: 'levers-field' },
      make('p', { class: 'hint' }, this.#words.fields.levers.hint),
      this.#list.root,
      this.#error,
      make('div', { class: 'choice add-lever' }, make('label', { for: id, class: 'visually-hidden' }, this.#words.levers.another), make('span', { class: 'select' }, this.#choice), this.#add),
    );
    this.set(field.initial);
  }

  /** @returns {Row[] | undefined} */
  get value() {
    const fields = this.#list.lines.flatMap(({ effects, costs }) => [...effects.flatMap((effect) => Object.values(effect)), ...costs]);
    const broken = fields.find(({ value }) => value === undefined);
    this.problem = broken?.problem;
    return broken ? undefined : this.#list.lines.map(rowOf);
  }

  /** @param {import('../fields/form.js').Value} value */
  set(value) {
    if (!Array.isArray(value) || value.some((row) => typeof row !== 'object')) return;
    const rows = /** @type {Row[]} */ (value);
    if (JSON.stringify(rows) === JSON.stringify(this.value)) return;
    const same = rows.length === this.#list.lines.length && rows.every(({ lever }, index) => lever === this.#list.lines[index]?.name);
    // The same levers keep their fields, so that whoever types in one keeps the focus.
    if (same) {
      for (const [index, line] of this.#list.lines.entries()) fillLine(line, rows[index] ?? {});
      this.#follow();
      return;
    }
    this.#list.show(rows.filter(({ lever }) => lever && String(lever) in catalogue).map((row) => this.#line(row)));
  }

  /**
   * @param {string} message
   * @param {string} [path] such as `levers[1].effects[0].maximum`, among the levers that are on
   */
  showError(message, path = '') {
    const [, lever, part, which = ''] = /\[(\d+)\]\.(effects\[\d+\]|costs)\.(\w+)/u.exec(path) ?? [];
    const wrong = lever === undefined ? undefined : this.#list.lines.filter(({ on }) => on.checked)[Number(lever)];
    for (const line of this.#list.lines) {
      for (const [index, effect] of line.effects.entries()) {
        for (const [name, field] of Object.entries(effect)) {
          const here = line === wrong && part === `effects[${index}]` && which === name;
          this.#mark(line, field, here || (!path && field.value === undefined) ? message : '');
        }
      }
      for (const [index, field] of line.costs.entries()) {
        const here = line === wrong && part === 'costs' && costsOf(line.name)[index] === which;
        this.#mark(line, field, here || (!path && field.value === undefined) ? message : '');
      }
    }
    setText(this.#error, wrong ? '' : message);
  }

  /**
   * @param {Line} line
   * @param {NumberField} field
   * @param {string} message
   */
  #mark(line, field, message) {
    field.showError(message);
    if (message && line.details.contains(field.root)) line.details.open = true;
  }

  /** @param {Row} row */
  #line(row) {
    const name = /** @type {LeverName} */ (row['lever']);
    const { levers } = this.#words;
    const id = nextId('lever');
    const on = make('input', { type: 'checkbox', id, role: 'switch' });
    const label = make('label', { for: id, id: `${id}-name` }, levers.names[name].name);
    const likely = make('div', { class: 'lever-effects' });
    const finer = make('div', { class: 'row-fields' });
    const effects = catalogue[name].effects.map(([quantity], index) => {
      const texts = levers.quantities[quantity];
      const number = (/** @type {'minimum' | 'likely' | 'maximum'} */ end) =>
        this.#number(`${name}.${index}.${end}`, quantity === 'referrals' ? 'count' : 'share', fill(levers.ends[end], { quantity: texts.label }), end === 'likely' ? texts.hint : '', end === 'likely' ? sliderOf(quantity) : undefined);
      const effect = { minimum: number('minimum'), likely: number('likely'), maximum: number('maximum') };
      likely.append(effect.likely.root);
      finer.append(effect.minimum.root, effect.maximum.root);
      return effect;
    });
    const costs = costsOf(name).map((cost) => {
      const field = this.#number(`${name}.${cost}`, cost === 'shareOfRevenue' ? 'share' : 'money', levers.costs[cost], '');
      finer.append(field.root);
      return field;
    });
    const buttons = this.#list.buttons(this.#words.rows, () => line);
    const details = make(
      'details',
      {},
      make('summary', {}, make('span', {}, levers.finer), make('span', { class: 'visually-hidden' }, `: ${levers.names[name].name}`)),
      finer,
      make('div', { class: 'lever-buttons' }, ...Object.values(buttons)),
    );
    const root = make(
      'div',
      { class: 'lever', role: 'group', 'aria-labelledby': `${id}-name` },
      make('div', { class: 'lever-head' }, on, label),
      make('p', { class: 'hint' }, levers.names[name].hint),
      likely,
      details,
    );
    on.addEventListener('change', () => {
      this.#follow();
      this.#onInput();
    });
    /** @type {Line} */
    const line = { name, root, on, effects, costs, buttons, details };
    fillLine(line, row);
    return line;
  }

  /**
   * @param {string} name
   * @param {'share' | 'money' | 'count'} kind
   * @param {string} label
   * @param {string} hint
   * @param {import('../fields/form.js').Field['slider']} [slider]
   */
  #number(name, kind, label, hint, slider) {
    const words = { ...this.#words, choices: {}, fields: { [name]: { label, hint } } };
    const field = { name, kind, initial: 0, ...(slider && { slider }) };
    return new NumberField({ field, kind, words: /** @type {import('../fields/form.js').FormWords} */ (/** @type {unknown} */ (words)), format: this.#format, onInput: this.#onInput });
  }

  #addLever() {
    const name = /** @type {LeverName} */ (this.#choice.value);
    if (!(name in catalogue)) return;
    const line = this.#line(rowFor(name));
    this.#list.add(line, line.on);
  }

  /** What depends on which levers there are and are on; leaves them where they stand, and the focus where it is. */
  #follow() {
    const full = this.#list.lines.filter(({ on }) => on.checked).length >= MOST_ON;
    for (const { root, on } of this.#list.lines) {
      root.classList.toggle('off', !on.checked);
      on.disabled = full && !on.checked;
    }
    const left = leverNames.filter((name) => !this.#list.lines.some((line) => line.name === name));
    const { names } = this.#words.levers;
    this.#choice.replaceChildren(...left.map((name) => make('option', { value: name }, names[name].name)));
    this.#add.disabled = full || left.length === 0;
    this.#choice.disabled = left.length === 0;
  }
}

/**
 * Only where a lever acts for the worse as a fall does its slider begin below nothing.
 *
 * @param {import('../../wasm/levers.js').LeverQuantity} quantity
 */
function sliderOf(quantity) {
  if (quantity === 'acquisitionCost' || quantity === 'serviceCost' || quantity === 'costOfGoods') return { min: -0.3, max: 0.1, step: 0.005 };
  if (quantity === 'referrals') return { min: 0, max: 0.3, step: 0.01 };
  if (quantity === 'churn') return { min: 0, max: 0.3, step: 0.005 };
  return { min: 0, max: 0.2, step: 0.005 };
}

/**
 * @param {Line} line
 * @returns {Row}
 */
function rowOf({ name, on, effects, costs }) {
  const number = (/** @type {NumberField} */ { value }) => Number(value);
  return {
    lever: name,
    on: on.checked ? 'on' : 'off',
    effects: effects.flatMap(({ minimum, likely, maximum }) => [minimum, likely, maximum].map(number)),
    costs: costs.map(number),
  };
}

/**
 * Numbers that a row lacks stay as they are.
 *
 * @param {Line} line
 * @param {Row} row
 */
function fillLine({ on, effects, costs }, row) {
  on.checked = row['on'] !== 'off';
  const given = (/** @type {Row[string]} */ numbers) => [numbers ?? []].flat();
  const [all, money] = [given(row['effects'] ?? null), given(row['costs'] ?? null)];
  for (const [index, { minimum, likely, maximum }] of effects.entries()) {
    minimum.set(all[3 * index] ?? null);
    likely.set(all[3 * index + 1] ?? null);
    maximum.set(all[3 * index + 2] ?? null);
  }
  for (const [index, cost] of costs.entries()) cost.set(money[index] ?? null);
}
