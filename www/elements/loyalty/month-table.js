// The projection month by month: a table to look at, to copy and to take along as a file.

import { copyButton } from '../calculator-view.js';
import { make } from '../dom.js';
import { downloadCsv } from '../download.js';
import { nextId } from '../ids.js';
import { row, scroller, table } from '../result-table.js';

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/loyalty.js').ProgrammeMonths} Months */
/** @typedef {import('../../words/loyalty.js').Words} Words */

/** @type {readonly [keyof Words['months']['columns'], 'count' | 'money', (months: Months, index: number) => number | undefined][]} */
const COLUMNS = [
  ['month', 'count', ({ month }, index) => month[index]],
  ['members', 'count', ({ members }, index) => members[index]],
  ['nonMembers', 'count', ({ nonMembers }, index) => nonMembers[index]],
  ['baselineCustomers', 'count', ({ baselineCustomers }, index) => baselineCustomers[index]],
  ['enrolments', 'count', ({ enrolments }, index) => enrolments[index]],
  ['orders', 'count', ({ orders }, index) => orders[index]],
  ['baselineOrders', 'count', ({ baselineOrders }, index) => baselineOrders[index]],
  ['revenue', 'money', ({ revenue }, index) => revenue[index]],
  ['baselineRevenue', 'money', ({ baselineRevenue }, index) => baselineRevenue[index]],
  ['issued', 'count', ({ issued }, index) => issued[index]],
  ['redeemed', 'count', ({ redeemed }, index) => redeemed[index]],
  ['expired', 'count', ({ expired }, index) => expired[index]],
  ['outstanding', 'count', ({ outstanding }, index) => outstanding[index]],
  ['incrementalMargin', 'money', ({ incrementalMargin }, index) => incrementalMargin[index]],
  ['rewardCost', 'money', ({ rewardCost }, index) => rewardCost[index]],
  ['programmeCost', 'money', ({ programmeCost, referralCost }, index) => (programmeCost[index] ?? 0) + (referralCost[index] ?? 0)],
  ['net', 'money', ({ net }, index) => net[index]],
  ['cumulativeNet', 'money', ({ cumulativeNet }, index) => cumulativeNet[index]],
  ['liability', 'money', ({ liability: { cost, gross } }, index) => (cost ?? gross)[index]],
];

/**
 * One cell, whatever the text holds. Our own words and numbers stand here; what visitors typed or a file says is written
 * by `writeCsv` of the module `customers`, in which no cell is run as a formula.
 *
 * @param {string} text
 * @param {string} separator
 */
export const csvCell = (text, separator) => (text.includes(separator) || /["\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {string} separator
 */
export const csv = (rows, separator) => rows.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator)).join('\r\n');

export class MonthTable {
  #words;
  #format;
  /** @type {Months | undefined} */
  #months;
  #table;
  #details;

  /** @param {{words: Words, format: Format}} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.#table = scroller(words.months.title);
    this.#table.id = nextId('months');
    const download = make('button', { type: 'button', class: 'quiet' }, words.months.download);
    download.addEventListener('click', () => this.#download());
    this.#details = make('details', { class: 'group' }, make('summary', {}, words.months.open), this.#table);
    this.#details.addEventListener('toggle', () => this.#write());
    this.root = make(
      'section',
      { class: 'months', part: 'months' },
      make('h2', {}, words.months.title),
      make('p', { class: 'hint' }, words.months.hint),
      this.#details,
      make('div', { class: 'actions' }, download, ...copyButton(words.months.copy, words.actions, () => this.#text('\t'))),
    );
  }

  /** @param {Months} months */
  show(months) {
    this.#months = months;
    this.#write();
  }

  #write() {
    const months = this.#months;
    if (!this.#details.open || !months) return;
    const { roundMoney, count } = this.#format;
    const write = (/** @type {number} */ value, /** @type {'count' | 'money'} */ kind) => (kind === 'money' ? roundMoney(value) : count(Math.round(value)));
    const rows = Array.from(months.month, (_, index) => row(COLUMNS.map(([, kind, of]) => write(of(months, index) ?? 0, kind))));
    this.#table.replaceChildren(table(COLUMNS.map(([name]) => this.#words.months.columns[name]), rows));
  }

  /** @param {string} separator */
  #text(separator) {
    const heads = COLUMNS.map(([name, kind]) => this.#words.months.columns[name] + (kind === 'money' ? ` (${this.#format.currency})` : ''));
    const months = this.#months;
    const rows = months ? Array.from(months.month, (_, index) => COLUMNS.map(([, , of]) => this.#format.plain(of(months, index) ?? 0))) : [];
    return csv([heads, ...rows], separator);
  }

  #download() {
    // The mark in front tells spreadsheets that the letters are UTF-8.
    downloadCsv(this.#words.months.file, `\uFEFF${this.#text(this.#format.cellSeparator)}`);
  }
}
