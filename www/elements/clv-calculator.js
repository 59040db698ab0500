// <clv-calculator>: customer lifetime value, by the simple formula or from margin and retention.

import { load } from '../engine/clv.js';
import { loadClvWords } from '../words/clv/index.js';
import { CalculatorElement, attributesOf } from './calculator-element.js';
import { fields, modes } from './clv-form.js';
import { calculate } from './clv-outcome.js';
import { ClvView } from './clv-view.js';

/** @type {import('./calculator-element.js').Description<import('../engine/clv.js').Clv, import('../words/clv/index.js').Words, import('./clv-outcome.js').Outcome>} */
const description = {
  key: 'clv',
  modes,
  fields,
  load,
  words: loadClvWords,
  view: (options) => new ClvView(options),
  calculate,
};

/**
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {simple | retention} mode - the method to begin with
 * @attr {string} state - inputs as the address writes them: `mode=retention&averageOrderValue=80`
 * @attr {auto | light | dark} theme
 * @attr {string} levers - address of a page with `<clv-levers share-state>`, to which the customer is handed
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {number} average-order-value, orders-per-year, … - each input, in kebab-case; shares as fractions
 *
 * @fires lifeworth-ready - the first result stands
 * @fires lifeworth-change - `detail: {mode, options, result}`, when the visitor pauses
 * @fires lifeworth-error - `detail: LifeworthError`
 *
 * @slot - shown until the calculator is ready, and where scripts do not run
 * @slot title - above everything
 * @slot intro - under the title
 * @slot footer - below everything
 *
 * @csspart card, inputs, answer, chart, figures
 * @cssproperty [--lifeworth-accent] - lines and controls; see styles/theme.js for all of them
 *
 * @extends {CalculatorElement<import('../engine/clv.js').Clv, import('../words/clv/index.js').Words, import('./clv-outcome.js').Outcome>}
 */
export class ClvCalculator extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
