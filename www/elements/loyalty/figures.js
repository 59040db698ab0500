// The numbers that the loyalty projection lists, and how they are written.

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {import('./outcome.js').Outcome} Outcome */

const LIST = [
  'net',
  'netPresentValue',
  'returnOnInvestment',
  'breakEvenMonth',
  'peakFunding',
  'neededFrequency',
  'subsidyShare',
  'effectiveRebate',
  'pointValue',
  'incrementalMargin',
  'totalCost',
  'redemptionShare',
  'breakage',
  'liability.cost',
  'liability.gross',
];

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  net: 'money',
  netPresentValue: 'money',
  returnOnInvestment: 'share',
  neededFrequency: 'share',
  subsidyShare: 'share',
  effectiveRebate: 'share',
  incrementalMargin: 'money',
  totalCost: 'money',
  rewardCost: 'money',
  programmeCost: 'money',
  referralCost: 'money',
  activeOrderValue: 'money',
  redemptionShare: 'share',
  breakage: 'share',
  'liability.cost': 'money',
  'liability.gross': 'money',
};

/** What is listed as a round amount: a projection of years is not known to the cent. */
const ROUND = new Set(['net', 'netPresentValue', 'incrementalMargin', 'totalCost', 'liability.cost', 'liability.gross']);

/** Where the page on methods says how each number is worked out. */
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
  net: 'programme-result',
  netPresentValue: 'programme-result',
  returnOnInvestment: 'programme-result',
  totalCost: 'programme-result',
  breakEvenMonth: 'break-even',
  peakFunding: 'break-even',
  neededFrequency: 'break-even',
  subsidyShare: 'subsidy-share',
  effectiveRebate: 'point-value',
  pointValue: 'point-value',
  incrementalMargin: 'incremental-margin',
  redemptionShare: 'breakage',
  breakage: 'breakage',
  'liability.cost': 'liability',
  'liability.gross': 'liability',
};

/**
 * @param {Format} format
 * @param {string} netOfMonth
 * @returns {import('../figures.js').About<Outcome>}
 */
export const about = (format, netOfMonth) => ({
  list: () => LIST,
  kinds: KINDS,
  method: (_, quantity) => METHODS[quantity],
  context: ({ options }) => ({ ...format.periodWords(12), horizon: format.months(options.horizonMonths ?? 0) }),
  write: ({ result, options }, quantity, place) => {
    if (quantity === 'netOfMonth') return netOfMonth;
    if (quantity === 'breakEvenMonth') return format.inPeriod(result.breakEvenMonth ?? 0, 12);
    // Money that has to be there is said without its sign.
    if (quantity === 'peakFunding') return format.roundMoney(-result.peakFunding);
    if (quantity === 'pointValue') return format.preciseMoney(result.pointValue ?? 0);
    if (quantity === 'effectiveRebate' || quantity === 'monthlyDiscountRate') {
      const value = quantity === 'effectiveRebate' ? result.effectiveRebate : options.monthlyDiscountRate;
      return typeof value === 'number' ? format.preciseShare(value) : undefined;
    }
    if (place === 'line' && ROUND.has(quantity)) {
      const value = quantity.startsWith('liability.') ? result.liability?.[/** @type {'cost' | 'gross'} */ (quantity.slice(10))] : result[/** @type {'net'} */ (quantity)];
      return typeof value === 'number' ? format.roundMoney(value) : undefined;
    }
    return undefined;
  },
});
