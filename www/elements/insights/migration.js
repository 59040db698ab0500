// Who moved from one segment to another between two days.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { nextId } from '../ids.js';
import { DataTable } from './data-table.js';

/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').RfmCuts} RfmCuts */

export class Migration {
  #options;
  #from = make('input', { type: 'date', id: nextId('from') });
  #until = make('input', { type: 'date', id: nextId('until') });
  #table;
  /** @type {Shown | undefined} */
  #shown;
  /** @type {RfmCuts | undefined} */
  #cuts;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { segments } = options.words;
    this.#table = new DataTable(options);
    const again = () => options.run(() => this.#show());
    for (const input of [this.#from, this.#until]) input.addEventListener('change', again);
    this.root = make(
      'details',
      { class: 'group' },
      make('summary', {}, segments.migrationTitle),
      make('p', { class: 'hint' }, segments.migrationHint),
      make(
        'div',
        { class: 'view-choices' },
        make('div', { class: 'view-choice' }, make('label', { for: this.#from.id }, segments.migrationFrom), this.#from),
        make('div', { class: 'view-choice' }, make('label', { for: this.#until.id }, segments.migrationTo), this.#until),
      ),
      this.#table.root,
    );
    this.root.addEventListener('toggle', again);
  }

  /**
   * @param {Shown} shown
   * @param {RfmCuts} cuts those of the table above
   */
  async show(shown, cuts) {
    const { firstDate, lastDate } = shown.report;
    if (shown !== this.#shown && firstDate && lastDate) {
      // The last day, and the middle of the file.
      this.#until.value = lastDate;
      this.#from.value = new Date((Date.parse(firstDate) + Date.parse(lastDate)) / 2).toISOString().slice(0, 10);
      for (const input of [this.#from, this.#until]) [input.min, input.max] = [firstDate, lastDate];
    }
    this.#shown = shown;
    this.#cuts = cuts;
    await this.#show();
  }

  async #show() {
    if (!this.#shown || !this.root.open || !this.#from.value || !this.#until.value) return;
    const { words } = this.#options;
    const { segments, table } = words;
    const [from, until] = [this.#from.value, this.#until.value].sort();
    const found = await this.#shown.orders.migration({ from: from ?? '', until: until ?? '', cuts: this.#cuts });
    const names = [...found.segments.map((segment) => segments.names[segment].name), segments.notYet];
    this.#table.show({
      caption: fill(table.of, { title: segments.migrationTitle }),
      file: segments.migrationFile,
      columns: [{ label: segments.columns.segment, kind: 'text' }, ...names.map((label) => ({ label, kind: /** @type {const} */ ('count') }))],
      rows: names.map((name, row) => [name, ...names.map((_, column) => found.customers[row * names.length + column])]),
    });
  }
}
