// What the charts of the lifetime value calculator show and say.

import { fill } from '../../words/fill.js';
import { caseOf } from './answer.js';
import { formatter, heightFor } from '../drawing-options.js';
import { nextId } from '../ids.js';

/** @typedef {import('../../words/clv.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/clv.js').Clv} Clv */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../chart-view.js').Content} Content */

const profitId = nextId('profit');
const survivalId = nextId('survival');

/**
 * @param {object} given
 * @param {Outcome} given.outcome
 * @param {Clv} given.calculators
 * @param {Words} given.words
 * @param {Format} given.format
 * @returns {Content}
 */
export function profitChart({ outcome, calculators, words, format }) {
  const { result, options, periodsPerYear } = outcome;
  const { charts } = words;
  const inPeriod = result.payback ? format.inPeriod(result.payback.period, periodsPerYear) : '';
  const title = fill(charts.profit[caseOf(outcome)], {
    inPeriod,
    profit: format.roundMoney(result.curve.cumulativeProfit.at(-1) ?? 0),
  });
  return {
    title,
    note: fill(charts.profit.note, { currency: format.currency }),
    draw: (width) =>
      calculators.drawCumulativeProfit(
        {
          width,
          height: heightFor(width),
          id: profitId,
          title,
          description: words.chart.description,
          labels: {
            cumulativeProfit: charts.profit.profit,
            acquisitionCost: charts.profit.cost,
            payback: charts.profit.payback,
            time: words.chart.years,
          },
          years: result.curve.years,
          cumulativeProfit: result.curve.cumulativeProfit,
          acquisitionCost: options.acquisitionCost ?? 0,
          paybackYears: options.acquisitionCost ? result.payback?.years : undefined,
          paybackLabel: fill(charts.profit.mark, { inPeriod }),
        },
        formatter(format),
      ),
  };
}

/**
 * @param {object} given
 * @param {Outcome} given.outcome
 * @param {Clv} given.calculators
 * @param {Words} given.words
 * @param {Format} given.format
 * @returns {Content}
 */
export function survivalChart({ outcome, calculators, words, format }) {
  const { curve, expectedLifetimeYears } = outcome.result;
  const { charts } = words;
  const title = fill(charts.survival.title, {
    years: format.years(curve.years.at(-1) ?? 0),
    share: format.share(curve.survival.at(-1) ?? 0),
  });
  const lifetime = typeof expectedLifetimeYears === 'number' ? expectedLifetimeYears : undefined;
  return {
    title,
    note: charts.survival.note,
    draw: (width) =>
      calculators.drawSurvival(
        {
          width,
          height: heightFor(width),
          id: survivalId,
          title,
          description: words.chart.description,
          labels: { survival: charts.survival.survival, expectedLifetime: charts.survival.lifetime, time: words.chart.years },
          years: curve.years,
          survival: curve.survival,
          expectedLifetimeYears: lifetime,
          expectedLifetimeLabel: lifetime === undefined ? undefined : fill(charts.survival.mark, { years: format.years(lifetime) }),
        },
        formatter(format),
      ),
  };
}
