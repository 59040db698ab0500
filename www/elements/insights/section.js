// What the parts of the view of customers have in common: a heading, and the orders that they show.

import { make } from '../dom.js';
import { nextId } from '../ids.js';
import { methodLink } from '../method-link.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/customers.js').Orders} Orders */
/** @typedef {import('../../wasm/customers.js').ReadingReport} ReadingReport */
/** @typedef {(columns: import('../../wasm/customers.js').CsvColumn[]) => Promise<string>} WriteCsv */

/**
 * What a section is made with.
 * @typedef {object} SectionOptions
 * @property {Words} words
 * @property {Format} format
 * @property {() => import('../chart-view.js').ChartView} newChart
 * @property {WriteCsv} writeCsv
 * @property {import('../../wasm/customers.js').CsvOptions} csvOptions how the visitor's spreadsheet expects a file
 * @property {() => string | null} [methodology] address of the page on methods, where there is one
 * @property {(work: () => Promise<void>) => void} run shows an error of the work where everybody looks
 * @property {() => Promise<import('../../engine/customer-charts.js').CustomerCharts>} charts
 */

/**
 * What it shows.
 * @typedef {object} Shown
 * @property {Orders} orders
 * @property {ReadingReport} report
 */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {HTMLElement} root
 * @property {(shown: Shown) => Promise<void>} show
 */

/**
 * @param {string} title
 * @param {...Node} children
 */
export function section(title, ...children) {
  const id = nextId('section');
  return make('section', { class: 'section', 'aria-labelledby': id }, make('h2', { id, tabindex: -1 }, title), ...children);
}

/**
 * The way to how a part is worked out, where the element knows a page that says so.
 *
 * @param {Pick<SectionOptions, 'words' | 'format' | 'methodology'>} options
 * @param {string} anchor of the entry there
 */
export function method({ words, format, methodology }, anchor) {
  return methodLink({ words, format, methodology: methodology?.() ?? null }, anchor);
}
