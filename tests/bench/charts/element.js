// lifeworth as the element shows it: from the visitor's numbers to titles that state the finding, charts and readout.
import { ChartView } from '../../../www/elements/chart-view.js';
import { profitChart, survivalChart } from '../../../www/elements/clv/charts.js';
import { sheet } from '../../../www/elements/dom.js';
import { calculate } from '../../../www/elements/clv/outcome.js';
import { styles } from '../../../www/elements/styles/index.js';
import { load } from '../../../www/engine/clv.js';
import { words as own } from '../../../www/words/en/clv.js';
import { createFormat } from '../../../www/words/format.js';
import { words as shared } from '../../../www/words/en/shared.js';

/** @typedef {ReturnType<typeof import('./curves.js').setting>} Options */

export const name = 'lifeworth element';
export const fromOptions = true;

const words = { ...shared, ...own };
const format = createFormat({ locale: 'en', currency: 'USD', words });

/** @type {import('../../../www/engine/clv.js').Clv} */
let calculators;

export const ready = async () => {
  calculators = await load('wasm/clv_bg.wasm');
};

/** @param {HTMLElement} container @param {Options} options */
export function first(container, options) {
  const shadow = container.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet(styles)];
  const observer = new ResizeObserver(() => {});
  const [profit, survival] = [new ChartView({ words, format, observer }), new ChartView({ words, format, observer })];
  shadow.append(profit.root, survival.root);
  for (const chart of [profit, survival]) chart.resize(640);
  const show = (/** @type {Options} */ next) => {
    const outcome = calculate(calculators, 'retention', /** @type {any} */ (next));
    const given = { outcome, calculators, words, format };
    profit.show(profitChart(given));
    survival.show(survivalChart(given));
  };
  show(options);
  return show;
}
