// The numbers that the lifetime value calculator lists, and how they are written.

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** What each number of a result is; the order is the order of the list. */
/** @type {Readonly<Record<import('./form.js').Mode, readonly string[]>>} */
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

/** Where the page on methods says how each number is worked out. */
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
  netValue: 'net-value',
  valueToCostRatio: 'net-value',
  highestAcquisitionCost: 'net-value',
  profit: 'lifetime-value',
  revenue: 'lifetime-value',
  expectedLifetimeYears: 'expected-lifetime',
  payback: 'payback',
  'establishedCustomer.remainingProfit': 'established-customer',
  'establishedCustomer.difference': 'established-customer',
};

/**
 * @param {Format} format
 * @returns {import('../figures.js').About<Outcome>}
 */
export const about = (format) => ({
  list: ({ mode }) => LISTS[mode],
  kinds: KINDS,
  method: ({ mode }, quantity) => (mode === 'simple' ? 'simple-value' : METHODS[quantity]),
  context: ({ options, periodsPerYear }) => ({
    ...format.periodWords(periodsPerYear),
    target: format.of(options.targetRatio ?? 0, 'ratio'),
    after: format.years(options.establishedAfterYears ?? 0),
  }),
  write: ({ mode, result: { payback }, periodsPerYear }, quantity, place) => {
    if (quantity !== 'payback' || !payback) return undefined;
    if (place === 'line') return format.inPeriod(payback.period, periodsPerYear);
    return mode === 'simple' ? format.years(payback.years) : format.count(payback.period);
  },
});
