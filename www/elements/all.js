// Every element there is. Embeds, the builder, oEmbed and the list of the package's elements read this: a new element is
// a line here.

/**
 * @typedef {object} Entry
 * @property {string} tag
 * @property {Exclude<keyof import('../words/en/page.js').FrameWords['nav'], 'label'>} name its name in the words of the
 *   pages, under `nav`
 * @property {string} page its own page
 * @property {() => Promise<unknown>} define registers it
 */

/** @type {readonly Entry[]} */
export const elements = [
  { tag: 'clv-calculator', name: 'clv', page: 'index.html', define: () => import('./clv-calculator.define.js') },
  { tag: 'clv-levers', name: 'levers', page: 'levers.html', define: () => import('./clv-levers.define.js') },
  { tag: 'channel-comparison', name: 'channels', page: 'channels.html', define: () => import('./channel-comparison.define.js') },
  { tag: 'loyalty-projection', name: 'loyalty', page: 'loyalty.html', define: () => import('./loyalty-projection.define.js') },
  { tag: 'nps-calculator', name: 'survey', page: 'survey.html', define: () => import('./nps-calculator.define.js') },
  { tag: 'customer-insights', name: 'customers', page: 'customers.html', define: () => import('./customer-insights.define.js') },
];

/** @param {string | null | undefined} tag */
export const elementOf = (tag) => elements.find((entry) => entry.tag === tag);
