// Registers <customer-insights>. Importing it twice, or beside another copy, does no harm.

import { CustomerInsights } from './customer-insights.js';

if (globalThis.customElements && !customElements.get('customer-insights')) {
  customElements.define('customer-insights', CustomerInsights);
}
