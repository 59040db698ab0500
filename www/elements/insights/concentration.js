// How unequally customers bring revenue, and what the best have in common.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { choice } from './choice.js';
import { DataTable } from './data-table.js';
import { lorenz } from './lorenz.js';
import { method, section } from './section.js';

/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').CustomerProfile} Profile */
/** @typedef {import('../../wasm/customers.js').LabelShare} LabelShare */
/** @typedef {keyof import('../../words/insights.js').Words['concentration']['rows']} Row */

const SHARES = ['0.01', '0.05', '0.1', '0.2'];

/** @type {readonly [Row & keyof Profile, 'count' | 'money' | 'share'][]} */
const ROWS = [
  ['customers', 'count'],
  ['revenue', 'money'],
  ['revenueShare', 'share'],
  ['meanFrequency', 'count'],
  ['spendPerPurchase', 'money'],
  ['meanFirstSpend', 'money'],
  ['meanDaysToSecondPurchase', 'count'],
  ['meanRecencyDays', 'count'],
  ['meanAgeDays', 'count'],
];

/** @implements {Section} */
export class Concentration {
  #options;
  #chart;
  #share;
  #heading = make('h3', {});
  #least = make('p', { class: 'hint' });
  #table;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { concentration, sections } = options.words;
    this.#chart = options.newChart();
    this.#table = new DataTable(options);
    const shares = Object.fromEntries(SHARES.map((share) => [share, options.format.share(Number(share))]));
    this.#share = choice(concentration.share, shares, '0.1', () => options.run(() => this.#showProfile()));
    this.title = sections.concentration;
    this.root = section(this.title, this.#chart.root, this.#heading, this.#share.root, this.#least, this.#table.root, ...method(options, 'concentration'));
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    const { words, charts } = this.#options;
    const { concentration } = words;
    const [found] = await Promise.all([shown.orders.concentration(), charts()]);
    const labels = { customers: concentration.customers, revenue: concentration.revenue, equality: concentration.equal, marked: concentration.top };
    this.#chart.show(await lorenz({ ...found, id: 'lorenz', said: concentration, labels, heldShare: found.revenueShare }, this.#options));
    await this.#showProfile();
  }

  async #showProfile() {
    if (!this.#shown) return;
    const { words, format } = this.#options;
    const { concentration, table } = words;
    const share = Number(this.#share.select.value);
    const { best, others, leastSpend } = await this.#shown.orders.bestCustomers({ share });
    this.#heading.textContent = fill(concentration.profileTitle, { share: format.share(share) });
    this.#least.textContent = fill(concentration.leastSpend, { amount: format.money(leastSpend) });
    const write = (/** @type {number | null | undefined} */ value, /** @type {'count' | 'money' | 'share'} */ kind) =>
      typeof value !== 'number' ? words.notAvailable : kind === 'money' ? format.roundMoney(value) : kind === 'share' ? format.share(value) : format.expected(value);
    const rows = ROWS.map(([name, kind]) => [concentration.rows[name], write(best[name], kind), write(others[name], kind)]);
    const labelled = (/** @type {string} */ template, /** @type {LabelShare[]} */ ofBest, /** @type {LabelShare[]} */ ofOthers) =>
      ofBest.filter(({ label }) => label).map(({ label, share: part }) => [fill(template, { label }), format.share(part), format.share(ofOthers.find((other) => other.label === label)?.share ?? 0)]);
    rows.push(...labelled(concentration.rows.firstChannel, best.firstChannels, others.firstChannels));
    rows.push(...labelled(concentration.rows.firstSegment, best.firstSegments, others.firstSegments));
    this.#table.show({
      caption: fill(table.of, { title: this.#heading.textContent }),
      file: concentration.file,
      columns: [
        { label: words.card.figures, kind: 'text' },
        { label: concentration.best, kind: 'text' },
        { label: concentration.others, kind: 'text' },
      ],
      rows,
    });
  }
}
