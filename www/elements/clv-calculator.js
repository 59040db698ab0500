// <clv-calculator>: customer lifetime value, by the simple formula or from margin and retention.

import { load } from '../engine/clv.js';
import { LifeworthError, asLifeworthError } from '../engine/error.js';
import { fill } from '../words/fill.js';
import { createFormat, isCurrency, isLocale } from '../words/format.js';
import { chooseLanguage, loadWords } from '../words/index.js';
import { fields, modes } from './clv-form.js';
import { ClvView } from './clv-view.js';
import { sheet } from './dom.js';
import { parseState, parseValue, writeState } from './fragment-state.js';
import { inMode } from './form.js';
import { calculate } from './results.js';
import { styles } from './styles/index.js';

/** @typedef {import('./clv-form.js').Mode} Mode */
/** @typedef {import('./form.js').Value} Value */
/** @typedef {import('./results.js').Outcome} Outcome */

// Node has no HTMLElement; importing this file there must do nothing.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** @param {string} name a field in camelCase */
const attributeOf = (name) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
const fieldOf = new Map(fields.map((field) => [attributeOf(field.name), field]));

const CHANGE_PAUSE = 150;
const ADDRESS_PAUSE = 300;

/**
 * @attr {string} lang - language of the words: en, pl, sk; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code
 * @attr {simple | retention} mode - the method to begin with
 * @attr {string} state - inputs as the address writes them: `mode=retention&averageOrderValue=80`
 * @attr {auto | light | dark} theme
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {number} average-order-value, orders-per-year, … - each input, in kebab-case; shares as fractions
 *
 * @fires lifeworth-ready - the first result stands
 * @fires lifeworth-change - `detail: {mode, options, result}`, when the visitor pauses
 * @fires lifeworth-error - `detail: LifeworthError`
 *
 * @slot - shown until the calculator is ready, and where scripts do not run
 * @slot title - above everything
 * @slot intro - under the title
 * @slot footer - below everything
 *
 * @csspart card, inputs, answer, chart, figures
 * @cssproperty [--lifeworth-accent] - lines and controls; see styles/theme.js for all of them
 */
export class ClvCalculator extends Base {
  static observedAttributes = ['lang', 'locale', 'currency', 'mode', 'state', 'theme', 'share-state', ...fieldOf.keys()];

