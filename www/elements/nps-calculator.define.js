// Registers <nps-calculator>. Importing it twice, or beside another copy, does no harm.

import { NpsCalculator } from './nps-calculator.js';

if (globalThis.customElements && !customElements.get('nps-calculator')) {
  customElements.define('nps-calculator', NpsCalculator);
}
