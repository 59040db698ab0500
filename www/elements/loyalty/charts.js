// What the charts of the loyalty projection show and say.

import { fill } from '../../words/fill.js';
import { formatter, heightFor } from '../drawing-options.js';
import { nextId } from '../ids.js';
import { lastLiability } from './outcome.js';

/** @typedef {import('../../words/loyalty.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/loyalty.js').Loyalty} Loyalty */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../chart-view.js').Content} Content */
/** @typedef {ReturnType<Loyalty['simulateProgramme']>} Simulation */

/**
 * @typedef {object} Given
 * @property {Outcome} outcome
 * @property {Loyalty} loyalty
 * @property {Words} words
 * @property {Format} format
 */

/** More bars than these say no more. */
const MOST_BARS = 12;

const ids = { net: nextId('net'), ledger: nextId('ledger'), members: nextId('members'), waterfall: nextId('waterfall'), liability: nextId('liability'), tornado: nextId('tornado') };

/**
 * What all charts are told.
 *
 * @param {keyof typeof ids} name
 * @param {string} title
 * @param {Words} words
 * @param {number} width
 */
const frame = (name, title, words, width) => ({ width, id: ids[name], title, description: words.chart.description });

/**
 * A column with what stands before month 1.
 *
 * @param {number} start
 * @param {Float64Array} column
 */
const from = (start, column) => Float64Array.from([start, ...column]);

/**
 * Two columns together.
 *
 * @param {Float64Array} one
 * @param {Float64Array} other
 */
const sum = (one, other) => one.map((value, index) => value + (other[index] ?? 0));

/**
 * @param {Given & {simulation: Simulation | undefined}} given
 * @returns {Content}
 */
