// How unequally something is held by customers: the share of the best tenth, drawn as a Lorenz curve.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';

/**
 * @param {object} found
 * @param {string} found.id
 * @param {Record<'title' | 'note', string>} found.said with the gaps `share` and `gini`
 * @param {import('../../wasm/customer-charts.js').LorenzChart['labels']} found.labels
 * @param {number | null} [found.topTenthShare]
 * @param {number | null} [found.gini]
 * @param {Float64Array | number[]} found.customerShare
 * @param {Float64Array | number[]} found.heldShare
 * @param {import('./section.js').SectionOptions} options
 * @returns {Promise<import('../chart-view.js').Content>}
 */
export async function lorenz({ id, said, labels, topTenthShare, gini, customerShare, heldShare }, { words, format, charts }) {
  const module = await charts();
  const title = fill(said.title, { share: format.wholeShare(topTenthShare ?? 0) });
  return {
    title,
    note: fill(said.note, { gini: typeof gini === 'number' ? format.count(gini) : words.notAvailable }),
    draw: (width) =>
      module.drawLorenz(
        {
          ...frame(id, title, words, width),
          height: heightFor(width),
          labels,
          customerShare,
          revenueShare: heldShare,
          markedShare: 0.9,
          markedLabel: labels.marked,
        },
        formatter(format, { round: true }),
      ),
  };
}
