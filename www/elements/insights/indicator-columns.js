// The indicators that a table shows, in their order, and how each is written.

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../wasm/customers.js').Indicators} Indicators */
/** @typedef {keyof Words['indicators']} Indicator */

/** @type {Readonly<Record<Indicator, 'count' | 'money' | 'share' | 'days'>>} */
export const INDICATORS = {
  orders: 'count',
  customers: 'count',
  newCustomers: 'count',
  returningCustomers: 'count',
  revenue: 'money',
  refunds: 'money',
  newRevenue: 'money',
  returningRevenue: 'money',
  averageOrderValue: 'money',
  frequency: 'count',
  repeatPurchaseRate: 'share',
  retentionRate: 'share',
  churnRate: 'share',
  meanDaysBetweenPurchases: 'days',
  medianDaysBetweenPurchases: 'days',
  topTenthShare: 'share',
  acquisitionCost: 'money',
};

/** Where the page on methods says how each is worked out. @type {Readonly<Record<Indicator, string>>} */
export const METHODS = {
  orders: 'order-indicators',
  customers: 'order-indicators',
  newCustomers: 'order-indicators',
  returningCustomers: 'order-indicators',
  revenue: 'order-indicators',
  refunds: 'order-indicators',
  newRevenue: 'order-indicators',
  returningRevenue: 'order-indicators',
  averageOrderValue: 'order-indicators',
  frequency: 'order-indicators',
  repeatPurchaseRate: 'order-indicators',
  retentionRate: 'period-retention',
  churnRate: 'period-retention',
  meanDaysBetweenPurchases: 'days-between',
  medianDaysBetweenPurchases: 'days-between',
  topTenthShare: 'concentration',
  acquisitionCost: 'order-indicators',
};

export const INDICATOR_NAMES = /** @type {Indicator[]} */ (Object.keys(INDICATORS));

/**
 * The table of indicators by period or group.
 *
 * @param {object} options
 * @param {Words} options.words
 * @param {readonly Indicators[]} options.rows
 * @param {string} options.by what a row is
 * @param {string} options.caption
 * @param {string} options.file
 * @param {(label: string) => string} options.name how a row is called
 * @returns {import('./data-table.js').Content}
 */
export function indicatorTable({ words, rows, by, caption, file, name }) {
  // What no row knows needs no column.
  const known = INDICATOR_NAMES.filter((indicator) => rows.some((row) => typeof row[indicator] === 'number'));
  return {
    caption,
    file,
    columns: [
      { label: by, kind: 'text' },
      ...known.map((indicator) => ({ label: words.indicators[indicator].label, kind: INDICATORS[indicator], meaning: words.indicators[indicator].definition })),
    ],
    rows: rows.map((row) => [name(row.label), ...known.map((indicator) => row[indicator])]),
  };
}

/**
 * A number of an indicator as it is read.
 *
 * @param {import('../../words/format.js').Format} format
 * @param {Indicator} indicator
 * @param {number} value
 */
export function written(format, indicator, value) {
  const kind = INDICATORS[indicator];
  return kind === 'money' ? format.roundMoney(value) : kind === 'share' ? format.share(value) : format.expected(value);
}
