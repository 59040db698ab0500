// The inputs of the survey calculator, as data: the form is drawn from this list, the fragment and the attributes are
// read by it.

import { cellsField } from '../fields/cells-field.js';

/** @typedef {import('../fields/form.js').Field} Field */
/** @typedef {'nps' | 'csat' | 'ces' | 'csi'} Mode */

/** @type {readonly Mode[]} */
export const modes = ['nps', 'csat', 'ces', 'csi'];

/** @param {number} from @param {number} to */
const scores = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** @param {number} negative @param {number} neutral @param {number} positive */
const tones = (negative, neutral, positive) => [
  ...Array(negative).fill(/** @type {const} */ ('negative')),
  ...Array(neutral).fill(/** @type {const} */ ('neutral')),
  ...Array(positive).fill(/** @type {const} */ ('positive')),
];

const GROUPS = ['promoters', 'passives', 'detractors'];
const GROUP_TONES = /** @type {const} */ (['positive', 'neutral', 'negative']);

/** The most waves or groups: beyond it nobody reads the pairs. */
export const MOST_GROUPS = 24;

/**
 * The two waves that it opens with: The Carpentries, long-term survey of March and of December 2020, CC BY 4.0.
 */
const WAVES = [
  { name: '2020-03', counts: [0, 0, 0, 1, 0, 4, 4, 12, 20, 23, 70] },
  { name: '2020-12', counts: [0, 1, 0, 1, 0, 2, 4, 11, 19, 15, 34] },
];
const sum = (/** @type {number[]} */ counts) => counts.reduce((total, count) => total + count, 0);
const grouped = (/** @type {number[]} */ counts) => [sum(counts.slice(9)), sum(counts.slice(7, 9)), sum(counts.slice(0, 7))];

const nps = { modes: ['nps'] };
const value = { ...nps, group: 'value' };
/** @type {Pick<Field, 'kind' | 'cells' | 'tones' | 'optional' | 'initial'>} */
const perGroup = { kind: 'cells', cells: GROUPS, tones: GROUP_TONES, optional: true, initial: null };

/** What a customer of each group does: without these there is no value of a point. */
export const BEHAVIOUR = /** @type {const} */ ([
  ['annualSpend', 'money'],
  ['grossMargin', 'share'],
  ['retentionRate', 'share'],
]);
export const FURTHER_BEHAVIOUR = /** @type {const} */ ([
  ['serviceCost', 'money'],
  ['pricePremium', 'share'],
  ['referralsPerYear', 'count'],
  ['acquisitionCostSaved', 'money'],
  ['deterredPerYear', 'count'],
]);

/** @type {readonly Field[]} */
const described = [
  { ...nps, name: 'given', kind: 'choice', initial: 'groups', choices: ['groups', 'ratings'] },
  {
    ...nps,
    name: 'groups',
    kind: 'cells',
    when: { field: 'given', is: ['groups'] },
    cells: GROUPS,
    tones: GROUP_TONES,
    named: true,
    most: MOST_GROUPS,
    initial: WAVES.map(({ name, counts }) => ({ name, cells: grouped(counts) })),
  },
  {
    ...nps,
    name: 'ratings',
    kind: 'cells',
    when: { field: 'given', is: ['ratings'] },
    cells: scores(0, 10),
    tones: tones(7, 2, 2),
    named: true,
    most: MOST_GROUPS,
    initial: WAVES.map(({ name, counts }) => ({ name, cells: counts })),
  },
  { ...nps, name: 'rowsAre', kind: 'choice', initial: 'waves', choices: ['waves', 'groups'] },
  { ...nps, name: 'benchmark', kind: 'score', optional: true, initial: null },
  { name: 'satisfaction', kind: 'cells', modes: ['csat'], cells: scores(1, 5), tones: tones(2, 1, 2), initial: [12, 18, 40, 150, 180] },
  { name: 'effortScale', kind: 'choice', modes: ['ces'], initial: 'ease', choices: ['ease', 'effort'] },
  {
    name: 'ease',
    kind: 'cells',
    modes: ['ces'],
    when: { field: 'effortScale', is: ['ease'] },
    cells: scores(1, 7),
    tones: tones(3, 1, 3),
    initial: [3, 5, 9, 14, 40, 80, 49],
  },
  {
    name: 'effort',
    kind: 'cells',
    modes: ['ces'],
    when: { field: 'effortScale', is: ['effort'] },
    cells: scores(1, 5),
    tones: [...tones(2, 1, 2)].reverse(),
    initial: [60, 90, 30, 15, 5],
  },
  {
    name: 'questions',
    kind: 'cells',
    cellKind: 'count',
    modes: ['csi'],
    cells: ['mean', 'weight'],
    named: true,
    most: 20,
    initial: [
      { name: '', cells: [8.2, 1] },
      { name: '', cells: [7.6, 1] },
      { name: '', cells: [7.1, 1] },
    ],
  },
  { name: 'lowest', kind: 'count', modes: ['csi'], initial: 1 },
  { name: 'highest', kind: 'count', modes: ['csi'], initial: 10 },

  { name: 'confidence', kind: 'choice', modes: ['nps', 'csat', 'ces'], group: 'finer', initial: 0.95, choices: [0.9, 0.95, 0.99] },
  {
    ...nps,
    name: 'method',
    kind: 'choice',
    group: 'finer',
    initial: 'adjustedWald',
    choices: ['adjustedWald', 'score', 'wald', 'studentT', 'addOne', 'bootstrap'],
  },
  { ...nps, name: 'population', kind: 'count', group: 'finer', optional: true, initial: null },

  { ...nps, name: 'margin', kind: 'score', group: 'planning', initial: 5, slider: { min: 1, max: 20, step: 0.5 } },
  { ...nps, name: 'change', kind: 'score', group: 'planning', initial: 10, slider: { min: 1, max: 40, step: 1 } },
  { ...nps, name: 'responseRate', kind: 'share', group: 'planning', optional: true, initial: null },

  ...[...BEHAVIOUR, ...FURTHER_BEHAVIOUR].map(([name, cellKind]) => ({ ...value, ...perGroup, name, cellKind })),
  { ...value, name: 'annualDiscountRate', kind: 'share', initial: 0.1, slider: { min: 0, max: 0.3, step: 0.005 } },
  { ...value, name: 'horizonYears', kind: 'years', endless: true, initial: 5, slider: { min: 1, max: 20, step: 1 } },
];

export const fields = described.map((field) => (field.kind === 'cells' ? { ...field, control: cellsField } : field));

/** Numbers to try the value of a point with: an example, not an average of any industry. */
export const EXAMPLE_BEHAVIOUR = {
  annualSpend: [1200, 950, 800],
  grossMargin: [0.4, 0.4, 0.4],
  retentionRate: [0.88, 0.78, 0.6],
};