  /** @type {Mode} */
  #mode = 'simple';
  /** The last readable value of every field, whichever mode shows it. */
  /** @type {Record<string, Value>} */
  #values = Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));
  /** @type {ClvView | undefined} */
  #view;
  /** @type {import('../engine/clv.js').Clv | undefined} */
  #calculators;
  /** @type {Outcome | undefined} */
  #outcome;
  #connected = false;
  #visible = false;
  #frame = 0;
  #building = 0;
  /** What the present view was built for. */
  #built = '';
  #ready = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #changeTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #addressTimer;
  /** @type {IntersectionObserver | undefined} */
  #nearby;
  #language = chooseLanguage([]);
  #currency = '';

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet(styles)];
    shadow.append(document.createElement('slot'));
  }

  /** The method: `simple` or `retention`. */
  get mode() {
    return this.#mode;
  }

  set mode(mode) {
    if (!modes.includes(mode)) return;
    this.#mode = mode;
    this.#view?.showMode(mode);
    this.#schedule();
  }

  /** The inputs of the present mode, as the calculation takes them. Setting some leaves the others. */
  get value() {
    const shown = fields.filter((field) => inMode(field, this.#mode));
    return Object.fromEntries(shown.map(({ name }) => [name, this.#values[name] ?? null]));
  }

  set value(/** @type {Record<string, Value>} */ values) {
    this.#set(values);
  }

  /** The last result, as the calculation returned it; undefined before the first. */
  get result() {
    return this.#outcome?.result;
  }

  /** The ISO 4217 code in use. */
  get currency() {
    return this.#currency;
  }

  set currency(/** @type {string} */ code) {
    this.setAttribute('currency', code);
  }

  /** The inputs as the address writes them. */
  get state() {
    const values = /** @type {Record<string, Value>} */ (this.value);
    return writeState({ mode: this.#mode, lang: this.#language, currency: this.#currency, values }, fields);
  }

  set state(/** @type {string} */ text) {
    this.setAttribute('state', text);
  }

  connectedCallback() {
    this.#connected = true;
    for (const name of /** @type {const} */ (['mode', 'value', 'currency', 'state'])) this.#upgrade(name);
    if (this.#sharesState) {
      this.#takeState(parseState(location.hash, fields));
      addEventListener('hashchange', this.#onAddress);
    }
    this.#nearby = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: '400px' },
    );
    this.#nearby.observe(this);
    void this.#build();
  }

  disconnectedCallback() {
    this.#connected = false;
    this.#nearby?.disconnect();
    removeEventListener('hashchange', this.#onAddress);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#changeTimer);
    clearTimeout(this.#addressTimer);
    this.#view?.disconnect();
    this.#view = undefined;
    this.#built = '';
    this.#frame = 0;
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} text
   */
  attributeChangedCallback(name, _before, text) {
    const field = fieldOf.get(name);
    if (field) {
      const value = parseValue(text, field);
      if (value !== undefined) this.#set({ [field.name]: value });
    } else if (name === 'state') {
      this.#takeState(parseState(text ?? '', fields));
    } else if (name === 'mode') {
      if (text === 'simple' || text === 'retention') this.mode = text;
    } else if (this.#connected && name !== 'theme') {
      void this.#build();
    }
  }

  get #sharesState() {
    return this.hasAttribute('share-state');
  }

  #onAddress = () => this.#takeState(parseState(location.hash, fields));

  /**
   * Properties that were set before the element was defined hide its accessors: take them over.
   *
   * @param {'mode' | 'value' | 'currency' | 'state'} name
   */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = self[name];
    delete self[name];
    self[name] = value;
  }

  /** @param {import('./fragment-state.js').State} state */
  #takeState({ mode, lang, currency, values }) {
    if (lang && chooseLanguage([lang]) === lang) this.lang = lang;
    if (currency && isCurrency(currency)) this.setAttribute('currency', currency.toUpperCase());
    if (mode === 'simple' || mode === 'retention') this.mode = mode;
    this.#set(values);
  }

  /** @param {Record<string, Value>} values */
  #set(values) {
    Object.assign(this.#values, values);
    this.#view?.form.set(values);
    this.#schedule();
  }

  /** Builds everything that is made of words; again when the language or the currency changes. */
  async #build() {
    const turn = ++this.#building;
    await Promise.resolve(); // several attributes set in a row build once
    if (turn !== this.#building || !this.#connected) return;
    const wanted = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang');
    const locale = this.getAttribute('locale');
    const language = chooseLanguage([this.getAttribute('lang'), locale, wanted, ...navigator.languages]);
    const words = await loadWords(language).catch((cause) => {
      this.#report(new LifeworthError('The words could not be loaded.', { code: 'load', cause }));
    });
    if (!words || turn !== this.#building || !this.#connected) return;
    this.#language = language;
    this.#currency = this.#currencyFor(words.currency, words.errors.currency);
    // A region, as in en-GB, decides how numbers are written.
    const regional = [locale, wanted].find((tag) => tag && isLocale(tag) && (tag === locale || chooseLanguage([tag]) === language));
    const format = createFormat({ locale: regional ?? language, currency: this.#currency, words });
    const built = [language, format.locale, this.#currency, this.#sharesState].join();
    if (built === this.#built) return;
    this.#built = built;
    this.#view?.disconnect();
    this.#view = new ClvView({
      words,
      format,
      shareable: this.#sharesState,
      onInput: () => this.#schedule(),
      onMode: (mode) => {
        this.mode = mode;
      },
      onReset: () => this.#set(Object.fromEntries(fields.map(({ name, initial }) => [name, initial]))),
      onTotals: (totals) => this.#fillFromTotals(totals),
      link: () => {
        this.#writeAddress();
        return location.href;
      },
      retry: () => this.#start(),
    });
    this.#view.form.set(this.#values);
    this.#view.showMode(this.#mode);
    this.#view.root.lang = language;
    this.shadowRoot?.replaceChildren(this.#view.root);
    this.#ask();
  }

  /**
   * @param {string} fallback
   * @param {string} sentence
   */
  #currencyFor(fallback, sentence) {
    const wanted = this.getAttribute('currency');
    if (wanted === null || wanted === '') return fallback;
    if (isCurrency(wanted)) return wanted.toUpperCase();
    this.#report(new LifeworthError(fill(sentence, { value: wanted }), { code: 'currency', field: 'currency', value: wanted }));
    return fallback;
  }

  /** The visitor can see the element, or soon will. */
  #start() {
    this.#visible = true;
    this.#nearby?.disconnect();
    this.#ask();
  }

  #ask() {
    if (this.#calculators) {
      this.#run();
      return;
    }
    if (!this.#visible) return;
    load().then(
      (calculators) => {
        this.#calculators = calculators;
        this.#run();
      },
      (error) => {
        this.#view?.showFailure(error);
        this.#report(error);
      },
    );
  }

  /** One calculation and one drawing per frame, however many inputs changed. */
  #schedule() {
    if (this.#frame || !this.#connected || !this.#calculators) return;
    this.#frame = requestAnimationFrame(() => this.#run());
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view;
    if (!view || !this.#calculators) return;
    const { values, problems } = view.form.read(this.#mode);
    Object.assign(this.#values, values);
    if (problems.size > 0) {
      view.showProblems(problems);
      return;
    }
    try {
      this.#outcome = calculate(this.#calculators, this.#mode, values);
      view.show(this.#outcome, this.#calculators);
    } catch (thrown) {
      const error = asLifeworthError(thrown);
      view.showError(error);
      this.#report(error);
      return;
    }
    this.#announce();
  }

  #announce() {
    if (!this.#ready) {
      this.#ready = true;
      this.#emit('lifeworth-ready', undefined);
    }
    clearTimeout(this.#changeTimer);
    this.#changeTimer = setTimeout(() => {
      const { mode, options, result } = /** @type {Outcome} */ (this.#outcome);
      this.#emit('lifeworth-change', { mode, options, result });
    }, CHANGE_PAUSE);
    if (!this.#sharesState) return;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = setTimeout(() => this.#writeAddress(), ADDRESS_PAUSE);
  }

  #writeAddress() {
    clearTimeout(this.#addressTimer);
    const values = /** @type {Record<string, Value>} */ (this.value);
    const state = { mode: this.#mode, lang: this.#language, currency: this.#currency, values };
    history.replaceState(history.state, '', `#${writeState(state, fields, location.hash)}`);
  }

  /**
   * @param {Record<string, Value>} totals
   * @returns {Map<string, string>} what is wrong, by field
   */
  #fillFromTotals(totals) {
    const view = this.#view;
    if (!this.#calculators || !view) return new Map();
    try {
      const found = this.#calculators.indicators(/** @type {import('../wasm/clv.js').IndicatorOptions} */ (totals));
      const { averageOrderValue, ordersPerYear, customerRetentionRate, acquisitionCost } = found;
      const filled = Object.entries({ averageOrderValue, ordersPerYear, annualRetentionRate: customerRetentionRate, acquisitionCost });
      const known = filled.flatMap(([name, value]) => (typeof value === 'number' ? [/** @type {const} */ ([name, value])] : []));
      this.#set(Object.fromEntries(known));
      return new Map();
    } catch (thrown) {
      const error = asLifeworthError(thrown);
      return new Map([[error.field ?? '', view.sentenceFor(error)]]);
    }
  }

  /** @param {LifeworthError} error */
  #report(error) {
    this.#emit('lifeworth-error', error);
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
