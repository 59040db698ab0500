// How the file is read: the first rows with the role of every column above it, and all else that was found out about the
// file, each to be changed.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { choice } from './choice.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/customers.js').Detection} Detection */
/** @typedef {import('../../wasm/customers.js').PreviewRow} PreviewRow */
/** @typedef {import('../../wasm/customers.js').ReadingOptions} ReadingOptions */

/** What is asked beside the columns, in the order of how often it is wrong. */
const SETTINGS = /** @type {const} */ ([
  'dateOrder',
  'decimalMark',
  'grouping',
  'currency',
  'amountMeaning',
  'cancelledOrders',
  'negativeAmounts',
  'zeroAmounts',
  'delimiter',
  'quote',
  'encoding',
  'header',
]);

/** Where in the options a setting that is not a text is kept. */
const AS_WRITTEN = /** @type {Record<string, unknown>} */ ({ true: true, false: false });

export class ReadingSettings {
  #words;
  #format;
  #onChange;
  /** @type {ReadingOptions['columns']} */
  #columns;
  #table = make('div', { class: 'table preview', tabindex: 0, role: 'region' });
  #fields = make('div', { class: 'settings-grid' });
  #shop = make('p', { class: 'hint' });

  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {Format} options.format
   * @param {(changes: ReadingOptions) => void} options.onChange with what the visitor changed
   */
  constructor({ words, format, onChange }) {
    this.#words = words;
    this.#format = format;
    this.#onChange = onChange;
    this.#table.setAttribute('aria-label', words.settings.preview);
    this.root = make('div', { class: 'reading-settings' }, this.#shop, this.#table, this.#fields);
  }

  /**
   * @param {Detection} detection
   * @param {readonly PreviewRow[]} rows the first
   * @param {readonly string[]} met currencies that a reading of the whole file met
   */
  show(detection, rows, met) {
    const { settings } = this.#words;
    const { options } = detection;
    const { focused } = this;
    this.#columns = options.columns;
    this.#shop.hidden = !detection.shop;
    if (detection.shop) this.#shop.textContent = fill(settings.recognised, { shop: settings.shops[detection.shop] });
    this.#showRows(detection, rows);
    this.#fields.replaceChildren(
      ...SETTINGS.map((name) => {
        const change = (/** @type {string} */ chosen) => this.#onChange({ [name]: AS_WRITTEN[chosen] ?? chosen });
        const { root, select } = choice(settings.fields[name], this.#choices(name, detection, met), String(options[name] ?? ''), change);
        select.name = name;
        return root;
      }),
    );
    // What is drawn anew while somebody is at it stays where they are.
    if (focused) this.focus(focused);
  }

  /** A reading met these currencies: each can be read instead. @param {readonly string[]} met */
  offerCurrencies(met) {
    const select = this.#setting('currency');
    const offered = new Set([...(select?.options ?? [])].map(({ value }) => value));
    select?.append(...met.filter((code) => !offered.has(code)).map((code) => make('option', { value: code }, code)));
  }

  /** @param {string} name of a setting */
  focus(name) {
    this.#setting(name)?.focus();
  }

  /** The setting that has the focus, if one has. */
  get focused() {
    return SETTINGS.find((name) => this.#setting(name)?.matches(':focus'));
  }

  /** @param {string} name @returns {HTMLSelectElement | null} */
  #setting(name) {
    return this.#fields.querySelector(`select[name=${name}]`);
  }

  /**
   * What a setting can be, and what of it stands in the file.
   *
   * @param {typeof SETTINGS[number]} name
   * @param {Detection} detection
   * @param {readonly string[]} met
   * @returns {Readonly<Record<string, string>>}
   */
  #choices(name, { options, groupings, currencies }, met) {
    const { settings } = this.#words;
    if (name === 'currency') {
      const all = new Set([...currencies, ...(options.currency ? [options.currency] : []), ...met]);
      return all.size > 0 ? Object.fromEntries([...all].map((code) => [code, code])) : { '': settings.noCurrency };
    }
    if (name === 'grouping' && groupings.length > 0) {
      const found = groupings.map((grouping) => settings.choices.grouping[grouping]).join(', ');
      return { ...settings.choices.grouping, any: fill(settings.groupingFound, { found }) };
    }
    return settings.choices[name];
  }

  /**
   * @param {Detection} detection
   * @param {readonly PreviewRow[]} first
   */
  #showRows({ options, columnNames }, first) {
    const { settings } = this.#words;
    const width = Math.max(columnNames.length, ...first.map(({ fields }) => fields.length), 1);
    const columns = options.columns ?? {};
    const roles = Object.entries(columns);
    const heads = Array.from({ length: width }, (_, column) => {
      const name = columnNames[column] || fill(settings.column, { n: this.#format.count(column + 1) });
      const role = roles.find(([, at]) => at === column)?.[0] ?? 'none';
      const { root, select } = choice(name, settings.roles, role, (chosen) => this.#give(chosen, column));
      select.classList.toggle('used', role !== 'none');
      return make('th', { scope: 'col' }, root);
    });
    const rows = first.map(({ fields, date, amount }) =>
      make(
        'tr',
        {},
        ...Array.from({ length: width }, (_, column) => {
          const text = fields[column] ?? '';
          if (column === columns.date) return this.#read(text, date && this.#format.date(date));
          if (column === columns.amount) return this.#read(text, typeof amount === 'number' ? this.#format.money(amount) : undefined);
          return make('td', {}, text);
        }),
      ),
    );
    const table = make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
    this.#table.replaceChildren(table);
  }

  /**
   * What stands in the file and what it was read as.
   *
   * @param {string} text
   * @param {string | undefined} read
   */
  #read(text, read) {
    const meaning = make('span', { class: read ? 'read-as' : 'read-as unreadable' }, read ?? this.#words.settings.unreadable);
    return make('td', {}, text, ' ', meaning);
  }

  /**
   * Gives a column a role; nobody else keeps it.
   *
   * @param {string} role
   * @param {number} column
   */
  #give(role, column) {
    const columns = Object.fromEntries(Object.entries(this.#columns ?? {}).filter(([, at]) => at !== column));
    this.#onChange({ columns: role === 'none' ? columns : { ...columns, [role]: column } });
  }

}
