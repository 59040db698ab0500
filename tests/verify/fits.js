// Fits of whole data sets: estimates, errors and what follows from them, each against its reference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/build/step.js';
import { BUYING } from './models.js';

/** @typedef {import('./sections.js').Question} Question */
/** @typedef {import('../../www/engine/customers.js').Customers} Calculators */
/** @typedef {Record<string, any>} Entry */

/** The columns of a reference file. @param {string} file @returns {Record<string, number[]>} */
function columns(file) {
  const [head = '', ...rows] = readFileSync(join(root, 'tests/reference', file), 'utf8').trim().split('\n');
  const cells = rows.map((row) => row.trim().split(',').map(Number));
  return Object.fromEntries(head.trim().split(',').map((name, at) => [name, cells.map((row) => row[at] ?? NaN)]));
}

/** The customers of a data set; of the one in days, in weeks. @param {string} file */
function customers(file) {
  const of = columns(file);
  const weeks = (/** @type {number[] | undefined} */ days) => days?.map((day) => day / 7);
  return {
    frequency: of['frequency'] ?? of['x'] ?? [],
    recency: of['recency'] ?? weeks(of['t_x_days']) ?? [],
    observed: of['T'] ?? of['periods'] ?? weeks(of['T_days']) ?? [],
    ...(of['weights'] ? { weights: of['weights'] } : {}),
  };
}

/** @template Fit @param {{outcome: string} & (Fit | object)} outcome @returns {Fit} */
function fitted(outcome) {
  if (outcome.outcome !== 'fitted') throw new Error('the fit was refused');
  return /** @type {Fit} */ (outcome);
}

const sum = (/** @type {Iterable<number>} */ numbers, /** @type {readonly number[] | undefined} */ weights = undefined) =>
  [...numbers].reduce((total, number, at) => total + number * (weights?.[at] ?? 1), 0);

/** What follows from every fit. @param {Entry} entry @param {(package_: Calculators) => any} fit @returns {[string, unknown, number, (p: Calculators) => number | null | undefined][]} */
function ofFit(entry, fit) {
  const parameter = (/** @type {string} */ name) => (/** @type {Calculators} */ p) => fit(p).parameters.find((/** @type {any} */ found) => found.name === name);
  return [
    ...Object.entries(entry.mle).map(([name, value]) => /** @type {any} */ ([`estimate ${name}`, value, 1e-6, (/** @type {Calculators} */ p) => parameter(name)(p)?.value])),
    ...Object.entries(entry.standard_errors).map(
      ([name, value]) => /** @type {any} */ ([`standard error ${name}`, value, 1e-5, (/** @type {Calculators} */ p) => parameter(name)(p)?.standardError]),
    ),
    ...entry.covariance.flatMap((/** @type {string[]} */ row, /** @type {number} */ i) =>
      row.map((value, j) => /** @type {any} */ ([`covariance ${i} ${j}`, value, 1e-4, (/** @type {Calculators} */ p) => fit(p).covariance?.[i]?.[j]])),
    ),
    ['log-likelihood', entry.log_likelihood, 1e-8 / Math.abs(Number(entry.log_likelihood)), (p) => fit(p).logLikelihood],
    ['AIC', entry.aic, 1e-12, (p) => fit(p).aic],
    ['BIC', entry.bic, 1e-12, (p) => fit(p).bic],
  ];
}

/** @param {Entry} entry @param {string} file @returns {ReturnType<typeof ofFit>} */
function ofBuying(entry, file) {
  const people = customers(file);
  const model = BUYING[/** @type {keyof typeof BUYING} */ (entry.model)];
  /** @type {any} */
  let found;
  const fit = (/** @type {Calculators} */ p) => (found ??= fitted(p.fitBuyingModel({ model, customers: people })));
  const published = entry.at_published_params;
  const list = ofFit(entry, fit);
  list.push(['log-likelihood at published parameters', published.log_likelihood, 1e-12, (p) => p.logLikelihood({ model: { name: model, ...published.params }, customers: people })]);
  for (const [n, value] of Object.entries(entry.expected_purchases_new_customer_by_n ?? {})) {
    list.push(['expected purchases of a new customer', value, 1e-8, (p) => p.newCustomer({ model: fit(p).model, times: [Number(n)] }).expectedPurchases[0]]);
  }
  if (entry.sum_conditional_expected_purchases_5) {
    const next = (/** @type {Calculators} */ p) => p.predictCustomers({ model: fit(p).model, customers: people, horizon: 5 }).expectedPurchases ?? [];
    list.push(['expected purchases of all', entry.sum_conditional_expected_purchases_5, 1e-8, (p) => sum(next(p), people.weights)]);
  }
  entry.histogram?.expected.forEach((/** @type {string} */ value, /** @type {number} */ bin) => {
    list.push(['histogram', value, 1e-8, (p) => p.frequencyHistogram({ model: fit(p).model, customers: people }).expected[bin]]);
  });
  for (const [week, value] of Object.entries(entry.expected_cumulative_by_week ?? {})) {
    // The last day of week w is day 7w - 1; the calibration period ends on day 272.
    const arrivals = people.observed.map((observed) => 272 / 7 - observed);
    const times = [Number(week) - 1 / 7];
    list.push(['cumulative purchases', value, 1e-8, (p) => p.cumulativePurchases({ model: fit(p).model, arrivals, times }).expected[0]]);
  }
  if (entry.predictions) list.push(...ofPredictions(entry.predictions, fit, people));
  return list;
}

