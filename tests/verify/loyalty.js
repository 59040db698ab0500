// The reference projections of loyalty programmes: which call of the package answers each number.

/** @typedef {import('../../www/engine/loyalty.js').Loyalty} Loyalty */
/** @typedef {import('./sections.js').Question} Question */
/** @typedef {import('../../www/wasm/loyalty.js').ProgrammeOptions} Options */
/** @typedef {Record<string, any>} Any */

const MONEY = 1e-9;

/** A number, also where the file has an exact decimal as a text. @param {any} value */
const number = (value) => Number(value);

/** One number, or one for each month. @param {any} value */
const schedule = (value) => (Array.isArray(value) ? value.map(Number) : Number(value));

/** The file's names for the inputs of the programme. @type {Record<string, string>} */
const INPUTS = {
  enrol_base: 'enrolment.existingCustomers',
  enrol_new: 'enrolment.newCustomers',
  active_share: 'enrolment.activeShare',
  incrementality: 'uplifts.incrementality',
  uplift_frequency: 'uplifts.frequency',
  uplift_aov: 'uplifts.averageOrderValue',
  churn_reduction: 'uplifts.churnReduction',
  price_premium: 'uplifts.pricePremium',
  referrals_per_active_member: 'uplifts.referralsPerActiveMember',
  points_per_currency: 'earning.pointsPerCurrency',
  eligible_share: 'earning.eligibleShare',
  welcome_points: 'earning.welcomePoints',
  referral_points: 'earning.referralPoints',
  pending_months: 'earning.pendingMonths',
  burn_rate: 'redemption.burnRate',
};
const COSTS = { setup: 'setup', fixed_per_month: 'fixedPerMonth', per_member: 'perMemberPerMonth', per_enrolment: 'perEnrolment', per_redemption: 'perRedemption', per_referral: 'perReferral' };
const BURN_MODES = { pro_rata: 'proRata', fifo: 'oldestFirst' };

/** @param {Any} reward */
const reward = (reward) =>
  ({
    percent_discount: () => ({ type: 'percentageOff', discount: number(reward.discount) }),
    fixed_discount: () => ({ type: 'fixedDiscount', pointValue: number(reward.point_value) }),
    own_product: () => ({
      type: 'ownProduct',
      pointValue: number(reward.point_value),
      displacedShare: number(reward.cannibalised_share),
      rewardMargin: number(reward.reward_margin),
    }),
    external: () => ({ type: 'external', pointValue: number(reward.point_value), costRatio: number(reward.cost_ratio) }),
  })[/** @type {'external'} */ (reward.type)]();

/** @param {Any} expiry */
const expiry = (expiry) =>
  expiry.type === 'fixed_date'
    ? { type: 'fixedDate', monthOfYear: number(expiry.month_of_year), minimumAgeMonths: number(expiry.min_age) }
    : { type: expiry.type, months: number(expiry.months) };

/** @param {Any} model @returns {Options} */
function options({ months, discount_monthly, segments, programme }) {
  /** @type {Any} */
  const options = {
    horizonMonths: number(months),
    monthlyDiscountRate: number(discount_monthly),
    segments: segments.map((/** @type {Any} */ segment) => ({
      name: segment.name,
      customers: number(segment.customers0),
      newCustomersPerMonth: schedule(segment.new_per_month),
      monthlyRetentionRate: number(segment.retention),
      ordersPerMonth: number(segment.orders_per_month),
      averageOrderValue: number(segment.aov),
      grossMargin: number(segment.gross_margin),
      earnMultiplier: number(segment.earn_multiplier),
    })),
    enrolment: {},
    uplifts: {},
    earning: {},
    redemption: { pointsPerReward: number(programme.reward.points_per_reward), burnMode: BURN_MODES[/** @type {'fifo'} */ (programme.burn_mode)] },
    expiry: expiry(programme.expiry),
    reward: reward(programme.reward),
    costs: Object.fromEntries(Object.entries(COSTS).map(([theirs, ours]) => [ours, number(programme.costs[theirs])])),
  };
  for (const [theirs, path] of Object.entries(INPUTS)) {
    const [group = '', name = ''] = path.split('.');
    options[group][name] = schedule(programme[theirs]);
  }
  return /** @type {Options} */ (options);
}

/** Points are compared as whole millionths, exactly. */
const points = (/** @type {any} */ value) => Math.round(value * 1e6);

