// Registers <clv-calculator>. Importing it twice, or beside another copy, does no harm.

import { ClvCalculator } from './clv-calculator.js';

if (globalThis.customElements && !customElements.get('clv-calculator')) {
  customElements.define('clv-calculator', ClvCalculator);
}