export function netChart({ outcome, loyalty, words, format, simulation }) {
  const { summary, months } = outcome.projection;
  const { net } = words.charts;
  const setup = outcome.options.costs?.setup ?? 0;
  const inMonth = summary.breakEvenMonth ? format.inPeriod(summary.breakEvenMonth, 12) : '';
  const title = fill(summary.breakEvenMonth ? net.breaksEven : net.never, { inMonth, horizon: format.months(months.month.length) });
  const band = (/** @type {'p5' | 'p50' | 'p95'} */ name) => simulation && [-setup, ...simulation.bands.map(({ cumulativeNet }) => cumulativeNet[name])];
  return {
    title,
    note: simulation ? rangeNote(simulation, words, format) : fill(net.note, { currency: format.currency }),
    draw: (width) =>
      loyalty.drawCumulativeNet(
        {
          ...frame('net', title, words, width),
          height: heightFor(width),
          labels: {
            cumulativeNet: net.cumulativeNet,
            percentile5: net.percentile5,
            percentile50: net.percentile50,
            percentile95: net.percentile95,
            breakEven: net.breakEven,
            peakFunding: net.peakFunding,
            time: words.chart.months,
          },
          months: from(0, months.month),
          cumulativeNet: from(-setup, months.cumulativeNet),
          percentile5: band('p5'),
          percentile50: band('p50'),
          percentile95: band('p95'),
          breakEvenMonths: summary.breakEvenMoment ?? undefined,
          breakEvenLabel: fill(net.breakEvenMark, { inMonth }),
          peakFundingLabel: fill(net.peakMark, { amount: format.roundMoney(-summary.peakFunding) }),
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * What is drawn of the net result when there are ranges.
 *
 * @param {Pick<Simulation, 'draws' | 'profitProbability'>} simulation
 * @param {Words} words
 * @param {Format} format
 */
export const rangeNote = ({ draws, profitProbability }, words, format) =>
  fill(words.charts.net.noteWithRange, { currency: format.currency, chance: format.wholeShare(profitProbability), draws: format.count(draws) });

/**
 * @param {Given} given
 * @returns {Content}
 */
export function ledgerChart({ outcome, loyalty, words, format }) {
  const { summary, months } = outcome.projection;
  const { ledger } = words.charts;
  const of = (/** @type {number} */ part) => format.wholeShare(summary.issued ? part / summary.issued : 0);
  const title = fill(ledger.title, { redeemed: of(summary.redeemed), expired: of(summary.expired), outstanding: of(summary.outstanding) });
  return {
    title,
    note: ledger.note,
    draw: (width) =>
      loyalty.drawPointsLedger(
        {
          ...frame('ledger', title, words, width),
          height: heightFor(width),
          labels: { issued: ledger.issued, redeemed: ledger.redeemed, expired: ledger.expired, outstanding: ledger.outstanding, time: words.chart.months },
          months: from(0, months.month),
          redeemed: from(0, months.redeemedToDate),
          expired: from(0, months.expiredToDate),
          outstanding: from(0, months.outstanding),
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function membersChart({ outcome, loyalty, words, format }) {
  const { months } = outcome.projection;
  const { members } = words.charts;
  const customers = sum(months.members, months.nonMembers);
  const atEnd = customers.at(-1);
  const title = fill(members.title, { share: format.wholeShare(atEnd ? (months.members.at(-1) ?? 0) / atEnd : 0), horizon: format.months(months.month.length) });
  return {
    title,
    note: members.note,
    draw: (width) =>
      loyalty.drawMembers(
        {
          ...frame('members', title, words, width),
          height: heightFor(width),
          labels: { members: members.members, customers: members.customers, baselineCustomers: members.baseline, time: words.chart.months },
          months: months.month,
          members: months.members,
          customers,
          baselineCustomers: months.baselineCustomers,
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function causesChart({ outcome, loyalty, words, format }) {
  const { summary } = outcome.projection;
  const { causes } = words.charts;
  const found = loyalty.programmeCauses(outcome.options).causes.filter(({ inOrder }) => inOrder !== 0);
  const most = found.reduce((best, cause) => (cause.inOrder > (best?.inOrder ?? 0) ? cause : best), found[0]);
  const title = most ? fill(causes.title, { cause: causes.levers[most.lever] }) : causes.none;
  const costs = /** @type {const} */ (['rewardCost', 'programmeCost', 'referralCost']);
  return {
    title,
    note: fill(causes.note, { currency: format.currency, horizon: format.months(outcome.projection.months.month.length) }),
    draw: (width) =>
      loyalty.drawWaterfall(
        {
          ...frame('waterfall', title, words, width),
          labels: { step: causes.step, change: causes.change, total: causes.total },
          steps: [
            ...found.map(({ lever, inOrder }) => ({ label: causes.levers[lever], value: inOrder })),
            ...costs.filter((cost) => summary[cost] !== 0 || cost === 'rewardCost').map((cost) => ({ label: causes[cost], value: -summary[cost] })),
          ],
          totalLabel: causes.net,
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content}
 */
export function liabilityChart({ outcome, loyalty, words, format }) {
  const { months } = outcome.projection;
  const { liability } = words.charts;
  const { gross, cost } = lastLiability(months);
  const title = fill(cost === undefined ? liability.titleGross : liability.title, { amount: format.roundMoney(cost ?? gross), horizon: format.months(months.month.length) });
  return {
    title,
    note: fill(liability.note, { currency: format.currency }),
    draw: (width) =>
      loyalty.drawLiability(
        {
          ...frame('liability', title, words, width),
          height: heightFor(width),
          labels: { cost: liability.cost, face: liability.face, gross: liability.gross, time: words.chart.months },
          months: months.month,
          cost: months.liability.cost ?? undefined,
          face: months.liability.face ?? undefined,
          gross: months.liability.gross,
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content | undefined} nothing where nothing is uncertain
 */
export function tornadoChart({ outcome, loyalty, words, format }) {
  const { tornado } = words.charts;
  const bars = outcome.tornado.slice(0, MOST_BARS);
  const [widest] = bars;
  if (!widest) return undefined;
  const label = (/** @type {string} */ input) => inputLabel(input, outcome, words);
  const left = outcome.tornado.length - bars.length;
  const note = fill(tornado.note, { currency: format.currency });
  const title = fill(tornado.title, { input: label(widest.input) });
  return {
    title,
    note: left > 0 ? `${note}. ${fill(tornado.left, { n: format.count(bars.length), of: format.count(outcome.tornado.length) })}` : note,
    draw: (width) =>
      loyalty.drawTornado(
        {
          ...frame('tornado', title, words, width),
          labels: { input: tornado.input, low: tornado.low, high: tornado.high, base: tornado.base },
          base: outcome.projection.summary.netPresentValue,
          inputs: bars.map(({ input, netPresentValueAtLow, netPresentValueAtHigh }) => ({ label: label(input), low: netPresentValueAtLow, high: netPresentValueAtHigh })),
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * What an input is called: of a group of customers with its name, where there are several.
 *
 * @param {string} input
 * @param {Outcome} outcome
 * @param {Words} words
 */
function inputLabel(input, { options }, words) {
  const [, index, column] = /^segments\[(\d+)\]\.(\w+)$/u.exec(input) ?? [];
  if (column === undefined) return words.fields[/** @type {keyof typeof words.fields} */ (input)].label;
  const { label } = words.columns.segments[/** @type {keyof typeof words.columns.segments} */ (column)];
  if (options.segments.length === 1) return label;
  const name = options.segments[Number(index)]?.name || fill(words.fields.segments.label, { n: String(Number(index) + 1) });
  return `${name}: ${label}`;
}
