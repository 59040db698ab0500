// What the survey calculator says below its charts: comparisons, the next survey, the value of a point.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { row, scroller, table } from '../result-table.js';
import { BEHAVIOUR } from './form.js';
import { answers, caseOf, cautionsOf, probability, whole } from './says.js';
import { writeState } from '../fragment-state.js';

/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./outcome.js').Surveyed} Surveyed */
/** @typedef {{words: Words, format: Format}} Speech */

const GROUPS = /** @type {const} */ (['promoters', 'passives', 'detractors']);

/** @param {string} text */
const paragraph = (text) => make('p', {}, text);

/** @param {{lower: number, upper: number}} limits @param {Speech} speech */
const range = ({ lower, upper }, { words, format }) => fill(words.range, { lower: format.score(lower), upper: format.score(upper) });

/**
 * A table with its name above it.
 *
 * @param {string} name
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
function named(name, heads, rows) {
  const room = scroller(name);
  room.append(table(heads, rows.map(row), name));
  return room;
}

/**
 * @param {Surveyed} nps
 * @param {Record<string, any>} options
 * @param {Speech} speech
 * @returns {Node[]}
 */
export function comparisons({ comparison, reference, trend, timeUnit, pairs, benchmark, groups }, options, speech) {
  const { words, format } = speech;
  const { compare } = words;
  const confidence = format.share(options.confidence);
  /** @type {Node[]} */
  const said = [];
  if (comparison && reference) {
    const { verdict, difference } = comparison;
    said.push(
      paragraph(
        fill(compare.waves[caseOf(verdict)], { reference: reference.name, difference: format.points(Math.abs(difference)), limits: range(verdict, speech), confidence }) +
          (verdict.pValue == null ? '' : ` (${probability(verdict.pValue, format)})`),
      ),
    );
    if (!verdict.significant) said.push(paragraph(compare.notSignificant));
    said.push(...cautionsOf(verdict.cautions, words, format).map(paragraph));
  }
  if (trend?.line) {
    const { slope, significant, direction, lower, upper, pValue } = trend.line;
    const kind = direction === 'equal' || !significant ? 'none' : direction === 'higher' ? 'up' : 'down';
    said.push(
      paragraph(
        `${fill(compare.trend[kind], { slope: format.points(Math.abs(slope)), per: compare.per[timeUnit], limits: range({ lower, upper }, speech), confidence })} (${probability(pValue, format)})`,
      ),
    );
  }
  if (benchmark) {
    const { verdict, difference } = benchmark;
    const p = verdict.pValue == null ? '' : ` (${probability(verdict.pValue, format)})`;
    said.push(
      paragraph(fill(compare.benchmark[caseOf(verdict)], { benchmark: format.score(benchmark.benchmark), difference: format.points(Math.abs(difference)), limits: range(verdict, speech), confidence }) + p),
    );
  }
  if (pairs) {
    said.push(paragraph(compare.holm));
    const rows = pairs.pairs.map(({ first, second, difference, adjustedPValue, verdict }) => [
      `${groups[first]?.name} − ${groups[second]?.name}`,
      format.score(difference),
      format.probability(adjustedPValue),
      compare.verdict[verdict.significant ? 'differ' : 'open'],
    ]);
    said.push(named(compare.pairs, [compare.pair, compare.difference, compare.pValue, compare.meaning], rows));
  }
  return said;
}

/**
 * @param {Surveyed} nps
 * @param {Record<string, any>} options
 * @param {Speech} speech
 * @returns {Node[]}
 */
export function planning({ sampleSize, power, bounds, current }, options, { words, format }) {
  const { plan } = words;
  const { answersFromPopulation, answers: needed, invitations } = sampleSize;
  const count = (/** @type {number} */ n) => answers(n, words, format);
  const shares = { margin: format.points(options.margin), confidence: format.share(options.confidence), answers: count(answersFromPopulation ?? needed) };
  const said = [fill(plan.margin, shares)];
  if (invitations != null) said.push(fill(plan.invitations, { invitations: format.count(invitations), rate: format.share(options.responseRate) }));
  said.push(fill(plan.change, { change: format.points(options.change), answers: count(power.answersPerWave) }));
  if (power.smallestChangeOfGiven != null) said.push(fill(plan.given, { answers: count(current.score.n), change: format.points(power.smallestChangeOfGiven) }));
  if (bounds) {
    said.push(fill(plan.bounds, { rate: format.share(options.responseRate), lower: whole(bounds.lower, format), upper: whole(bounds.upper, format) }));
  }
  return said.map(paragraph);
}

