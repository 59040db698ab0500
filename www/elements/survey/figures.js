// The numbers that the survey calculator lists, and how they are written.

import { fill } from '../../words/fill.js';
import { distributionOf } from './charts.js';

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../words/format.js').Kind} Kind */
/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('./outcome.js').Outcome} Outcome */

/** What each number of a result is; the order is the order of the list. */
/** @type {Readonly<Record<import('./form.js').Mode, readonly string[]>>} */
const LISTS = {
  nps: ['score', 'interval', 'promoterShare', 'passiveShare', 'detractorShare', 'mean', 'standardError', 'difference'],
  csat: ['topTwoBox.share', 'netSatisfaction.net', 'ratings.mean.mean', 'ratings.rescaled'],
  ces: ['easy.share', 'netEase.net', 'ratings.mean.mean'],
  csi: ['index.mean'],
};

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = {
  score: 'score',
  referenceScore: 'score',
  lower: 'score',
  upper: 'score',
  centre: 'score',
  intervalError: 'score',
  standardError: 'score',
  difference: 'score',
  promoterShare: 'share',
  passiveShare: 'share',
  detractorShare: 'share',
  'topTwoBox.share': 'share',
  'easy.share': 'share',
  'netSatisfaction.net': 'score',
  'netEase.net': 'score',
  'ratings.rescaled': 'score',
  'index.mean': 'score',
};

/**
 * The interval of a number, where it has one.
 *
 * @param {Outcome} outcome
 * @param {string} quantity
 * @returns {{lower: number, upper: number} | null | undefined}
 */
function intervalOf({ nps, csat, ces }, quantity) {
  const score = nps?.current.score;
  /** @type {Record<string, {lower: number, upper: number} | null | undefined>} */
  const intervals = {
    interval: score?.interval,
    promoterShare: score?.promoters.interval,
    passiveShare: score?.passives.interval,
    detractorShare: score?.detractors.interval,
    difference: nps?.comparison?.verdict,
    'topTwoBox.share': csat?.topTwoBox.interval,
    'netSatisfaction.net': csat?.netSatisfaction.interval,
    'easy.share': ces?.easy.interval,
    'netEase.net': ces?.netEase.interval,
    'ratings.mean.mean': (csat ?? ces)?.ratings.mean.interval,
  };
  return intervals[quantity];
}

/** Where the page on methods says how each number is worked out. */
/** @type {Readonly<Record<string, string>>} */
const METHODS = {
  score: 'net-promoter-score',
  standardError: 'net-promoter-score',
  promoterShare: 'share-interval',
  passiveShare: 'share-interval',
  detractorShare: 'share-interval',
  mean: 'mean-interval',
  'ratings.mean.mean': 'mean-interval',
  difference: 'score-comparison',
  'topTwoBox.share': 'ratings',
  'easy.share': 'ratings',
  'netSatisfaction.net': 'ratings',
  'netEase.net': 'ratings',
  'ratings.rescaled': 'ratings',
  'index.mean': 'satisfaction-index',
};

/** The same of the interval, by how it is made; absent: with the other ones. @type {Readonly<Record<string, string>>} */
const INTERVALS = { adjustedWald: 'adjusted-wald', addOne: 'adjusted-wald', score: 'score-interval' };

/**
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../figures.js').About<Outcome>}
 */
export const about = (words, format) => ({
  list: (outcome) =>
    LISTS[outcome.mode].filter(
      (quantity) => (quantity !== 'mean' || distributionOf(outcome)) && (quantity !== 'difference' || outcome.nps?.comparison) && (quantity !== 'interval' || outcome.nps?.current.score.interval),
    ),
  kinds: KINDS,
  method: ({ options }, quantity) => (quantity === 'interval' ? (INTERVALS[String(options.method)] ?? 'other-intervals') : METHODS[quantity]),
  context: ({ options, nps }) => ({
    confidence: format.share(options.confidence ?? 0.95),
    method: words.choices.method[/** @type {keyof typeof words.choices.method} */ (options.method)] ?? '',
    reference: nps?.reference?.name ?? '',
  }),
  write: (outcome, quantity, place) => {
    const interval = intervalOf(outcome, quantity);
    if (!interval) return undefined;
    const kind = KINDS[quantity] ?? (quantity === 'interval' ? 'score' : 'count');
    const limits = fill(words.range, { lower: format.of(interval.lower, kind), upper: format.of(interval.upper, kind) });
    if (quantity === 'interval') return limits;
    if (place === 'formula') return undefined;
    const value = quantity.split('.').reduce((part, key) => part?.[key], /** @type {any} */ (outcome.result));
    return typeof value === 'number' ? `${format.of(value, kind)} (${limits})` : undefined;
  },
});
