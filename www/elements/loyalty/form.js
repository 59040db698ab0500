// The inputs of the loyalty projection, as data. A field is named by its path in the options of the calculation, which is
// also how an error, the fragment and a range name it.

import { rangeEditor } from '../fields/range-editor.js';
import { ranges } from '../fields/ranges-field.js';
import { tableField } from '../fields/table-field.js';

/** @typedef {import('../fields/form.js').Field} Field */

const share = { min: 0, max: 1, step: 0.01, fixed: true };
const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const OTHER_REWARDS = ['fixedDiscount', 'ownProduct', 'external'];

/** @type {readonly Field[]} */
const plainColumns = [
  { name: 'name', kind: 'text', initial: '' },
  { name: 'customers', kind: 'count', initial: 10000 },
  { name: 'newCustomersPerMonth', kind: 'count', list: true, initial: 400 },
  { name: 'monthlyRetentionRate', kind: 'share', initial: 0.94 },
  { name: 'ordersPerMonth', kind: 'count', initial: 0.5 },
  { name: 'averageOrderValue', kind: 'money', initial: 200 },
  { name: 'grossMargin', kind: 'share', initial: 0.35 },
  { name: 'earnMultiplier', kind: 'count', initial: 1 },
  { name: 'monthlyBenefitCost', kind: 'money', initial: 0 },
  { name: 'upliftShare', kind: 'share', initial: 1 },
];

/** @type {readonly Field[]} */
const plainFields = [
  { name: 'earning.pointsPerCurrency', kind: 'points', initial: 1, slider: { min: 0, max: 10, step: 0.5 } },
  { name: 'redemption.pointsPerReward', kind: 'points', initial: 1000, slider: { min: 50, max: 5000, step: 50 } },
  { name: 'reward.type', kind: 'choice', initial: 'percentageOff', choices: ['percentageOff', ...OTHER_REWARDS] },
  {
    name: 'reward.discount',
    kind: 'share',
    initial: 0.1,
    when: { field: 'reward.type', is: ['percentageOff'] },
    slider: { min: 0, max: 0.5, step: 0.01 },
  },
  {
    name: 'reward.pointValue',
    kind: 'money',
    initial: 0.02,
    when: { field: 'reward.type', is: OTHER_REWARDS },
    slider: { min: 0, max: 0.1, step: 0.001 },
  },
  { name: 'reward.rewardMargin', kind: 'share', initial: 0.5, when: { field: 'reward.type', is: ['ownProduct'] }, slider: share },
  { name: 'reward.displacedShare', kind: 'share', initial: 0.3, when: { field: 'reward.type', is: ['ownProduct'] }, slider: share },
  { name: 'reward.costRatio', kind: 'share', initial: 0.9, when: { field: 'reward.type', is: ['external'] }, slider: share },
  { name: 'expiry.type', kind: 'choice', initial: 'rolling', choices: ['rolling', 'inactivity', 'fixedDate', 'none'] },
  {
    name: 'expiry.months',
    kind: 'months',
    initial: 12,
    when: { field: 'expiry.type', is: ['rolling', 'inactivity'] },
    slider: { min: 1, max: 36, step: 1 },
  },
  { name: 'expiry.monthOfYear', kind: 'choice', initial: 12, calendar: true, choices: MONTHS_OF_YEAR, when: { field: 'expiry.type', is: ['fixedDate'] } },
  { name: 'startMonthOfYear', kind: 'choice', initial: 1, calendar: true, choices: MONTHS_OF_YEAR, when: { field: 'expiry.type', is: ['fixedDate'] } },
  { name: 'expiry.minimumAgeMonths', kind: 'months', initial: 6, when: { field: 'expiry.type', is: ['fixedDate'] } },
  { name: 'uplifts.frequency', kind: 'share', initial: 0.16, slider: { min: 0, max: 0.5, step: 0.01 } },
  { name: 'uplifts.incrementality', kind: 'share', initial: 0.5, slider: share },

  { name: 'segments', kind: 'table', group: 'segments', initial: [], columns: plainColumns, leastRows: 1, control: tableField },

  { name: 'enrolment.existingCustomers', kind: 'share', list: true, group: 'enrolment', initial: [0.08, 0.06, 0.05, 0.04, 0.03, 0.02] },
  { name: 'enrolment.newCustomers', kind: 'share', group: 'enrolment', initial: 0.4, slider: share },
  { name: 'enrolment.activeShare', kind: 'share', group: 'enrolment', initial: 0.6, slider: share },

  { name: 'uplifts.averageOrderValue', kind: 'share', group: 'uplifts', initial: 0.08, slider: { min: 0, max: 0.5, step: 0.01 } },
  { name: 'uplifts.churnReduction', kind: 'share', group: 'uplifts', initial: 0.2, slider: share },
  { name: 'uplifts.pricePremium', kind: 'share', group: 'uplifts', initial: 0, slider: { min: 0, max: 0.3, step: 0.005 } },
  { name: 'uplifts.referralsPerActiveMember', kind: 'share', group: 'uplifts', initial: 0.002, slider: { min: 0, max: 0.05, step: 0.001 } },

  { name: 'earning.eligibleShare', kind: 'share', group: 'earning', initial: 1, slider: share },
  { name: 'earning.welcomePoints', kind: 'points', group: 'earning', initial: 0 },
  { name: 'earning.referralPoints', kind: 'points', group: 'earning', initial: 0 },
  { name: 'earning.pendingMonths', kind: 'months', group: 'earning', initial: 1 },
  { name: 'redemption.burnRate', kind: 'share', group: 'earning', initial: 0.09, slider: share },
  { name: 'redemption.burnMode', kind: 'choice', group: 'earning', initial: 'proRata', choices: ['proRata', 'oldestFirst'] },

  { name: 'costs.setup', kind: 'money', group: 'costs', initial: 40000 },
  { name: 'costs.fixedPerMonth', kind: 'money', group: 'costs', initial: 6000 },
  { name: 'costs.perMemberPerMonth', kind: 'money', group: 'costs', initial: 0.25 },
  { name: 'costs.perEnrolment', kind: 'money', group: 'costs', initial: 2 },
  { name: 'costs.perRedemption', kind: 'money', group: 'costs', initial: 0.5 },
  { name: 'costs.perReferral', kind: 'money', group: 'costs', initial: 0 },
  { name: 'costs.perAcquisition', kind: 'money', group: 'costs', initial: 0 },

  { name: 'horizonMonths', kind: 'months', group: 'horizon', initial: 36, slider: { min: 6, max: 60, step: 1 } },
  { name: 'monthlyDiscountRate', kind: 'share', group: 'horizon', initial: 0.0064340301100034, slider: { min: 0, max: 0.03, step: 0.0005 } },
];

/**
 * Whatever is a number may be uncertain, except how far to look and the calendar.
 *
 * @param {Field} field
 * @returns {Field}
 */
const ranged = (field) => (field.kind === 'choice' || field.kind === 'table' || field.kind === 'text' || field.name === 'horizonMonths' ? field : { ...field, ranged: rangeEditor });

export const segmentColumns = plainColumns.map(ranged);

/** @type {readonly Field[]} */
export const fields = [...plainFields.map((field) => (field.name === 'segments' ? { ...field, columns: segmentColumns } : ranged(field))), ranges];
