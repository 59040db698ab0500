// <clv-levers>: what moves the value of customers: levers, what each brings and costs, and how sure that is.

import { load } from '../engine/levers.js';
import { loadLeversWords } from '../words/levers/index.js';
import { CalculatorElement, attributesOf } from './calculator-element.js';
import { modes, valuesOf } from './levers-catalogue.js';
import { fields } from './levers-form.js';
import { calculate } from './levers-outcome.js';
import { LeversView } from './levers-view.js';
import { customerCharts } from './styles/customer-charts.js';
import { levers } from './styles/levers.js';

/** @type {import('./calculator-element.js').Description<import('../engine/levers.js').Levers, import('../words/levers/index.js').Words, import('./levers-outcome.js').Outcome>} */
const description = {
  key: 'plan',
  modes,
  fields,
  valuesOf,
  styles: customerCharts + levers,
  load,
  words: loadLeversWords,
  view: (options) => new LeversView(options),
  calculate,
};

/**
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {tips | experience | places} mode - the levers to begin with
 * @attr {string} state - inputs as the address writes them: `mode=experience&customer.grossMargin=0.4`
 * @attr {auto | light | dark} theme
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {number} customer-average-order-value, plan-years, … - each input, its path in kebab-case; shares as fractions
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
 * @extends {CalculatorElement<import('../engine/levers.js').Levers, import('../words/levers/index.js').Words, import('./levers-outcome.js').Outcome>}
 */
export class ClvLevers extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
