// Registers <clv-levers>. Importing it twice, or beside another copy, does no harm.

import { ClvLevers } from './clv-levers.js';

if (globalThis.customElements && !customElements.get('clv-levers')) {
  customElements.define('clv-levers', ClvLevers);
}
