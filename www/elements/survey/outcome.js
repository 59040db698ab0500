// One calculation: what went in, what came out, and what the element needs to know of both to talk about it.

import { asLifeworthError, LifeworthError } from '../../engine/error.js';
import { BEHAVIOUR, FURTHER_BEHAVIOUR } from './form.js';

/** @typedef {import('../../engine/survey.js').Survey} Survey */
/** @typedef {import('../fields/form.js').CellRow} CellRow */
/** @typedef {import('../fields/form.js').Value} Value */
/** @typedef {import('./form.js').Mode} Mode */
/** @typedef {ReturnType<Survey['netPromoterScore']>} NetPromoterScore */
/** @typedef {import('../../wasm/survey.js').NetPromoterResponses} Responses */
/** @typedef {{name: string, responses: Responses, score: NetPromoterScore}} Group */

/** What the unit of time between waves is. @typedef {'month' | 'quarter' | 'wave'} TimeUnit */

/**
 * @typedef {object} Surveyed
 * @property {Group[]} groups waves or groups, as given
 * @property {Group} current the wave or the whole that the answer is about
 * @property {Group | undefined} reference the wave before
 * @property {ReturnType<Survey['compare']> | undefined} comparison
 * @property {ReturnType<Survey['compareGroups']> | undefined} pairs
 * @property {ReturnType<Survey['trend']> | undefined} trend
 * @property {TimeUnit} timeUnit
 * @property {ReturnType<Survey['compareWithBenchmark']> | undefined} benchmark
 * @property {ReturnType<Survey['sampleSize']>} sampleSize
 * @property {ReturnType<Survey['power']>} power
 * @property {ReturnType<Survey['responseBounds']> | undefined} bounds
 * @property {ReturnType<Survey['pointValue']> | undefined} value
 * @property {ReturnType<Survey['scoreScenario']> | undefined} scenario the same customers with a better score
 */

/**
 * @typedef {object} Outcome
 * @property {Mode} mode
 * @property {Record<string, any>} options what went in
 * @property {Record<string, any>} result what came out
 * @property {Surveyed} [nps]
 * @property {ReturnType<Survey['customerSatisfaction']>} [csat]
 * @property {ReturnType<Survey['customerEffort']>} [ces]
 * @property {ReturnType<Survey['satisfactionIndex']>} [csi]
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly import('../figures.js').Formula[]} formulas
 */

/**
 * @param {Survey} survey
 * @param {string} chosen one of the modes
 * @param {Readonly<Record<string, Value>>} values of the form
 * @returns {Outcome}
 */
export function calculate(survey, chosen, values) {
  const mode = /** @type {Mode} */ (chosen);
  const options = /** @type {Record<string, any>} */ (values);
  const base = { mode, options, reasonFor: () => undefined, formulas: () => FORMULAS };
  if (mode === 'csat') {
    const csat = at('satisfaction', () => survey.customerSatisfaction({ responses: { counts: options.satisfaction }, confidence: options.confidence }));
    return { ...base, csat, result: csat };
  }
  if (mode === 'ces') {
    const scale = options.effortScale;
    const ces = at(scale, () => survey.customerEffort({ scale, responses: { counts: options[scale] }, confidence: options.confidence }));
    return { ...base, ces, result: ces };
  }
  if (mode === 'csi') {
    const { questions, lowest, highest } = options;
    const responses = { means: questions.map((/** @type {CellRow} */ { cells }) => cells[0]) };
    const weights = questions.map((/** @type {CellRow} */ { cells }) => cells[1]);
    const csi = at('questions', () => survey.satisfactionIndex({ responses, weights, lowest, highest }), ['lowest', 'highest']);
    return { ...base, csi, result: csi };
  }
  const nps = surveyed(survey, options);
  return { ...base, nps, result: numbersOf(nps, options) };
}

/**
 * @param {Survey} survey
 * @param {Record<string, any>} options
 * @returns {Surveyed}
 */
