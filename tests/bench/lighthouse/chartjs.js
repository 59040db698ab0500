// The same line chart by Chart.js: cumulative profit with its cost line, of numbers that somebody else has computed.
import { Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { curves, setting } from '../charts/curves.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);
const { years, cumulativeProfit, acquisitionCost } = curves({ ...setting(0), horizonYears: 5 });
const points = (/** @type {readonly number[]} */ values) => years.map((x, index) => ({ x, y: values[index] ?? NaN }));
const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
new Chart(canvas, {
  type: 'line',
  data: {
    datasets: [
      { data: points(cumulativeProfit), borderColor: '#0b5d68', fill: 1, pointRadius: 0 },
      { data: points(years.map(() => acquisitionCost)), borderColor: '#1b1e20', borderDash: [5, 4], pointRadius: 0 },
    ],
  },
  options: { parsing: false, normalized: true, scales: { x: { type: 'linear' } } },
});
