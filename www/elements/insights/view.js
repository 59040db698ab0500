// What <customer-insights> looks like: the answer, where the orders come from, how they are read, and what is in them.

import { fill } from '../../words/fill.js';
import { Answer } from '../answer.js';
import { ChartView } from '../chart-view.js';
import { make, setText } from '../dom.js';
import { Predictions } from '../predictions/predictions.js';
import { CohortSection } from './cohort-section.js';
import { Concentration } from './concentration.js';
import { Contents } from './contents.js';
import { Groups } from './groups.js';
import { Numbers } from './numbers.js';
import { Periods } from './periods.js';
import { ReadingSettings } from './reading-settings.js';
import { Report } from './report.js';
import { Segments } from './segments.js';
import { SourcePanel } from './source.js';
import { Summaries } from './summaries.js';

/** @typedef {import('../../words/insights.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../engine/customers.js').OrderPreview} OrderPreview */
/** @typedef {import('../../engine/customers.js').ReadingProgress} ReadingProgress */
/** @typedef {import('../../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('./section.js').Shown} Shown */

/**
 * @typedef {object} ViewOptions
 * @property {Words} words
 * @property {Format} format
 * @property {(source: import('./source.js').Source) => void} onSource
 * @property {(changes: ReadingOptions) => void} onSettings what the visitor says about the file
 * @property {() => void} onCancel
 * @property {import('./section.js').SectionOptions['run']} run
 * @property {import('./section.js').WriteCsv} writeCsv
 * @property {import('../../wasm/customers.js').CsvOptions} csvOptions
 * @property {() => Promise<import('../../engine/customer-charts.js').CustomerCharts>} charts
 * @property {(values: Record<string, number>) => string | undefined} valueCalculator
 * @property {() => string | null} methodology address of the page on methods, where there is one
 */

/** On paper two columns of drawings stand side by side: drawn as narrow as that, their words can be read. */
const PRINTED = 500;

export class InsightsView {
  #onPrint = () => this.#charts.forEach((chart) => chart.fit(PRINTED));
  #onPrinted = () => this.#charts.forEach((chart) => chart.fit());
  #options;
  #answer;
  #source;
  #settings;
  #settingsGroup;
  #asking = make('ul', { class: 'asking', hidden: true });
  #progress = make('progress', { max: 1 });
  #progressText = make('span', { class: 'hint' });
  #reading;
  #report;
  #results;
  #side = make('div', { class: 'inputs' });
  /** @type {readonly import('./section.js').Section[]} */
  #sections;
  #contents;
  #summaries;
  #predictions;
  /** What is there before orders are read, and with them: two boxes, as one that went on below the report would be seen to move. */
  #start = make('div', { class: 'details start' });
  #details = make('div', { class: 'details' });
  /** What had the focus before it was hidden or taken to another place. @type {HTMLElement | undefined} */
  #left;
  /** The answer of the orders that are shown. @type {{template: string, basis: string, values: Record<string, string>} | undefined} */
  #last;
  /** What its customers will bring, in a sentence. */
  #ahead = '';
  /** @type {ChartView[]} */
  #charts = [];
  #observer;
  /** How the file is read that is shown. @type {OrderPreview | undefined} */
  #preview;
  /** The file that is being read. */
  #name = '';

