// What a shop can do for its customers, as data: what each lever acts on, and what it may cost. None of the articles that
// name these levers measures one. So every number here is a first guess for the visitor to replace, not a finding.

/** @typedef {import('../../wasm/levers.js').LeverQuantity} LeverQuantity */
/** @typedef {import('../../wasm/levers.js').LeverCosts} LeverCosts */
/** @typedef {import('../fields/form.js').Row} Row */
/** @typedef {import('../fields/form.js').Value} Value */

/**
 * @typedef {object} CatalogueLever
 * @property {readonly (readonly [quantity: LeverQuantity, minimum: number, likely: number, maximum: number])[]} effects
 * @property {Partial<LeverCosts>} costs those that are asked for, with a first guess
 */

/** The eight tips, in the order in which they are given. */
const tips = /** @type {const} */ ([
  'firstImpression',
  'checkout',
  'content',
  'programme',
  'afterSales',
  'recommendations',
  'listening',
  'community',
]);
const experience = /** @type {const} */ (['personalisation', 'proactivity', 'omnichannel', 'speed', 'empathy']);
const places = /** @type {const} */ (['newsletter', 'socialMedia', 'events', 'inStoreService', 'partnerships', 'clickAndCollect']);
const others = /** @type {const} */ (['cheaperService', 'higherPrices', 'own']);

/** @typedef {typeof tips[number] | typeof experience[number] | typeof places[number] | typeof others[number]} LeverName */

/** What a list begins with. */
const sets = { tips, experience, places };
export const modes = Object.keys(sets);

/** Every lever, in the order in which it is offered. */
export const leverNames = /** @type {readonly LeverName[]} */ ([...tips, ...experience, ...places, ...others]);

/** @type {Readonly<Record<LeverName, CatalogueLever>>} */
export const catalogue = {
  firstImpression: { effects: [['ordersPerYear', 0, 0.03, 0.08]], costs: { perNewCustomer: 8, perMonth: 0 } },
  checkout: {
    effects: [['ordersPerYear', 0, 0.02, 0.05], ['averageOrderValue', 0, 0.01, 0.03]],
    costs: { oneOff: 12000, perOrder: 0.4 },
  },
  content: {
    effects: [['ordersPerYear', 0, 0.02, 0.06], ['averageOrderValue', 0, 0.01, 0.03]],
    costs: { oneOff: 0, perMonth: 1500 },
  },
  programme: {
    effects: [['ordersPerYear', 0, 0.04, 0.1], ['averageOrderValue', 0, 0.01, 0.04], ['churn', 0, 0.05, 0.15], ['referrals', 0, 0.02, 0.06]],
    costs: { oneOff: 20000, perMonth: 1200, perCustomerPerMonth: 0.2, shareOfRevenue: 0.01 },
  },
  afterSales: { effects: [['churn', 0, 0.05, 0.15]], costs: { perMonth: 0, perOrder: 0.8 } },
  recommendations: { effects: [['averageOrderValue', 0, 0.03, 0.08]], costs: { oneOff: 8000, perMonth: 900 } },
  listening: { effects: [['churn', 0, 0.02, 0.08]], costs: { perMonth: 700 } },
  community: { effects: [['referrals', 0, 0.06, 0.12], ['churn', 0, 0.01, 0.03]], costs: { perMonth: 1000 } },
  personalisation: {
    effects: [['averageOrderValue', 0, 0.02, 0.05], ['ordersPerYear', 0, 0.02, 0.05]],
    costs: { oneOff: 6000, perMonth: 900 },
  },
  proactivity: { effects: [['churn', 0, 0.04, 0.1]], costs: { perCustomerPerMonth: 0.1, perMonth: 500 } },
  omnichannel: {
    effects: [['ordersPerYear', 0, 0.02, 0.06], ['churn', 0, 0.02, 0.06]],
    costs: { oneOff: 25000, perMonth: 1000 },
  },
  speed: { effects: [['churn', 0, 0.03, 0.08]], costs: { perOrder: 0.6 } },
  empathy: { effects: [['churn', 0, 0.03, 0.08], ['referrals', 0, 0.01, 0.03]], costs: { perMonth: 1500 } },
  newsletter: { effects: [['ordersPerYear', 0, 0.03, 0.08]], costs: { perCustomerPerMonth: 0.05, perMonth: 300 } },
  socialMedia: { effects: [['churn', 0, 0.02, 0.05]], costs: { perMonth: 1000 } },
  events: { effects: [['newCustomers', 0, 0.02, 0.05], ['churn', 0, 0.01, 0.03]], costs: { oneOff: 10000, perMonth: 0 } },
  inStoreService: { effects: [['churn', 0, 0.03, 0.08], ['referrals', 0, 0.01, 0.03]], costs: { perMonth: 3000 } },
  partnerships: {
    effects: [['newCustomers', 0, 0.03, 0.08], ['acquisitionCost', -0.05, -0.02, 0]],
    costs: { perMonth: 500, perNewCustomer: 0 },
  },
  clickAndCollect: {
    effects: [['ordersPerYear', 0, 0.02, 0.05], ['serviceCost', 0, 0, 0.05]],
    costs: { oneOff: 15000, perMonth: 600, perOrder: 0 },
  },
  // Research does not bear out that loyal customers cost less or pay more: both begin at nothing.
  cheaperService: { effects: [['serviceCost', 0, 0, 0]], costs: { perMonth: 0 } },
  higherPrices: { effects: [['price', 0, 0, 0]], costs: { perMonth: 0 } },
  own: {
    effects: [['averageOrderValue', 0, 0, 0], ['ordersPerYear', 0, 0, 0], ['churn', 0, 0, 0], ['costOfGoods', 0, 0, 0]],
    costs: { oneOff: 0, perMonth: 0, perNewCustomer: 0, perCustomerPerMonth: 0, perOrder: 0, shareOfRevenue: 0 },
  },
};

/** The costs that a lever is asked for. @param {LeverName} name */
export const costsOf = (name) => /** @type {(keyof LeverCosts)[]} */ (Object.keys(catalogue[name].costs));

/**
 * A lever as the form holds it: its effects one after the other, three numbers each, and its costs.
 *
 * @param {LeverName} name
 * @returns {Row}
 */
export const rowFor = (name) => ({
  lever: name,
  on: 'on',
  effects: catalogue[name].effects.flatMap(([, ...numbers]) => numbers),
  costs: Object.values(catalogue[name].costs),
});

/**
 * The levers that a mode begins with.
 *
 * @param {string} mode
 * @returns {Record<string, Value>}
 */
export const valuesOf = (mode) => ({ levers: sets[/** @type {keyof typeof sets} */ (mode)].map(rowFor) });
