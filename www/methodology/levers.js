// Levers and ranges: combining effects, dividing a whole among its causes, draws and percentiles.

const SHAPLEY = 'Shapley, L. S. (1953). A value for n-person games. In: Contributions to the theory of games II.';
const JOHNSON = 'Johnson, D. (1997). The triangular distribution as a proxy for the beta distribution in risk analysis. The Statistician 46(3).';

/** @type {import('./entry.js').Section} */
export const levers = {
  id: 'levers',
  entries: [
    {
      id: 'combined-effects',
      formulas: [['(1+u_1)(1+u_2) …', 'upliftsMultiply'], ['(1-k_1)(1-k_2) …', 'churnSurvives']],
      symbols: [['u_i', 'uplift'], ['k_i', 'churnReduction']],
      sources: [],
      tests: ['levers_golden.rs', 'levers_properties.rs'],
    },
    {
      id: 'plan-total',
      formulas: ['V = N ∑_t \\frac{n_t}{(1+d)^{t/12}}', 'Δ = V_"with" - V_"without"', ['\\frac{Δ + K}{K}', 'gainPerCost']],
      symbols: [['V', 'planTotal'], ['Δ', 'planGain'], ['K', 'leverCost'], ['N', 'netValue'], ['n_t', 'wonInMonth'], ['d', 'annualDiscountRate']],
      sources: [],
      tests: ['levers_golden.rs', 'levers_properties.rs'],
    },
    {
      id: 'shapley',
      formulas: ['φ_i = ∑_{S ∌ i} \\frac{s! (n-s-1)!}{n!} (v(S ∪ i) - v(S))', '∑_i φ_i = v("all") - v("none")'],
      symbols: [['φ_i', 'contribution'], ['v(S)', 'valueOfSet'], ['s', 'causesInSet'], ['n', 'causes']],
      sources: [SHAPLEY],
      references: [{ file: 'loyalty_golden.json', quantities: /^causes/u }],
      tests: ['levers_properties.rs', 'loyalty_properties.rs'],
    },
    {
      id: 'tornado',
      formulas: ['V(…, x_\\min, …) ~ V(…, x_\\max, …)'],
      symbols: [['x', 'uncertainInput'], ['V', 'resultOfRun']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /tornado/u }],
    },
    {
      id: 'triangular',
      formulas: ['x = a + \\sqrt{u (b-a) (c-a)} ~ u ≤ \\frac{c-a}{b-a}', 'x = b - \\sqrt{(1-u) (b-a) (b-c)} ~ u > \\frac{c-a}{b-a}'],
      symbols: [['a', 'least'], ['c', 'likeliest'], ['b', 'greatest'], ['u', 'uniform']],
      sources: [JOHNSON],
      references: [{ file: 'loyalty_golden.json', quantities: /random stream/u }],
    },
    {
      id: 'percentiles',
      formulas: ['Q(p) = x_{⌊h⌋} + (h - ⌊h⌋) (x_{⌊h⌋+1} - x_{⌊h⌋}) ~ h = 1 + (n-1) p'],
      symbols: [['x_i', 'sortedDraw'], ['n', 'draws'], ['p', 'probability']],
      sources: ['Hyndman, R. J., Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4), type 7.'],
      references: [{ file: 'loyalty_golden.json', quantities: /simulated quantiles/u }],
    },
    {
      id: 'goal',
      formulas: ['V(x^*) = V_"goal"'],
      symbols: [['x^*', 'neededValue'], ['V', 'resultOfRun']],
      sources: [],
      tests: ['levers_golden.rs', 'levers_properties.rs'],
    },
  ],
};