/** @type {Record<string, string>} */
const MONTH = {
  t: 'month', customers_base: 'baselineCustomers', non_members: 'nonMembers', members: 'members', enrolments: 'enrolments',
  referrals: 'referrals', orders_base: 'baselineOrders', orders_prog: 'orders', revenue_base: 'baselineRevenue', revenue_prog: 'revenue',
  cogs_base: 'baselineCostOfGoods', cogs_prog: 'costOfGoods', eligible_spend: 'eligibleSpend', baseline_eligible_spend: 'baselineEligibleSpend',
  issued: 'issued', redeemed: 'redeemed', expired: 'expired', cum_issued: 'issuedToDate', cum_redeemed: 'redeemedToDate',
  cum_expired: 'expiredToDate', outstanding: 'outstanding', outstanding_dormant: 'dormant', face_redeemed: 'faceRedeemed',
  reward_cost: 'rewardCost', incremental_margin: 'incrementalMargin', programme_cost: 'programmeCost', referral_cost: 'referralCost',
  net: 'net', cumulative_net: 'cumulativeNet', npv_to_date: 'netPresentValue',
};
/** @type {Record<string, string>} */
const SUMMARY = {
  total_incremental_margin: 'incrementalMargin', total_reward_cost: 'rewardCost', total_programme_cost: 'programmeCost',
  total_referral_cost: 'referralCost', total_cost: 'totalCost', net: 'net', npv: 'netPresentValue', roi: 'returnOnInvestment',
  break_even_month: 'breakEvenMonth', payback_month: 'paybackMonth', break_even_fractional: 'breakEvenMoment', issued: 'issued',
  redeemed: 'redeemed', expired: 'expired', outstanding: 'outstanding', realised_redemption_rate: 'redemptionRate',
  realised_expiry_rate: 'expiryRate', baseline_share_of_earning_spend: 'subsidyShare', peak_funding: 'peakFunding',
};
const LEDGER = new Set(['issued', 'redeemed', 'expired', 'outstanding', 'issuedToDate', 'redeemedToDate', 'expiredToDate', 'dormant']);

/**
 * @param {string} quantity
 * @param {string} name
 * @param {any} value
 * @param {((loyalty: Loyalty) => any) | undefined} answer
 * @param {number} [relative] tolerance for each unit of max(1, |value|); 0 is exact
 * @returns {Question}
 */
const question = (quantity, name, value, answer, relative = MONEY) => ({
  quantity,
  name,
  value: number(value),
  tolerance: relative * Math.max(1, Math.abs(number(value))),
  answer: /** @type {Question['answer']} */ (/** @type {unknown} */ (answer)),
});

/**
 * @param {string} what
 * @param {Any} expected
 * @param {Record<string, string>} names
 * @param {(loyalty: Loyalty) => any} from
 */
const fields = (what, expected, names, from) =>
  Object.entries(expected).map(([theirs, value]) => {
    const ours = names[theirs] ?? '';
    const exact = LEDGER.has(ours);
    const answer = (/** @type {Loyalty} */ loyalty) => (exact ? points(from(loyalty)[ours]) : from(loyalty)[ours]);
    return question(`${what.replace(/ .*/u, '')}.${theirs}`, `${what}.${theirs}`, value, ours ? answer : undefined, exact ? 0 : MONEY);
  });

/**
 * The numbers of one month.
 *
 * @param {Record<string, Float64Array | undefined>} columns
 * @param {number} index
 */
const rowOf = (columns, index) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column instanceof Float64Array ? column.at(index) : undefined]));

