// The sections of the survey reference. Each is answered by a row of the same shape, so that no number of it is missed.

/** @typedef {import('./sections.js').Calculators} Calculators */
/** @typedef {import('./sections.js').Question} Question */
/** @typedef {Record<string, any>} Row */

/**
 * @typedef {object} Section
 * @property {readonly string[]} inputs paths of the parts of a row that are the question
 * @property {(package_: Calculators, row: Row) => Row} answer the others
 */

/** Points agree to 1e-9, the score interval, which is searched for, to 1e-8, shares to as many points. */
const POINTS = 1e-9;
const tolerances = /** @type {const} */ ([
  [/tango|mover/u, 1e-8],
  [/share|variance|cdf|factor|holm/u, 1e-11],
  [/published.*_pct/u, 5e-6], // printed with six decimals
]);

/** @param {number[]} wave */
const groups = ([promoters = NaN, passives = NaN, detractors = NaN]) => ({ groups: { promoters, passives, detractors } });
/** @param {{lower: number, upper: number}} interval */
const pair = ({ lower, upper }) => [lower, upper];
/** @param {{lower: number, upper: number}} interval */
const inPercent = ({ lower, upper }) => [100 * lower, 100 * upper];
/** @param {any} interval as the formula gives it */
const unclamped = ({ unclampedLower, unclampedUpper }) => [unclampedLower, unclampedUpper];

/** @param {ReturnType<Calculators['netPromoterScore']>} score */
const basics = (score) => ({
  promoters: score.promoters.count,
  passives: score.passives.count,
  detractors: score.detractors.count,
  n: score.n,
  share_promoters: score.promoters.share,
  share_passives: score.passives.share,
  share_detractors: score.detractors.share,
  nps: score.netPromoterScore,
  variance_plugin: score.variance,
  se_plugin: score.standardError,
  se_unbiased: score.unbiasedStandardError,
});

/** @param {Row} test */
const difference = ({ difference, standardError, statistic, pValue, lower, upper, degreesOfFreedom }) => ({
  difference,
  se: standardError,
  z: statistic,
  t: statistic,
  df: degreesOfFreedom,
  p_value: pValue,
  lower,
  upper,
});

/** @param {Row} group */
const behaviour = (group) => ({
  annualSpend: group.annual_spend,
  grossMargin: group.gross_margin,
  pricePremium: group.price_premium,
  serviceCost: group.service_cost,
  retentionRate: group.retention,
  referralsPerYear: group.referrals_per_year,
  acquisitionCostSaved: group.cac_saved_per_referral,
  deterredPerYear: group.deterred_per_year,
});

