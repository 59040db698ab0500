// How the programme works, in plain sentences for its members, to copy.

import { fill } from '../../words/fill.js';
import { copyButton } from '../calculator-view.js';
import { make } from '../dom.js';

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/loyalty.js').ProgrammeRule} Rule */
/** @typedef {import('../../words/loyalty.js').Words} Words */

export class ProgrammeRules {
  #words;
  #format;
  #list = make('ul', {});
  /** @type {readonly string[]} */
  #sentences = [];

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.root = make(
      'section',
      { class: 'rules', part: 'rules' },
      make('h2', {}, words.rules.title),
      make('p', { class: 'hint' }, words.rules.hint),
      this.#list,
      make('div', { class: 'actions' }, ...copyButton(words.rules.copy, words.actions, () => this.#sentences.map((sentence) => `• ${sentence}`).join('\n'))),
    );
  }

  /** @param {readonly Rule[]} rules */
  show(rules) {
    const sentences = rules.map((rule) => sentenceOf(rule, this.#words, this.#format));
    if (sentences.join() === this.#sentences.join()) return;
    this.#sentences = sentences;
    this.#list.replaceChildren(...sentences.map((sentence) => make('li', {}, sentence)));
  }
}

/**
 * @param {Rule} rule
 * @param {Words} words
 * @param {Format} format
 */
function sentenceOf(rule, words, format) {
  const { rules } = words;
  const money = format.money(1);
  switch (rule.type) {
    case 'earnRate':
      return fill(rule.tier ? rules.earnRateOfTier : rules.earnRate, { tier: rule.tier ?? '', points: format.points(rule.pointsPerCurrency), money });
    case 'eligibleShare':
      return fill(rules.eligibleShare, { share: format.share(rule.share) });
    case 'welcome':
    case 'referral':
      return fill(rules[rule.type], { points: format.points(rule.points) });
    case 'pending':
    case 'rollingExpiry':
    case 'inactivityExpiry':
      return fill(rules[rule.type], { months: format.months(rule.months) });
    case 'percentageOff':
      return fill(rules.percentageOff, { points: format.points(rule.points), share: format.share(rule.discount) });
    case 'fixedDiscount':
    case 'ownProduct':
    case 'external':
      return fill(rules[rule.type], { points: format.points(rule.points), value: format.money(rule.value) });
    case 'noExpiry':
      return rules.noExpiry;
    case 'fixedDateExpiry':
      return fill(rules.fixedDateExpiry, { date: format.endOfMonth(rule.monthOfYear), months: format.months(rule.minimumAgeMonths) });
    case 'firstReward': {
      const sentence = rule.reachable ? (rule.tier ? rules.firstRewardOfTier : rules.firstReward) : rule.tier ? rules.outOfReachOfTier : rules.outOfReach;
      return fill(sentence, { tier: rule.tier ?? '', inMonth: rule.month ? format.inPeriod(rule.month, 12) : '' });
    }
  }
}
