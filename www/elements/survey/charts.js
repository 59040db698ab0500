// What the charts of the survey calculator show and say.

import { fill } from '../../words/fill.js';
import { formatter, heightFor } from '../drawing-options.js';
import { nextId } from '../ids.js';
import { answers, caseOf, whole } from './says.js';

/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/survey.js').Survey} Survey */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../chart-view.js').Content} Content */
/** @typedef {import('../../wasm/survey.js').Tone} Tone */
/** @typedef {{outcome: Outcome, survey: Survey, words: Words, format: Format}} Given */

const barId = nextId('score');
const histogramId = nextId('histogram');
const wavesId = nextId('waves');

const NPS_GROUPS = /** @type {const} */ (['detractors', 'passives', 'promoters']);
/** @type {readonly Tone[]} */
const TONES = ['negative', 'neutral', 'positive'];

/**
 * The highest rating of each group, from against to for where the scale ascends to the better.
 *
 * @param {Outcome} outcome
 */
function scaleOf({ mode, options }) {
  if (mode === 'nps') return { lowest: 0, highest: [6, 8, 10], names: NPS_GROUPS, tones: TONES };
  const groups = /** @type {const} */ (['dissatisfied', 'neither', 'satisfied']);
  const efforts = /** @type {const} */ (['difficult', 'between', 'easy']);
  if (mode === 'csat') return { lowest: 1, highest: [2, 3, 5], names: groups, tones: TONES };
  if (options.effortScale === 'ease') return { lowest: 1, highest: [3, 4, 7], names: efforts, tones: TONES };
  return { lowest: 1, highest: [2, 3, 5], names: /** @type {const} */ (['easy', 'between', 'difficult']), tones: /** @type {readonly Tone[]} */ (['positive', 'neutral', 'negative']) };
}

/** How often each rating was given, if that is known. @param {Outcome} outcome */
export function distributionOf({ nps, csat, ces }) {
  return nps?.current.score.distribution ?? (csat ?? ces)?.ratings.distribution.map(({ count }) => count);
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function scoreBar({ outcome, survey, words, format }) {
  const { charts } = words;
  const { names, tones, highest, lowest } = scaleOf(outcome);
  const { nps, csat, ces, mode } = outcome;
  const box = csat?.topTwoBox ?? ces?.easy;
  const shares = nps
    ? NPS_GROUPS.map((group) => nps.current.score[group].share)
    : highest.map((last, index) => {
        const first = index === 0 ? lowest : (highest[index - 1] ?? 0) + 1;
        return (distributionOf(outcome) ?? []).slice(first - lowest, last - lowest + 1).reduce((sum, count) => sum + count, 0) / ((csat ?? ces)?.ratings.n ?? 1);
      });
  const interval = nps ? nps.current.score.interval : box?.interval;
  const score = nps ? nps.current.score.netPromoterScore : (box?.share ?? 0);
  const said = (/** @type {number} */ value) => (nps ? whole(value, format) : format.share(value));
  const name = charts.bar.score[mode === 'csi' ? 'nps' : mode];
  const segments = names.map((group, index) => ({ label: charts.groups[group], share: shares[index] ?? 0, tone: tones[index] ?? 'neutral' }));
  const title = fill(nps ? charts.bar.nps : charts.bar.share, {
    promoters: format.share(shares[2] ?? 0),
    detractors: format.share(shares[0] ?? 0),
    share: format.share(score),
  });
  return {
    title,
    note: fill(charts.bar.note, { wave: nps?.reference ? nps.current.name : '', answers: answers(nps?.current.score.n ?? (csat ?? ces)?.ratings.n ?? 0, words, format) }).replace(/^: /u, ''),
    draw: (width) =>
      survey.drawScoreBar(
        {
          width,
          id: barId,
          title,
          description: words.chart.description,
          labels: { answers: charts.bar.answers, share: charts.bar.shareOf, score: name, lower: charts.lower, upper: charts.upper },
          segments,
          score,
          lower: interval?.lower,
          upper: interval?.upper,
          scoreLabel: fill(interval ? charts.bar.label : '{name} {score}', { name, score: said(score), lower: said(interval?.lower ?? 0), upper: said(interval?.upper ?? 0) }),
          kind: nps ? 'score' : 'share',
          lowest: nps ? -100 : 0,
          highest: nps ? 100 : 1,
        },
        formatter(format),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function histogram({ outcome, survey, words, format }) {
  const { charts } = words;
  const { names, tones, highest, lowest } = scaleOf(outcome);
  const counts = distributionOf(outcome) ?? [];
  const most = counts.indexOf(Math.max(...counts));
  const title = fill(charts.histogram.title, { answer: format.count(lowest + most) });
  return {
    title,
    note: charts.histogram.note,
    draw: (width) =>
      survey.drawHistogram(
        {
          width,
          height: heightFor(width),
          id: histogramId,
          title,
          description: words.chart.description,
          labels: { answer: charts.histogram.answer, count: charts.histogram.count },
          lowest,
          counts,
          groups: names.map((group, index) => ({ label: charts.groups[group], tone: tones[index] ?? 'neutral', highest: highest[index] ?? 0 })),
        },
        formatter(format),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function waves({ outcome, survey, words, format }) {
  const { charts } = words;
  const { nps, options } = outcome;
  const groups = nps?.groups ?? [];
  const limits = (/** @type {'lower' | 'upper'} */ limit) => {
    const values = groups.map(({ score }) => score.interval?.[limit]);
    return values.every((value) => value !== undefined) ? values : undefined;
  };
  const { comparison, reference } = nps ?? {};
  const title = comparison
    ? fill(charts.waves[caseOf(comparison.verdict)], { difference: format.points(Math.abs(comparison.difference)), reference: reference?.name ?? '' })
    : charts.waves.groups;
  return {
    title,
    note: fill(charts.waves.note, { confidence: format.share(options.confidence) }),
    draw: (width) =>
      survey.drawWaves(
        {
          width,
          height: heightFor(width),
          id: wavesId,
          title,
          description: words.chart.description,
          labels: { wave: '', score: charts.bar.score.nps, lower: charts.lower, upper: charts.upper, benchmark: charts.waves.benchmark },
          waves: groups.map(({ name }) => name),
          scores: groups.map(({ score }) => score.netPromoterScore),
          lower: limits('lower'),
          upper: limits('upper'),
          benchmark: typeof options.benchmark === 'number' ? options.benchmark : undefined,
          // Groups are no course of time: nothing leads from one to the next.
          joined: options.rowsAre !== 'groups',
        },
        formatter(format),
      ),
  };
}
