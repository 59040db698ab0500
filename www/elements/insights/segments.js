// Segments by recency, frequency and monetary value, with cuts that can be moved, and who moved between two days.

import { fill } from '../../words/fill.js';
import { readNumber } from '../../words/read-number.js';
import { Announcement } from '../announcement.js';
import { make } from '../dom.js';
import { downloadCsv } from '../download.js';
import { nextId } from '../ids.js';
import { DataTable } from './data-table.js';
import { Migration } from './migration.js';
import { method, section } from './section.js';

/** @typedef {import('./section.js').Section} Section */
/** @typedef {import('./section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Rfm} Rfm */
/** @typedef {import('../../wasm/customers.js').RfmCuts} RfmCuts */

const MEASURES = /** @type {const} */ (['recencyDays', 'frequency', 'monetary']);
const CUTS = [0, 1, 2, 3];

/** @implements {Section} */
export class Segments {
  #options;
  #finding = make('p', { class: 'finding' });
  #table;
  #migration;
  /** @type {Map<string, HTMLInputElement[]>} */
  #inputs = new Map();
  #wrong = make('p', { class: 'error' });
  #announcement = new Announcement();
  /** @type {RfmCuts | undefined} those of the visitor */
  #cuts;
  /** @type {Rfm | undefined} */
  #rfm;
  /** @type {Shown | undefined} */
  #shown;

  /** @param {import('./section.js').SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { segments, sections } = options.words;
    this.#table = new DataTable(options);
    this.#migration = new Migration(options);
    const all = make('button', { type: 'button', class: 'quiet' }, segments.customersDownload);
    all.addEventListener('click', () => options.run(() => this.#download()));
    this.title = sections.segments;
    this.root = section(
      this.title,
      this.#finding,
      make('p', { class: 'hint' }, segments.hint),
      this.#table.root,
      make('div', { class: 'actions' }, all),
      this.#cutFields(),
      this.#migration.root,
      ...method(options, 'rfm'),
    );
  }

  /** @param {Shown} shown */
  async show(shown) {
    this.#shown = shown;
    this.#cuts = undefined;
    await this.#show();
  }

  #cutFields() {
    const { words } = this.#options;
    const { segments } = words;
    const rows = MEASURES.map((measure) => {
      const inputs = CUTS.map((at) => {
        const label = fill(segments.cut, { measure: segments.cuts[measure], n: String(at + 1) });
        const input = make('input', { inputmode: 'decimal', autocomplete: 'off', 'aria-label': label });
        input.addEventListener('change', () => this.#readCuts());
        return input;
      });
      this.#inputs.set(measure, inputs);
      return make('div', { class: 'cut-row', role: 'group', 'aria-label': segments.cuts[measure] }, make('span', {}, segments.cuts[measure]), ...inputs);
    });
    const reset = make('button', { type: 'button', class: 'quiet' }, segments.cutsReset);
    reset.addEventListener('click', () => {
      this.#cuts = undefined;
      this.#options.run(() => this.#showAnew());
    });
    const hint = make('p', { class: 'hint', id: nextId('cuts') }, segments.cutsHint);
    const fields = make('details', { class: 'group cuts' }, make('summary', {}, segments.cutsTitle), hint, ...rows, this.#wrong, this.#announcement.root, make('div', { class: 'actions' }, reset));
    fields.setAttribute('aria-describedby', hint.id);
    return fields;
  }

  #readCuts() {
    const { locale } = this.#options.format;
    const cuts = MEASURES.map((measure) => {
      const readings = (this.#inputs.get(measure) ?? []).map((input) => readNumber(input.value, { locale }));
      return [measure, readings.map((reading) => ('value' in reading ? reading.value : NaN))];
    });
    const fine = cuts.every(([, values]) => Array.isArray(values) && values.every((value, at) => Number.isFinite(value) && value >= Number(values[at - 1] ?? value)));
    this.#wrong.textContent = fine ? '' : this.#options.words.segments.cutsWrong;
    this.#wrong.style.visibility = fine ? '' : 'visible';
    if (!fine) {
      this.#announcement.say(this.#options.words.segments.cutsWrong);
      return; // the segments of the last good cuts stay
    }
    this.#cuts = Object.fromEntries(cuts);
    this.#options.run(() => this.#showAnew());
  }

  /** What the visitor's cuts say is read aloud too. */
  async #showAnew() {
    await this.#show();
    this.#announcement.say(this.#finding.textContent);
  }

  /** Not while the visitor has cuts of their own: by now the next one may be half typed. @param {RfmCuts} cuts */
  #writeCuts(cuts) {
    for (const measure of MEASURES) {
      this.#inputs.get(measure)?.forEach((input, at) => {
        input.value = this.#options.format.typed(Math.round((cuts[measure][at] ?? 0) * 100) / 100);
      });
    }
    this.#wrong.textContent = '';
  }

  async #show() {
    if (!this.#shown) return;
    const { words, format } = this.#options;
    const { segments, table } = words;
    const found = await this.#shown.orders.rfm({ cuts: this.#cuts });
    this.#rfm = found;
    if (!this.#cuts) this.#writeCuts(found.cuts);
    const best = found.segments.filter(({ segment }) => segment === 'champions' || segment === 'loyal');
    const share = best.reduce((sum, { revenueShare }) => sum + (revenueShare ?? 0), 0);
    this.#finding.textContent = share > 0 ? fill(segments.title, { share: format.wholeShare(share) }) : segments.titleNone;
    const { columns } = segments;
    this.#table.show({
      caption: fill(table.of, { title: this.title }),
      file: segments.file,
      columns: [
        { label: columns.segment, kind: 'text' },
        { label: columns.customers, kind: 'count' },
        { label: columns.customerShare, kind: 'share' },
        { label: columns.revenue, kind: 'money' },
        { label: columns.revenueShare, kind: 'share' },
        { label: columns.meanRecencyDays, kind: 'days' },
        { label: columns.meanFrequency, kind: 'count' },
        { label: columns.meanSpend, kind: 'money' },
      ],
      rows: found.segments.map((one) => [
        `${segments.names[one.segment].name}: ${segments.names[one.segment].meaning}`,
        one.customers,
        one.customerShare,
        one.revenue,
        one.revenueShare,
        one.meanRecencyDays,
        one.meanFrequency,
        one.meanSpend,
      ]),
    });
    await this.#migration.show(this.#shown, found.cuts);
  }

  async #download() {
    const { words, csvOptions, format } = this.#options;
    const { segments } = words;
    const rfm = this.#rfm;
    if (!rfm || !this.#shown) return;
    const { customerColumns: columns } = segments;
    const labels = rfm.segments.map(({ segment }) => segments.names[segment].name);
    const numbers = (/** @type {string} */ name, /** @type {Float64Array} */ values, decimals = 0) => /** @type {const} */ ({ kind: 'numbers', name, values, decimals });
    const text = await this.#shown.orders.customersCsv(
      [
        { kind: 'customers', name: columns.customer, values: rfm.customer },
        numbers(columns.recencyDays, rfm.recencyDays),
        numbers(columns.frequency, rfm.frequency),
        numbers(`${columns.monetary} (${format.currency})`, rfm.monetary, 2),
        numbers(columns.score, rfm.score),
        { kind: 'labels', name: columns.segment, values: rfm.segment, labels },
      ],
      csvOptions,
    );
    downloadCsv(segments.customersFile, text);
  }
}