function surveyed(survey, options) {
  const { given, rowsAre, confidence, method, population, benchmark } = options;
  /** @type {CellRow[]} */
  const rows = options[given];
  const responsesOf = (/** @type {readonly number[]} */ cells) => {
    const [promoters = 0, passives = 0, detractors = 0] = cells;
    return given === 'groups' ? { groups: { promoters, passives, detractors } } : { counts: [...cells] };
  };
  const areWaves = rowsAre === 'waves';
  const isCurrent = (/** @type {number} */ index) => areWaves && index === rows.length - 1;
  const scored = (/** @type {string} */ name, /** @type {Responses} */ responses, /** @type {boolean} */ main) => ({
    name,
    responses,
    score: survey.netPromoterScore({ responses, confidence, method, population: main ? (population ?? undefined) : undefined }),
  });
  const groups = rows.map(({ name, cells }, index) => at(`${given}[${index}]`, () => scored(name, responsesOf(cells), isCurrent(index)), ['population']));
  const whole = rows.reduce((/** @type {number[]} */ sums, { cells }) => cells.map((cell, index) => cell + (sums[index] ?? 0)), []);
  const last = groups.at(-1);
  const current = areWaves && last ? last : at(given, () => scored('', responsesOf(whole), true), ['population']);
  const reference = areWaves ? groups.at(-2) : undefined;
  const tests = { score: 'mover', wald: 'wald', studentT: 'welchT' };
  const { times, unit } = timesOf(groups);
  const { variance, n } = current.score;
  const { promoters, detractors } = current.score;
  const rate = options.responseRate ?? undefined;
  return {
    groups,
    current,
    reference,
    comparison:
      reference &&
      survey.compare({
        current: current.responses,
        reference: reference.responses,
        confidence,
        method: /** @type {any} */ (tests)[method] ?? 'adjustedWald',
      }),
    pairs: !areWaves && groups.length > 1 ? survey.compareGroups({ groups: groups.map(({ name, responses }) => ({ name, responses })), confidence }) : undefined,
    trend:
      areWaves && groups.length > 2
        ? survey.trend({ waves: groups.map(({ responses }, index) => ({ time: times[index] ?? index, responses })), confidence })
        : undefined,
    timeUnit: unit,
    benchmark:
      typeof benchmark === 'number'
        ? at('benchmark', () =>
            survey.compareWithBenchmark({ responses: current.responses, benchmark, confidence, method: method === 'score' ? 'score' : 'adjustedWald' }),
          )
        : undefined,
    sampleSize: at('margin', () =>
      survey.sampleSize({
        margin: options.margin,
        confidence,
        expected: { promoters: promoters.share, detractors: detractors.share },
        adjusted: method === 'adjustedWald',
        population: population ?? undefined,
        responseRate: rate,
      }), ['responseRate', 'population'],
    ),
    power: at('change', () => survey.power({ change: options.change, confidence, varianceBefore: variance || undefined, answersPerWave: n })),
    bounds: rate === undefined ? undefined : at('responseRate', () => survey.responseBounds({ netPromoterScore: current.score.netPromoterScore, responseRate: rate })),
    value: valueOf(survey, current.responses, options),
    scenario: scenarioOf(survey, current.responses, options),
  };
}

/**
 * @param {Survey} survey
 * @param {Responses} responses
 * @param {Record<string, any>} options
 */
function valueOf(survey, responses, options) {
  if (BEHAVIOUR.some(([name]) => !options[name])) return undefined;
  const today = valueOptions(responses, options);
  return at('annualSpend', () => survey.pointValue(today), ['annualDiscountRate', 'horizonYears', ...BEHAVIOUR.map(([name]) => name), ...FURTHER_BEHAVIOUR.map(([name]) => name)]);
}

/** By how many points the score of the scenario is better. */
const POINTS = 5;

/**
 * Today beside a score that is some points better because passives became promoters; nothing where there are too few
 * passives for that.
 *
 * @param {Survey} survey
 * @param {Responses} responses
 * @param {Record<string, any>} options
 */
function scenarioOf(survey, responses, options) {
  if (BEHAVIOUR.some(([name]) => !options[name])) return undefined;
  try {
    return survey.scoreScenario({ today: valueOptions(responses, options), points: POINTS, reading: 'passiveToPromoter' });
  } catch {
    return undefined;
  }
}

