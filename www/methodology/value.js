// Customer value: simple formula, margin and retention, payback, indicators.

const GUPTA_LEHMANN = 'Gupta, S., Lehmann, D. R. (2003). Customers as assets. Journal of Interactive Marketing 17(1).';
const FADER_HARDIE = 'Fader, P. S., Hardie, B. G. S. (2012). Reconciling and clarifying CLV formulas. brucehardie.com/notes/024.';

/** @type {import('./entry.js').Section} */
export const value = {
  id: 'value',
  entries: [
    {
      id: 'simple-value',
      formulas: ['R = a f Y', 'P = R g', 'N = P - C'],
      symbols: [['a', 'orderValue'], ['f', 'ordersPerYear'], ['Y', 'years'], ['g', 'grossMargin'], ['C', 'acquisitionCost'], ['R', 'revenue'], ['P', 'profit'], ['N', 'netValue']],
      sources: ['barsloneczko.pl/kalkulatory/ltv; cartylabs.com/tools/clv-calculator.'],
      references: [{ file: 'deterministic.json', quantities: /clv_historic|aov\*/u }],
    },
    {
      id: 'period',
      formulas: ['r = r_"y"^{1/k} ~ d = (1 + d_"y")^{1/k} - 1', 'p = \\frac{1}{k} (a (g + w) f - s + q h)'],
      symbols: [['k', 'periodsPerYear'], ['r', 'retention'], ['d', 'discountRate'], ['r_"y"', 'annualRetention'], ['d_"y"', 'annualDiscountRate'], ['p', 'profitPerPeriod'], ['w', 'pricePremium'], ['s', 'serviceCost'], ['q', 'referralsPerYear'], ['h', 'valuePerReferral']],
      sources: [],
      references: [{ file: 'deterministic.json', quantities: /\.rate_|retention_annual/u }],
    },
    {
      id: 'survival',
      formulas: ['S(t) = ∏_{i=1}^{t} r_i', 'S(t) = r^t'],
      symbols: [['S(t)', 'survival'], ['r_i', 'retentionOfPeriod'], ['r', 'retention']],
      sources: [FADER_HARDIE],
      tests: ['clv_properties.rs'],
    },
    {
      id: 'lifetime-value',
      formulas: ['P = p ∑_{t=0}^{n-1} \\frac{S(t+a)}{(1+d)^{t+b}}', 'P = p \\frac{r^a}{(1+d)^b} · \\frac{1-q^n}{1-q} ~ q = \\frac{r}{1+d}'],
      symbols: [['P', 'profit'], ['p', 'profitPerPeriod'], ['S', 'survival'], ['d', 'discountRate'], ['n', 'periods'], ['a', 'renewalsFirst'], ['b', 'moment']],
      sources: [GUPTA_LEHMANN, FADER_HARDIE],
      references: [{ file: 'deterministic.json', quantities: /clv_perpetuity|clv_finite|arpu/u }],
      tests: ['clv_properties.rs'],
    },
    {
      id: 'timing',
      formulas: [
        ['p \\frac{1+d}{1+d-r}', 'startOfPeriod'],
        ['p \\frac{\\sqrt{1+d}}{1+d-r}', 'middleOfPeriod'],
        ['p \\frac{1}{1+d-r}', 'endOfPeriod'],
        ['p \\frac{r}{1+d-r}', 'afterFirstRenewal'],
        ['p \\frac{r (1+d)}{1+d-r}', 'beforeNextRenewal'],
      ],
      symbols: [['p', 'profitPerPeriod'], ['r', 'retention'], ['d', 'discountRate']],
      sources: [FADER_HARDIE, GUPTA_LEHMANN],
      references: [{ file: 'deterministic.json', quantities: /clv_perpetuity$/u }],
    },
    {
      id: 'expected-lifetime',
      formulas: ['L = \\frac{1}{k} ∑_{t=0}^{n-1} S(t)', 'L = \\frac{1}{k (1-r)}'],
      symbols: [['L', 'lifetime'], ['S', 'survival'], ['n', 'periods'], ['k', 'periodsPerYear'], ['r', 'retention']],
      sources: [FADER_HARDIE],
      references: [{ file: 'deterministic.json', quantities: /expected_lifetime/u }],
    },
    {
      id: 'net-value',
      formulas: ['N = P - C', '"CLV" : "CAC" = \\frac{P}{C}', 'C_\\max = \\frac{P}{z}'],
      symbols: [['P', 'profit'], ['C', 'acquisitionCost'], ['N', 'netValue'], ['z', 'targetRatio'], ['C_\\max', 'highestCost']],
      sources: [],
      references: [{ file: 'deterministic.json', quantities: /clv_to_cac|clv_net/u }],
    },
    {
      id: 'payback',
      formulas: ['n^* = \\min_n [p ∑_{t=0}^{n-1} \\frac{S(t+a)}{(1+d)^{t+b}} ≥ C]', ['\\frac{C}{p}', 'withoutChurn']],
      symbols: [['n^*', 'paybackPeriod'], ['C', 'acquisitionCost'], ['p', 'profitPerPeriod'], ['S', 'survival'], ['d', 'discountRate'], ['a', 'renewalsFirst'], ['b', 'moment']],
      sources: [],
      references: [{ file: 'deterministic.json', quantities: /payback/u }],
      tests: ['clv_properties.rs'],
    },
    {
      id: 'established-customer',
      formulas: ['P_τ = p ∑_{t=0}^{n-1} \\frac{S(τ+t+a)}{S(τ) (1+d)^{t+b}}', 'Δ = P_τ - N'],
      symbols: [['τ', 'tenure'], ['P_τ', 'remainingProfit'], ['p', 'profitPerPeriod'], ['S', 'survival'], ['N', 'netValue'], ['Δ', 'difference']],
      sources: [FADER_HARDIE],
      tests: ['clv_properties.rs'],
    },
    {
      id: 'value-indicators',
      formulas: ['"AOV" = \\frac{R}{O} ~ F = \\frac{O}{K Y}', '"RPR" = \\frac{K_{2+}}{K}', '"CRR" = \\frac{E-N}{S} ~ "churn" = 1 - "CRR"', '"CAC" = \\frac{A}{N}'],
      symbols: [['R', 'revenueOfOrders'], ['O', 'orders'], ['K', 'customers'], ['Y', 'yearsCovered'], ['K_{2+}', 'repeatCustomers'], ['S', 'startCustomers'], ['E', 'endCustomers'], ['N', 'newCustomers'], ['A', 'acquisitionSpend']],
      sources: [],
      references: [{ file: 'deterministic.json', quantities: /customer_retention|churn_rate|repeat_purchase/u }],
    },
    {
      id: 'campaign',
      formulas: ['G = n ρ (V - c_r) - F - n c', 'ρ^* = \\frac{F + n c}{n (V - c_r)}'],
      symbols: [['G', 'campaignNet'], ['n', 'audience'], ['ρ', 'responseRate'], ['V', 'profit'], ['c_r', 'costPerResponse'], ['c', 'costPerContact'], ['F', 'fixedCost'], ['ρ^*', 'breakEvenResponse']],
      sources: [],
      tests: ['levers_golden.rs', 'levers_properties.rs'],
    },
    {
      id: 'channels',
      formulas: ['G = n V - s', ['n(s) = n_0 (\\frac{s}{s_0})^ε', 'responseToSpend'], ['ε \\frac{V}{C}', 'nextUnit']],
      symbols: [['G', 'channelNet'], ['n', 'newCustomers'], ['V', 'profit'], ['s', 'channelSpend'], ['s_0, n_0', 'channelSoFar'], ['ε', 'elasticity'], ['C', 'acquisitionCost']],
      sources: ['Hanssens, D. M., Parsons, L. J., Schultz, R. L. (2001). Market response models, 2nd ed., chapter 3.'],
      tests: ['levers_golden.rs', 'levers_properties.rs'],
    },
  ],
};
