// Programmes to start from: what each says otherwise than the first. Their numbers are assumptions to be replaced, not
// benchmarks. They equal the presets of the core, which explain them (src/loyalty/presets.rs).

import { fields, segmentColumns } from './form.js';

/** @typedef {import('../fields/form.js').Row} Row */
/** @typedef {import('../fields/form.js').Value} Value */

/** @type {readonly string[]} */
export const modes = ['points', 'tiers', 'cashback', 'partnerRewards'];

/**
 * @param {Row} differing
 * @returns {Row}
 */
const segment = (differing = {}) => ({
  ...Object.fromEntries(segmentColumns.map(({ name, initial }) => [name, /** @type {Row[string]} */ (initial)])),
  ...differing,
});

/** @param {[least: number, most: number]} burn how much of the points is redeemed in a month */
const rangesWith = ([least, most]) =>
  /** @type {[string, number, number][]} */ ([
    ['uplifts.incrementality', 0.2, 1],
    ['enrolment.activeShare', 0.4, 0.8],
    ['uplifts.frequency', 0.05, 0.25],
    ['uplifts.churnReduction', 0, 0.35],
    ['uplifts.averageOrderValue', 0.02, 0.15],
    ['enrolment.newCustomers', 0.2, 0.6],
    ['redemption.burnRate', least, most],
  ]).map(([input, minimum, maximum]) => ({ input, minimum, maximum }));

/** @type {Record<string, Record<string, Value>>} */
const differing = {
  points: {},
  tiers: {
    segments: [
      segment({ name: 'Basic', customers: 6000, newCustomersPerMonth: 340, monthlyRetentionRate: 0.93, ordersPerMonth: 0.3 }),
      segment({
        name: 'Silver',
        customers: 3000,
        newCustomersPerMonth: 50,
        monthlyRetentionRate: 0.95,
        ordersPerMonth: 0.6,
        earnMultiplier: 1.25,
        monthlyBenefitCost: 0.2,
        upliftShare: 0.75,
      }),
      segment({
        name: 'Gold',
        customers: 1000,
        newCustomersPerMonth: 10,
        monthlyRetentionRate: 0.97,
        ordersPerMonth: 1.4,
        earnMultiplier: 1.5,
        monthlyBenefitCost: 1,
        upliftShare: 0.4,
      }),
    ],
  },
  cashback: {
    'earning.pointsPerCurrency': 2,
    'redemption.pointsPerReward': 500,
    'redemption.burnRate': 0.35,
    'redemption.burnMode': 'oldestFirst',
    'expiry.type': 'none',
    'reward.type': 'fixedDiscount',
    'reward.pointValue': 0.01,
    'costs.perRedemption': 0.05,
    ranges: rangesWith([0.2, 0.6]),
  },
  partnerRewards: {
    'redemption.pointsPerReward': 2500,
    'expiry.type': 'inactivity',
    'expiry.months': 24,
    'reward.type': 'external',
    'reward.pointValue': 0.02,
    'reward.costRatio': 0.9,
  },
};

/**
 * All values of a preset.
 *
 * @param {string} mode
 * @returns {Record<string, Value>}
 */
export const valuesOf = (mode) => ({
  ...Object.fromEntries(fields.map(({ name, initial }) => [name, initial])),
  segments: [segment()],
  ranges: rangesWith([0.04, 0.2]),
  ...differing[mode],
});
