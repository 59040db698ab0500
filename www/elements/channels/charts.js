// What the charts of channels and campaigns show and say.

import { fill } from '../../words/fill.js';
import { channelName } from './outcome.js';
import { formatter } from '../drawing-options.js';
import { nextId } from '../ids.js';

/** @typedef {import('../../words/channels.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('./outcome.js').Outcome} Outcome */
/** @typedef {import('../chart-view.js').Content} Content */
/** @typedef {{levers: Levers, words: Words, format: Format}} Given */

const id = nextId('channels');

/**
 * @param {Outcome} outcome
 * @param {Given} given
 * @returns {Content}
 */
export const chart = (outcome, given) => (outcome.mode === 'channels' ? channelsChart(outcome, given) : campaignChart(outcome, given));

/**
 * @param {import('./outcome.js').ChannelsOutcome} outcome
 * @param {Given} given
 * @returns {Content}
 */
function channelsChart({ result }, { levers, words, format }) {
  const { channels } = words.charts;
  const name = (/** @type {number} */ index) => channelName(result.channels, index, words.fields.channels.label);
  const title = fill(channels.title, { best: name(result.ranking[0] ?? 0) });
  return {
    title,
    note: fill(channels.note, { currency: format.currency }),
    draw: (width) =>
      levers.drawChannels(
        {
          width,
          id,
          title,
          description: fill(words.chart.description, { title }),
          labels: { channel: words.table.channel, value: channels.value, acquisitionCost: channels.acquisitionCost, ratio: channels.ratio },
          channels: result.ranking.map((index) => {
            const { value = 0, acquisitionCost, valueToCostRatio } = result.channels[index] ?? {};
            return { label: name(index), value, acquisitionCost: acquisitionCost ?? 0, ratio: valueToCostRatio ?? undefined };
          }),
        },
        formatter(format, { round: true }),
      ),
  };
}

/**
 * @param {import('./outcome.js').CampaignOutcome} outcome
 * @param {Given} given
 * @returns {Content}
 */
function campaignChart({ options, result }, { levers, words, format }) {
  const { campaign } = words.charts;
  const title = fill(campaign.title, { customers: format.count(Math.round(result.newCustomers)), net: format.roundMoney(result.net) });
  const step = (/** @type {'value' | 'fixedCost' | 'contacts' | 'responses'} */ name, /** @type {number} */ value) => ({ label: campaign[name], value });
  return {
    title,
    note: fill(campaign.note, { currency: format.currency }),
    draw: (width) =>
      levers.drawWaterfall(
        {
          width,
          id,
          title,
          description: fill(words.chart.description, { title }),
          labels: { step: campaign.step, change: campaign.change, total: campaign.total },
          steps: [
            step('value', result.value),
            step('fixedCost', -options.fixedCost),
            step('contacts', -result.contactCost),
            step('responses', -result.responseCost),
          ],
          totalLabel: campaign.net,
        },
        formatter(format, { round: true }),
      ),
  };
}
