// What the loyalty projection answers: chooses what there is to say; the words say it.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../words/loyalty.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */

const EMPHASISED = new Set(['rebate', 'inMonth', 'breakEven', 'net', 'subsidy']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../answer.js').Said}
 */
export function answer({ options, projection }, words, format) {
  const { summary, segments } = projection;
  const { answer: said } = words;
  const months = segments.flatMap(({ firstReward }) => firstReward.month ?? []);
  const early = Math.min(...months);
  const late = Math.max(...months);
  const missing = segments.filter(({ firstReward }) => !firstReward.reachable);
  const reward =
    missing.length === segments.length ? 'unreachable'
    : missing.length > 0 ? 'forSome'
    : early === late ? 'reachable'
    : 'between';
  const result = summary.net < 0 ? 'loses' : summary.breakEvenMonth ? 'paysBack' : 'earns';
  const earned = (summary.issued ?? 0) > 0;
  const more = [
    earned ? said.reward[options.expiry?.type === 'none' && reward === 'reachable' ? 'reachableForever' : reward] : '',
    typeof summary.subsidyShare === 'number' ? said.subsidy : '',
  ];
  return {
    template: said.result[result],
    more: more.filter(Boolean).join(' '),
    values: {
      rebate: format.share(summary.effectiveRebate ?? 0),
      inMonth: months.length > 0 ? format.inPeriod(early, 12) : '',
      early: format.count(early),
      late: format.count(late),
      groups: missing.map(({ name }, index) => name || fill(words.fields.segments.label, { n: String(index + 1) })).join(', '),
      breakEven: format.inPeriod(summary.breakEvenMonth ?? 0, 12),
      net: format.roundMoney(Math.abs(summary.net)),
      horizon: format.months(options.horizonMonths ?? 0),
      subsidy: format.wholeShare(summary.subsidyShare ?? 0),
    },
    emphasised: EMPHASISED,
    basis: fill(said.basis, { incrementality: format.share(options.uplifts?.incrementality ?? 1) }),
  };
}