  /** @param {ViewOptions} options */
  constructor(options) {
    this.#options = options;
    const { words, format } = options;
    this.#answer = new Answer({ words });
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) this.#charts.find(({ measured }) => measured === target)?.resize(contentRect.width);
    });
    this.#source = new SourcePanel({ words, onSource: options.onSource });
    this.#settings = new ReadingSettings({ words, format, onChange: options.onSettings });
    this.#settingsGroup = make('details', { class: 'group', hidden: true }, make('summary', {}, words.settings.title), make('p', { class: 'hint' }, words.settings.hint), this.#settings.root);
    const cancel = make('button', { type: 'button', class: 'quiet' }, words.reading.cancel);
    cancel.addEventListener('click', options.onCancel);
    this.#progress.setAttribute('aria-label', words.settings.title);
    this.#reading = make('div', { class: 'reading-progress', hidden: true }, this.#progress, cancel, this.#progressText);
    /** @type {import('./section.js').SectionOptions} */
    const parts = { ...options, newChart: () => this.#newChart() };
    this.#report = new Report(parts);
    this.#summaries = new Summaries(parts);
    this.#predictions = new Predictions({ ...parts, foretell: (sentence) => this.#sayAhead(sentence) });
    this.#sections = [
      new Numbers({ ...parts, valueCalculator: options.valueCalculator }),
      new Periods(parts),
      new CohortSection(parts),
      new Concentration(parts),
      new Segments(parts),
      new Groups(parts),
      this.#predictions,
    ];
    this.#contents = new Contents(words.contents, this.#sections);
    this.#results = make('div', { class: 'results', hidden: true }, ...this.#sections.map(({ root }) => root), this.#summaries.root);
    this.#start.append(this.#source.root, this.#reading, this.#asking, this.#settingsGroup, this.#predictions.withoutOrders);
    this.#details.append(this.#results);
    this.#side.append(make('h2', { class: 'visually-hidden' }, words.source.title), this.#report.root, this.#contents.root);
    this.root = make(
      'div',
      { class: 'card', part: 'card' },
      make('slot', { name: 'title' }),
      make('slot', { name: 'intro' }),
      make(
        'div',
        { class: 'calculator insights', role: 'group', 'aria-label': words.name },
        this.#answer.head,
        this.#answer.foot,
        this.#side,
        this.#start,
      ),
      make('slot', { name: 'footer' }),
    );
    // One after the other, from above: what has not been worked out would only be pushed down.
    for (const { root } of [...this.#sections, this.#summaries]) root.classList.add('awaited');
    this.#report.root.hidden = true;
    this.#source.receiveDrops(this.root);
    this.#answer.expectMore();
    this.#say(words.start.sentence, words.start.basis, {}, words.start.more);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrinted);
  }

  #newChart() {
    const { words, format } = this.#options;
    const chart = new ChartView({ words, format, observer: this.#observer });
    this.#charts.push(chart);
    return chart;
  }

  /**
   * @param {string} template
   * @param {string} basis
   * @param {Record<string, string>} [values]
   * @param {string} [more]
   */
  #say(template, basis, values = {}, more = '') {
    this.#answer.show({ template, values, emphasised: new Set(Object.keys(values)), basis, more });
  }

  /** While orders are read, what will make room for them is out of sight already: it would have to move. @param {boolean} isReading */
  #showWork(isReading) {
    if (isReading) this.#leaveFocus();
    this.#reading.hidden = !isReading;
    this.#reading.parentElement?.classList.toggle('awaited', isReading && this.#results.hidden === true);
    if (!isReading) this.#returnFocus();
  }

  #leaveFocus() {
    const { activeElement } = /** @type {ShadowRoot | Document} */ (this.root.getRootNode());
    if (activeElement instanceof HTMLElement && this.root.contains(activeElement)) this.#left = activeElement;
  }

  /** Unless the visitor is at something else by now. */
  #returnFocus() {
    if (document.activeElement === document.body) this.#left?.focus({ preventScroll: true });
    this.#left = undefined;
  }

  /** The first orders are read: from now on they are the subject, not where they come from. */
  #turnToOrders() {
    this.#leaveFocus();
    this.#predictions.root.append(this.#predictions.withoutOrders); // with the orders it has its place there
    this.#source.offerAnother();
    this.#report.root.before(this.#source.root);
    this.#details.prepend(this.#reading, this.#asking, this.#settingsGroup);
    this.#start.replaceWith(this.#details);
    this.#returnFocus();
  }

  /**
   * The file has been looked at.
   *
   * @param {OrderPreview} preview
   * @param {readonly string[]} met currencies that an earlier reading of the file met
   */
  showPreview(preview, met) {
    if (preview === this.#preview) return;
    this.#preview = preview;
    this.#settingsGroup.hidden = false;
    this.#settings.show(preview, preview.rows, met);
  }

  /** What somebody is at in the settings, to be gone on with in a view that takes the place of this one. */
  get setting() {
    return { open: this.#settingsGroup.open, focused: this.#settings.focused };
  }

  set setting({ open, focused }) {
    this.#settingsGroup.open = open;
    if (focused) this.#settings.focus(focused);
  }

  /**
   * Something has to be asked before the file can be read.
   *
   * @param {string} name of the file
   * @param {readonly import('../../wasm/customers.js').Undecided[]} undecided
   */
  showQuestions(name, undecided) {
    const { asking } = this.#options.words;
    this.#results.hidden = true;
    this.#contents.root.hidden = true;
    this.#showWork(false);
    this.#asking.hidden = false;
    // What is asked comes first, with the rows that it is about.
    if (this.#report.root.hidden) this.#settingsGroup.after(this.#source.root);
    this.#settingsGroup.open = true;
    this.#asking.replaceChildren(...undecided.map((question) => make('li', {}, make('p', {}, asking.questions[question]), ...this.#answersTo(question))));
    this.#say(undecided.length > 1 ? asking.sentenceMany : asking.sentence, '', { name });
  }

  /**
   * A doubt is settled where it is told; a column is chosen above the rows.
   *
   * @param {import('../../wasm/customers.js').Undecided} question
   */
  #answersTo(question) {
    const { settings } = this.#options.words;
    /** @param {'dateOrder' | 'decimalMark'} name @param {Record<string, string>} choices */
    const buttons = (name, choices) =>
      Object.entries(choices).map(([choice, label]) => {
        const button = make('button', { type: 'button', class: 'action' }, label);
        button.addEventListener('click', () => {
          this.#settings.focus(name); // the question is about to go
          this.#options.onSettings({ [name]: choice });
        });
        return button;
      });
    const { dayMonthYear, monthDayYear } = settings.choices.dateOrder;
    if (question === 'dateOrder') return [make('div', { class: 'actions' }, ...buttons(question, { dayMonthYear, monthDayYear }))];
    if (question === 'decimalMark') return [make('div', { class: 'actions' }, ...buttons(question, settings.choices.decimalMark))];
    return [];
  }

  /** @param {string} name of the file */
  showReading(name) {
    if (!this.#reading.hidden && name === this.#name) return;
    this.#name = name;
    this.#asking.hidden = true;
    this.#showWork(true);
    this.#progress.removeAttribute('value');
    setText(this.#progressText, this.#options.words.reading.opening);
    this.#say(this.#options.words.reading.sentence, '', { name });
  }

  /**
   * @param {string} name of the file
   * @param {ReadingProgress} progress
   */
  showProgress(name, { bytes, total, rows }) {
    if (this.#reading.hidden && bytes === total) return; // read in one go
    this.showReading(name);
    const { words, format } = this.#options;
    const share = total ? bytes / total : 0;
    if (total) this.#progress.value = share;
    setText(this.#progressText, fill(words.reading.progress, { share: total ? format.wholeShare(share) : '', rows: format.countedForms(rows, words.counted.rows) }));
  }

  /** What was read before stands as it did; without it the visitor begins anew. */
  showCancelled() {
    const { start, reading } = this.#options.words;
    if (!this.#standAsBefore(reading.cancelled)) this.#say(start.sentence, reading.cancelled, {}, start.more);
  }

  /**
   * Whether there is an answer from before; then it stands again, with what it rests on.
   *
   * @param {string} [note] goes before the basis
   */
  #standAsBefore(note = '') {
    this.#showWork(false);
    this.#asking.hidden = true;
    if (!this.#last) {
      if (this.#report.root.hidden && this.#start.firstChild !== this.#source.root) this.#start.prepend(this.#source.root);
      return false;
    }
    this.#results.hidden = false;
    this.#contents.root.hidden = false;
    this.#say(this.#last.template, `${note} ${this.#last.basis}`.trim(), this.#last.values, this.#ahead);
    return true;
  }

  /**
   * @param {Shown} shown
   * @param {{preview: OrderPreview | undefined, met: readonly string[]}} how they were read
   */
  async show(shown, { preview, met }) {
    const { report, orders } = shown;
    const isEmpty = report.purchases === 0;
    // Asked together: the worker goes on while the page writes down the first answer.
    const indicators = isEmpty ? [] : orders.indicators();
    this.#ahead = '';
    const begun = isEmpty ? undefined : this.#predictions.begin(shown);
    begun?.catch(() => {}); // it is waited for below
    const [all] = await indicators;
    this.#showWork(false);
    this.#asking.hidden = true;
    if (this.#report.root.hidden) this.#turnToOrders();
    this.#report.root.hidden = false;
    this.#report.show(report, preview?.options ?? {});
    this.#settingsGroup.hidden = !preview;
    this.#results.hidden = isEmpty;
    this.#contents.root.hidden = isEmpty;
    if (all) this.#sayAll(shown, all);
    else {
      this.#last = undefined;
      this.#say(this.#options.words.answer.empty, this.#options.words.answer.emptyBasis);
    }
    this.#summaries.show(shown);
    const settle = () => {
      if (preview) this.showPreview(preview, met);
      this.#settings.offerCurrencies(report.otherCurrencies);
    };
    if (isEmpty) {
      settle();
      this.#settingsGroup.open = true;
      return;
    }
    await begun;
    this.#predictions.root.classList.remove('awaited');
    for (const [at, section] of this.#sections.entries()) {
      await section.show(shown);
      section.root.classList.remove('awaited');
      if (at === 0) settle(); // what is closed can wait for what is in sight
    }
    this.#summaries.root.classList.remove('awaited');
  }

  /**
   * @param {Shown} shown
   * @param {import('../../wasm/customers.js').Indicators} all
   */
  #sayAll({ report }, all) {
    const { words, format } = this.#options;
    const { answer, counted } = words;
    const basis = fill(answer.basis, {
      orders: format.countedForms(all.orders, counted.orders),
      first: report.firstDate ? format.date(report.firstDate) : '',
      last: report.lastDate ? format.date(report.lastDate) : '',
    });
    const repeat = all.repeatPurchaseRate ?? 0;
    const values = {
      customers: format.countedForms(all.customers, counted.customers),
      revenue: format.roundMoney(all.revenue),
      repeat: format.wholeShare(repeat),
      top: format.wholeShare(all.topTenthShare ?? 0),
    };
    this.#last = { template: repeat > 0 ? answer.sentence : answer.sentenceOnce, basis, values };
    this.#say(this.#last.template, basis, values, this.#ahead);
  }

  /** What the orders so far let expect is a part of the answer. @param {string} sentence */
  #sayAhead(sentence) {
    this.#ahead = sentence;
    if (this.#last) this.#say(this.#last.template, this.#last.basis, this.#last.values, sentence);
  }

  /** @param {string} sentence why there is no answer, or not the one asked for */
  showError(sentence) {
    const { start } = this.#options.words;
    if (this.#standAsBefore()) return this.#answer.markOutdated(sentence);
    this.#settingsGroup.hidden = true;
    this.#say(sentence, start.basis, {}, start.more);
  }

  disconnect() {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrinted);
    this.#observer.disconnect();
    this.#contents.disconnect();
  }
}
