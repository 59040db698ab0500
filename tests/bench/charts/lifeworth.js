// lifeworth, from the visitor's numbers to the two charts in the page, in the style sheet of the element.
import { sheet } from '../../../www/elements/dom.js';
import { patch } from '../../../www/elements/patch.js';
import { styles } from '../../../www/elements/styles/index.js';
import { load } from '../../../www/engine/clv.js';

/** @typedef {ReturnType<typeof import('./curves.js').setting>} Options */

export const name = 'lifeworth';
export const fromOptions = true;

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en', { style: 'percent' });
const format = (/** @type {number} */ value, /** @type {string} */ kind) =>
  (kind === 'money' ? money : kind === 'share' ? share : number).format(value);

const frame = { width: 640, height: 320, title: 'A chart', description: 'What it says' };

/** @type {import('../../../www/engine/clv.js').Clv} */
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
    {
      ...frame,
      id: 'survival',
      labels: { survival: 'Still customers', expectedLifetime: 'average stay', time: 'years' },
      years: curve.years,
      survival: curve.survival,
    },
    format,
  );
  return [profit.svg, survival.svg];
}

/** @param {HTMLElement} container @param {Options} options */
export function first(container, options) {
  const shadow = container.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet(styles)];
  const holders = [0, 1].map(() => document.createElement('div'));
  for (const holder of holders) holder.className = 'drawing';
  shadow.append(...holders);
  const show = (/** @type {Options} */ next) => {
    draw(next).forEach((svg, index) => {
      const holder = holders[index];
      if (holder) patch(holder, svg);
    });
  };
  show(options);
  return show;
}
