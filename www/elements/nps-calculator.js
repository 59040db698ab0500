// <nps-calculator>: what a survey says: NPS, CSAT, CES and CSI with their intervals, compared, planned and valued.

import { load } from '../engine/survey.js';
import { loadSurveyWords } from '../words/survey.js';
import { attributesOf } from './calculator-description.js';
import { CalculatorElement } from './calculator-element.js';
import { fields, modes } from './survey/form.js';
import { calculate } from './survey/outcome.js';
import { NpsView } from './survey/view.js';
import { survey as styles } from './styles/survey.js';

/** @type {import('./calculator-description.js').Description<import('../engine/survey.js').Survey, import('../words/survey.js').Words, import('./survey/outcome.js').Outcome>} */
const description = {
  key: 'nps',
  modes,
  fields,
  styles,
  load,
  words: loadSurveyWords,
  view: (options) => new NpsView(options),
  calculate,
};

/**
 * What every calculator takes, fires and shows is described at CalculatorElement and LocalisedElement.
 *
 * @attr {nps | csat | ces | csi} mode - the question to begin with
 * @attr {string} state - inputs as the address writes them: `mode=nps&groups=2020-03:93,32,9;2020-12:49,30,8`
 * @attr {string} value-calculator - address of a page with `<clv-calculator share-state>`, to which values are handed
 *
 * @extends {CalculatorElement<import('../engine/survey.js').Survey, import('../words/survey.js').Words, import('./survey/outcome.js').Outcome>}
 */
export class NpsCalculator extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
