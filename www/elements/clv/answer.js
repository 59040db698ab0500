// What the lifetime value calculator answers: chooses what there is to say; the words say it.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../words/clv.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** The numbers of a sentence that stand out. */
const EMPHASISED = new Set(['revenue', 'value', 'inPeriod', 'profit']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../answer.js').Said}
 */
export const answer = (outcome, words, format) => ({
  ...sentence(outcome, words, format),
  emphasised: EMPHASISED,
  basis: basis(outcome, words, format),
});

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {{template: string, values: Record<string, string>}}
 */
function sentence(outcome, words, format) {
  const { result, options, mode } = outcome;
  const values = {
    inPeriod: result.payback ? format.inPeriod(result.payback.period, outcome.periodsPerYear) : '',
    cost: format.roundMoney(options.acquisitionCost ?? 0),
    profit: format.roundMoney(result.profit ?? 0),
    revenue: format.roundMoney(result.revenue ?? 0),
    value: format.roundMoney(Math.abs(result.netValue ?? 0)),
    years: typeof outcome.years === 'number' ? format.years(outcome.years) : '',
  };
  const reason = outcome.reasonFor(mode === 'simple' ? 'revenue' : 'netValue');
  if (reason) {
    const { missing } = words.answer;
    return { template: missing[/** @type {keyof typeof missing} */ (reason)] ?? missing.other, values };
  }
  const templates = mode === 'simple' ? words.answer.simple : outcome.years === null ? words.answer.endless : words.answer.retention;
  return { template: templates[caseOf(outcome)], values };
}

/**
 * @param {Outcome} outcome
 * @returns {'paysBack' | 'never' | 'free' | 'loss'}
 */
export function caseOf({ result, options, reasonFor }) {
  if (reasonFor('payback') === 'noProfitPerPeriod' || (result.profit ?? 0) < 0) return 'loss';
  if (!options.acquisitionCost) return 'free';
  return result.payback ? 'paysBack' : 'never';
}

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 */
function basis({ mode, options, result, periodsPerYear }, words, format) {
  const { basis } = words.answer;
  if (mode === 'simple') return basis.simple;
  const rate = options.annualDiscountRate ?? 0;
  const timing = /** @type {keyof typeof basis.timing} */ (result.marginTiming);
  return fill(basis.retention, {
    timing: fill(basis.timing[timing] ?? '', format.periodWords(periodsPerYear)),
    discount: rate ? fill(basis.discounted, { rate: format.share(rate) }) : basis.undiscounted,
  });
}
