// What was read: counts, the rules that were applied, and the rows that could not be used.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';
import { DataTable } from './data-table.js';

/** @typedef {import('../../wasm/customers.js').ReadingReport} ReadingReport */
/** @typedef {import('../../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('../../words/insights.js').Words} Words */

/** What is counted together with the rule that the visitor can change. */
const RULED = /** @type {const} */ (['cancelledOrders', 'zeroAmounts', 'negativeAmounts']);

/** @typedef {typeof RULED[number]} Ruled */

/** @param {string} name @returns {name is Ruled} */
const isRuled = (name) => RULED.some((ruled) => ruled === name);

/**
 * The rule as the settings call it.
 *
 * @param {ReadingOptions} options
 * @param {Words['settings']['choices']} choices
 * @param {Ruled} name
 */
function ruleOf(options, choices, name) {
  /** @type {Readonly<Record<string, string>>} */
  const called = choices[name];
  return called[options[name] ?? ''] ?? '';
}

export class Report {
  #words;
  #format;
  #lines = make('dl', { class: 'report-lines' });
  #notes = make('div', { class: 'report-notes' });
  #period = make('p', { class: 'hint' });
  #bad = make('details', { class: 'group bad-rows', hidden: true });
  #badTable;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#words = options.words;
    this.#format = options.format;
    this.#badTable = new DataTable(options);
    this.root = make('section', { class: 'report', part: 'report' }, make('h2', {}, options.words.report.title), this.#period, this.#lines, this.#notes, this.#bad);
  }

  /**
   * @param {ReadingReport} report
   * @param {ReadingOptions} options how it was read
   */
  show(report, options) {
    const { report: words, settings } = this.#words;
    const dates = { first: report.firstDate ? this.#format.date(report.firstDate) : '', last: report.lastDate ? this.#format.date(report.lastDate) : '' };
    this.#period.textContent = report.firstDate ? fill(words.from, dates) : '';
    const always = ['rows', 'purchases'];
    const names = /** @type {(keyof typeof words.lines)[]} */ (Object.keys(words.lines));
    const lines = names.filter((name) => always.includes(name) || report[name] > 0);
    const label = (/** @type {typeof names[number]} */ name) => fill(words.lines[name], isRuled(name) ? { rule: ruleOf(options, settings.choices, name) } : {});
    this.#lines.replaceChildren(...lines.map((name) => make('div', {}, make('dt', {}, label(name)), make('dd', {}, this.#format.count(report[name])))));
    const others = { currencies: report.otherCurrencies.join(', '), settings: this.#words.settings.title };
    const notes = [
      typeof options.columns?.refund === 'number' && words.refundColumn,
      report.currency && fill(words.currency, { currency: report.currency }),
      others.currencies && fill(words.otherCurrencies, others),
    ];
    this.#notes.replaceChildren(...notes.filter(Boolean).map((note) => make('p', { class: 'hint' }, note || '')));
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
    const listed = report.listedBadRows.length;
    const some = listed < report.badRows ? [make('p', { class: 'hint' }, fill(words.badListed, { listed: this.#format.count(listed) }))] : [];
    this.#bad.replaceChildren(make('summary', {}, fill(words.badTitle, { rows })), make('ul', { class: 'reasons' }, ...reasons), ...some, this.#badTable.root);
  }
}
