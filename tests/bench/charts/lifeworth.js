// lifeworth, from the visitor's numbers to the two charts in the page.
import { patch } from '../../../www/elements/patch.js';
import { load } from '../../../www/engine/clv.js';

/** @typedef {import('../../../www/engine/clv.js').Clv} Clv */
/** @typedef {ReturnType<typeof import('./curves.js').setting>} Options */

export const name = 'lifeworth';
export const fromOptions = true;

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en', { style: 'percent' });
const format = (/** @type {number} */ value, /** @type {string} */ kind) =>
  (kind === 'money' ? money : kind === 'share' ? share : number).format(value);

const frame = { width: 640, height: 320, title: 'A chart', description: 'What it says' };

/** @type {Clv} */
let clv;

export const ready = async () => {
  clv = await load('wasm/clv_bg.wasm');
};

/** @param {Options} options */
function draw(options) {
  const { curve, payback } = clv.lifetimeValue(options);
  const profit = clv.drawCumulativeProfit(
    {
      ...frame,
      id: 'profit',
      labels: { cumulativeProfit: 'Profit so far', acquisitionCost: 'Acquisition cost', payback: 'pays back', time: 'years' },
      years: curve.years,
      cumulativeProfit: curve.cumulativeProfit,
      acquisitionCost: options.acquisitionCost,
      ...(payback ? { paybackYears: payback.years } : {}),
    },
    format,
  );
  const survival = clv.drawSurvival(
    { ...frame, id: 'survival', labels: { survival: 'Still customers', expectedLifetime: 'average stay', time: 'years' }, years: curve.years, survival: curve.survival },
    format,
  );
  return [profit.svg, survival.svg];
}

/** @param {HTMLElement} container @param {Options} options */
export function first(container, options) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    svg { display: block; font: 13px sans-serif; fill: #222; }
    .grid, .zero, .axis, .guide, .series-1, .series-2 { fill: none; stroke: #ccc; }
    .series-1 { stroke: #0b6bcb; stroke-width: 2.5; } .series-2 { stroke: #666; stroke-dasharray: 4 4; }
    .band, .band-gain { fill: #0b6bcb22; } .band-loss { fill: #c0392b22; }`);
  document.adoptedStyleSheets = [sheet];
  const holders = draw(options).map((svg) => {
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    container.append(holder);
    return holder;
  });
  return (/** @type {Options} */ next) => {
    draw(next).forEach((svg, index) => {
      const holder = holders[index];
      if (holder) patch(holder, svg);
    });
  };
}