/** @type {Record<string, Section>} */
export const surveySections = {
  distributions: {
    inputs: ['counts_0_to_10'],
    answer: (p, row) => {
      const score = p.netPromoterScore({ responses: { counts: row.counts_0_to_10 } });
      return { ...basics(score), mean_0_to_10: score.mean, published_nps_rounded: Math.round(score.netPromoterScore) };
    },
  },
  intervals: {
    inputs: ['intervals.confidence', 'intervals.wald_fpc.population'],
    answer: (p, row) => {
      const { basics: given, intervals } = row;
      const by = (/** @type {any} */ method, /** @type {number | undefined} */ population) =>
        p.netPromoterScore({ responses: groups([given.promoters, given.passives, given.detractors]), confidence: intervals.confidence, method, population });
      const interval = (/** @type {string} */ method) => /** @type {any} */ (by(method, undefined).interval);
      const adjusted = (/** @type {string} */ method) => {
        const { centre, standardError, unclampedLower, unclampedUpper, lower, upper } = interval(method);
        return { centre, se: standardError, lower: unclampedLower, upper: unclampedUpper, lower_clamped: lower, upper_clamped: upper };
      };
      const score = by('wald', undefined);
      const shares = [score.promoters, score.passives, score.detractors];
      const [wald, addOne] = [interval('wald'), interval('addOne')];
      const { bootstrap, ...percentiles } = interval('bootstrap') ?? {};
      const population = intervals.wald_fpc?.population;
      const finite = /** @type {any} */ (by('wald', population).interval);
      return {
        basics: basics(score),
        published: {
          nps: score.netPromoterScore,
          variance: score.variance,
          promoter_pct: 100 * score.promoters.share,
          passive_pct: 100 * score.passives.share,
          detractor_pct: 100 * score.detractors.share,
        },
        intervals: {
          // Not of Wald, whose standard error may be 0.
          z: (addOne.unclampedUpper - addOne.centre) / addOne.standardError,
          wald: unclamped(wald),
          t_trinomial_mean: unclamped(interval('studentT')),
          adjusted_wald_T_3: adjusted('adjustedWald'),
          adjusted_wald_U_3: adjusted('addOne'),
          score_tango: unclamped(interval('score')),
          exact_percentile_bootstrap: {
            ...percentiles,
            net_count_lower: bootstrap?.netCountLower,
            net_count_upper: bootstrap?.netCountUpper,
            cdf_lower: bootstrap?.cumulativeLower,
            cdf_upper: bootstrap?.cumulativeUpper,
          },
          wald_fpc: { factor: finite.standardError / score.standardError, lower: finite.unclampedLower, upper: finite.unclampedUpper },
          goodman_simultaneous_shares: shares.map(({ simultaneous }) => pair(simultaneous)),
          wilson_shares: shares.map(({ interval }) => pair(interval)),
        },
      };
    },
  },
  two_wave_tests: {
    inputs: ['wave_a', 'wave_b', 'confidence'],
    answer: (p, { wave_a, wave_b, confidence }) => {
      const found = /** @type {any} */ (p.compare({ current: groups(wave_a), reference: groups(wave_b), confidence }));
      return {
        difference: found.difference,
        wald: difference(found.wald),
        adjusted_wald: difference(found.adjustedWald),
        welch_t: difference(found.welchT),
        chi2_homogeneity: { chi2: found.homogeneity.chiSquare, df: found.homogeneity.degreesOfFreedom, p_value: found.homogeneity.pValue },
        mover_score: found.mover,
      };
    },
  },
  trend: {
    inputs: ['waves', 'holm_input'],
    answer: (p, { waves, holm_input }) => {
      if (holm_input) return { holm_adjusted: [...p.holm(Float64Array.from(holm_input))] };
      const given = waves.map((/** @type {number[]} */ [time = NaN, ...counts]) => ({ time, responses: groups(counts) }));
      const { scores, standardErrors, pooledScore, heterogeneity, line } = /** @type {any} */ (p.trend({ waves: given }));
      return {
        nps: scores,
        se: standardErrors,
        slope: line.slope,
        slope_se: line.standardError,
        z: line.z,
        p_value: line.pValue,
        intercept: line.intercept,
        pooled_nps: pooledScore,
        heterogeneity_Q: heterogeneity.q,
        heterogeneity_df: heterogeneity.degreesOfFreedom,
        heterogeneity_p: heterogeneity.pValue,
        residual_Q: line.scatter.q,
      };
    },
  },
  sample_size: {
    inputs: ['moe', 'confidence', 'share_promoters', 'share_detractors', 'population'],
    answer: (p, { moe, confidence, share_promoters, share_detractors, population, adjusted }) => {
      const expected = share_promoters === null ? undefined : { promoters: share_promoters, detractors: share_detractors };
      const found = p.sampleSize({ margin: moe, confidence, expected, population, adjusted });
      return {
        variance: found.variance,
        n_raw: found.unrounded,
        n: found.answers,
        n_fpc_raw: found.unroundedFromPopulation,
        n_fpc: found.answersFromPopulation,
      };
    },
  },
  power: {
    inputs: ['confidence', 'variance_a', 'variance_b'],
    answer: (p, { delta_nps, confidence, power, variance_a, variance_b, n_per_wave_raw }) => {
      const found = p.power({
        change: delta_nps,
        confidence,
        power,
        varianceBefore: variance_a,
        varianceAfter: variance_b,
        answersPerWave: n_per_wave_raw,
      });
      return {
        n_per_wave_raw: found.unroundedPerWave,
        n_per_wave: found.answersPerWave,
        power: found.powerOfGiven,
        delta_nps: found.smallestChangeOfGiven,
      };
    },
  },
  weighted: {
    inputs: ['strata', 'confidence'],
    answer: (p, { strata, confidence }) => {
      const given = strata.map((/** @type {number[]} */ [weight = NaN, ...counts]) => ({ weight, responses: groups(counts) }));
      const { netPromoterScore, standardError, lower, upper } = p.weightedScore({ strata: given, confidence });
      return { nps: netPromoterScore, se: standardError, lower, upper };
    },
  },
  nonresponse_bounds: {
    inputs: ['nps', 'response_rate'],
    answer: (p, { nps, response_rate }) => ({ ...p.responseBounds({ netPromoterScore: nps, responseRate: response_rate }) }),
  },
  csat: {
    inputs: ['counts_1_to_5', 'confidence'],
    answer: (p, { counts_1_to_5, confidence }) => {
      const { ratings, topTwoBox, netSatisfaction } = p.customerSatisfaction({ responses: { counts: counts_1_to_5 }, confidence });
      return {
        ...rating(ratings),
        top2box: 100 * topTwoBox.share,
        wilson: inPercent(topTwoBox.interval),
        rescaled_0_100: ratings.rescaled,
        net_top2_minus_bottom2: netSatisfaction.net,
      };
    },
  },
  ces: {
    inputs: ['counts_1_to_5', 'counts_1_to_7', 'confidence'],
    answer: (p, { counts_1_to_5, counts_1_to_7, confidence }) => {
      const scale = counts_1_to_5 ? 'effort' : 'ease';
      const { ratings, easy, netEase } = p.customerEffort({ scale, responses: { counts: counts_1_to_5 ?? counts_1_to_7 }, confidence });
      return {
        ...rating(ratings),
        published: { mean: ratings.mean.mean },
        pct_5_to_7: 100 * easy.share,
        pct_5_to_7_wilson: inPercent(easy.interval),
        net_easy_67_minus_difficult_123: netEase.net,
        pct_low_effort_1_2: 100 * easy.share,
        net_low_minus_high: netEase.net,
      };
    },
  },
  csi: {
    inputs: ['means', 'rows', 'weights', 'scale', 'confidence'],
    answer: (p, { means, rows, weights, scale, confidence }) => {
      const responses = rows ? { respondents: rows } : { means };
      const { index } = p.satisfactionIndex({ responses, weights, lowest: scale[0], highest: scale[1], confidence });
      return { index: index.mean, sd: index.standardDeviation, ci: index.interval && pair(index.interval) };
    },
  },
  nps_to_value: {
    inputs: ['shares', 'groups', 'discount_annual'],
    answer: (p, { shares, groups: given, discount_annual, horizon_years }) => {
      const found = p.pointValue({
        // Any number of answers has these shares.
        responses: groups([shares.promoter, shares.passive, shares.detractor].map((share) => Math.round(1000 * share))),
        promoters: behaviour(given.promoter),
        passives: behaviour(given.passive),
        detractors: behaviour(given.detractor),
        annualDiscountRate: discount_annual,
        horizonYears: horizon_years ?? undefined,
      });
      const of = (/** @type {'baseValue' | 'totalValue'} */ value) => ({
        promoter: found.promoters[value],
        passive: found.passives[value],
        detractor: found.detractors[value],
      });
      return {
        base_value: of('baseValue'),
        total_value: of('totalValue'),
        average_base_value: found.averageBaseValue,
        average_value: found.averageValue.value,
        value_per_nps_point: {
          passive_to_promoter: found.passiveToPromoter.value,
          detractor_to_passive: found.detractorToPassive.value,
          detractor_to_promoter: found.detractorToPromoter.value,
        },
      };
    },
  },
};