/** @param {Any} example @returns {Question[]} */
function example({ model, months, summary, buckets_micropoints_by_month: buckets = [], liability_end_of_horizon: liability = {}, waterfall_incremental_margin: waterfall, derived, sensitivity }) {
  const given = options(model);
  /** @type {Map<number, any>} */
  const projections = new Map();
  const project = (/** @type {Loyalty} */ loyalty, horizonMonths = given.horizonMonths ?? 0) => {
    if (!projections.has(horizonMonths)) projections.set(horizonMonths, loyalty.projectProgramme({ ...given, horizonMonths }));
    return projections.get(horizonMonths);
  };
  const name = model.name.split('_')[0];
  const causes = { churn_reduction: 'churnReduction', uplift_frequency: 'frequency', uplift_aov: 'averageOrderValue', price_premium: 'pricePremium', referrals_per_active_member: 'referrals' };
  return [
    ...months.flatMap((/** @type {Any} */ month, /** @type {number} */ index) => fields(`months ${name}[${index}]`, month, MONTH, (l) => rowOf(project(l).months, index))),
    ...fields(`summary ${name}`, summary, SUMMARY, (l) => project(l).summary),
    ...buckets.flatMap((/** @type {Any[]} */ segments, /** @type {number} */ index) =>
      segments.flatMap((ages, segment) =>
        ['active', 'dormant'].flatMap((kind) =>
          ages[kind].map((/** @type {number} */ value, /** @type {number} */ age) =>
            question(`points by age.${kind}`, `${name} month ${index + 1} segment ${segment} ${kind}[${age}]`, value, (l) => points(project(l, index + 1).segments[segment][`${kind}ByAge`][age]), 0),
          ),
        ),
      ),
    ),
    ...fields(`liability ${name}`, liability, { expected_points_redeemed: 'expectedPoints', expected_face: 'face', expected_cost: 'cost', gross_face: 'gross' }, (l) => rowOf(project(l).months.liability, -1)),
    ...(waterfall?.order ?? []).map((/** @type {string} */ lever, /** @type {number} */ index) =>
      question('causes', `${name} ${lever}`, waterfall.contribution[index], (l) =>
        lever === 'none' ? 0 : l.programmeCauses(given).causes.find((cause) => cause.lever === causes[/** @type {'uplift_aov'} */ (lever)])?.inOrder),
    ),
    ...(waterfall ? [question('causes', `${name} total`, waterfall.total, (l) => l.programmeCauses(given).incrementalMargin)] : []),
    ...(derived ? derivedQuestions(derived, (l) => project(l).segments[0]) : []),
    ...(sensitivity ? sensitivityQuestions(sensitivity, given, (l) => project(l).summary) : []),
  ];
}

/** @param {Any} derived @param {(loyalty: Loyalty) => any} segment @returns {Question[]} */
const derivedQuestions = ({ engaged_aov, point_value_pln, effective_rebate_rate, first_reward: first }, segment) => [
  question('first reward', 'engaged_aov', engaged_aov, (l) => segment(l).activeOrderValue),
  question('first reward', 'point_value', point_value_pln, (l) => segment(l).pointValue),
  question('first reward', 'effective_rebate_rate', effective_rebate_rate, (l) => segment(l).effectiveRebate),
  question('first reward', 'months_of_earning', first.months_of_earning, (l) => segment(l).firstReward.monthsOfEarning, 0),
  question('first reward', 'first_redeemable_month', first.first_redeemable_month, (l) => segment(l).firstReward.month, 0),
  question('first reward', 'reachable', first.reachable_before_expiry, (l) => Number(segment(l).firstReward.reachable), 0),
  question('first reward', 'max_redeemable_balance', first.max_redeemable_balance, (l) => segment(l).firstReward.highestBalance),
];

const DRAWS = 10_000;

/** Quantile of a triangular distribution. @param {Any} range @param {number} share */
function triangular({ min, mode, max }, share) {
  const left = (mode - min) / (max - min);
  return share < left ? min + Math.sqrt(share * (max - min) * (mode - min)) : max - Math.sqrt((1 - share) * (max - min) * (max - mode));
}

