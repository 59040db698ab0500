// The inputs of the comparison of channels and of the campaign check, as data. A field is named by its path in the options
// of the calculation.

import { tableField } from '../fields/table-field.js';

/** @typedef {import('../fields/form.js').Field} Field */
/** @typedef {import('../fields/form.js').Row} Row */

export const modes = /** @type {const} */ (['channels', 'campaign']);

const channels = ['channels'];
const campaign = ['campaign'];

/** @type {readonly Field[]} */
const columns = [
  { name: 'name', kind: 'text', initial: '' },
  { name: 'spend', kind: 'money', initial: 10000 },
  { name: 'newCustomers', kind: 'count', initial: 100 },
  { name: 'averageOrderValue', kind: 'money', initial: 200 },
  { name: 'ordersPerYear', kind: 'count', initial: 5 },
  { name: 'annualRetentionRate', kind: 'share', initial: 0.75 },
  { name: 'annualServiceCost', kind: 'money', initial: 0 },
  { name: 'spendElasticity', kind: 'share', initial: 0.7 },
];

/** @param {[string, number, number, number, number, number, number, number]} cells */
const row = (...cells) => /** @type {Row} */ (Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? 0])));

/** @type {readonly Field[]} */
export const fields = [
  {
    name: 'channels',
    kind: 'table',
    modes: channels,
    group: 'channels',
    columns,
    leastRows: 1,
    control: tableField,
    initial: [
      row('Online', 120000, 1000, 160, 4, 0.6, 4, 0.7),
      row('Offline', 60000, 300, 220, 5, 0.75, 15, 0.5),
      row('Online + offline', 40000, 200, 210, 7, 0.85, 12, 0.6),
    ],
  },
  { name: 'grossMargin', kind: 'share', modes: channels, initial: 0.3, slider: { min: 0, max: 1, step: 0.01, fixed: true } },
  { name: 'horizonYears', kind: 'years', modes: channels, initial: 5, slider: { min: 1, max: 20, step: 1 } },
  { name: 'annualDiscountRate', kind: 'share', modes: channels, initial: 0.1, slider: { min: 0, max: 0.3, step: 0.005 } },
  { name: 'fixedCost', kind: 'money', modes: campaign, initial: 5000, slider: { min: 0, max: 50000, step: 100 } },
  { name: 'audience', kind: 'count', modes: campaign, initial: 20000, slider: { min: 0, max: 200000, step: 500 } },
  { name: 'costPerContact', kind: 'money', modes: campaign, initial: 0.5, slider: { min: 0, max: 10, step: 0.05 } },
  { name: 'responseRate', kind: 'share', modes: campaign, initial: 0.01, slider: { min: 0, max: 0.1, step: 0.001 } },
  { name: 'costPerResponse', kind: 'money', modes: campaign, initial: 20, slider: { min: 0, max: 500, step: 1 } },
  { name: 'valuePerCustomer', kind: 'money', modes: campaign, initial: 600, slider: { min: 0, max: 5000, step: 10 } },
];
