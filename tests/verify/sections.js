// The sections of a reference file, each as a list of questions with the answer it must get.
import { deterministic } from './deterministic.js';
import { fitQuestions } from './fits.js';
import { materialRight, printedElsewhere, projections, randomStream, ultimateRedemption } from './loyalty.js';
import { customerModels } from './models.js';
import { surveyQuestions, surveySections } from './survey.js';

/** @typedef {import('../../www/engine/clv.js').Clv & import('../../www/engine/survey.js').Survey & import('../../www/engine/customers.js').Customers} Calculators */

/**
 * One number to check: `answer` is undefined when the package has no such function (yet).
 * @typedef {object} Question
 * @property {string} quantity what is asked, as the report groups it
 * @property {string} name this entry alone
 * @property {number} value what the reference says
 * @property {number} tolerance greatest allowed difference
 * @property {((package_: Calculators) => number | null | undefined) | undefined} answer
 */

/** @type {Record<string, (entry: any) => ((package_: Calculators) => number | null | undefined) | undefined>} */
const MODELS = {
  deterministic,
  ...Object.fromEntries(['bgnbd', 'mbgnbd', 'pareto_nbd', 'bgbb', 'gamma_gamma', 'sbg', 'bdw'].map((name) => [name, customerModels])),
};

/** @param {any[]} entries @returns {Question[]} */
function entries(entries) {
  return entries.flatMap((entry) => (entry.mle ? fitQuestions(entry) : [pointQuestion(entry)]));
}

/** @param {any} entry @returns {Question} */
function pointQuestion(entry) {
  return {
    quantity: `${entry.model}.${entry.quantity}`,
    name: entry.id,
    value: Number(entry.value),
    tolerance: entry.rtol * Math.abs(Number(entry.value)) + entry.atol,
    answer: MODELS[entry.model]?.(entry),
  };
}

const SIMPLE_FORMULAS = new Map([
  [
    'aov*orders_per_year*years',
    (/** @type {any} */ a) => (/** @type {Calculators} */ p) =>
      p.simpleValue({ averageOrderValue: a.aov, ordersPerYear: a.orders_per_year, years: a.years, grossMargin: 1 }).revenue,
  ],
  [
    'arpu*gross_margin/monthly_churn',
    (/** @type {any} */ a) => (/** @type {Calculators} */ p) =>
      p.marginStreamValue({
        marginPerPeriod: a.arpu * a.gross_margin,
        retentionRate: 1 - a.monthly_churn,
        discountRate: 0,
        marginTiming: 'startOfPeriod',
      }).value,
  ],
]);

/** Numbers that other calculators and articles print. @param {Record<string, any>} anchors @returns {Question[]} */
function anchors({ note, clv_simple = [], loyalty_simple = [], ...others }) {
  const known = clv_simple.map((/** @type {any} */ anchor, /** @type {number} */ index) => ({
    quantity: `anchors.clv_simple ${anchor.formula}`,
    name: `anchors.clv_simple[${index}] ${anchor.url}`,
    value: anchor.expected,
    tolerance: 1e-12 * Math.abs(anchor.expected),
    answer: SIMPLE_FORMULAS.get(anchor.formula)?.(anchor),
  }));
  return [...known, ...printedElsewhere(loyalty_simple), ...Object.keys(others).map((name) => unknown(`anchors.${name}`))];
}

/** @param {string} name @returns {Question} */
const unknown = (name) => ({ quantity: name, name, value: NaN, tolerance: NaN, answer: undefined });

/** @type {Record<string, (section: any) => Question[]>} */
const SECTIONS = {
  entries,
  anchors,
  examples: projections,
  urr_closed_form: ultimateRedemption,
  ifrs15: materialRight,
  monte_carlo_prng: randomStream,
  ...Object.fromEntries(Object.keys(surveySections).map((name) => [name, (/** @type {any[]} */ rows) => surveyQuestions(name, rows)])),
};

/** What a file says of itself, and not of a number. */
const PROSE = new Set(['about', 'rules', 'count', 'source', 'note', 'version', 'spec', 'equations', 'conventions']);

/**
 * @param {Record<string, any>} file
 * @returns {Question[]}
 */
export function questions(file) {
  return Object.entries(file)
    .filter(([name]) => !PROSE.has(name))
    .flatMap(([name, section]) => SECTIONS[name]?.(section) ?? [unknown(name)]);
}
