// What the charts of the levers show and say.

import { fill } from '../../words/fill.js';
import { formatter, heightFor } from '../drawing-options.js';
import { nextId } from '../ids.js';
import { bestOf } from './answer.js';

/** @typedef {import('../../words/levers.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('./catalogue.js').LeverName} LeverName */
/** @typedef {import('../chart-view.js').Content} Content */
/** @typedef {ReturnType<Levers['simulateLevers']>} Simulation */

/**
 * @typedef {object} Given
 * @property {Outcome} outcome
 * @property {Levers} levers
 * @property {Words} words
 * @property {Format} format
 */

const ids = { waterfall: nextId('levers-waterfall'), fan: nextId('levers-fan'), tornado: nextId('levers-tornado'), scenarios: nextId('levers-scenarios') };

/**
 * @param {keyof typeof ids} name
 * @param {string} title
 * @param {Words} words
 * @param {number} width
 */
const frame = (name, title, words, width) => ({ width, id: ids[name], title, description: fill(words.chart.description, { title }) });

/**
 * What each lever brings after its costs, the most first; the shares do not depend on an order.
 *
 * @param {Given} given
 * @returns {Content}
 */
export function waterfallChart({ outcome: { causes, options }, levers, words, format }) {
  const { waterfall } = words.charts;
  const best = bestOf(causes.levers);
  const name = (/** @type {string} */ lever) => words.levers.names[/** @type {LeverName} */ (lever)].name;
  const title = best ? fill(waterfall.title, { best: name(best.name) }) : waterfall.none;
  const steps = [...causes.levers].sort((one, other) => other.netOrderFree - one.netOrderFree);
  return {
    title,
    note: fill(waterfall.note, { currency: format.currency, plan: format.years(options.planYears ?? 1) }),
    draw: (width) =>
      levers.drawWaterfall(
        {
          ...frame('waterfall', title, words, width),
          labels: { step: waterfall.step, change: waterfall.change, total: waterfall.total },
          steps: steps.length > 0 ? steps.map((lever) => ({ label: name(lever.name), value: lever.netOrderFree })) : [{ label: waterfall.noLever, value: 0 }],
          totalLabel: waterfall.together,
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * What one assumption is called: the lever and the quantity it acts on, or the input.
 *
 * @param {string} input
 * @param {Outcome} outcome
 * @param {Words} words
 */
export function nameOf(input, { options }, words) {
  const [, lever, effect] = /^levers\[(\d+)\]\.effects\[(\d+)\]$/u.exec(input) ?? [];
  if (lever === undefined) return words.fields[/** @type {keyof Words['fields']} */ (input)].label;
  const found = options.levers?.[Number(lever)];
  const quantity = found?.effects?.[Number(effect)]?.quantity ?? 'churn';
  return fill(words.charts.tornado.effect, {
    lever: words.levers.names[/** @type {LeverName} */ (found?.name ?? 'own')].name,
    quantity: words.levers.quantities[quantity].label,
  });
}

/**
 * @param {Given} given
 * @returns {Content | undefined} nothing where nothing is uncertain
 */
export function tornadoChart({ outcome, levers, words, format }) {
  const { tornado } = words.charts;
  const bars = levers.leverTornado(outcome.options, outcome.simulation).slice(0, MOST_BARS);
  if (bars.length === 0) return undefined;
  const title = fill(tornado.title, { input: nameOf(bars[0]?.input ?? '', outcome, words) });
  return {
    title,
    note: fill(tornado.note, { currency: format.currency }),
    draw: (width) =>
      levers.drawTornado(
        {
          ...frame('tornado', title, words, width),
          labels: { input: tornado.input, low: tornado.low, high: tornado.high, base: tornado.base },
          base: outcome.value.with.total,
          inputs: bars.map(({ input, totalAtLow, totalAtHigh }) => ({ label: nameOf(input, outcome, words), low: totalAtLow, high: totalAtHigh })),
        },
        formatter(format, { round: true }),
      ),
  };
}

/** What decides little is left out. */
const MOST_BARS = 10;

/**
 * @param {Given & {simulation: Simulation | undefined}} given
 * @returns {Content | undefined} nothing before the first draws
 */
export function fanChart({ outcome: { options }, levers, words, format, simulation }) {
  if (!simulation) return undefined;
  const { fan } = words.charts;
  const horizon = format.years(options.customer.horizonYears ?? 0);
  const title = fill(fan.title, { low: format.roundMoney(simulation.netValue.p5), high: format.roundMoney(simulation.netValue.p95), horizon });
  return {
    title,
    note: fanNote(simulation, words, format),
    draw: (width) =>
      levers.drawFan(
        {
          ...frame('fan', title, words, width),
          height: heightFor(width),
          labels: {
            percentile5: fan.percentile5,
            percentile25: fan.percentile25,
            percentile50: fan.percentile50,
            percentile75: fan.percentile75,
            percentile95: fan.percentile95,
            inner: fan.inner,
            outer: fan.outer,
            acquisitionCost: fan.acquisitionCost,
            payback: fan.payback,
            time: words.chart.months,
          },
          months: simulation.fan.years.map((years) => years * 12),
          percentile5: simulation.fan.p5,
          percentile25: simulation.fan.p25,
          percentile50: simulation.fan.p50,
          percentile75: simulation.fan.p75,
          percentile95: simulation.fan.p95,
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * What is drawn by the fan.
 *
 * @param {Pick<Simulation, 'draws' | 'profitProbability' | 'worthwhileProbability'>} simulation
 * @param {Words} words
 * @param {Format} format
 */
export const fanNote = ({ draws, profitProbability, worthwhileProbability }, words, format) =>
  fill(words.charts.fan.note, {
    currency: format.currency,
    chance: format.wholeShare(profitProbability),
    draws: format.count(draws),
    worthwhile: format.wholeShare(worthwhileProbability),
  });

/**
 * The course of one customer in each scenario, over each other.
 *
 * @param {Given} given
 * @returns {Content | undefined} nothing before there are two
 */
export function scenariosChart({ outcome: { scenarios }, levers, words, format }) {
  if (scenarios.length < 2) return undefined;
  const { title, note } = words.scenarios.chart;
  const curves = scenarios.map(({ value }) => value.with.value.curve);
  const longest = curves.reduce((most, curve) => (curve.years.length > most.years.length ? curve : most));
  const months = [...longest.years].map((years) => years * 12);
  return {
    title,
    note: fill(note, { currency: format.currency }),
    draw: (width) =>
      levers.drawScenarios(
        {
          ...frame('scenarios', title, words, width),
          height: heightFor(width),
          labels: { time: words.chart.months },
          months,
          // A shorter horizon ends earlier.
          scenarios: scenarios.map(({ name }, index) => ({ label: name, values: months.map((_, month) => curves[index]?.cumulativeProfit[month] ?? NaN) })),
        },
        formatter(format, { round: true }),
      ),
  };
}
