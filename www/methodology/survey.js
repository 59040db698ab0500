// Surveys: scores, intervals, comparisons, plans, the value of a point.

const NEWCOMBE = 'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17.';
const ROCKS = 'Rocks, B. (2016). Interval estimation for the “Net Promoter Score”. The American Statistician 70(4).';
const TANGO = 'Tango, T. (1998). Equivalence test and confidence interval for the difference in proportions for the paired-sample design. Statistics in Medicine 17.';

/** @type {import('./entry.js').Section} */
export const survey = {
  id: 'survey',
  entries: [
    {
      id: 'net-promoter-score',
      formulas: ['"NPS" = 100 \\frac{P-D}{n}', 'V = p + d - (p-d)^2', '"SE" = 100 \\sqrt{\\frac{V}{n}}'],
      symbols: [['P', 'promoters'], ['D', 'detractors'], ['n', 'answers'], ['p', 'promoterShare'], ['d', 'detractorShare'], ['V', 'variance'], ['"SE"', 'standardError']],
      sources: ['Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81(12).'],
      references: [{ file: 'nps_golden.json', quantities: /^distributions|basics|published\./u }],
      tests: ['survey_properties.rs'],
    },
    {
      id: 'adjusted-wald',
      formulas: ['p′ = \\frac{P + ¾}{n+3} ~ d′ = \\frac{D + ¾}{n+3}', '100 (p′ - d′ ± z \\sqrt{\\frac{V′}{n+3}})'],
      symbols: [['P', 'promoters'], ['D', 'detractors'], ['n', 'answers'], ['V′', 'adjustedVariance'], ['z', 'normalQuantile']],
      sources: [ROCKS],
      references: [{ file: 'nps_golden.json', quantities: /adjusted_wald_[TU]/u }],
      tests: ['bench/nps_coverage.rs'],
    },
    {
      id: 'score-interval',
      formulas: ['|P - D - n Δ| ≤ z \\sqrt{n (2 q + Δ (1-Δ))}', 'q = \\frac{\\sqrt{B^2 - 4 A C} - B}{2 A}', 'A = 2 n', 'B = (2 n - P + D) Δ - P - D', 'C = -D Δ (1-Δ)'],
      symbols: [['Δ', 'candidateScore'], ['q', 'likelyDetractors'], ['P', 'promoters'], ['D', 'detractors'], ['n', 'answers'], ['z', 'normalQuantile']],
      sources: [TANGO],
      references: [{ file: 'nps_golden.json', quantities: /score_tango/u }],
      tests: ['survey_properties.rs'],
    },
    {
      id: 'other-intervals',
      formulas: [['100 (p - d ± z \\sqrt{\\frac{V}{n}})', 'wald'], ['100 (p - d ± t_{n-1} \\sqrt{\\frac{V}{n-1}})', 'student'], ['"SE" \\sqrt{\\frac{N-n}{N-1}}', 'finitePopulation']],
      symbols: [['p', 'promoterShare'], ['d', 'detractorShare'], ['V', 'variance'], ['n', 'answers'], ['z', 'normalQuantile'], ['t', 'studentQuantile'], ['N', 'population']],
      sources: [ROCKS],
      references: [{ file: 'nps_golden.json', quantities: /intervals\.(?:wald|t_trinomial|exact)/u }],
    },
    {
      id: 'share-interval',
      formulas: ['\\frac{1}{1 + z^2/n} (p + \\frac{z^2}{2 n} ± z \\sqrt{\\frac{p (1-p)}{n} + \\frac{z^2}{4 n^2}})'],
      symbols: [['p', 'share'], ['n', 'answers'], ['z', 'normalQuantile']],
      sources: ['Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22.', 'Goodman, L. A. (1965). On simultaneous confidence intervals for multinomial proportions. Technometrics 7.'],
      references: [{ file: 'nps_golden.json', quantities: /wilson|goodman/u }],
    },
    {
      id: 'mean-interval',
      formulas: ['\\bar{x} = \\frac{1}{n} ∑ x_i ~ s^2 = \\frac{∑ (x_i - \\bar{x})^2}{n-1}', '\\bar{x} ± t_{n-1} \\frac{s}{\\sqrt{n}}'],
      symbols: [['x_i', 'rating'], ['n', 'answers'], ['s', 'standardDeviation'], ['t', 'studentQuantile']],
      sources: ['Student (1908). The probable error of a mean. Biometrika 6.'],
      references: [{ file: 'nps_golden.json', quantities: /(?:csat|ces)\.(?:published\.)?(?:mean|sd)/u }],
    },
    {
      id: 'ratings',
      formulas: [['\\frac{n_h}{n}', 'topBox'], ['100 \\frac{n_h - n_l}{n}', 'net'], ['100 \\frac{\\bar{x} - l}{h - l}', 'rescaled']],
      symbols: [['n_h', 'goodAnswers'], ['n_l', 'badAnswers'], ['n', 'answers'], ['\\bar{x}', 'meanRating'], ['l', 'lowestRating'], ['h', 'highestRating']],
      sources: ['Dixon, M., Freeman, K., Toman, N. (2010). Stop trying to delight your customers. Harvard Business Review, July–August, 116–122.'],
      references: [{ file: 'nps_golden.json', quantities: /csat\.(?:n|top2box|rescaled|net)|ces\.(?:n|pct|net)/u }],
    },
    {
      id: 'satisfaction-index',
      formulas: ['"CSI" = 100 ∑_i w_i \\frac{\\bar{x}_i - l}{h - l} ~ ∑_i w_i = 1'],
      symbols: [['w_i', 'weight'], ['\\bar{x}_i', 'meanRating'], ['l', 'lowestRating'], ['h', 'highestRating']],
      sources: ['Fornell, C. et al. (1996). The American Customer Satisfaction Index. Journal of Marketing 60(4).'],
      references: [{ file: 'nps_golden.json', quantities: /^csi/u }],
    },
    {
      id: 'score-comparison',
      formulas: [
        ['z = \\frac{θ′_1 - θ′_2}{\\sqrt{"SE"_1′^2 + "SE"_2′^2}}', 'adjustedTest'],
        ['t = \\frac{θ_1 - θ_2}{\\sqrt{s_1^2/n_1 + s_2^2/n_2}}', 'welch'],
        ['θ_1 - θ_2 - \\sqrt{(θ_1-l_1)^2 + (h_2-θ_2)^2}', 'moverLower'],
        ['θ_1 - θ_2 + \\sqrt{(h_1-θ_1)^2 + (θ_2-l_2)^2}', 'moverUpper'],
        ['χ^2 = ∑ \\frac{(O-E)^2}{E}', 'chiSquare'],
      ],
      symbols: [['θ', 'score'], ['θ′', 'adjustedScore'], ['"SE"', 'standardError'], ['s', 'standardDeviation'], ['n', 'answers'], ['l', 'lowerLimit'], ['h', 'upperLimit'], ['O', 'observedCount'], ['E', 'expectedCount']],
      sources: [ROCKS, 'Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34.', NEWCOMBE, 'Zou, G. Y., Donner, A. (2008). Construction of confidence limits about effect measures: a general approach. Statistics in Medicine 27.'],
      references: [{ file: 'nps_golden.json', quantities: /two_wave_tests/u }],
      tests: ['survey_properties.rs'],
    },
    {
      id: 'benchmark',
      formulas: ['z = \\frac{θ′ - θ_0}{"SE"′}'],
      symbols: [['θ′', 'adjustedScore'], ['θ_0', 'benchmark'], ['"SE"′', 'standardError']],
      sources: [ROCKS, TANGO],
      tests: ['survey_edges.rs'],
    },
    {
      id: 'trend',
      formulas: ['β = \\frac{∑ w_i (t_i - \\bar{t}) (θ_i - \\bar{θ})}{∑ w_i (t_i - \\bar{t})^2} ~ w_i = \\frac{1}{"SE"_i^2}', 'Q = ∑ w_i (θ_i - \\bar{θ})^2'],
      symbols: [['β', 'slope'], ['θ_i', 'score'], ['t_i', 'time'], ['"SE"_i', 'standardError'], ['Q', 'heterogeneity']],
      sources: ['Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics 10.'],
      references: [{ file: 'nps_golden.json', quantities: /^trend/u }],
    },
    {
      id: 'sample-size',
      formulas: ['n = \\frac{z^2 V}{e^2}', ['\\frac{n}{1 + (n-1)/N}', 'finitePopulation']],
      symbols: [['n', 'answers'], ['z', 'normalQuantile'], ['V', 'variance'], ['e', 'margin'], ['N', 'population']],
      sources: ['Cochran, W. G. (1977). Sampling techniques, 3rd ed., 4.'],
      references: [{ file: 'nps_golden.json', quantities: /^sample_size/u }],
    },
    {
      id: 'power',
      formulas: ['n = \\frac{(z_{1-α/2} + z_{1-β})^2 (V_1 + V_2)}{Δ^2}'],
      symbols: [['n', 'answersPerWave'], ['α', 'significance'], ['β', 'missRate'], ['V_1', 'variance'], ['Δ', 'changeToSee']],
      sources: ['Cohen, J. (1988). Statistical power analysis for the behavioral sciences, 2nd ed.'],
      references: [{ file: 'nps_golden.json', quantities: /^power/u }],
    },
    {
      id: 'weighted-score',
      formulas: ['θ = ∑_h W_h θ_h ~ "SE"^2 = ∑_h W_h^2 "SE"_h^2', ['ρ θ ± 100 (1-ρ)', 'silence']],
      symbols: [['W_h', 'stratumShare'], ['θ_h', 'score'], ['ρ', 'responseShare']],
      sources: ['Cochran, W. G. (1977). Sampling techniques, 3rd ed., 5A.9.', 'Manski, C. F. (1989). Anatomy of the selection problem. Journal of Human Resources 24(3).'],
      references: [{ file: 'nps_golden.json', quantities: /^weighted|^nonresponse/u }],
    },
    {
      id: 'score-value',
      formulas: ['L = ∑_t (\\frac{r}{1+d})^t', 'B = (s (1+w) - s (1-g) - c) L', 'V = B + L (q (\\bar{B} + C) - u \\bar{B}) ~ \\bar{B} = ∑ π B', ['\\frac{V_P - V_N}{100} ~ \\frac{V_N - V_D}{100} ~ \\frac{V_P - V_D}{200}', 'onePoint']],
      symbols: [['r', 'annualRetention'], ['d', 'annualDiscountRate'], ['s', 'spend'], ['w', 'pricePremium'], ['g', 'grossMargin'], ['c', 'serviceCost'], ['q', 'referralsPerYear'], ['C', 'acquisitionCost'], ['u', 'deterredPerYear'], ['π', 'groupShare'], ['V_P', 'promoterValue'], ['V_N', 'passiveValue'], ['V_D', 'detractorValue']],
      sources: ['Reichheld, F., Markey, R. (2011). The ultimate question 2.0. Harvard Business Review Press.'],
      references: [{ file: 'nps_golden.json', quantities: /^nps_to_value/u }],
    },
  ],
};
