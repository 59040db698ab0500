// What the charts of the loyalty projection show and say.

import { fill } from '../words/fill.js';
import { heightFor } from './drawing-options.js';
import { nextId } from './ids.js';

/** @typedef {import('../words/loyalty/index.js').Words} Words */
/** @typedef {import('../words/format.js').Format} Format */
/** @typedef {import('../engine/loyalty.js').Loyalty} Loyalty */
/** @typedef {import('./loyalty-outcome.js').Outcome} Outcome */
/** @typedef {import('./chart-view.js').Content} Content */
/** @typedef {ReturnType<Loyalty['simulateProgramme']>} Simulation */

/**
 * @typedef {object} Given
 * @property {Outcome} outcome
 * @property {Loyalty} loyalty
 * @property {Words} words
 * @property {Format} format
 */

const ids = { net: nextId('net'), ledger: nextId('ledger'), members: nextId('members'), waterfall: nextId('waterfall'), liability: nextId('liability'), tornado: nextId('tornado') };

/**
 * Sums of a whole programme are written in round amounts.
 *
 * @param {Format} format
 */
const formatter = (format) => (/** @type {number} */ value, /** @type {import('../wasm/loyalty.js').NumberKind} */ kind) =>
  kind === 'money' ? format.roundMoney(value) : kind === 'share' ? format.share(value) : format.short(value);

/**
 * What all charts are told.
 *
 * @param {keyof typeof ids} name
 * @param {string} title
 * @param {Words} words
 * @param {number} width
 */
const frame = (name, title, words, width) => ({ width, id: ids[name], title, description: fill(words.chart.description, { title }) });

/**
 * @param {Given & {simulation: Simulation | undefined}} given
 * @returns {Content}
 */
export function netChart({ outcome, loyalty, words, format, simulation }) {
  const { summary, months } = outcome.projection;
  const { net } = words.charts;
  const setup = outcome.options.costs?.setup ?? 0;
  const inMonth = summary.breakEvenMonth ? format.inPeriod(summary.breakEvenMonth, 12) : '';
  const title = fill(summary.breakEvenMonth ? net.breaksEven : net.never, { inMonth, horizon: format.months(months.length) });
  const band = (/** @type {'p5' | 'p50' | 'p95'} */ name) => simulation && [-setup, ...simulation.bands.map(({ cumulativeNet }) => cumulativeNet[name])];
  return {
    title,
    note: simulation
      ? fill(net.noteWithRange, { currency: format.currency, chance: format.wholeShare(simulation.profitProbability), draws: format.count(simulation.draws) })
      : fill(net.note, { currency: format.currency }),
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
          months: [0, ...months.map(({ month }) => month)],
          cumulativeNet: [-setup, ...months.map(({ cumulativeNet }) => cumulativeNet)],
          percentile5: band('p5'),
          percentile50: band('p50'),
          percentile95: band('p95'),
          breakEvenMonths: summary.breakEvenMoment ?? undefined,
          breakEvenLabel: fill(net.breakEvenMark, { inMonth }),
          peakFundingLabel: fill(net.peakMark, { amount: format.roundMoney(-summary.peakFunding) }),
        },
        formatter(format),
      ),
  };
}

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
          months: [0, ...months.map(({ month }) => month)],
          redeemed: [0, ...months.map(({ redeemedToDate }) => redeemedToDate)],
          expired: [0, ...months.map(({ expiredToDate }) => expiredToDate)],
          outstanding: [0, ...months.map(({ outstanding }) => outstanding)],
        },
        formatter(format),
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
  const last = months.at(-1);
  const customers = (last?.members ?? 0) + (last?.nonMembers ?? 0);
  const title = fill(members.title, { share: format.wholeShare(customers ? (last?.members ?? 0) / customers : 0), horizon: format.months(months.length) });
  return {
    title,
    note: members.note,
    draw: (width) =>
      loyalty.drawMembers(
        {
          ...frame('members', title, words, width),
          height: heightFor(width),
          labels: { members: members.members, customers: members.customers, baselineCustomers: members.baseline, time: words.chart.months },
          months: months.map(({ month }) => month),
          members: months.map(({ members }) => members),
          customers: months.map(({ members, nonMembers }) => members + nonMembers),
          baselineCustomers: months.map(({ baselineCustomers }) => baselineCustomers),
        },
        formatter(format),
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
    note: fill(causes.note, { currency: format.currency, horizon: format.months(outcome.projection.months.length) }),
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
        formatter(format),
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
  const last = months.at(-1)?.liability;
  const known = typeof last?.cost === 'number';
  const title = fill(known ? liability.title : liability.titleGross, { amount: format.roundMoney((known ? last?.cost : last?.gross) ?? 0), horizon: format.months(months.length) });
  const column = (/** @type {'cost' | 'face'} */ name) => (known ? months.map(({ liability: owed }) => owed[name] ?? 0) : undefined);
  return {
    title,
    note: fill(liability.note, { currency: format.currency }),
    draw: (width) =>
      loyalty.drawLiability(
        {
          ...frame('liability', title, words, width),
          height: heightFor(width),
          labels: { cost: liability.cost, face: liability.face, gross: liability.gross, time: words.chart.months },
          months: months.map(({ month }) => month),
          cost: column('cost'),
          face: column('face'),
          gross: months.map(({ liability: owed }) => owed.gross),
        },
        formatter(format),
      ),
  };
}

/**
 * @param {Given} given
 * @returns {Content | undefined} nothing where nothing is uncertain
 */
export function tornadoChart({ outcome, loyalty, words, format }) {
  const { tornado } = words.charts;
  if (outcome.simulation.ranges.length === 0) return undefined;
  const bars = loyalty.programmeTornado(outcome.options, outcome.simulation);
  const label = (/** @type {string} */ input) => words.fields[/** @type {keyof typeof words.fields} */ (input)].label;
  const title = fill(tornado.title, { input: label(bars[0]?.input ?? '') });
  return {
    title,
    note: fill(tornado.note, { currency: format.currency }),
    draw: (width) =>
      loyalty.drawTornado(
        {
          ...frame('tornado', title, words, width),
          labels: { input: tornado.input, low: tornado.low, high: tornado.high, base: tornado.base },
          base: outcome.projection.summary.netPresentValue,
          inputs: bars.map(({ input, netPresentValueAtLow, netPresentValueAtHigh }) => ({ label: label(input), low: netPresentValueAtLow, high: netPresentValueAtHigh })),
        },
        formatter(format),
      ),
  };
}
