// <clv-calculator>: customer lifetime value, by the simple formula or from margin and retention.

import { load } from '../engine/clv.js';
import { loadClvWords } from '../words/clv.js';
import { attributesOf } from './calculator-description.js';
import { CalculatorElement } from './calculator-element.js';
import { fields, modes } from './clv/form.js';
import { calculate } from './clv/outcome.js';
import { ClvView } from './clv/view.js';
import { totals as styles } from './styles/totals.js';

/** @type {import('./calculator-description.js').Description<import('../engine/clv.js').Clv, import('../words/clv.js').Words, import('./clv/outcome.js').Outcome>} */
const description = {
  key: 'clv',
  modes,
  fields,
  styles,
  load,
  words: loadClvWords,
  view: (options) => new ClvView(options),
  calculate,
};

/**
 * What every calculator takes, fires and shows is described at CalculatorElement and LocalisedElement.
 *
 * @attr {simple | retention} mode - the method to begin with
 * @attr {string} state - inputs as the address writes them: `mode=retention&averageOrderValue=80`
 * @attr {string} levers - address of a page with `<clv-levers share-state>`, to which the customer is handed
 *
 * @extends {CalculatorElement<import('../engine/clv.js').Clv, import('../words/clv.js').Words, import('./clv/outcome.js').Outcome>}
 */
export class ClvCalculator extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