/**
 * @param {Outcome} outcome
 * @param {Speech} speech
 * @param {string | null | undefined} valueCalculator its address
 * @returns {Node[]}
 */
export function valueOfAPoint({ nps, options }, { words, format }, valueCalculator) {
  const { worth } = words;
  const value = nps?.value;
  if (!value) {
    const missing = BEHAVIOUR.filter(([name]) => !options[name]).map(([name]) => words.fields[name].label);
    return [paragraph(fill(worth.missing, { fields: missing.join(', ') }))];
  }
  const money = (/** @type {import('../../wasm/survey.js').MoneyEstimate} */ amount) => {
    const { lower, upper } = amount;
    const limits = lower === upper ? '' : ` (${fill(words.range, { lower: format.money(lower), upper: format.money(upper) })})`;
    return format.money(amount.value) + limits;
  };
  const steps = /** @type {const} */ (['passiveToPromoter', 'detractorToPassive', 'detractorToPromoter']);
  const said = [
    paragraph(fill(worth.average, { value: money(value.averageValue), confidence: format.share(options.confidence) })),
    named(worth.perPoint, [worth.change, worth.each], steps.map((step) => [worth.steps[step], money(value[step])])),
    named(worth.perGroup, [worth.group, worth.share, worth.total, worth.years], GROUPS.map((group) => {
      const { share, totalValue, discountedYears } = value[group];
      return [words.charts.groups[group], format.share(share), format.roundMoney(totalValue), format.years(discountedYears)];
    })),
    ...(nps.scenario ? [beforeAndAfter(nps.scenario, { words, format })] : []),
    paragraph(worth.association),
  ];
  if (valueCalculator) {
    const links = GROUPS.flatMap((group) => {
      const { annualContribution, retentionRate } = value[group];
      if (!(annualContribution > 0)) return [];
      const values = {
        averageOrderValue: annualContribution,
        ordersPerYear: 1,
        grossMargin: 1,
        annualRetentionRate: retentionRate,
        horizonYears: options.horizonYears,
        acquisitionCost: 0,
        annualDiscountRate: options.annualDiscountRate,
        marginTiming: 'startOfPeriod',
        periodsPerYear: 1,
      };
      const fields = Object.keys(values).map((name) => /** @type {import('../fields/form.js').Field} */ ({ name, kind: 'count', initial: null }));
      const state = writeState({ mode: 'retention', lang: undefined, currency: format.currency, values }, { key: 'clv', fields });
      return [make('a', { href: `${valueCalculator}#${state}` }, words.charts.groups[group])];
    });
    said.push(make('p', {}, `${worth.open} `, ...links.flatMap((link, index) => (index ? [' · ', link] : [link]))));
  }
  return said;
}

/**
 * What each question adds to the index.
 *
 * @param {Outcome} outcome
 * @param {Speech} speech
 * @returns {Node[]}
 */
export function contributions({ csi, options }, { words, format }) {
  const { parts } = words;
  const rows = (csi?.items ?? []).map(({ mean, weight, contribution }, index) => [options.questions[index]?.name ?? '', format.count(mean), format.share(weight), format.score(contribution)]);
  return [named(parts.title, [parts.question, parts.mean, parts.weight, parts.points], rows)];
}

/**
 * The customers today beside the same ones with a better score.
 *
 * @param {NonNullable<import('./outcome.js').Surveyed['scenario']>} scenario
 * @param {Pick<Speech, 'words' | 'format'>} speech
 */
function beforeAndAfter({ today, changed }, { words: { worth, charts }, format }) {
  const shares = GROUPS.map((group, index) => [charts.groups[group], format.share(today.segments[index]?.share ?? 0), format.share(changed.segments[index]?.share ?? 0)]);
  return named(worth.scenario.title, [worth.scenario.measure, worth.scenario.before, worth.scenario.after], [
    [worth.scenario.score, format.of(today.netPromoterScore, 'score'), format.of(changed.netPromoterScore, 'score')],
    ...shares,
    [worth.scenario.value, format.money(today.averageValue), format.money(changed.averageValue)],
  ]);
}
