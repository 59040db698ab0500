// The inputs of the lifetime value calculator, as data: the form is drawn from this list, the fragment and the
// attributes are read by it.

/** @typedef {import('../fields/form.js').Field} Field */
/** @typedef {'simple' | 'retention'} Mode */

/** @type {readonly Mode[]} */
export const modes = ['simple', 'retention'];

/** @type {readonly Field[]} */
export const fields = [
  { name: 'averageOrderValue', kind: 'money', modes, initial: 200, slider: { min: 0, max: 1000, step: 5 } },
  { name: 'ordersPerYear', kind: 'count', modes, initial: 5, slider: { min: 0, max: 24, step: 0.5 } },
  { name: 'years', kind: 'years', modes: ['simple'], initial: 4, slider: { min: 0, max: 20, step: 0.5 } },
  { name: 'grossMargin', kind: 'share', modes, initial: 0.3, slider: { min: 0, max: 1, step: 0.01, fixed: true } },
  {
    name: 'annualRetentionRate',
    kind: 'share',
    list: true,
    modes: ['retention'],
    initial: 0.75,
    slider: { min: 0, max: 1, step: 0.01, fixed: true },
  },
  {
    name: 'horizonYears',
    kind: 'years',
    endless: true,
    modes: ['retention'],
    initial: 5,
    slider: { min: 1, max: 20, step: 1 },
  },
  { name: 'acquisitionCost', kind: 'money', modes, initial: 150, slider: { min: 0, max: 1000, step: 5 } },
  {
    name: 'annualDiscountRate',
    kind: 'share',
    modes: ['retention'],
    group: 'finer',
    initial: 0.1,
    slider: { min: 0, max: 0.3, step: 0.005 },
  },
  {
    name: 'marginTiming',
    kind: 'choice',
    modes: ['retention'],
    group: 'finer',
    initial: 'startOfPeriod',
    choices: ['startOfPeriod', 'middleOfPeriod', 'endOfPeriod', 'beforeNextRenewal', 'afterFirstRenewal'],
  },
  { name: 'periodsPerYear', kind: 'choice', modes: ['retention'], group: 'finer', initial: 12, choices: [1, 4, 12] },
  {
    name: 'annualServiceCost',
    kind: 'money',
    modes: ['retention'],
    group: 'finer',
    initial: 0,
    slider: { min: 0, max: 200, step: 1 },
  },
  {
    name: 'pricePremium',
    kind: 'share',
    modes: ['retention'],
    group: 'finer',
    initial: 0,
    slider: { min: 0, max: 0.3, step: 0.005 },
  },
  {
    name: 'referralsPerYear',
    kind: 'count',
    modes: ['retention'],
    group: 'finer',
    initial: 0,
    slider: { min: 0, max: 3, step: 0.05 },
  },
  {
    name: 'valuePerReferral',
    kind: 'money',
    modes: ['retention'],
    group: 'finer',
    initial: 0,
    slider: { min: 0, max: 500, step: 5 },
  },
  {
    name: 'targetRatio',
    kind: 'ratio',
    modes: ['retention'],
    group: 'finer',
    initial: 3,
    slider: { min: 0.5, max: 10, step: 0.1 },
  },
  {
    name: 'establishedAfterYears',
    kind: 'years',
    modes: ['retention'],
    group: 'finer',
    initial: 1,
    slider: { min: 1, max: 10, step: 1 },
  },
];
