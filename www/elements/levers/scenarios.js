// Scenarios: plans that were kept, with names, beside one another; why they differ; to take along as a file and to bring
// back.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { planFields, planValues } from './form.js';
import { figure, row, scroller, table } from '../result-table.js';
import { MOST_SCENARIOS, readDocument, stateOf, valuesOf, writeDocument } from '../scenario-document.js';

/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../fields/form.js').Value} Value */
/** @typedef {import('../scenario-document.js').Scenario} Scenario */
/** @typedef {import('../../wasm/levers.js').PlanCause} PlanCause */

/** What is called as an input of the form is. @type {Readonly<Record<PlanCause, keyof Words['fields']>>} */
const CAUSES = {
  averageOrderValue: 'customer.averageOrderValue',
  ordersPerYear: 'customer.ordersPerYear',
  grossMargin: 'customer.grossMargin',
  pricePremium: 'customer.pricePremium',
  annualRetentionRate: 'customer.annualRetentionRate',
  referrals: 'customer.referralsPerYear',
  annualServiceCost: 'customer.annualServiceCost',
  acquisitionCost: 'customer.acquisitionCost',
  newCustomersPerYear: 'newCustomersPerYear',
  annualDiscountRate: 'customer.annualDiscountRate',
  horizon: 'customer.horizonYears',
};

