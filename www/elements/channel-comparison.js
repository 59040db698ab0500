// <channel-comparison>: what customers cost and are worth by channel, where the next money should go, and whether a
// campaign pays.

import { load } from '../engine/levers.js';
import { loadChannelsWords } from '../words/channels/index.js';
import { CalculatorElement, attributesOf } from './calculator-element.js';
import { fields, modes } from './channels-form.js';
import { calculate } from './channels-outcome.js';
import { ChannelsView } from './channels-view.js';
import { levers as styles } from './styles/levers.js';

/** @type {import('./calculator-element.js').Description<import('../engine/levers.js').Levers, import('../words/channels/index.js').Words, import('./channels-outcome.js').Outcome>} */
const description = {
  key: 'comparison',
  modes,
  fields,
  styles,
  load,
  words: loadChannelsWords,
  view: (options) => new ChannelsView(options),
  calculate,
};

/**
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {channels | campaign} mode - what to look at first
 * @attr {string} state - inputs as the address writes them: `mode=campaign&responseRate=0.02`
 * @attr {auto | light | dark} theme
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {number} gross-margin, response-rate, … - each input, its path in kebab-case; shares as fractions
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
 * @extends {CalculatorElement<import('../engine/levers.js').Levers, import('../words/channels/index.js').Words, import('./channels-outcome.js').Outcome>}
 */
export class ChannelComparison extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
