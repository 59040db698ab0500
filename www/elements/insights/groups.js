// The indicators by channel or by segment.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { choice } from './choice.js';
import { DataTable } from './data-table.js';
import { indicatorTable } from './indicator-columns.js';
import { method, section } from './section.js';
import { SpendFields } from './spend-fields.js';

/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {'channel' | 'segment'} By */

/** @implements {Section} */
export class Groups {
  #options;
  #none;
  #body;
  #table;
  #spend;
  #by;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { groups, sections } = options.words;
    const again = () => options.run(() => this.#show());
    this.#table = new DataTable(options);
    this.#spend = new SpendFields({ ...options, onChange: again });
    this.#by = choice(groups.by, groups.choices, 'channel', again);
    this.#none = make('p', { class: 'hint' }, groups.none);
    this.#body = make('div', {}, this.#by.root, this.#table.root, this.#spend.root);
    this.title = sections.groups;
    this.root = section(this.title, this.#none, this.#body, ...method(options, 'order-indicators'));
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    this.#spend.rest();
    const { channel, segment } = shown.orders.options.columns ?? {};
    const known = /** @type {By[]} */ (['channel', 'segment']).filter((by) => typeof { channel, segment }[by] === 'number');
    this.#none.hidden = known.length > 0;
    this.#body.hidden = known.length === 0;
    if (known[0] && !known.includes(/** @type {By} */ (this.#by.select.value))) this.#by.select.value = known[0];
    this.#by.root.hidden = known.length < 2;
    if (known.length > 0) await this.#show();
  }

  async #show() {
    if (!this.#shown) return;
    const { words } = this.#options;
    const by = /** @type {By} */ (this.#by.select.value);
    const rows = await this.#shown.orders.indicators({ by, acquisitionSpend: this.#spend.spends });
    const name = (/** @type {string} */ label) => label || words.table.none;
    this.#spend.show(rows.map(({ label, acquisitionCost }) => ({ label, text: fill(words.groups.spend, { group: name(label) }), cost: acquisitionCost })));
    const caption = fill(words.table.of, { title: words.groups.choices[by] });
    this.#table.show(indicatorTable({ words, rows, by: words.groups.choices[by], caption, file: words.groups.file, name }));
  }
}
