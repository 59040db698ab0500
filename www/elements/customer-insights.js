// <customer-insights>: what an export of orders says about customers, read and computed in the visitor's browser.

import { load as loadCharts } from '../engine/customer-charts.js';
import { prepare, readOrders } from '../engine/customers.js';
import { asLifeworthError, LifeworthError } from '../engine/error.js';
import { loadInsightsWords } from '../words/insights.js';
import { fields } from './clv/form.js';
import { writeState } from './fragment-state.js';
import { unusable } from './insights/unusable.js';
import { InsightsView } from './insights/view.js';
import { LOCALISING_ATTRIBUTES, LocalisedElement } from './localised-element.js';
import { customerCharts } from './styles/customer-charts.js';
import { insights } from './styles/insights.js';
import { predictions } from './styles/predictions.js';

/** @typedef {import('../words/insights.js').Words} Words */
/** @typedef {import('../engine/customers.js').Orders} Orders */
/** @typedef {import('../engine/customers.js').OrderPreview} OrderPreview */
/** @typedef {import('../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('./insights/source.js').Source} Source */

/** Whoever comes near with a pointer, a finger, the keyboard or a file is about to need what reads and draws. */
const SIGNS_OF_INTEREST = ['pointerenter', 'focusin', 'dragenter'];

/** Milliseconds after which the visitor is told that the file is being read; one that is read sooner is shown at once. */
const SOON = 100;

/** @param {unknown} thrown */
const isUndecided = (thrown) => asLifeworthError(thrown).code === 'undecided';

function prepareAll() {
  prepare();
  loadCharts().catch(() => {}); // whoever draws is told
}

/**
 * @attr {string} lang - language of the words; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code, for a file that names none
 * @attr {string} value-calculator - address of a page with a value calculator, to which the numbers can be taken
 * @attr {string} methodology - address of the page on methods, to which each number then leads
 * @attr {auto | light | dark} theme
 *
 * @fires lifeworth-ready - the first file is read
 * @fires lifeworth-change - `detail: {report}`, a file is read
 * @fires lifeworth-error - `detail: LifeworthError`
 *
 * @slot - shown until the element is ready, and where scripts do not run
 * @slot title - above everything
 * @slot intro - under the title
 * @slot footer - below everything
 *
 * @csspart card - everything
 * @csspart source - where a file is chosen or dropped
 * @csspart answer - the answer as a sentence
 * @csspart chart - a drawing with its title and its table
 * @csspart report - what was read
 * @cssproperty [--lifeworth-accent] - lines and controls; see styles/theme.js for all of them
 *
 * @extends {LocalisedElement<Words>}
 */
export class CustomerInsights extends LocalisedElement {
  /** Its name in the fragment of an address; it keeps nothing there, because orders are nobody's but the visitor's. */
  static description = { key: 'customers', fields: [] };
  static observedAttributes = [...LOCALISING_ATTRIBUTES, 'value-calculator'];

  /** @type {InsightsView | undefined} */
  #view;
  /** @type {Words | undefined} */
  #words;
  /** @type {Source | undefined} */
  #source;
  /** @type {OrderPreview | undefined} */
  #preview;
  /** What the visitor said about the file. @type {ReadingOptions} */
  #given = {};
  /** Where the orders that are shown come from: what is changed about them goes on from there, whatever was tried since. */
  #shown = () => {};
  /** @type {Orders | undefined} */
  #orders;
  /** Currencies that the last reading of the file met beside the one that it read. @type {readonly string[]} */
  #met = [];
  /** @type {AbortController | undefined} */
  #work;
  #ready = false;

  constructor() {
    super({ words: loadInsightsWords, styles: `${insights}\n${customerCharts}\n${predictions}` });
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    for (const sign of SIGNS_OF_INTEREST) this.addEventListener(sign, prepareAll, { once: true, passive: true });
  }

  /** What the last reading found; undefined before it. */
  get report() {
    return this.#orders?.report;
  }

  /** @override */
  get ownCurrency() {
    return this.#orders?.report.currency ?? undefined;
  }

  /**
   * Reads orders as if the visitor had chosen them.
   *
   * @param {Blob | string} orders a file, or its text
   * @param {string} [name] as the visitor reads it
   */
  async read(orders, name = orders instanceof File ? orders.name : '') {
    await this.#open({ name, content: typeof orders === 'string' ? new Blob([orders]) : orders });
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#work?.abort();
    this.#view?.disconnect();
    this.#view = undefined;
    // Gone from the page for good, not only moved within it: the orders are given back.
    queueMicrotask(() => this.connected || this.#forget());
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (this.connected && name !== 'value-calculator') void this.localise();
  }

  /**
   * @override
   * @param {{words: Words, format: import('../words/format.js').Format}} speech
   */
  compose({ words, format }) {
    const before = this.#view;
    before?.disconnect();
    this.#words = words;
    this.#view = new InsightsView({
      words,
      format,
      onSource: (source) => void this.#open(source),
      onSettings: (changes) => void this.#look(changes),
      onCancel: () => this.#work?.abort(),
      run: (work) => {
        const orders = this.#orders;
        // What was asked of orders that have been given back meanwhile is nobody's any more.
        work().catch((error) => orders === this.#orders && this.#fail(error));
      },
      writeCsv: (columns) => this.#csv(columns, format),
      csvOptions: csvOptions(format),
      charts: loadCharts,
      valueCalculator: (values) => this.#valueCalculator(values),
      methodology: () => this.getAttribute('methodology'),
    });
    const { setting } = before ?? {};
    // With orders it comes after them, unless somebody is at it.
    if (this.#preview && (setting?.open || !this.#orders)) this.#view.showPreview(this.#preview, this.#met);
    if (this.#orders) void this.#show();
    const view = this.#view;
    // What somebody is at can have the focus only when it stands in the page.
    if (setting) queueMicrotask(() => (view.setting = setting));
    return view.root;
  }

  /** @param {Source} source */
  async #open(source) {
    this.#source = source;
    this.#given = {};
    this.#met = [];
    await this.#read(this.#given);
  }

  /** Reads the file otherwise. @param {ReadingOptions} changes what the visitor says about it now */
  async #look(changes) {
    // Cut in another way the file has other columns, which are found anew.
    const isCutAnew = ['delimiter', 'quote', 'encoding', 'header'].some((name) => name in changes);
    this.#given = { ...this.#given, ...(isCutAnew && { columns: undefined }), ...changes };
    await this.#read(this.#given);
  }

