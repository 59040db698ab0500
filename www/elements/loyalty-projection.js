// <loyalty-projection>: a loyalty programme month by month, against the same customers without it.

import { load } from '../engine/loyalty.js';
import { loadLoyaltyWords } from '../words/loyalty/index.js';
import { CalculatorElement, attributesOf } from './calculator-element.js';
import { fields } from './loyalty-form.js';
import { calculate } from './loyalty-outcome.js';
import { modes, valuesOf } from './loyalty-presets.js';
import { LoyaltyView } from './loyalty-view.js';

/** @type {import('./calculator-element.js').Description<import('../engine/loyalty.js').Loyalty, import('../words/loyalty/index.js').Words, import('./loyalty-outcome.js').Outcome>} */
const description = {
  key: 'loyalty',
  modes,
  fields,
  valuesOf,
  load,
  words: loadLoyaltyWords,
  view: (options) => new LoyaltyView(options),
  calculate,
};

/**
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {points | tiers | cashback | partnerRewards} mode - the programme to begin with
 * @attr {string} state - inputs as the address writes them: `mode=cashback&horizonMonths=24`
 * @attr {auto | light | dark} theme
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {number} earning-points-per-currency, uplifts-frequency, … - each input, its path in kebab-case; shares as fractions
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
 * @csspart card, inputs, answer, chart, figures, rules, deferral, months
 * @cssproperty [--lifeworth-accent] - lines and controls; see styles/theme.js for all of them
 *
 * @extends {CalculatorElement<import('../engine/loyalty.js').Loyalty, import('../words/loyalty/index.js').Words, import('./loyalty-outcome.js').Outcome>}
 */
export class LoyaltyProjection extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
