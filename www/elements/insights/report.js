// What was read: counts, the rules that were applied, and the rows that could not be used.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { DataTable } from './data-table.js';

/** @typedef {import('../../wasm/customers.js').ReadingReport} ReadingReport */

export class Report {
  #words;
  #format;
  #lines = make('dl', { class: 'report-lines' });
  #period = make('p', { class: 'hint' });
  #bad = make('details', { class: 'group bad-rows', hidden: true });
  #badTable;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#words = options.words;
    this.#format = options.format;
    this.#badTable = new DataTable(options);
    this.root = make('section', { class: 'report', part: 'report' }, make('h2', {}, options.words.report.title), this.#period, this.#lines, this.#bad);
  }

  /** @param {ReadingReport} report */
  show(report) {
    const { report: words } = this.#words;
    const dates = { first: report.firstDate ? this.#format.date(report.firstDate) : '', last: report.lastDate ? this.#format.date(report.lastDate) : '' };
    this.#period.textContent = report.firstDate ? fill(words.from, dates) : '';
    const always = ['rows', 'purchases'];
    const names = /** @type {(keyof typeof words.lines)[]} */ (Object.keys(words.lines));
    const lines = names.filter((name) => always.includes(name) || report[name] > 0);
    this.#lines.replaceChildren(...lines.map((name) => make('div', {}, make('dt', {}, words.lines[name]), make('dd', {}, this.#format.count(report[name])))));
    const others = { currencies: report.otherCurrencies.join(', '), settings: this.#words.settings.title };
    if (report.currency) this.#lines.append(make('p', { class: 'hint' }, fill(words.currency, { currency: report.currency })));
    if (others.currencies) this.#lines.append(make('p', { class: 'hint' }, fill(words.otherCurrencies, others)));
    this.#showBad(report);
  }

  /** @param {ReadingReport} report */
  #showBad(report) {
    const { report: words, counted } = this.#words;
    this.#bad.hidden = report.badRows === 0;
    if (report.badRows === 0) return;
    const rows = this.#format.countedForms(report.badRows, counted.rows);
    const reasons = report.badRowsByReason.map(({ reason, rows: many }) => make('li', {}, `${words.reasons[reason]}: ${this.#format.count(many)}`));
    this.#badTable.show({
      caption: fill(words.badTitle, { rows }),
      file: words.badFile,
      columns: [
        { label: words.line, kind: 'count' },
        { label: words.reason, kind: 'text' },
        { label: words.text, kind: 'text' },
      ],
      rows: report.listedBadRows.map(({ line, reason, text }) => [line, words.reasons[reason], text]),
    });
    this.#bad.replaceChildren(make('summary', {}, fill(words.badTitle, { rows })), make('ul', { class: 'reasons' }, ...reasons), this.#badTable.root);
  }
}
