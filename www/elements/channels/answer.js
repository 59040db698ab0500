// What the comparison of channels and the campaign check answer: chooses what there is to say; the words say it.

import { fill } from '../../words/fill.js';
import { channelName } from './outcome.js';

/** @typedef {import('../../words/channels.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('./outcome.js').Outcome} Outcome */

const EMPHASISED = new Set(['best', 'net', 'rate']);

/**
 * @param {Outcome} outcome
 * @param {Words} words
 * @param {Format} format
 * @returns {import('../answer.js').Said}
 */
export const answer = (outcome, words, format) => ({
  emphasised: EMPHASISED,
  ...(outcome.mode === 'channels' ? ofChannels(outcome, words, format) : ofCampaign(outcome, words, format)),
});

/**
 * @param {import('./outcome.js').ChannelsOutcome} outcome
 * @param {Words} words
 * @param {Format} format
 */
function ofChannels({ result, options }, words, format) {
  const said = words.answer.channels;
  const name = (/** @type {number} */ index) => channelName(result.channels, index, words.fields.channels.label);
  const best = result.ranking.find((index) => typeof result.channels[index]?.valueToCostRatio === 'number');
  const next = result.bestNext;
  const back = next == null ? 0 : (result.channels[next]?.marginalReturn ?? 0);
  const gain = result.split.outcome === 'found' ? result.split.gain : 0;
  const sentences = [next == null ? '' : back > 1 ? said.next : said.nowhere, gain > 0.5 ? said.split : ''];
  return {
    template: best === undefined ? said.none : said.best,
    more: sentences.filter(Boolean).join(' '),
    values: {
      best: best === undefined ? '' : name(best),
      ratio: format.of(best === undefined ? 0 : (result.channels[best]?.valueToCostRatio ?? 0), 'ratio'),
      next: next == null ? '' : name(next),
      back: format.preciseMoney(Math.round(back * 100) / 100),
      one: format.roundMoney(1),
      gain: format.roundMoney(gain),
    },
    basis: fill(said.basis, { horizon: format.years(options.horizonYears) }),
  };
}

/**
 * @param {import('./outcome.js').CampaignOutcome} outcome
 * @param {Words} words
 * @param {Format} format
 */
function ofCampaign({ result }, words, format) {
  const said = words.answer.campaign;
  const { breakEven } = result;
  return {
    template: said[result.verdict],
    more: said.breakEven[breakEven.outcome],
    values: {
      net: format.roundMoney(Math.abs(result.net)),
      customers: format.count(Math.round(result.newCustomers)),
      rate: breakEven.outcome === 'found' ? format.preciseShare(breakEven.responseRate) : '',
      needed: breakEven.outcome === 'found' ? format.count(Math.ceil(breakEven.customers - 1e-9)) : '',
    },
    basis: said.basis,
  };
}
