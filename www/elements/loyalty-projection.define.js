// Registers <loyalty-projection>. Importing it twice, or beside another copy, does no harm.

import { LoyaltyProjection } from './loyalty-projection.js';

if (globalThis.customElements && !customElements.get('loyalty-projection')) {
  customElements.define('loyalty-projection', LoyaltyProjection);
}