/** @param {Entry} expected @param {(p: Calculators) => any} fit @param {ReturnType<typeof customers>} people @returns {ReturnType<typeof ofFit>} */
function ofPredictions(expected, fit, people) {
  const purchases = columns('cdnow_sample_cbs_days.csv')['x_holdout'] ?? [];
  const holdOut = { purchases, length: expected.horizon };
  const errors = (/** @type {Calculators} */ p) => p.holdOutErrors({ model: fit(p).model, customers: people, holdOut });
  return [
    ['active customers', expected.sum_p_alive, 1e-8, (p) => sum(p.predictCustomers({ model: fit(p).model, customers: people }).probabilityAlive)],
    ['expected purchases of all', expected.sum_conditional_expected_purchases, 1e-8, (p) => errors(p).expectedTotal],
    ['hold-out correlation', expected.holdout_correlation, 1e-8, (p) => errors(p).correlation],
    ['hold-out mean absolute error', expected.holdout_mae, 1e-8, (p) => errors(p).meanAbsolute],
    ['hold-out root mean square error', expected.holdout_rmse, 1e-8, (p) => errors(p).rootMeanSquare],
    ...expected.by_calibration_frequency.map(
      (/** @type {Entry} */ group, /** @type {number} */ at) =>
        /** @type {any} */ (['hold-out by frequency', group.mean_expected, 1e-8, (/** @type {Calculators} */ p) => errors(p).byFrequency[at]?.expected]),
    ),
  ];
}

/** @param {Entry} entry @param {string} file @returns {ReturnType<typeof ofFit>} */
function ofSpending(entry, file) {
  const { x: frequency = [], zbar: spend = [] } = columns(file);
  const fit = (/** @type {Calculators} */ p) => /** @type {any} */ (fitted(p.fitSpendModel({ frequency, spend })));
  const mean = (/** @type {Calculators} */ p) => p.expectedSpend({ model: fit(p).model, spends: { frequency: [0], spend: [0] } }).expectedSpend?.[0];
  return [...ofFit(entry, fit), ['population mean spend', entry.population_mean_spend, 1e-8, mean]];
}

/** @param {Entry} entry @param {string} file @returns {ReturnType<typeof ofFit>} */
function ofContracts(entry, file) {
  const segment = /:(\w+)/.exec(entry.dataset)?.[1] ?? '';
  const survivors = (columns(file)[segment] ?? []).slice(0, 8).map((percent) => Math.round(percent * 10));
  const fit = (/** @type {Calculators} */ p) => /** @type {any} */ (fitted(p.fitContractModel({ model: 'sbg', cohorts: [survivors] })));
  const survival = Object.entries(entry.survival).filter(([t]) => Number(t) > 0);
  return [
    ...ofFit(entry, fit),
    ...survival.map(
      ([t, value]) => /** @type {any} */ (['survival', value, 1e-8, (/** @type {Calculators} */ p) => p.contractOutlook({ model: fit(p).model, periods: Number(t) }).survival[Number(t) - 1]]),
    ),
  ];
}

/** @type {Record<string, typeof ofBuying>} */
const KINDS = { bgnbd: ofBuying, mbgnbd: ofBuying, pareto_nbd: ofBuying, bgbb: ofBuying, gamma_gamma: ofSpending, sbg: ofContracts };

/**
 * The questions of a fit of a data set.
 * @param {Entry} entry
 * @returns {Question[]}
 */
export function fitQuestions(entry) {
  const file = /^[\w.]+?\.csv/.exec(entry.dataset)?.[0] ?? '';
  const list = KINDS[entry.model]?.(entry, file) ?? [];
  const short = entry.dataset.replace(/\.csv.*?(:\w+)?,?.*$/, '$1');
  return list.map(([what, value, tolerance, answer]) => ({
    quantity: `${entry.model} ${what}`,
    name: `${entry.model} on ${short}, ${what}`,
    value: Number(value),
    tolerance: tolerance * Math.abs(Number(value)),
    answer,
  }));
}
