// <loyalty-projection>: a loyalty programme month by month, against the same customers without it.

import { load } from '../engine/loyalty.js';
import { loadLoyaltyWords } from '../words/loyalty.js';
import { attributesOf } from './calculator-description.js';
import { CalculatorElement } from './calculator-element.js';
import { fields } from './loyalty/form.js';
import { calculate } from './loyalty/outcome.js';
import { modes, valuesOf } from './loyalty/presets.js';
import { LoyaltyView } from './loyalty/view.js';
import { loyalty } from './styles/loyalty.js';
import { ranges } from './styles/ranges.js';
import { rows } from './styles/rows.js';

/** @type {import('./calculator-description.js').Description<import('../engine/loyalty.js').Loyalty, import('../words/loyalty.js').Words, import('./loyalty/outcome.js').Outcome>} */
const description = {
  key: 'loyalty',
  modes,
  fields,
  valuesOf,
  styles: ranges + rows + loyalty,
  load,
  words: loadLoyaltyWords,
  view: (options) => new LoyaltyView(options),
  calculate,
};

/**
 * What every calculator takes, fires and shows is described at CalculatorElement and LocalisedElement.
 *
 * @attr {points | tiers | cashback | partnerRewards} mode - the programme to begin with
 * @attr {string} state - inputs as the address writes them: `mode=cashback&horizonMonths=24`
 *
 * @csspart rules - the rules in words
 * @csspart deferral - the deferred revenue as a table
 * @csspart months - the months as a table
 *
 * @extends {CalculatorElement<import('../engine/loyalty.js').Loyalty, import('../words/loyalty.js').Words, import('./loyalty/outcome.js').Outcome>}
 */
export class LoyaltyProjection extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