export class LeversScenarios {
  #words;
  #format;
  #values;
  #set;
  #list = make('div', { class: 'scenario-list' });
  #keep;
  #export;
  #said = make('p', { class: 'hint', role: 'status' });
  #comparison;
  /** @type {readonly Scenario[]} */
  #kept = [];
  #shown = '';

  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {Format} options.format
   * @param {() => Readonly<Record<string, Value>>} options.values the inputs as they stand
   * @param {(values: Record<string, Value>) => void} options.set
   */
  constructor({ words, format, values, set }) {
    const said = words.scenarios;
    this.#words = words;
    this.#format = format;
    this.#values = values;
    this.#set = set;
    this.#keep = this.#action(said.keep, () => this.#change([...this.#kept, { name: fill(said.named, { n: String(this.#kept.length + 1) }), state: stateOf(this.#plan(), planValues, planFields) }]));
    this.#export = make('a', { class: 'quiet', download: 'lifeworth-scenarios.json' }, said.export);
    const file = make('input', { type: 'file', accept: 'application/json,.json', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' });
    file.addEventListener('change', async () => {
      const chosen = file.files?.[0];
      try {
        if (chosen) this.#import(await chosen.text());
      } catch {
        setText(this.#said, words.errors.unreadable);
      }
      file.value = '';
    });
    this.#comparison = scroller(said.title);
    this.root = make(
      'section',
      { class: 'scenarios' },
      make('h2', {}, said.title),
      make('p', { class: 'hint' }, said.hint),
      this.#list,
      make('div', { class: 'actions' }, this.#keep, this.#export, file, this.#action(said.import, () => file.click())),
      this.#said,
      this.#comparison,
    );
  }

  /** What a scenario keeps of the inputs. */
  #plan() {
    const names = new Set(planFields.map(({ name }) => name));
    return Object.fromEntries(Object.entries(this.#values()).filter(([name]) => names.has(name)));
  }

  /** @param {readonly Scenario[]} scenarios */
  #change(scenarios) {
    this.#set({ scenarios: scenarios.map(({ name, state }) => ({ name, state })) });
  }

  /** @param {string} text of a file */
  #import(text) {
    const read = readDocument(text);
    setText(this.#said, 'problem' in read ? this.#words.scenarios.problems[read.problem] : '');
    if ('scenarios' in read) this.#change(read.scenarios);
  }

  /**
   * @param {string} label
   * @param {() => void} act
   */
  #action(label, act) {
    const button = make('button', { type: 'button', class: 'quiet' }, label);
    button.addEventListener('click', act);
    return button;
  }

  /**
   * @param {Outcome} outcome
   * @param {Levers} levers
   */
  show({ scenarios }, levers) {
    const kept = /** @type {Scenario[]} */ (/** @type {unknown} */ (this.#values()['scenarios'] ?? []));
    const shown = JSON.stringify(kept);
    if (shown === this.#shown) return;
    // Whoever types a name keeps the focus.
    const renamed = kept.length === this.#kept.length && kept.every(({ state }, index) => state === this.#kept[index]?.state);
    this.#shown = shown;
    this.#kept = kept;
    if (!renamed) this.#list.replaceChildren(...kept.map((scenario, index) => this.#item(scenario, index)));
    this.#keep.disabled = kept.length >= MOST_SCENARIOS;
    this.#export.hidden = kept.length === 0;
    this.#export.href = `data:application/json;charset=utf-8,${encodeURIComponent(writeDocument(kept))}`;
    this.#comparison.hidden = scenarios.length === 0;
    this.#comparison.replaceChildren(this.#table(scenarios, levers));
  }

  /**
   * @param {Scenario} scenario
   * @param {number} index
   */
  #item({ name, state }, index) {
    const said = this.#words.scenarios;
    const input = make('input', { type: 'text', value: name, 'aria-label': fill(said.nameOf, { n: String(index + 1) }), maxlength: 60 });
    input.addEventListener('input', () => this.#change(this.#kept.map((one, place) => (place === index ? { ...one, name: input.value } : one))));
    const duplicate = this.#action(said.duplicate, () => {
      if (this.#kept.length < MOST_SCENARIOS) this.#change([...this.#kept, { name: fill(said.copyOf, { name: this.#kept[index]?.name ?? name }), state }]);
    });
    return make(
      'div',
      { role: 'group', 'aria-label': fill(said.named, { n: String(index + 1) }) },
      input,
      this.#action(said.load, () => this.#set(valuesOf(state, planValues, planFields))),
      duplicate,
      this.#action(said.remove, () => {
        this.#change(this.#kept.filter((_, place) => place !== index));
        this.#keep.focus();
      }),
    );
  }

  /**
   * @param {Outcome['scenarios']} scenarios
   * @param {Levers} levers
   */
  #table(scenarios, levers) {
    const { scenarios: said, fields, notAvailable } = this.#words;
    const speech = { words: this.#words, format: this.#format };
    const money = (/** @type {number | null | undefined} */ value) => figure(value, 'money', speech);
    const sides = scenarios.map(({ value }) => value.with);
    const [first] = scenarios;
    const differences = scenarios.map(({ plan }) => (first && plan !== first.plan ? levers.planDifference({ from: first.plan, to: plan }).causes : []));
    const causes = /** @type {PlanCause[]} */ (Object.keys(CAUSES)).filter((cause) => differences.some((found) => found.some((one) => one.cause === cause)));
    const of = (/** @type {PlanCause} */ cause) => differences.map((found, index) => (index === 0 ? '' : money(found.find((one) => one.cause === cause)?.contribution ?? 0)));
    return table(
      [said.measure, ...scenarios.map(({ name }) => name)],
      [
        row([said.total, ...sides.map(({ total }) => money(total))]),
        row([said.netValue, ...sides.map(({ value }) => money(value.netValue))]),
        row([said.ratio, ...sides.map(({ value }) => figure(value.valueToCostRatio, 'ratio', speech))]),
        row([said.payback, ...sides.map(({ value }) => (value.payback ? this.#format.inPeriod(value.payback.period, 12) : notAvailable))]),
        ...(causes.length > 0 ? [make('tr', {}, make('th', { scope: 'rowgroup', colspan: scenarios.length + 1 }, fill(said.because, { name: first?.name ?? '' })))] : []),
        ...causes.map((cause) => row([fields[CAUSES[cause]].label, ...of(cause)])),
      ],
    );
  }
}
