// Registers <channel-comparison>. Importing it twice, or beside another copy, does no harm.

import { ChannelComparison } from './channel-comparison.js';

if (globalThis.customElements && !customElements.get('channel-comparison')) {
  customElements.define('channel-comparison', ChannelComparison);
}
