// The numbers that the levers list, and how they are written.

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {import('./outcome.js').Outcome} Outcome */

const LIST = [
  'addedValue',
  'leverCost',
  'gainPerCost',
  'with.total',
  'without.total',
  'with.netValue',
  'without.netValue',
  'with.valueToCostRatio',
  'without.valueToCostRatio',
  'with.payback',
  'without.payback',
];

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  addedValue: 'money',
  leverCost: 'money',
  gainPerCost: 'ratio',
  'with.total': 'money',
  'without.total': 'money',
  'with.netValue': 'money',
  'without.netValue': 'money',
  'with.valueToCostRatio': 'ratio',
  'without.valueToCostRatio': 'ratio',
};

/** What is listed as a round amount: a plan of years is not known to the cent. */
const ROUND = new Set(['addedValue', 'leverCost', 'with.total', 'without.total']);

/** Where the page on methods says how each number is worked out. */
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
  addedValue: 'plan-total',
  leverCost: 'plan-total',
  gainPerCost: 'plan-total',
  total: 'plan-total',
  netValue: 'net-value',
  valueToCostRatio: 'net-value',
  payback: 'payback',
};

/**
 * @param {Format} format
 * @returns {import('../figures.js').About<Outcome>}
 */
export const about = (format) => ({
  list: () => LIST,
  kinds: KINDS,
  method: (_, quantity) => METHODS[quantity.replace(/^with(?:out)?\./u, '')],
  context: ({ options }) => ({
    ...format.periodWords(12),
    plan: format.years(options.planYears ?? 1),
    horizon: format.years(options.customer.horizonYears ?? 0),
  }),
  write: ({ result }, quantity, place) => {
    const [side, name] = quantity.split('.');
    if (name === 'payback') {
      const period = result[/** @type {'with' | 'without'} */ (side)].payback;
      return period === undefined ? undefined : format.inPeriod(period, 12);
    }
    if (!ROUND.has(quantity) || place !== 'line') return undefined;
    const value = name ? result[/** @type {'with' | 'without'} */ (side)].total : result[/** @type {'addedValue' | 'leverCost'} */ (quantity)];
    return format.roundMoney(value);
  },
});
