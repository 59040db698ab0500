// What the levers answer: chooses what there is to say; the words say it.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./catalogue.js').LeverName} LeverName */

const EMPHASISED = new Set(['added', 'best']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../answer.js').Said}
 */
export function answer({ options, value, causes }, words, format) {
  const said = words.answer;
  const best = bestOf(causes.levers);
  const result = causes.levers.length === 0 ? 'none' : value.addedValue < 0 ? 'loses' : 'adds';
  const more = !best ? said.noBest : best.gainPerCost == null ? said.bestFree : said.best;
  return {
    template: said.result[result],
    more: result === 'none' ? said.switchOn : more,
    values: {
      added: format.roundMoney(Math.abs(value.addedValue)),
      total: format.roundMoney(value.without.total),
      cost: format.roundMoney(value.leverCost),
      plan: format.years(options.planYears ?? 1),
      best: best ? words.levers.names[/** @type {LeverName} */ (best.name)].name : '',
      net: format.roundMoney(best?.netOrderFree ?? 0),
      back: format.of(best?.gainPerCost ?? 0, 'ratio'),
    },
    emphasised: EMPHASISED,
    basis: fill(said.basis, { horizon: format.years(options.customer.horizonYears ?? 0), rate: format.share(options.customer.annualDiscountRate) }),
  };
}

/**
 * The lever that brings most after its costs, if any brings more than it costs.
 *
 * @template {{netOrderFree: number}} Cause
 * @param {readonly Cause[]} levers
 * @returns {Cause | undefined}
 */
export function bestOf(levers) {
  const [first] = [...levers].sort((one, other) => other.netOrderFree - one.netOrderFree);
  return first && first.netOrderFree > 0 ? first : undefined;
}
