// Customer models: likelihood, expectation, probability of being active, discounted purchases to come, estimation.

const COUNTING = 'Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). “Counting your customers” the easy way. Marketing Science 24(2).';
const RFM_CLV = 'Fader, P. S., Hardie, B. G. S., Lee, K. L. (2005). RFM and CLV: using iso-value curves for customer base analysis. Journal of Marketing Research 42(4).';

/** @type {import('./entry.js').Entry['symbols']} */
const HISTORY = [['x', 'repeatPurchases'], ['t_x', 'recency'], ['T', 'age']];

/** The numbers of a model in both reference files. @param {string} name @param {string} quantities */
const checked = (name, quantities) => [
  { file: 'models.json', quantities: new RegExp(`^${name}\\.(?:${quantities})$`, 'u') },
  { file: 'golden_fits.json', quantities: new RegExp(`^${name} `, 'u') },
];
const BUYING = 'log_likelihood|p_alive|p_alive_at|log_p_alive|pmf|conditional_pmf|expected_purchases';

/** @type {import('./entry.js').Section} */
export const models = {
  id: 'models',
  entries: [
    {
      id: 'bg-nbd',
      formulas: [
        ['L = \\frac{Γ(r+x) α^r}{Γ(r) (α+T)^{r+x}} · \\frac{B(a, b+x)}{B(a, b)} (1 + o)', 'likelihood'],
        ['o = \\frac{a}{b+x-1} (\\frac{α+T}{α+t_x})^{r+x} ~ x > 0', 'oddsOfHavingLeft'],
        ['P_"alive" = \\frac{1}{1+o}', 'active'],
        ['E[X(t)] = \\frac{a+b-1}{a-1} [1 - (\\frac{α}{α+t})^r F(r, b; a+b-1; \\frac{t}{α+t})]', 'expectation'],
      ],
      symbols: [...HISTORY, ['r, α', 'rateShapes'], ['a, b', 'dropoutShapes'], ['Γ', 'gammaFunction'], ['B', 'betaFunction'], ['F', 'hypergeometric'], ['o', 'odds'], ['t', 'timeAhead']],
      sources: [COUNTING],
      references: checked('bgnbd', BUYING),
      tests: ['models_properties.rs', 'models_recovery.rs'],
    },
    {
      id: 'mbg-nbd',
      formulas: [
        ['L = \\frac{Γ(r+x) α^r}{Γ(r) (α+T)^{r+x}} · \\frac{B(a, b+x+1)}{B(a, b)} (1 + o)', 'likelihood'],
        ['o = \\frac{a}{b+x} (\\frac{α+T}{α+t_x})^{r+x}', 'oddsOfHavingLeft'],
        ['E[X(t)] = \\frac{b}{a+b} E_"BG"[X(t) | r, α, a, b+1]', 'expectation'],
      ],
      symbols: [...HISTORY, ['r, α', 'rateShapes'], ['a, b', 'dropoutShapes'], ['o', 'odds']],
      sources: ['Batislam, E. P., Denizel, M., Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24(3).'],
      references: checked('mbgnbd', BUYING),
      tests: ['models_properties.rs'],
    },
    {
      id: 'pareto-nbd',
      formulas: [
        ['L = \\frac{Γ(r+x) α^r β^s}{Γ(r) (α+T)^{r+x} (β+T)^s} (1 + o)', 'likelihood'],
        ['o = s ∫_{t_x}^{T} (\\frac{α+T}{α+u})^{r+x} (\\frac{β+T}{β+u})^s \\frac{d u}{β+u}', 'oddsOfHavingLeft'],
        ['E[X(t)] = \\frac{r β}{α (s-1)} [1 - (\\frac{β}{β+t})^{s-1}]', 'expectation'],
      ],
      symbols: [...HISTORY, ['r, α', 'rateShapes'], ['s, β', 'leavingShapes'], ['o', 'odds'], ['t', 'timeAhead']],
      sources: ['Schmittlein, D. C., Morrison, D. G., Colombo, R. (1987). Counting your customers: who are they and what will they do next? Management Science 33(1).', 'Fader, P. S., Hardie, B. G. S. (2005). A note on deriving the Pareto/NBD model and related expressions. brucehardie.com/notes/009.'],
      references: checked('pareto_nbd', BUYING),
      tests: ['models_properties.rs'],
    },
    {
      id: 'nbd',
      formulas: [['P(X(t) = n) = \\frac{Γ(r+n)}{Γ(r) n!} (\\frac{α}{α+t})^r (\\frac{t}{α+t})^n', 'probability'], ['E[X(t)] = \\frac{r t}{α}', 'expectation']],
      symbols: [['r, α', 'rateShapes'], ['n', 'purchases'], ['t', 'timeAhead']],
      sources: ['Ehrenberg, A. S. C. (1959). The pattern of consumer purchases. Applied Statistics 8(1).'],
      tests: ['models_properties.rs'],
    },
    {
      id: 'bg-bb',
      formulas: [
        ['L = \\frac{B(α+x, β+n-x)}{B(α, β)} · \\frac{B(γ, δ+n)}{B(γ, δ)} + ∑_{i=0}^{n-t_x-1} \\frac{B(α+x, β+t_x-x+i)}{B(α, β)} · \\frac{B(γ+1, δ+t_x+i)}{B(γ, δ)}', 'likelihood'],
        ['P_"alive"(n+h) = \\frac{1}{L} · \\frac{B(α+x, β+n-x)}{B(α, β)} · \\frac{B(γ, δ+n+h)}{B(γ, δ)}', 'active'],
        ['E[X(n)] = \\frac{α}{α+β} ∑_{i=1}^{n} \\frac{B(γ, δ+i)}{B(γ, δ)}', 'expectation'],
      ],
      symbols: [['x', 'repeatPurchases'], ['t_x', 'lastOpportunity'], ['n', 'opportunities'], ['h', 'timeAhead'], ['α, β', 'buyingShapes'], ['γ, δ', 'dropoutShapes'], ['B', 'betaFunction']],
      sources: ['Fader, P. S., Hardie, B. G. S., Shang, J. (2010). Customer-base analysis in a discrete-time noncontractual setting. Marketing Science 29(6).'],
      references: checked('bgbb', BUYING),
    },
    {
      id: 'future-purchases',
      formulas: ['E[Y(t) | x, t_x, T] = P_"alive" · E[X(t) | r+x, α+T, …]', 'P_"alive"(T+t) = P_"alive" · S(t | r+x, α+T, …)'],
      symbols: [...HISTORY, ['t', 'timeAhead'], ['Y', 'purchasesAhead'], ['S', 'survivalOfModel']],
      sources: [COUNTING],
      references: [{ file: 'models.json', quantities: /conditional_expected|p_alive_at/u }],
      tests: ['models_properties.rs'],
    },
    {
      id: 'dert',
      formulas: [
        ['"DERT" = P_"alive" ∫_0^∞ e^{-δ u} E′[X(u) | r+x, α+T, …] d u', 'anyModel'],
        ['"DERT" = P_"alive" E[\\frac{λ}{δ + p λ}]', 'bgOnly'],
        ['δ = \\ln(1+d)', 'continuousRate'],
      ],
      symbols: [['δ', 'continuousDiscount'], ['d', 'discountRate'], ['λ', 'purchaseRate'], ['p', 'dropoutChance'], ['u', 'timeAhead']],
      sources: [RFM_CLV, 'Fader, P. S., Hardie, B. G. S. (2015). Simple probability models for computing CLV and CE. In: Handbook of Research on Customer Equity in Marketing.'],
      references: [{ file: 'models.json', quantities: /\.(?:dert|dect|clv_discrete)/u }],
    },
    {
      id: 'gamma-gamma',
      formulas: [
        ['L = \\frac{Γ(p x + q)}{Γ(p x) Γ(q)} · \\frac{γ^q z^{p x - 1} x^{p x}}{(γ + x z)^{p x + q}}', 'likelihood'],
        ['E[M | z, x] = \\frac{p (γ + x z)}{p x + q - 1}', 'expectation'],
      ],
      symbols: [['z', 'meanSpend'], ['x', 'repeatPurchases'], ['p', 'spendShape'], ['q, γ', 'spendDifferences'], ['M', 'customerMeanSpend']],
      sources: ['Fader, P. S., Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value. brucehardie.com/notes/025.'],
      references: checked('gamma_gamma', 'expected_spend|spend_quantile|log_likelihood'),
    },
    {
      id: 'customer-value',
      formulas: ['V_i = g · E[M_i] · "DERT"_i', '"CE" = ∑_i V_i'],
      symbols: [['V_i', 'residualValue'], ['g', 'grossMargin'], ['M_i', 'customerMeanSpend'], ['"CE"', 'customerEquity']],
      sources: [RFM_CLV],
      tests: ['models_fits.rs'],
    },
    {
      id: 'sbg',
      formulas: [['S(t) = \\frac{B(α, β+t)}{B(α, β)}', 'survivalCaption'], ['r_t = \\frac{β+t-1}{α+β+t-1}', 'renewal'], ['"DEL" = ∑_{t=0}^{∞} \\frac{S(t)}{(1+d)^t}', 'discountedLifetime']],
      symbols: [['S(t)', 'survival'], ['r_t', 'retentionOfPeriod'], ['α, β', 'dropoutShapes'], ['B', 'betaFunction'], ['d', 'discountRate']],
      sources: ['Fader, P. S., Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1).'],
      references: checked('sbg', '.*'),
    },
    {
      id: 'bdw',
      formulas: [['S(t) = \\frac{B(α, β + t^c)}{B(α, β)}', 'survivalCaption']],
      symbols: [['S(t)', 'survival'], ['α, β', 'dropoutShapes'], ['c', 'durationShape']],
      sources: ['Fader, P. S., Hardie, B. G. S., Liu, Y., Davin, J., Steenburgh, T. (2018). “How to project customer retention” revisited: the role of duration dependence. Journal of Interactive Marketing 43.'],
      references: [{ file: 'models.json', quantities: /^bdw/u }],
    },
    {
      id: 'estimation',
      formulas: ['\\hat{θ} = "arg max" ∑_i w_i \\ln L_i(θ)', '\\ln θ ← \\ln θ - H^{-1} g'],
      symbols: [['θ', 'parameters'], ['w_i', 'customersPerRow'], ['L_i', 'likelihoodOfCustomer'], ['g', 'gradient'], ['H', 'hessian']],
      sources: [COUNTING],
      references: [{ file: 'golden_fits.json', quantities: /estimate|log-likelihood/u }],
      tests: ['models_recovery.rs', 'models_edges.rs'],
    },
    {
      id: 'model-intervals',
      formulas: [['"SE"^2(f) = ∇f^T Σ ∇f ~ Σ = (-H)^{-1}', 'deltaMethod'], ['f̂ ± 1.96 "SE"', 'onItsScale']],
      symbols: [['f', 'anyPrediction'], ['Σ', 'covariance'], ['H', 'hessian']],
      sources: ['Neal, R. M. (2011). MCMC using Hamiltonian dynamics. In: Handbook of Markov Chain Monte Carlo.', 'Efron, B., Tibshirani, R. J. (1993). An introduction to the bootstrap.', 'Gelman, A. et al. (2013). Bayesian data analysis, 3rd ed., 11.4.'],
      references: [{ file: 'golden_fits.json', quantities: /standard error|covariance/u }],
      tests: ['models_recovery.rs'],
    },
    {
      id: 'model-choice',
      formulas: ['"AIC" = 2 k - 2 \\ln L ~ "BIC" = k \\ln n - 2 \\ln L', '"MAE" = \\frac{1}{n} ∑_i |\\hat{y}_i - y_i|'],
      symbols: [['k', 'parameterCount'], ['n', 'customers'], ['L', 'likelihoodCaption'], ['\\hat{y}_i', 'purchasesAhead'], ['y_i', 'purchasesHeldOut']],
      sources: ['Akaike, H. (1974). A new look at the statistical model identification. IEEE Transactions on Automatic Control 19(6).', 'Schwarz, G. (1978). Estimating the dimension of a model. Annals of Statistics 6(2).'],
      references: [{ file: 'golden_fits.json', quantities: /AIC|BIC|hold-out|histogram|cumulative/u }],
    },
  ],
};
