// The entries of customer models: which call of the package answers each quantity at given parameters.

/** @typedef {import('../../www/engine/customers.js').Customers} Calculators */
/** @typedef {Record<string, any>} Inputs */

/** The reference files' names of the buying models. */
export const BUYING = /** @type {const} */ ({ bgnbd: 'bgNbd', mbgnbd: 'mbgNbd', pareto_nbd: 'paretoNbd', bgbb: 'bgBb' });

/** One customer as columns. @param {Inputs} inputs */
const customers = ({ x, t_x, T, n }) => ({ frequency: [x], recency: [t_x], observed: [T ?? n] });

/** @param {Inputs} inputs */
const customer = ({ x, t_x, T, n }) => ({ frequency: x, recency: t_x, observed: T ?? n });

/** @param {Inputs} inputs the rate is continuous, or one of a period */
const discount = ({ delta, rate_per_period: rate, horizon }) => ({
  rate: delta ?? Math.log1p(rate),
  ...(horizon === undefined ? {} : { horizon }),
});

/** @type {Record<string, (package_: Calculators, model: any, inputs: Inputs) => number | null | undefined>} */
const OF_BUYING = {
  log_likelihood: (p, model, i) => p.logLikelihood({ model, customers: customers(i) }),
  p_alive: (p, model, i) =>
    i.m > 0
      ? p.predictCustomers({ model, customers: customers(i), after: i.m }).probabilityAliveAfter?.[0]
      : p.predictCustomers({ model, customers: customers(i) }).probabilityAlive[0],
  log_p_alive: (p, model, i) => p.predictCustomers({ model, customers: customers(i) }).logProbabilityAlive[0],
  p_alive_at: (p, model, i) => p.predictCustomers({ model, customers: customers(i), after: i.t }).probabilityAliveAfter?.[0],
  expected_purchases: (p, model, i) => p.newCustomer({ model, times: [i.t ?? i.n] }).expectedPurchases[0],
  conditional_expected_purchases: (p, model, i) =>
    p.predictCustomers({ model, customers: customers(i), horizon: i.t ?? i.n_star }).expectedPurchases?.[0],
  pmf: (p, model, i) => p.purchaseProbabilities({ model, time: i.t, most: i.n })[i.n],
  conditional_pmf: (p, model, i) => p.purchaseProbabilities({ model, customer: customer(i), time: i.t, most: i.n })[i.n],
  dert: (p, model, i) => p.predictCustomers({ model, customers: customers(i), discount: discount(i) }).discountedPurchases?.[0],
  dect: (p, model, i) => p.predictCustomers({ model, customers: customers(i), discount: discount(i) }).discountedPurchases?.[0],
  clv_discrete_periods: (p, model, i) => {
    const periods = {
      count: i.periods,
      length: i.period_length,
      rate: i.rate_per_period,
      timing: i.timing === 'mid_period' ? /** @type {const} */ ('midPeriod') : /** @type {const} */ ('endOfPeriod'),
    };
    const purchases = p.predictCustomers({ model, customers: customers(i), periods }).periodPurchases?.[0];
    return purchases === undefined ? purchases : purchases * i.value_per_purchase;
  },
};

/** @param {Inputs} inputs */
const spends = ({ x, zbar }) => ({ frequency: [x], spend: [zbar] });

/** @type {typeof OF_BUYING} */
const OF_SPENDING = {
  expected_spend: (p, model, i) => p.expectedSpend({ model, spends: spends(i) }).expectedSpend?.[0],
  spend_quantile: (p, model, i) => p.expectedSpend({ model, spends: spends(i), probabilities: [i.prob] }).quantiles[0]?.[0],
  log_likelihood: (p, model, i) => p.expectedSpend({ model, spends: spends(i) }).logLikelihood,
};

/** From those who left at each decision and those who are left: how many there were before each. @param {Inputs} inputs */
const survivors = ({ lost, still_active }) =>
  lost.reduceRight((/** @type {number[]} */ later, /** @type {number} */ gone) => [(later[0] ?? 0) + gone, ...later], [still_active]);

/** @type {typeof OF_BUYING} */
const OF_CONTRACTS = {
  survival: (p, model, i) => p.contractOutlook({ model, periods: i.t }).survival[i.t - 1],
  pmf: (p, model, i) => p.contractOutlook({ model, periods: i.t }).churnProbability[i.t - 1],
  retention_rate: (p, model, i) => p.contractOutlook({ model, periods: i.t }).retentionRate[i.t - 1],
  discounted_expected_lifetime: (p, model, i) => p.contractOutlook({ model, periods: 1, discountRate: i.rate_per_period }).lifetime,
  discounted_expected_residual_lifetime: (p, model, i) =>
    p.contractOutlook({ model, periods: i.payments_made, discountRate: i.rate_per_period }).residualLifetimes?.[i.payments_made - 1],
  log_likelihood_cohort: (p, model, i) => p.contractLogLikelihood({ model, cohorts: [survivors(i)] }),
};

/** @type {Record<string, {quantities: typeof OF_BUYING, name: string | undefined}>} */
const KINDS = {
  ...Object.fromEntries(Object.entries(BUYING).map(([model, name]) => [model, { quantities: OF_BUYING, name }])),
  gamma_gamma: { quantities: OF_SPENDING, name: undefined },
  sbg: { quantities: OF_CONTRACTS, name: 'sbg' },
  bdw: { quantities: OF_CONTRACTS, name: 'bdw' },
};

/**
 * How the package answers an entry of a customer model, or undefined when it has no answer to such a question.
 * @param {{model: string, quantity: string, params: Inputs, inputs: Inputs}} entry
 * @returns {((package_: Calculators) => number | null | undefined) | undefined}
 */
export function customerModels({ model, quantity, params, inputs }) {
  const kind = KINDS[model];
  const answer = kind?.quantities[quantity];
  if (!kind || !answer) return undefined;
  const given = kind.name === undefined ? params : { name: kind.name, ...params };
  return (package_) => answer(package_, given, inputs);
}