/**
 * What the value of a point is worked out from.
 *
 * @param {Responses} responses
 * @param {Record<string, any>} options
 * @returns {import('../../wasm/survey.js').PointValueOptions}
 */
function valueOptions(responses, options) {
  const behaviour = (/** @type {number} */ group) =>
    /** @type {any} */ (Object.fromEntries([...BEHAVIOUR, ...FURTHER_BEHAVIOUR].flatMap(([name]) => (options[name] ? [[name, options[name][group]]] : []))));
  return {
    responses,
    promoters: behaviour(0),
    passives: behaviour(1),
    detractors: behaviour(2),
    annualDiscountRate: options.annualDiscountRate,
    horizonYears: options.horizonYears ?? undefined,
    confidence: options.confidence,
  };
}

/**
 * Names such as 2020-03 or 2020 Q1 say when a wave was; otherwise they are taken to be evenly spaced.
 *
 * @param {readonly {name: string}[]} groups
 * @returns {{times: number[], unit: TimeUnit}}
 */
function timesOf(groups) {
  for (const [unit, perYear, pattern] of /** @type {const} */ ([
    ['month', 12, /^(\d{4})-(0[1-9]|1[0-2])$/u],
    ['quarter', 4, /^(\d{4}) ?Q([1-4])$/u],
  ])) {
    const times = groups.map(({ name }) => {
      const [, year, part] = pattern.exec(name) ?? [];
      return perYear * Number(year) + Number(part);
    });
    if (times.every(Number.isFinite)) return { times: times.map((time) => time - (times[0] ?? 0)), unit };
  }
  return { times: groups.map((_, index) => index), unit: 'wave' };
}

/**
 * What the list of numbers shows of a survey.
 *
 * @param {Surveyed} surveyed
 * @param {Record<string, any>} options
 */
function numbersOf({ current: { score }, reference, comparison }, { confidence }) {
  const { promoters, passives, detractors, interval } = score;
  return {
    n: score.n,
    score: score.netPromoterScore,
    lower: interval?.lower,
    upper: interval?.upper,
    centre: interval?.centre,
    intervalError: interval?.standardError,
    z: interval?.centre != null && interval.standardError ? (interval.unclampedUpper - interval.centre) / interval.standardError : undefined,
    promoters: promoters.count,
    passives: passives.count,
    detractors: detractors.count,
    promoterShare: promoters.share,
    passiveShare: passives.share,
    detractorShare: detractors.share,
    mean: score.mean,
    variance: score.variance,
    standardError: score.standardError,
    referenceScore: reference?.score.netPromoterScore,
    difference: comparison?.difference,
    pValue: comparison?.verdict.pValue,
    confidence,
  };
}

/** The formulas of the numbers, without words. */
const FORMULAS = [
  { quantity: 'score', expression: '100 × ({promoters} − {detractors}) ÷ {n}' },
  { quantity: 'interval', expression: '{centre} ± {z} × {intervalError}' },
  { quantity: 'standardError', expression: '100 × √({variance} ÷ {n})' },
  { quantity: 'variance', expression: '{promoterShare} + {detractorShare} − ({promoterShare} − {detractorShare})^2' },
  { quantity: 'promoterShare', expression: '{promoters} ÷ {n}' },
  { quantity: 'passiveShare', expression: '{passives} ÷ {n}' },
  { quantity: 'detractorShare', expression: '{detractors} ÷ {n}' },
  { quantity: 'difference', expression: '{score} − {referenceScore}' },
];

/**
 * Calls the core, whose paths become the names of our fields.
 *
 * @template Result
 * @param {string} field where what is wrong was put in
 * @param {() => Result} call
 * @param {readonly string[]} [own] fields of the core that have the same name here
 * @returns {Result}
 */
function at(field, call, own = []) {
  try {
    return call();
  } catch (thrown) {
    const error = asLifeworthError(thrown);
    const [, , name] = /^((?:promoters|passives|detractors|responses)\.)?(\w+)/u.exec(error.field ?? '') ?? [];
    throw new LifeworthError(error.message, { ...error, cause: error, field: name && own.includes(name) ? name : field });
  }
}