/** @param {Any} sensitivity @param {Options} given @param {(loyalty: Loyalty) => any} summary @returns {Question[]} */
function sensitivityQuestions({ base_npv, tornado, single_uncertain_parameter: single, break_even_value: breakEven }, given, summary) {
  const ranges = tornado.map((/** @type {Any} */ bar) => {
    const [group = '', name = ''] = (INPUTS[bar.parameter] ?? '').split('.');
    return { input: INPUTS[bar.parameter], minimum: number(bar.low), likely: /** @type {Any} */ (given)[group][name], maximum: number(bar.high) };
  });
  const bar = (/** @type {Loyalty} */ l, /** @type {string} */ parameter) => l.programmeTornado(given, { ranges }).find(({ input }) => input === INPUTS[parameter]);
  const simulation = { ranges: [{ input: INPUTS[single.parameter] ?? '', minimum: single.min, likely: single.mode, maximum: single.max }], draws: DRAWS, seed: 42 };
  const { P05, P95 } = single.quantiles;
  const slope = (P95.npv - P05.npv) / (P95.parameter_value - P05.parameter_value); // the result is a straight line in the uplift
  const quantiles = Object.entries(single.quantiles).map(([label, { npv }]) => {
    const share = Number(label.slice(1)) / 100;
    // Four standard errors of the quantile of a sample.
    const error = 4 * Math.sqrt((share * (1 - share)) / DRAWS);
    const far = [share - error, share + error].map((at) => Math.abs(triangular(single, at) - triangular(single, share)) * slope);
    const name = /** @type {'p5'} */ (`p${Number(label.slice(1))}`);
    return { ...question('simulated quantiles', label, npv, (l) => l.simulateProgramme(given, simulation).netPresentValue[name]), tolerance: Math.max(...far) };
  });
  return [
    question('tornado', 'base', base_npv, (l) => summary(l).netPresentValue),
    ...tornado.flatMap((/** @type {Any} */ { parameter, npv_low, npv_high }) => [
      question('tornado', `${parameter} low`, npv_low, (l) => bar(l, parameter)?.netPresentValueAtLow),
      question('tornado', `${parameter} high`, npv_high, (l) => bar(l, parameter)?.netPresentValueAtHigh),
    ]),
    ...quantiles,
    question('break-even uplift', breakEven.parameter, breakEven.value, (l) => {
      const found = l.programmeBreakEven(given, { input: INPUTS[breakEven.parameter] ?? '', minimum: 0, maximum: 10 });
      return found.outcome === 'found' ? found.value : undefined;
    }, 1e-6),
  ];
}

/** @param {Any[]} cases @returns {Question[]} */
export const ultimateRedemption = (cases) =>
  cases.flatMap((entry, index) => {
    const ask = (/** @type {Loyalty} */ l) =>
      l.ultimateRedemption({
        burnRate: number(entry.burn_rate),
        monthlyMemberRetentionRate: number(entry.member_retention),
        expiryMonths: entry.expiry_months === null ? undefined : number(entry.expiry_months),
        pendingMonths: number(entry.pending_months),
      });
    return [
      question('ultimate redemption rate', `urr_closed_form[${index}].urr`, entry.urr, (l) => ask(l).rate),
      question('ultimate redemption rate', `urr_closed_form[${index}].breakage`, entry.breakage, (l) => ask(l).breakage),
    ];
  });

/** @param {Any[]} cases @returns {Question[]} */
export const materialRight = (cases) =>
  cases.flatMap(({ inputs, allocated_goods, allocated_points, periods }, index) => {
    const ask = (/** @type {Loyalty} */ l) =>
      l.materialRight({
        transactionPrice: inputs.transaction_price,
        goodsPrice: inputs.ssp_goods,
        pointValue: inputs.face_value_per_point,
        expectedPoints: inputs.expected_redeemed,
        periods: periods.map((/** @type {Any} */ period) => ({ redeemedToDate: period.redeemed_cumulative, expectedTotal: period.expected_total_redeemed })),
      });
    return [
      question('IFRS 15 split', `ifrs15[${index}] goods`, allocated_goods, (l) => ask(l).goods),
      question('IFRS 15 split', `ifrs15[${index}] points`, allocated_points, (l) => ask(l).points),
      ...periods.flatMap((/** @type {Any} */ period, /** @type {number} */ at) => [
        question('IFRS 15 split', `ifrs15[${index}] revenue ${at}`, period.revenue_in_period, (l) => ask(l).periods[at]?.revenue),
        question('IFRS 15 split', `ifrs15[${index}] liability ${at}`, period.liability, (l) => ask(l).periods[at]?.liability),
      ]),
    ];
  });

/** Nobody: what a programme of no customers costs to set up is all there is. @type {Options} */
const nobody = {
  horizonMonths: 1,
  segments: [{ customers: 0, monthlyRetentionRate: 1, ordersPerMonth: 0, averageOrderValue: 0, grossMargin: 0 }],
  enrolment: { existingCustomers: 0 },
  redemption: { pointsPerReward: 1, burnRate: 0 },
  reward: { type: 'fixedDiscount', pointValue: 0 },
};

/**
 * The random stream, seen through simulations of a setup cost: the mean of n draws times n, less the same of n - 1.
 *
 * @param {Any} section
 * @returns {Question[]}
 */
