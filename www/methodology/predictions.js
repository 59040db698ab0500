// What the view of predictions makes of fitted models: courses, ranges of one customer, planes, changes, checks, contracts by age.

const COUNTING = 'Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). “Counting your customers” the easy way. Marketing Science 24(2).';

/** @type {import('./entry.js').Section} */
export const predictions = {
  id: 'predictions',
  entries: [
    {
      id: 'purchase-track',
      formulas: ['N(t) = ∑_i E[X(t - b_i)]', '"RMSE" = \\sqrt{\\frac{1}{n} ∑_i (\\hat{y}_i - y_i)^2} ~ "bias" = \\frac{∑_i \\hat{y}_i}{∑_i y_i} - 1'],
      symbols: [['N', 'expectedSoFar'], ['b_i', 'firstPurchase'], ['X', 'purchases'], ['n', 'customers'], ['\\hat{y}_i', 'purchasesAhead'], ['y_i', 'purchasesHeldOut']],
      sources: [COUNTING],
      references: [{ file: 'golden_fits.json', quantities: /hold-out|histogram|cumulative/u }],
      tests: ['forecast_views.rs'],
    },
    {
      id: 'one-customer',
      formulas: ['P(Y < l) ≤ 0.025 ~ P(Y > u) ≤ 0.025', 'Z = ∑_{j=1}^{Y} z_j'],
      symbols: [['Y', 'purchasesAhead'], ['l, u', 'rangeEnds'], ['Z', 'spendAhead'], ['z_j', 'spendOfPurchase']],
      sources: [COUNTING],
      references: [{ file: 'models.json', quantities: /conditional_pmf/u }],
      tests: ['models_recovery.rs'],
    },
    {
      id: 'frequency-recency',
      formulas: [['P_"alive"(x, T - s, T)', 'active'], ['g · E[M] · "DERT"(x, T - s, T) = v', 'equalValue']],
      symbols: [['x', 'repeatPurchases'], ['s', 'silence'], ['T', 'age'], ['g', 'grossMargin'], ['M', 'customerMeanSpend'], ['v', 'levelValue']],
      sources: ['Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). RFM and CLV: using iso-value curves for customer base analysis. Journal of Marketing Research 42(4).'],
      tests: ['forecast_views.rs'],
    },
    {
      id: 'what-if',
      formulas: [['S_c(t) = S(c t)', 'survivalCaption'], ['E_{c,f}[X(t)] = \\frac{f}{c} E[X(c t)]', 'expectation'], '"DERT"_{c,f}(δ) = \\frac{f}{c} "DERT"(\\frac{δ}{c})'],
      symbols: [['c', 'leavingFactor'], ['f', 'buyingFactor'], ['S', 'survivalOfModel'], ['t', 'timeAhead'], ['δ', 'continuousDiscount']],
      sources: [],
      tests: ['forecast_base.rs'],
    },
    {
      id: 'formula-gap',
      formulas: ['F = n · \\frac{∑_i x_i}{∑_i T_i} · \\bar{z} · g · t', 'V = F + Δ_1 + Δ_2 + Δ_3 + Δ_4 + Δ_5'],
      symbols: [['F', 'formulaValue'], ['n', 'customers'], ['x_i', 'repeatPurchases'], ['T_i', 'age'], ['\\bar{z}', 'meanSpend'], ['g', 'grossMargin'], ['t', 'timeAhead'], ['V', 'residualValue'], ['Δ_1', 'firstReason']],
      sources: [],
      tests: ['forecast_base.rs'],
    },
    {
      id: 'population',
      formulas: ['S(t_½) = ½', 'w = P(G_{r+1} > q) ~ P(G_r > q) = 0.2'],
      symbols: [['S', 'survivalOfModel'], ['t_½', 'halfLife'], ['w', 'topFifth'], ['r', 'rateShapes'], ['G', 'gammaVariable']],
      sources: [],
      tests: ['forecast_base.rs'],
    },
    {
      id: 'assumption-checks',
      formulas: [['"Var"(\\frac{g_1}{g_1 + g_2}) = \\frac{1}{4 (2 k + 1)}', 'regularity'], ['\\frac{\\ln θ_"all" - \\ln θ_"first"}{"SE"(\\ln θ_"first")}', 'shift']],
      symbols: [['g_1, g_2', 'successiveGaps'], ['k', 'gapShape'], ['θ', 'parameters']],
      sources: ['Wheat, R. D., Morrison, D. G. (1990). Estimating purchase regularity with two interpurchase times. Journal of Marketing Research 27(1).', COUNTING],
      tests: ['models_edges.rs', 'models_recovery.rs', 'models_fits.rs'],
    },
    {
      id: 'contract-age',
      formulas: ['"DERL"(n) = ∑_{t=n}^{∞} \\frac{S(t)}{S(n-1)} (1+d)^{n-t}'],
      symbols: [['n', 'paymentsMade'], ['S', 'survival'], ['d', 'discountRate']],
      sources: ['Fader, P. S., Hardie, B. G. S. (2010). Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity. Marketing Science 29(1).'],
      references: [{ file: 'models.json', quantities: /discounted_expected_residual_lifetime/u }],
    },
  ],
};
