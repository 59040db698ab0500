// The deterministic entries of a reference file: which call of the package answers each quantity.

/** The reference files' names for when the margin falls. */
const TIMINGS = new Map([
  ['first_margin_at_0', 'startOfPeriod'],
  ['middle_of_each_period', 'middleOfPeriod'],
  ['end_of_each_period', 'endOfPeriod'],
  ['first_margin_at_1_if_retained', 'afterFirstRenewal'],
  ['just_before_next_renewal', 'beforeNextRenewal'],
]);

const NEVER = -1;

/** @typedef {import('../../www/engine/clv.js').Clv} Calculators */
/** @typedef {Record<string, any>} Inputs */

/** @param {Inputs} inputs */
const stream = (inputs) => ({
  marginPerPeriod: inputs.margin_per_period,
  retentionRate: inputs.retention,
  discountRate: inputs.rate_per_period,
  ...(inputs.periods === undefined ? {} : { periods: inputs.periods }),
  ...(inputs.margin_growth === undefined ? {} : { marginGrowth: inputs.margin_growth }),
  marginTiming: /** @type {any} */ (TIMINGS.get(inputs.timing)),
});

/** @param {Inputs} inputs */
const simple = (inputs) => ({
  averageOrderValue: inputs.average_order_value,
  ordersPerYear: inputs.orders_per_year,
  years: inputs.years,
  grossMargin: inputs.gross_margin ?? 1,
});

/** @param {Inputs} inputs */
const counts = (inputs) => ({ startCustomers: inputs.start, endCustomers: inputs.end, newCustomers: inputs.acquired });

/** @type {Record<string, string>} */
const LIFETIMES = { one_over_churn: 'periods', further_periods: 'furtherPeriods', continuous: 'continuousPeriods' };

/** @type {Record<string, (package_: Calculators, inputs: Inputs) => number | null | undefined>} */
const QUANTITIES = {
  clv_perpetuity: (p, i) => p.marginStreamValue(stream(i)).value,
  clv_perpetuity_growth: (p, i) => p.marginStreamValue(stream(i)).value,
  clv_finite: (p, i) => p.marginStreamValue(stream(i)).value,
  clv_historic_revenue: (p, i) => p.simpleValue(simple(i)).revenue,
  clv_historic_margin: (p, i) => p.simpleValue(simple(i)).profit,
  clv_to_cac: (p, i) => p.acquisitionReturn({ value: i.clv, acquisitionCost: i.cac }).ratio,
  clv_net_of_cac: (p, i) => p.acquisitionReturn({ value: i.clv, acquisitionCost: i.cac }).net,
  payback_periods_simple: (p, i) =>
    p.payback({ acquisitionCost: i.cac, marginPerPeriod: i.margin_per_period, retentionRate: 1, discountRate: 0, marginTiming: 'endOfPeriod' })
      .timeInPeriods,
  payback_periods_with_churn: (p, i) => p.payback({ ...stream(i), acquisitionCost: i.cac }).period ?? NEVER,
  customer_retention_rate: (p, i) => p.indicators(counts(i)).customerRetentionRate,
  churn_rate: (p, i) => p.indicators(counts(i)).churnRate,
  repeat_purchase_rate: (p, i) =>
    p.indicators({ repeatCustomers: i.customers_with_2_or_more_orders, customers: i.customers }).repeatPurchaseRate,
  expected_lifetime_periods: (p, i) => {
    const retentionRate = p.indicators(counts(i)).customerRetentionRate ?? NaN;
    return /** @type {any} */ (p.expectedLifetime({ retentionRate }))[LIFETIMES[i.convention] ?? ''];
  },
  rate_monthly_from_annual: (p, i) => p.equivalentRate({ annualRate: i.annual_rate, periodsPerYear: 12 }).perPeriod,
  rate_weekly_continuous_from_annual: (p, i) =>
    p.equivalentRate({ annualRate: i.annual_rate, periodsPerYear: i.weeks_per_year }).continuousPerPeriod,
  rate_daily_continuous_from_annual: (p, i) =>
    p.equivalentRate({ annualRate: i.annual_rate, periodsPerYear: i.days_per_year }).continuousPerPeriod,
  retention_annual_from_monthly: (p, i) => p.annualRetention({ retentionRate: i.monthly_retention, periodsPerYear: 12 }).annualRetentionRate,
};

/**
 * How the package answers an entry, or undefined when it has no answer to such a question.
 * @param {{quantity: string, inputs: Inputs}} entry
 * @returns {((package_: Calculators) => number | null | undefined) | undefined}
 */
export function deterministic({ quantity, inputs }) {
  const answer = QUANTITIES[quantity];
  const knownTiming = inputs.timing === undefined || TIMINGS.has(inputs.timing);
  const knownConvention = inputs.convention === undefined || inputs.convention in LIFETIMES;
  return answer && knownTiming && knownConvention ? (package_) => answer(package_, inputs) : undefined;
}