export function randomStream({ known_answer_seed_1_2_3_4, streams }) {
  const drawn = (/** @type {Loyalty} */ l, /** @type {number} */ seed, /** @type {number} */ draws, /** @type {[number, number, number]} */ [minimum, likely, maximum]) =>
    draws === 0 ? 0 : -draws * l.simulateProgramme(nobody, { ranges: [{ input: 'costs.setup', minimum, likely, maximum }], draws, seed }).netPresentValue.mean;
  const nth = (/** @type {Loyalty} */ l, /** @type {number} */ seed, /** @type {number} */ index, /** @type {[number, number, number]} */ range) =>
    drawn(l, seed, index + 1, range) - drawn(l, seed, index, range);
  // From a triangle that only falls, back to the uniform number.
  const uniform = (/** @type {Loyalty} */ l, /** @type {number} */ seed, /** @type {number} */ index) => 1 - (1 - nth(l, seed, index, [0, 0, 1])) ** 2;
  const ofStreams = streams.flatMap((/** @type {Any} */ { seed, f64, u64, triangular_0_1_3: triangle, ...rest }) => [
    ...f64.map((/** @type {number} */ value, /** @type {number} */ index) => question('random stream.f64', `seed ${seed} f64[${index}]`, value, (l) => uniform(l, seed, index), 1e-12)),
    ...u64.map((/** @type {string} */ value, /** @type {number} */ index) =>
      question('random stream.u64', `seed ${seed} u64[${index}]`, Number(BigInt(value) >> 11n) * 2 ** -53, (l) => uniform(l, seed, index), 1e-12)),
    ...triangle.map((/** @type {number} */ value, /** @type {number} */ index) =>
      question('random stream.triangular', `seed ${seed} triangular[${index}]`, value, (l) => nth(l, seed, index, [0, 1, 3]), 1e-12)),
    ...Object.keys(rest).map((name) => question(`monte_carlo_prng.${name}`, `seed ${seed} ${name} (inside the core)`, NaN, undefined)),
  ]);
  const inside = known_answer_seed_1_2_3_4 ? [question('monte_carlo_prng', 'known_answer_seed_1_2_3_4 (inside the core)', NaN, undefined)] : [];
  return [...ofStreams, ...inside];
}

/** Everybody joins, and orders twice as often because of it. @param {number} orderValue @param {number} orders @param {number} margin @param {Any} costs @param {number} months @returns {Options} */
const doubled = (orderValue, orders, margin, costs, months) => ({
  ...nobody,
  horizonMonths: months,
  segments: [{ customers: 1, monthlyRetentionRate: 1, ordersPerMonth: orders, averageOrderValue: orderValue, grossMargin: margin }],
  enrolment: { existingCustomers: 1 },
  uplifts: /** @type {any} */ ({ frequency: 1 }),
  costs,
});

/** What other calculators print, asked of a programme that amounts to the same. @param {Any[]} printed @returns {Question[]} */
export const printedElsewhere = (printed) =>
  printed.flatMap((anchor) => {
    const name = `anchors.loyalty_simple ${anchor.url}`;
    const ask = (/** @type {string} */ what, /** @type {number} */ value, /** @type {Options} */ given, /** @type {string} */ field) =>
      question('anchors.loyalty_simple', `${name} ${what}`, value, (l) => /** @type {Any} */ (l.projectProgramme(given).summary)[field]);
    if ('expected_roi' in anchor) {
      const given = doubled(anchor.incremental_revenue + anchor.retention_value, 1, 1, { setup: anchor.costs }, 1);
      return [ask('net', anchor.expected_net, given, 'net'), ask('roi', anchor.expected_roi, given, 'returnOnInvestment')];
    }
    const visits = anchor.incremental_visits;
    const given = (/** @type {number} */ months) => doubled(anchor.revenue / visits, visits, anchor.gross_margin, { fixedPerMonth: anchor.reward_cost + anchor.platform_cost }, months);
    return [
      ask('gross profit', anchor.expected_gross_profit, given(1), 'incrementalMargin'),
      ask('net of a month', anchor.expected_net_month, given(1), 'net'),
      ask('net of a year', anchor.expected_net_year, given(12), 'net'),
    ];
  });

/** @param {Any[]} examples @returns {Question[]} */
export const projections = (examples) => examples.flatMap(example);