  /**
   * Reads the file, if nothing has to be asked first.
   *
   * @param {ReadingOptions} given what is known of how it is written
   */
  async #read(given) {
    const source = this.#source;
    if (!source) return;
    const { signal } = this.#begin();
    const view = () => (signal.aborted ? undefined : this.#view);
    const waiting = setTimeout(() => view()?.showReading(source.name), SOON);
    try {
      const orders = await readOrders(source.content, given, {
        signal,
        onPreview: (preview) => (this.#preview = preview),
        onProgress: (progress) => {
          // The rest is read while the page draws how.
          if (this.#preview && progress.bytes !== progress.total) view()?.showPreview(this.#preview, this.#met);
          view()?.showProgress(source.name, progress);
        },
      });
      clearTimeout(waiting);
      this.#forget();
      this.#orders = orders;
      const { currency, otherCurrencies } = orders.report;
      this.#met = [...otherCurrencies, ...(currency ? [currency] : [])];
      const from = { preview: this.#preview, given: this.#given, met: this.#met };
      this.#shown = () => {
        this.#source = source;
        this.#preview = from.preview;
        this.#given = from.given;
        this.#met = from.met;
        if (from.preview) this.#view?.showPreview(from.preview, from.met);
      };
      const before = this.#view;
      // Amounts are written in the currency of the file; in another than before the view is made anew, and shows them.
      await this.localise();
      if (before === this.#view) await this.#show();
    } catch (error) {
      if (signal.aborted && signal !== this.#work?.signal) return; // something newer is under way
      const code = isUndecided(error) && this.#preview && unusable(this.#preview);
      if (isUndecided(error) && this.#preview && !code) {
        this.#view?.showPreview(this.#preview, this.#met);
        this.#view?.showQuestions(source.name, this.#preview.undecided);
        return;
      }
      this.#shown();
      if (signal.aborted) this.#view?.showCancelled();
      else this.#fail(code ? new LifeworthError('no table of orders', { code }) : error);
    } finally {
      clearTimeout(waiting);
    }
  }

  async #show() {
    const orders = this.#orders;
    if (!orders) return;
    try {
      await this.#view?.show({ orders, report: orders.report }, { preview: this.#preview, met: this.#met });
    } catch (error) {
      if (orders === this.#orders) this.#fail(error);
      return;
    }
    if (!this.#ready) this.emit('lifeworth-ready');
    this.#ready = true;
    this.emit('lifeworth-change', { report: orders.report });
  }

  /** Whatever was under way is given up for something newer. */
  #begin() {
    const before = this.#work;
    this.#work = new AbortController();
    before?.abort();
    return this.#work;
  }

  #forget() {
    this.#orders?.close();
    this.#orders = undefined;
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    const error = asLifeworthError(thrown);
    const { errors, failures } = this.#words ?? {};
    /** @type {Record<string, string>} */
    const known = { ...errors, ...failures };
    if (errors) this.#view?.showError(known[error.code] ?? errors.internal);
    this.emitError(error);
  }

  /**
   * @param {import('../wasm/customers.js').CsvColumn[]} columns
   * @param {import('../words/format.js').Format} format
   */
  async #csv(columns, format) {
    return (await this.#orders?.csv(columns, csvOptions(format))) ?? '';
  }

  /** @param {Record<string, number>} values inputs of the value calculator */
  #valueCalculator(values) {
    const address = this.getAttribute('value-calculator');
    if (address === null) return undefined;
    const mode = values.annualRetentionRate === undefined ? 'simple' : 'retention';
    const state = { mode, lang: this.language, currency: this.currency, values };
    return `${address}#${writeState(state, { key: 'clv', fields })}`;
  }
}

/**
 * How the visitor's spreadsheet expects a file.
 *
 * @param {import('../words/format.js').Format} format
 * @returns {import('../wasm/customers.js').CsvOptions}
 */
function csvOptions(format) {
  const comma = format.cellSeparator === ';';
  return { delimiter: comma ? 'semicolon' : 'comma', decimalMark: comma ? 'comma' : 'dot', byteOrderMark: true };
}
