// Takes a customer from the value calculator along to the levers.

import { make } from '../dom.js';

/** What both calculators ask for. */
const SHARED = /** @type {const} */ (['averageOrderValue', 'ordersPerYear', 'grossMargin', 'annualRetentionRate', 'annualDiscountRate', 'horizonYears', 'acquisitionCost', 'annualServiceCost', 'pricePremium', 'referralsPerYear', 'valuePerReferral']);

/**
 * @param {string} address of a page with `<clv-levers share-state>`
 * @param {string} label
 * @param {Readonly<Record<string, unknown>>} options of the calculation
 * @param {import('../../words/format.js').Format} format
 */
export function leversLink(address, label, options, format) {
  const state = new URLSearchParams({ plan: '1', currency: format.currency });
  for (const name of SHARED) {
    const value = options[name];
    // Levers act on one retention rate and a stated number of years: what is otherwise stays at its beginning there.
    if (typeof value === 'number') state.set(`customer.${name}`, String(value));
  }
  return make('p', { class: 'hand-over' }, make('a', { href: `${address}#${state}` }, label));
}
