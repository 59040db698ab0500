// Order files: summaries of customers, indicators, cohorts, concentration, segments.

const COUNTING = 'Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). “Counting your customers” the easy way. Marketing Science 24(2).';

/** @type {import('./entry.js').Section} */
export const orders = {
  id: 'orders',
  entries: [
    {
      id: 'customer-summaries',
      formulas: ['x = m - 1', 't_x = \\frac{D_m - D_1}{u} ~ T = \\frac{D_"end" - D_1}{u}', '\\bar{z} = \\frac{1}{x} ∑_{i=2}^{m} z_i'],
      symbols: [['m', 'purchaseDays'], ['D_i', 'dayOfPurchase'], ['D_"end"', 'lastDay'], ['u', 'daysPerUnit'], ['x', 'repeatPurchases'], ['t_x', 'recency'], ['T', 'age'], ['z_i', 'spendOfDay'], ['\\bar{z}', 'meanSpend']],
      sources: [COUNTING],
      tests: ['orders_cdnow.rs', 'reference/cdnow_master_summaries.csv.gz', 'reference/cdnow_sample_summaries.csv.gz'],
    },
    {
      id: 'order-indicators',
      formulas: ['"AOV" = \\frac{R^+}{O} ~ F = \\frac{O}{K}', '"RPR" = \\frac{K_{2+}}{K} ~ "CAC" = \\frac{A}{N}', 'R = R^+ - "refunds"'],
      symbols: [['R^+', 'purchaseRevenue'], ['R', 'revenueOfOrders'], ['O', 'orders'], ['K', 'customers'], ['K_{2+}', 'repeatCustomers'], ['N', 'newCustomers'], ['A', 'acquisitionSpend']],
      sources: [],
      tests: ['orders_indicators.rs', 'reference/cdnow_indicators.json'],
    },
    {
      id: 'period-retention',
      formulas: ['"CRR"_t = \\frac{|K_{t-1} ∩ K_t|}{|K_{t-1}|} ~ "churn"_t = 1 - "CRR"_t'],
      symbols: [['K_t', 'customersOfPeriod']],
      sources: [],
      tests: ['orders_indicators.rs', 'reference/cdnow_indicators.json'],
    },
    {
      id: 'days-between',
      formulas: ['\\bar{g} = \\frac{1}{n} ∑ (D_{i+1} - D_i)'],
      symbols: [['D_i', 'dayOfPurchase'], ['n', 'gaps']],
      sources: [],
      tests: ['orders_indicators.rs'],
    },
    {
      id: 'cohorts',
      formulas: ['ρ_k = \\frac{|C ∩ K_k|}{|C|}', 'V_k = \\frac{1}{|C|} ∑_{i=0}^{k} R_i'],
      symbols: [['C', 'cohort'], ['K_k', 'customersOfPeriod'], ['ρ_k', 'cohortShare'], ['R_i', 'revenueOfOrders'], ['V_k', 'cohortValue']],
      sources: [],
      tests: ['orders_indicators.rs', 'reference/cdnow_indicators.json'],
    },
    {
      id: 'concentration',
      formulas: ['L_i = \\frac{∑_{j≤i} R_j}{∑_{j≤n} R_j} ~ R_1 ≤ R_2 ≤ …', 'G = \\frac{1}{n} (n + 1 - 2 ∑_{i=1}^{n} L_i)', ['1 - L(0.9)', 'topTenth']],
      symbols: [['R_j', 'revenueOfCustomer'], ['L', 'lorenz'], ['G', 'gini'], ['n', 'customers']],
      sources: ['Gini, C. (1912). Variabilità e mutabilità; Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publications of the American Statistical Association 9.'],
      tests: ['orders_indicators.rs', 'reference/cdnow_indicators.json'],
    },
    {
      id: 'rfm',
      formulas: ['"score"(v) = 1 + ∑_{i=1}^{4} [v > c_i]', '"FM" = ⌈\\frac{F + M}{2}⌉'],
      symbols: [['v', 'measuredValue'], ['c_i', 'cut'], ['F', 'frequencyScore'], ['M', 'monetaryScore']],
      sources: ['Hughes, A. M. Strategic database marketing.'],
      tests: ['orders_indicators.rs', 'reference/cdnow_indicators.json'],
    },
    {
      id: 'value-inputs',
      formulas: ['a = \\frac{R^+_"year"}{O_"year"} ~ f = \\frac{O_"year"}{K_"year"}', 'r_"y" = \\frac{|K_"before" ∩ K_"year"|}{|K_"before"|}'],
      symbols: [['a', 'orderValue'], ['f', 'ordersPerYear'], ['r_"y"', 'annualRetention'], ['R^+', 'purchaseRevenue'], ['O', 'orders'], ['K', 'customersOfPeriod']],
      sources: [],
      tests: ['orders_indicators.rs'],
    },
  ],
};
