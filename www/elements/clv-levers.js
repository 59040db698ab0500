// <clv-levers>: what moves the value of customers: levers, what each brings and costs, and how sure that is.

import { load } from '../engine/levers.js';
import { loadLeversWords } from '../words/levers.js';
import { attributesOf } from './calculator-description.js';
import { CalculatorElement } from './calculator-element.js';
import { modes, valuesOf } from './levers/catalogue.js';
import { fields } from './levers/form.js';
import { calculate } from './levers/outcome.js';
import { LeversView } from './levers/view.js';
import { customerCharts } from './styles/customer-charts.js';
import { levers } from './styles/levers.js';
import { ranges } from './styles/ranges.js';
import { rows } from './styles/rows.js';

/** @type {import('./calculator-description.js').Description<import('../engine/levers.js').Levers, import('../words/levers.js').Words, import('./levers/outcome.js').Outcome>} */
const description = {
  key: 'plan',
  modes,
  fields,
  valuesOf,
  styles: ranges + rows + customerCharts + levers,
  load,
  words: loadLeversWords,
  view: (options) => new LeversView(options),
  calculate,
};

/**
 * What every calculator takes, fires and shows is described at CalculatorElement and LocalisedElement.
 *
 * @attr {tips | experience | places} mode - the levers to begin with
 * @attr {string} state - inputs as the address writes them: `mode=experience&customer.grossMargin=0.4`
 *
 * @extends {CalculatorElement<import('../engine/levers.js').Levers, import('../words/levers.js').Words, import('./levers/outcome.js').Outcome>}
 */
export class ClvLevers extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
