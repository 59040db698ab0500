// The result of a forecast as a file: parameters with their uncertainty, conventions, totals, and a fingerprint of the orders.
// No customer is in it; who has the orders too can go on with it without fitting again.

import { readSaved, writeSaved } from './saved-document.js';
import { byField, date, day, list, matching, maybe, number, oneOf, positive, record, text } from './shape.js';

/** @import { BuyingModelName, Fingerprint, FittedModels, Forecast, ForecastTotals } from '../wasm/customers.js' */
/** @typedef {import('./saved-document.js').DocumentProblem} DocumentProblem */

/**
 * What a saved result holds: a forecast but for its customers, and where it came from.
 *
 * @typedef {Pick<Forecast, 'conventions' | 'choice' | 'buying' | 'spend' | 'spendCorrelation'> & {
 *   totals: ForecastTotals,
 *   fingerprint: Fingerprint,
 *   madeOn: string,
 *   currency?: string | null,
 * }} ForecastResult `madeOn` is a date such as `2026-11-23`, `currency` a code such as `EUR`
 */

/** @type {import('./saved-document.js').DocumentKind} */
const KIND = { format: 'lifeworth-forecast', version: 1, upgrades: {} };

/** The parameters of each model, as they are called in it. @type {Readonly<Record<BuyingModelName, readonly string[]>>} */
const PARAMETERS = {
  bgNbd: ['r', 'alpha', 'a', 'b'],
  mbgNbd: ['r', 'alpha', 'a', 'b'],
  paretoNbd: ['r', 'alpha', 's', 'beta'],
  nbd: ['r', 'alpha'],
  bgBb: ['alpha', 'beta', 'gamma', 'delta'],
};

/** @type {readonly import('../wasm/customers.js').FitRefusal[]} */
const REFUSALS = ['noCustomers', 'oneCustomer', 'identicalRows', 'noRepeatPurchases', 'noTimeObserved', 'nobodyLost', 'tooFewPeriods'];

const estimate = record({ value: number, lower: maybe(number), upper: maybe(number) });
const parameters = (/** @type {readonly string[]} */ names) => record(Object.fromEntries(names.map((name) => [name, positive])));

/** @param {import('./shape.js').Shape} model */
const fit = (model) =>
  record({
    model,
    parameters: list(record({ name: text, value: positive, standardError: maybe(number), lower: maybe(number), upper: maybe(number) })),
    covariance: maybe(list(list(number))),
    logLikelihood: number,
    aic: number,
    bic: number,
    customers: number,
    convergence: oneOf(['converged', 'atBoundary', 'notConverged']),
    cautions: list(record({ caution: text })),
  });

const candidate = record({
  model: oneOf(Object.keys(PARAMETERS)),
  logLikelihood: number,
  aic: number,
  bic: number,
  activeCustomers: number,
  // Where nothing was bought in the time held out, there is no bias: JSON has no infinity.
  holdOut: maybe(record({ meanAbsolute: maybe(number), rootMeanSquare: maybe(number), bias: maybe(number) })),
});

const result = record({
  madeOn: date,
  currency: maybe(matching(/^[A-Z]{3}$/u)),
  conventions: record({
    unit: oneOf(['day', 'week', 'month']),
    observedUntil: day,
    grossMargin: number,
    annualDiscountRate: number,
    valueMonths: maybe(positive),
    horizonMonths: positive,
  }),
  choice: maybe(record({ comparison: byField('outcome', { compared: record({ candidates: list(candidate) }), refused: record({ reason: text }) }), customers: number, calibrationUntil: maybe(day) })),
  buying: byField('outcome', { fitted: fit(byField('name', Object.fromEntries(Object.entries(PARAMETERS).map(([name, own]) => [name, parameters(own)])))) }),
  spend: byField('outcome', { fitted: fit(parameters(['p', 'q', 'gamma'])), refused: record({ reason: oneOf(REFUSALS) }) }),
  spendCorrelation: maybe(record({ correlation: number, lower: number, upper: number })),
  totals: record({
    customers: number,
    activeCustomers: estimate,
    horizons: list(record({ months: positive, purchases: estimate, revenue: maybe(estimate) })),
    equity: maybe(estimate),
    valueGap: maybe(oneOf(['endlessWithoutDiscount', 'meanSpendUndefined'])),
  }),
  fingerprint: record({ customers: number, purchases: number, revenue: number, firstDay: day, observedUntil: day, hash: matching(/^[\da-f]{16}$/u) }),
});

/**
 * The models of a forecast or of a saved result, as `forecast`, `whatIf` and `simpleFormula` take them; undefined where the
 * buying model could not be fitted or the fit is not to be used.
 *
 * @param {Pick<Forecast, 'buying' | 'spend'>} forecast
 * @returns {FittedModels | undefined}
 */
export function fittedModels({ buying, spend }) {
  if (buying.outcome !== 'fitted' || buying.convergence === 'notConverged') return undefined;
  const usable = spend.outcome === 'fitted' && spend.convergence !== 'notConverged' ? spend : undefined;
  return { model: buying.model, covariance: buying.covariance ?? null, spendModel: usable?.model ?? null, spendCovariance: usable?.covariance ?? null };
}

/**
 * A forecast as text of a file.
 *
 * ```js
 * const [forecast, fingerprint] = [await orders.forecast(), await orders.fingerprint()];
 * const text = writeResult(forecast, { fingerprint, madeOn: '2026-11-23', currency: 'EUR' });
 * const read = readResult(text);
 * if ('result' in read) {
 *   console.log(read.result.totals.activeCustomers.value);
 *   // With the same orders it goes on without fitting again.
 *   const again = await orders.forecast({ fitted: fittedModels(read.result) });
 * }
 * ```
 *
 * @param {Forecast} forecast
 * @param {Pick<ForecastResult, 'fingerprint' | 'madeOn' | 'currency'>} origin
 */
export function writeResult({ conventions, choice, buying, spend, spendCorrelation, totals }, { fingerprint, madeOn, currency }) {
  return writeSaved(KIND, { madeOn, currency, fingerprint, conventions, choice, buying, spend, spendCorrelation, totals });
}

/**
 * What a file says, or why it cannot be read: it is no JSON, not of this kind, of a newer version, or a field of it (such as
 * `buying.model.alpha`) is not what it should be.
 *
 * @param {string} content of a file
 * @returns {{result: ForecastResult} | {problem: DocumentProblem} | {problem: 'damaged', field: string}}
 */
export function readResult(content) {
  const read = readSaved(KIND, content);
  if ('problem' in read) return read;
  const wrong = result(read.document, '') ?? matrices(read.document);
  return wrong ? { problem: 'damaged', field: wrong } : { result: read.document };
}

/** A covariance has a row and a column for each parameter. @param {ForecastResult} document */
function matrices({ buying, spend }) {
  for (const [name, outcome] of Object.entries({ buying, spend })) {
    const { parameters: own = [], covariance } = outcome.outcome === 'fitted' ? outcome : {};
    if (covariance && (covariance.length !== own.length || covariance.some((row) => row.length !== own.length))) return `${name}.covariance`;
  }
  return undefined;
}