/** @param {any} ratings */
const rating = ({ n, mean }) => ({ n, mean: mean.mean, sd: mean.standardDeviation, mean_ci: pair(mean.interval) });

/**
 * Every number in a part of the reference, by its path.
 *
 * @param {unknown} part
 * @param {string[]} path
 * @returns {{path: string[], value: number}[]}
 */
function numbers(part, path = []) {
  if (typeof part === 'number') return [{ path, value: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => numbers(inner, [...path, key]));
}

/**
 * @param {string} name of the section
 * @param {Row[]} rows
 * @returns {Question[]}
 */
export function surveyQuestions(name, rows) {
  const section = /** @type {Section} */ (surveySections[name]);
  return rows.flatMap((row, index) => {
    const isInput = (/** @type {string} */ path) => section.inputs.some((input) => path === input || path.startsWith(`${input}.`));
    const asked = numbers(row).filter(({ path }) => !isInput(path.join('.')));
    return asked.map(({ path, value }) => ({
      quantity: [name, ...path].filter((key) => !/^\d+$/u.test(key)).join('.'),
      name: `${name}[${index}].${path.join('.')}`,
      value,
      tolerance: tolerances.find(([pattern]) => pattern.test(path.join('.')))?.[1] ?? POINTS,
      answer: (/** @type {Calculators} */ p) =>
        /** @type {any} */ (path.reduce((part, key) => /** @type {any} */ (part)?.[key], /** @type {unknown} */ (section.answer(p, row)))),
    }));
  });
}
