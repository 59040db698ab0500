// <nps-calculator>: what a survey says: NPS, CSAT, CES and CSI with their intervals, compared, planned and valued.

import { load } from '../engine/survey.js';
import { loadSurveyWords } from '../words/survey/index.js';
import { CalculatorElement, attributesOf } from './calculator-element.js';
import { fields, modes } from './nps-form.js';
import { calculate } from './nps-outcome.js';
import { NpsView } from './nps-view.js';
import { survey as styles } from './styles/survey.js';

/** @type {import('./calculator-element.js').Description<import('../engine/survey.js').Survey, import('../words/survey/index.js').Words, import('./nps-outcome.js').Outcome>} */
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
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {nps | csat | ces | csi} mode - the question to begin with
 * @attr {string} state - inputs as the address writes them: `mode=nps&groups=2020-03:93,32,9;2020-12:49,30,8`
 * @attr {auto | light | dark} theme
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {string} value-calculator - address of a page with `<clv-calculator share-state>`, to which values are handed
 * @attr {string} groups, satisfaction, confidence, … - each input, in kebab-case, written as in `state`
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
 * @extends {CalculatorElement<import('../engine/survey.js').Survey, import('../words/survey/index.js').Words, import('./nps-outcome.js').Outcome>}
 */
export class NpsCalculator extends CalculatorElement {
  static description = description;
  static observedAttributes = attributesOf(description);

  constructor() {
    super(description);
  }
}
