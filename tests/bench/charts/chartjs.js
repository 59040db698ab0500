// Chart.js drawing the two charts: cumulative profit with its cost line, and survival.
import { Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

const points = (/** @type {ArrayLike<number>} */ x, /** @type {ArrayLike<number>} */ y) => Array.from(x, (value, index) => ({ x: value, y: y[index] ?? NaN }));

/** @param {import('./curves.js').Curves} curves */
const profit = ({ years, cumulativeProfit, acquisitionCost }) => [
  { data: points(years, cumulativeProfit), borderColor: '#0b6bcb', fill: 1, pointRadius: 0 },
  { data: points(years, years.map(() => acquisitionCost)), borderColor: '#666', borderDash: [4, 4], pointRadius: 0 },
];
/** @param {import('./curves.js').Curves} curves */
const survival = ({ years, survival: shares }) => [{ data: points(years, shares), borderColor: '#0b6bcb', fill: true, pointRadius: 0 }];

const options = /** @type {any} */ ({ animation: false, responsive: false, parsing: false, normalized: true, scales: { x: { type: 'linear' } } });

export const name = 'Chart.js';

/** @param {HTMLElement} container @param {import('./curves.js').Curves} curves */
export function first(container, curves) {
  const charts = [profit, survival].map((datasets) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 320];
    container.append(canvas);
    return { chart: new Chart(canvas, { type: 'line', data: { datasets: /** @type {any} */ (datasets(curves)) }, options }), datasets };
  });
  return (/** @type {import('./curves.js').Curves} */ next) => {
    for (const { chart, datasets } of charts) {
      datasets(next).forEach(({ data }, index) => {
        const dataset = chart.data.datasets[index];
        if (dataset) dataset.data = data;
      });
      chart.update('none');
    }
  };
}
