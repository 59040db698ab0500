// What the survey calculator says in sentences: chooses what there is to say; the words say it.

import { fill } from '../../words/fill.js';

/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./outcome.js').Surveyed} Surveyed */
/** @typedef {import('../../wasm/survey.js').Caution} Caution */
/** @typedef {import('../../wasm/survey.js').Verdict} Verdict */
/** @typedef {{template: string, values: Record<string, string>}} Sentence */

/** The numbers of a sentence that stand out. */
const EMPHASISED = new Set(['score', 'share']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../answer.js').Said}
 */
export function answer(outcome, words, format) {
  return { ...sentence(outcome, words, format), emphasised: EMPHASISED, basis: basis(outcome, words, format) };
}

/**
 * "1 answer", "5 odpowiedzi".
 *
 * @param {number} n
 * @param {Words} words
 * @param {Format} format
 */
export function answers(n, { answerForms }, format) {
  const form = new Intl.PluralRules(format.locale).select(n);
  return fill(answerForms[/** @type {keyof typeof answerForms} */ (form)] ?? answerForms.other, { n: format.count(n) }).replace(' ', '\u00a0');
}

/** A score as people say it: whole. @param {number} value @param {Format} format */
export const whole = (value, format) => format.score(Math.round(value));

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {Sentence}
 */
function sentence({ mode, nps, csat, ces, csi, options }, words, format) {
  const confidence = format.share(options.confidence ?? 0.95);
  if (nps) return ofScore(nps, confidence, words, format);
  if (csi) return { template: words.answer.csi, values: { score: format.score(csi.index.mean) } };
  const box = csat?.topTwoBox ?? ces?.easy;
  const template = mode === 'csat' ? words.answer.csat : words.answer.ces[/** @type {'ease' | 'effort'} */ (options.effortScale)];
  return {
    template,
    values: {
      share: format.share(box?.share ?? 0),
      lower: format.share(box?.interval.lower ?? 0),
      upper: format.share(box?.interval.upper ?? 0),
      confidence,
      answers: answers((csat ?? ces)?.ratings.n ?? 0, words, format),
    },
  };
}

/**
 * @param {Surveyed} surveyed
 * @param {string} confidence
 * @param {Words} words
 * @param {Format} format
 * @returns {Sentence}
 */
function ofScore({ current: { name, score }, reference, comparison }, confidence, words, format) {
  const { interval } = score;
  const { nps } = words.answer;
  const first = !interval ? nps.withoutInterval : reference ? nps.ofWave : nps.alone;
  const second = comparison && reference ? fill(words.answer.than[caseOf(comparison.verdict)], changeOf(comparison.difference, reference.name, format)) : '';
  return {
    template: [first, second].filter(Boolean).join(' '),
    values: {
      wave: name,
      score: whole(score.netPromoterScore, format),
      lower: whole(interval?.lower ?? 0, format),
      upper: whole(interval?.upper ?? 0, format),
      confidence,
      answers: answers(score.n, words, format),
    },
  };
}

/** @param {number} difference @param {string} reference @param {Format} format */
const changeOf = (difference, reference, format) => ({ difference: format.points(Math.abs(difference)), reference });

/**
 * Which of the sentences of a comparison is true.
 *
 * @param {Verdict} verdict
 * @returns {'equal' | 'lower' | 'higher' | 'surelyLower' | 'surelyHigher'}
 */
export function caseOf({ direction, significant }) {
  if (direction === 'equal' || !significant) return direction;
  return direction === 'lower' ? 'surelyLower' : 'surelyHigher';
}

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 */
function basis({ mode, nps, csat, ces, options }, words, format) {
  const { basis } = words.answer;
  if (mode === 'csi') return basis.csi;
  const method = nps ? words.choices.method[/** @type {keyof typeof words.choices.method} */ (options.method)] : '';
  const cautions = cautionsOf(nps?.current.score.cautions ?? (csat ?? ces)?.ratings.cautions ?? [], words, format);
  const lead = nps ? fill(basis.nps, { method }) : mode === 'csat' ? basis.csat : basis.ces[/** @type {'ease' | 'effort'} */ (options.effortScale)];
  return [...cautions, lead].join(' ');
}

/**
 * @param {readonly Caution[]} cautions
 * @param {Words} words
 * @param {Format} format
 */
export function cautionsOf(cautions, words, format) {
  return cautions.map((caution) =>
    fill(words.cautions[caution.caution], {
      least: 'least' in caution ? format.count(caution.least) : '',
      most: 'most' in caution ? format.count(caution.most) : '',
    }),
  );
}

/**
 * A p-value as it may be repeated: never 0.
 *
 * @param {number} p
 * @param {Format} format
 */
export const probability = (p, format) => `p\u00a0${p < 0.001 ? '<' : '='}\u00a0${format.probability(Math.max(p, 0.001))}`;
