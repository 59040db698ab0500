// The inputs of the levers, as data. A field is named by its path in the plan, which is also how an error, the fragment
// and a range name it.

import { leverNames, valuesOf } from './catalogue.js';
import { KeptRows } from '../fields/kept-rows.js';
import { LeversField } from './field.js';
import { rangeEditor } from '../fields/range-editor.js';
import { ranges } from '../fields/ranges-field.js';

/** @typedef {import('../fields/form.js').Field} Field */

/** @type {readonly Field[]} */
const customer = [
  { name: 'customer.averageOrderValue', kind: 'money', initial: 200, slider: { min: 0, max: 1000, step: 5 } },
  { name: 'customer.ordersPerYear', kind: 'count', initial: 5, slider: { min: 0, max: 24, step: 0.5 } },
  { name: 'customer.grossMargin', kind: 'share', initial: 0.3, slider: { min: 0, max: 1, step: 0.01, fixed: true } },
  { name: 'customer.annualRetentionRate', kind: 'share', initial: 0.75, slider: { min: 0, max: 1, step: 0.01, fixed: true } },
  { name: 'customer.acquisitionCost', kind: 'money', initial: 150, slider: { min: 0, max: 1000, step: 5 } },
  { name: 'newCustomersPerYear', kind: 'count', initial: 1200, slider: { min: 0, max: 10000, step: 50 } },
];

/** @type {readonly Field[]} */
const finer = [
  { name: 'customer.horizonYears', kind: 'years', initial: 5, slider: { min: 1, max: 20, step: 1 } },
  { name: 'planYears', kind: 'years', initial: 3, slider: { min: 1, max: 10, step: 1 } },
  { name: 'customer.annualDiscountRate', kind: 'share', initial: 0.1, slider: { min: 0, max: 0.3, step: 0.005 } },
  { name: 'customer.annualServiceCost', kind: 'money', initial: 0, slider: { min: 0, max: 200, step: 1 } },
  { name: 'customer.pricePremium', kind: 'share', initial: 0, slider: { min: 0, max: 0.3, step: 0.005 } },
  { name: 'customer.referralsPerYear', kind: 'count', initial: 0, slider: { min: 0, max: 2, step: 0.05 } },
  { name: 'customer.valuePerReferral', kind: 'money', initial: 150, slider: { min: 0, max: 500, step: 5 } },
];

/** @type {Field} */
const levers = {
  name: 'levers',
  kind: 'table',
  group: 'levers',
  initial: valuesOf('tips')['levers'] ?? [],
  columns: [
    { name: 'lever', kind: 'choice', initial: 'own', choices: leverNames },
    { name: 'on', kind: 'choice', initial: 'on', choices: ['on', 'off'] },
    { name: 'effects', kind: 'share', list: true, initial: [] },
    { name: 'costs', kind: 'money', list: true, initial: [] },
  ],
  control: (options) => new LeversField(options),
};

/** What a range can be put on, and a goal be sought with: the numbers of the customer. */
const NUMBERS = [...customer, ...finer].filter(({ name }) => name !== 'customer.horizonYears' && name !== 'planYears');

/** @param {Field} field */
const ranged = (field) => (NUMBERS.some(({ name }) => name === field.name) ? { ...field, ranged: rangeEditor } : field);

const inputs = NUMBERS.map(({ name }) => name);
/** @type {ReadonlyMap<string, import('../../words/format.js').Kind>} */
const kinds = new Map(NUMBERS.map(({ name, kind }) => [name, /** @type {import('../../words/format.js').Kind} */ (kind)]));

const measures = /** @type {const} */ (['netValue', 'total', 'valueToCostRatio', 'payback']);
const measured = (/** @type {typeof measures[number]} */ measure) => ({ field: 'goal.measure', is: [measure] });

/** @type {readonly Field[]} */
const goal = [
  { name: 'goal.measure', kind: 'choice', group: 'goal', initial: 'valueToCostRatio', choices: measures },
  { name: 'goal.netValue', kind: 'money', group: 'goal', initial: 600, when: measured('netValue') },
  { name: 'goal.total', kind: 'money', group: 'goal', initial: 2000000, when: measured('total') },
  { name: 'goal.valueToCostRatio', kind: 'ratio', group: 'goal', initial: 6, when: measured('valueToCostRatio') },
  { name: 'goal.payback', kind: 'months', group: 'goal', initial: 4, when: measured('payback') },
  { name: 'goal.input', kind: 'choice', group: 'goal', initial: 'customer.annualRetentionRate', choices: inputs },
];

/** @type {Field} */
const scenarios = {
  name: 'scenarios',
  kind: 'table',
  initial: [],
  columns: [
    { name: 'name', kind: 'text', initial: '' },
    { name: 'state', kind: 'text', initial: '' },
  ],
  control: () => new KeptRows(),
};

/** What a scenario keeps. @type {readonly Field[]} */
export const planFields = [...customer.map(ranged), levers, ...finer.map((field) => ranged({ ...field, group: 'finer' })), ranges];

/** @type {readonly Field[]} */
export const fields = [...planFields.slice(0, -1), ...goal, ranges, scenarios];

/** The names of the inputs that a range or a goal can be about. */
export { inputs };

/** How a value of such an input is written. @param {string} input */
export const kindOf = (input) => kinds.get(input) ?? 'count';

/** What every scenario begins with. */
export const planValues = Object.fromEntries(planFields.map(({ name, initial }) => [name, initial]));
