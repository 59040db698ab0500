// uPlot drawing the two charts: cumulative profit with its cost line, and survival.
import uPlot from 'uplot';

/** @typedef {import('./curves.js').Curves} Curves */

const common = /** @type {const} */ ({ width: 640, height: 320, scales: { x: { time: false } }, legend: { show: false } });

export const name = 'uPlot';

/** @param {HTMLElement} container @param {Curves} curves */
export function first(container, curves) {
  const profitData = (/** @type {Curves} */ c) => /** @type {uPlot.AlignedData} */ ([c.years, c.cumulativeProfit, c.years.map(() => c.acquisitionCost)]);
  const survivalData = (/** @type {Curves} */ c) => /** @type {uPlot.AlignedData} */ ([c.years, c.survival]);
  const profit = new uPlot(
    { ...common, series: [{}, { stroke: '#0b6bcb', fill: '#0b6bcb22' }, { stroke: '#666', dash: [4, 4] }] },
    profitData(curves),
    container,
  );
  const survival = new uPlot({ ...common, series: [{}, { stroke: '#0b6bcb', fill: '#0b6bcb22' }] }, survivalData(curves), container);
  return (/** @type {Curves} */ next) => {
    profit.setData(profitData(next));
    survival.setData(survivalData(next));
  };
}
