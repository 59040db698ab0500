// <channel-comparison>: what customers cost and are worth by channel, where the next money should go, and whether a
// campaign pays.

import { load } from '../engine/levers.js';
import { loadChannelsWords } from '../words/channels.js';
import { attributesOf } from './calculator-description.js';
import { CalculatorElement } from './calculator-element.js';
import { fields, modes } from './channels/form.js';
import { calculate } from './channels/outcome.js';
import { ChannelsView } from './channels/view.js';
import { levers } from './styles/levers.js';
import { rows } from './styles/rows.js';

/** @type {import('./calculator-description.js').Description<import('../engine/levers.js').Levers, import('../words/channels.js').Words, import('./channels/outcome.js').Outcome>} */
const description = {
  key: 'comparison',
  modes,
  fields,
  styles: rows + levers,
  load,
  words: loadChannelsWords,
  view: (options) => new ChannelsView(options),
  calculate,
};

/**
 * What every calculator takes, fires and shows is described at CalculatorElement and LocalisedElement.
 *
 * @attr {channels | campaign} mode - what to look at first
 * @attr {string} state - inputs as the address writes them: `mode=campaign&responseRate=0.02`
 *
 * @extends {CalculatorElement<import('../engine/levers.js').Levers, import('../words/channels.js').Words, import('./channels/outcome.js').Outcome>}
 */
export class ChannelComparison extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
