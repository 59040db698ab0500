// The numbers that the comparison of channels and the campaign check list, and how they are written.

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {import('./outcome.js').Outcome} Outcome */

const LISTS = {
  channels: ['sum.net', 'sum.spend', 'sum.newCustomers', 'sum.acquisitionCost', 'sum.value', 'sum.valueToCostRatio', 'split.gain'],
  campaign: ['net', 'newCustomers', 'cost', 'acquisitionCost', 'valueToCostRatio', 'breakEvenRate', 'breakEvenCustomers'],
};

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  'sum.net': 'money',
  'sum.spend': 'money',
  'sum.acquisitionCost': 'money',
  'sum.value': 'money',
  'sum.valueToCostRatio': 'ratio',
  'split.gain': 'money',
  net: 'money',
  cost: 'money',
  acquisitionCost: 'money',
  valueToCostRatio: 'ratio',
  breakEvenRate: 'share',
};

/**
 * @param {Format} format
 * @returns {import('../figures.js').About<Outcome>}
 */
export const about = (format) => ({
  list: ({ mode }) => LISTS[mode],
  kinds: KINDS,
  method: ({ mode }) => mode,
  context: (outcome) => ({ horizon: outcome.mode === 'channels' ? format.years(outcome.options.horizonYears) : '' }),
  write: (outcome, quantity) => {
    if (outcome.mode !== 'campaign') return undefined;
    const { breakEvenRate, breakEvenCustomers } = outcome.result;
    if (quantity === 'breakEvenRate' && breakEvenRate !== undefined) return format.preciseShare(breakEvenRate);
    // Nobody is a fraction of a customer: as many as it takes.
    if (quantity === 'breakEvenCustomers' && breakEvenCustomers !== undefined) return format.count(Math.ceil(breakEvenCustomers - 1e-9));
    return undefined;
  },
});
