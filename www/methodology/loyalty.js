// The loyalty programme: members, points, cost, liability.

const GAULT = 'Gault, T., Llaguno, L., Ménard, M. (2012). Loyalty rewards and gift card programs: basic actuarial estimation techniques. Casualty Actuarial Society.';
const IFRS = 'IFRS 15, B39–B42, illustrative example 52; ASC 606-10-55-41 … 45.';

/** @type {import('./entry.js').Section} */
export const loyalty = {
  id: 'loyalty',
  entries: [
    {
      id: 'members',
      formulas: ['M_t = r_M M_{t-1} + e_t r U_{t-1} + e_n A_t', 'r_M = 1 - (1-r)(1 - α k′)', 'k′ = ι k ~ f′ = ι f ~ u′ = ι u ~ w′ = ι w'],
      symbols: [['M_t', 'members'], ['U', 'nonMembers'], ['A_t', 'arrivals'], ['r', 'retention'], ['r_M', 'memberRetention'], ['e_t', 'enrolmentOfOthers'], ['e_n', 'enrolmentOfNew'], ['α', 'activeShare'], ['k', 'churnReduction'], ['f', 'frequencyUplift'], ['u', 'orderUplift'], ['w', 'pricePremium'], ['ι', 'incrementality']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /months\.(?:members|non_members|customers_base|enrolments|referrals)$/u }],
      tests: ['loyalty_agents.rs'],
    },
    {
      id: 'incremental-margin',
      formulas: ['ΔG_t = G_t - G_{0,t}', 'G_{0,t} = n a m S_t', 'G_t = n a [m (U_t + (1-α) M_t) + α M_t (1+f′)(1+u′)(m+w′)]'],
      symbols: [['ΔG', 'addedMargin'], ['G_{0,t}', 'marginWithout'], ['S', 'customersWithout'], ['n', 'ordersPerMonth'], ['a', 'orderValue'], ['m', 'grossMargin'], ['M', 'members'], ['U', 'nonMembers'], ['α', 'activeShare']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /months\.(?:orders|revenue|cogs|incremental_margin)/u }],
      tests: ['loyalty_properties.rs'],
    },
    {
      id: 'point-value',
      formulas: [['v = \\frac{δ a (1+u′)(1+w′)}{P_0}', 'percentageOff'], ['κ = χ + (1-χ)(1-m_r)', 'ownProduct'], ['ρ = g μ η v', 'rebate']],
      symbols: [['v', 'pointValue'], ['δ', 'rewardDiscount'], ['P_0', 'pointsPerReward'], ['κ', 'costRatio'], ['χ', 'displacedShare'], ['m_r', 'rewardMargin'], ['ρ', 'effectiveRebate'], ['g', 'pointsPerCurrency'], ['μ', 'earnMultiplier'], ['η', 'eligibleShare']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /first reward|face_redeemed|anchors\.loyalty/u }],
    },
    {
      id: 'points-ledger',
      formulas: ['∑ I = ∑ R + ∑ X + ∑_j B_j + ∑_j D_j', 'I_t = g μ E_t + W J_t', 'R_j = ⌊b B_j + \\frac{1}{2}⌋ ~ j ≥ j_0'],
      symbols: [['I', 'issued'], ['R', 'redeemed'], ['X', 'expired'], ['B_j', 'activePoints'], ['D_j', 'dormantPoints'], ['E', 'eligibleSpend'], ['W', 'welcomePoints'], ['J', 'joining'], ['b', 'burnRate'], ['j_0', 'firstAge']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /months\.(?:issued|redeemed|expired|cum_(?:issued|redeemed|expired)|outstanding)|points by age/u }],
      tests: ['loyalty_properties.rs', 'loyalty_agents.rs'],
    },
    {
      id: 'programme-result',
      formulas: ['K = K_0 + ∑_{t=1}^{T} (κ v R_t + c_t)', '"net" = ∑_{t=1}^{T} ΔG_t - K', '"NPV" = -K_0 + ∑_{t=1}^{T} \\frac{N_t}{(1+i)^t}', '"ROI" = \\frac{∑ ΔG_t}{K} - 1'],
      symbols: [['K', 'totalCost'], ['K_0', 'setupCost'], ['κ', 'costRatio'], ['v', 'pointValue'], ['R', 'redeemed'], ['c_t', 'runningCost'], ['ΔG', 'addedMargin'], ['N_t', 'netOfMonth'], ['i', 'monthlyDiscountRate'], ['T', 'horizonMonths']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /months\.(?:reward_cost|programme_cost|referral_cost|net|npv_to_date)$|summary\.(?:total|net|npv|roi)/u }],
    },
    {
      id: 'break-even',
      formulas: ['C_t = -K_0 + ∑_{i=1}^{t} N_i', 't^* = \\min_t [C_t ≥ 0]', ['-\\min(-K_0, \\min_t C_t)', 'peakFunding'], ['"NPV"(f^*) = 0', 'neededUplift']],
      symbols: [['C_t', 'cumulativeNet'], ['K_0', 'setupCost'], ['N_i', 'netOfMonth'], ['t^*', 'breakEvenMonth'], ['f^*', 'neededFrequency']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /cumulative_net|break_even|payback|peak_funding|break-even/u }],
    },
    {
      id: 'subsidy-share',
      formulas: ['σ = \\frac{∑ η α M_t n a}{∑ E_t} ~ E_t = η α M_t n a (1+f′)(1+u′)(1+w′)'],
      symbols: [['σ', 'subsidyShare'], ['E', 'eligibleSpend'], ['η', 'eligibleShare'], ['α', 'activeShare'], ['M', 'members'], ['n', 'ordersPerMonth'], ['a', 'orderValue']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /baseline_share|eligible_spend/u }],
    },
    {
      id: 'breakage',
      formulas: ['"URR" = b r_M^{j_0} \\frac{1 - s^{X-j_0+1}}{1-s} ~ s = r_M (1-b)', ['"URR" = \\frac{b r_M^{j_0}}{1-s}', 'withoutExpiry'], '"breakage" = 1 - "URR"'],
      symbols: [['"URR"', 'redemptionShare'], ['b', 'burnRate'], ['r_M', 'memberRetention'], ['j_0', 'firstAge'], ['X', 'expiryMonths']],
      sources: [GAULT],
      references: [{ file: 'loyalty_golden.json', quantities: /ultimate redemption/u }],
      tests: ['loyalty_redemption.rs'],
    },
    {
      id: 'liability',
      formulas: ['ψ_j = ε_j + (1-ε_j) r_M ψ_{j+1}', '"cost" = κ v ∑_j ψ_j B_j', '"gross" = v ∑_j (B_j + D_j)'],
      symbols: [['ψ_j', 'expectedRedemption'], ['ε_j', 'burnFromAge'], ['r_M', 'memberRetention'], ['B_j', 'activePoints'], ['D_j', 'dormantPoints'], ['v', 'pointValue'], ['κ', 'costRatio']],
      sources: [GAULT],
      references: [{ file: 'loyalty_golden.json', quantities: /^liability/u }],
      tests: ['loyalty_redemption.rs'],
    },
    {
      id: 'material-right',
      formulas: ['D = T \\frac{Q v}{G + Q v}', 'V_t = D \\frac{R_t}{Q_t} ~ L_t = D - V_t'],
      symbols: [['D', 'deferred'], ['T', 'transactionPrice'], ['G', 'goodsPrice'], ['Q', 'expectedPoints'], ['v', 'pointValue'], ['R_t', 'redeemedToDate'], ['Q_t', 'expectedTotal'], ['V_t', 'revenueFromPoints'], ['L_t', 'contractLiability']],
      sources: [IFRS],
      references: [{ file: 'loyalty_golden.json', quantities: /IFRS/u }],
    },
    {
      id: 'first-reward',
      formulas: ['m = ⌈\\frac{P_0 - W}{x}⌉', 'm + j_0'],
      symbols: [['m', 'monthsOfEarning'], ['P_0', 'pointsPerReward'], ['W', 'welcomePoints'], ['x', 'pointsPerMonth'], ['j_0', 'firstAge']],
      sources: [],
      references: [{ file: 'loyalty_golden.json', quantities: /first reward/u }],
    },
  ],
};
