// What every calculator's element does: attributes, state, language, currency, loading, events. A description says which
// calculator it is.

import { LifeworthError, asLifeworthError } from '../engine/error.js';
import { fill } from '../words/fill.js';
import { createFormat, isCurrency, isLocale } from '../words/format.js';
import { chooseLanguage } from '../words/index.js';
import { sheet } from './dom.js';
import { parseState, parseValue, writeState } from './fragment-state.js';
import { isShown } from './form.js';
import { styles } from './styles/index.js';

/** @typedef {import('../words/index.js').SharedWords} SharedWords */
/** @typedef {import('./form.js').Value} Value */

/**
 * One calculation, as the events announce it.
 * @typedef {object} BaseOutcome
 * @property {string} mode
 * @property {unknown} options what went in
 * @property {unknown} result what came out
 */

/**
 * What an element asks of its view; see calculator-view.js.
 * @template Outcome, Module
 * @typedef {import('./calculator-view.js').CalculatorView<Outcome, Module>} CalculatorView
 */

/**
 * What makes one calculator differ from another.
 * @template Module, Words, Outcome
 * @typedef {object} Description
 * @property {string} key its name in the fragment of an address
 * @property {readonly string[]} modes the first is the one to begin with
 * @property {readonly import('./form.js').Field[]} fields
 * @property {(mode: string) => Record<string, Value>} [valuesOf] the values that a mode brings, where it does
 * @property {string} [styles] what it looks like beside what every calculator does
 * @property {() => Promise<Module>} load
 * @property {(language: import('../words/index.js').Language) => Promise<Words>} words
 * @property {(options: import('./calculator-view.js').ViewOptions<Words, Module>) => CalculatorView<Outcome, Module>} view
 * @property {(module: Module, mode: string, values: Readonly<Record<string, Value>>) => Outcome} calculate
 */

// Node has no HTMLElement; importing this file there must do nothing.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** @param {string} name a field in camelCase, or its path */
const attributeOf = (name) => name.replaceAll('.', '-').replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** @param {{fields: readonly import('./form.js').Field[]}} description */
export const attributesOf = ({ fields }) => [
  'lang',
  'locale',
  'currency',
  'mode',
  'state',
  'theme',
  'share-state',
  ...fields.map(({ name }) => attributeOf(name)),
];

/**
 * @param {Pick<Description<any, any, any>, 'fields' | 'valuesOf'>} description
 * @param {string} mode
 */
const initialValues = ({ fields, valuesOf }, mode) => ({
  ...Object.fromEntries(fields.map(({ name, initial }) => [name, initial])),
  ...valuesOf?.(mode),
});

const CHANGE_PAUSE = 150;
const ADDRESS_PAUSE = 300;

/**
 * @template Module
 * @template {SharedWords} Words
 * @template {BaseOutcome} Outcome
 */
export class CalculatorElement extends Base {
  #description;
  #mode;
  /** The last readable value of every field, whichever mode shows it. */
  /** @type {Record<string, Value>} */
  #values;
  /** @type {CalculatorView<Outcome, Module> | undefined} */
  #view;
  /** @type {Module | undefined} */
  #module;
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

  /** @param {Description<Module, Words, Outcome>} description */
  constructor(description) {
    super();
    this.#description = description;
    this.#mode = description.modes[0] ?? '';
    this.#values = initialValues(description, this.#mode);
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styles, description.styles ?? ''].filter(Boolean).map(sheet);
    shadow.append(document.createElement('slot'));
  }

  /** The method of calculation, or the example to start from. */
  get mode() {
    return this.#mode;
  }

  set mode(mode) {
    if (!this.#description.modes.includes(mode)) return;
    this.#mode = mode;
    this.#view?.showMode(mode);
    this.#set(this.#description.valuesOf?.(mode) ?? {});
  }

  /** The inputs of the present mode, as the calculation takes them. Setting some leaves the others. */
  get value() {
    const shown = this.#description.fields.filter((field) => isShown(field, this.#mode, this.#values));
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
    return writeState({ mode: this.#mode, lang: this.#language, currency: this.#currency, values }, this.#description);
  }

  set state(/** @type {string} */ text) {
    this.setAttribute('state', text);
  }

  connectedCallback() {
    this.#connected = true;
    for (const name of /** @type {const} */ (['mode', 'value', 'currency', 'state'])) this.#upgrade(name);
    if (this.#sharesState) {
      this.#takeState(parseState(location.hash, this.#description));
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
    const field = this.#description.fields.find((candidate) => attributeOf(candidate.name) === name);
    if (field) {
      const value = parseValue(text, field);
      if (value !== undefined) this.#set({ [field.name]: value });
    } else if (name === 'state') {
      this.#takeState(parseState(text ?? '', this.#description));
    } else if (name === 'mode') {
      this.mode = text ?? '';
      this.#readAttributes();
    } else if (this.#connected && name !== 'theme') {
      void this.#build();
    }
  }

  /** A mode brings its own values: those given one by one go before them. */
  #readAttributes() {
    /** @type {Record<string, Value>} */
    const given = {};
    for (const field of this.#description.fields) {
      const value = parseValue(this.getAttribute(attributeOf(field.name)), field);
      if (value !== undefined) given[field.name] = value;
    }
    this.#set(given);
  }

  get #sharesState() {
    return this.hasAttribute('share-state');
  }

  #onAddress = () => this.#takeState(parseState(location.hash, this.#description));

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
    if (mode) this.mode = mode;
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
    const words = await this.#description.words(language).catch((cause) => {
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
    this.#view = this.#description.view({
      words,
      format,
      shareable: this.#sharesState,
      module: () => this.#module,
      set: (values) => this.#set(values),
      onInput: () => this.#schedule(),
      onMode: (mode) => {
        this.mode = mode;
      },
      onReset: () => this.#set(initialValues(this.#description, this.#mode)),
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
    if (this.#module) {
      this.#run();
      return;
    }
    if (!this.#visible) return;
    this.#description.load().then(
      (module) => {
        this.#module = module;
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
    if (this.#frame || !this.#connected || !this.#module) return;
    this.#frame = requestAnimationFrame(() => this.#run());
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view;
    if (!view || !this.#module) return;
    const { values, problems } = view.form.read(this.#mode);
    Object.assign(this.#values, values);
    if (problems.size > 0) {
      view.showProblems(problems);
      return;
    }
    try {
      this.#outcome = this.#description.calculate(this.#module, this.#mode, values);
      view.show(this.#outcome, this.#module);
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
    history.replaceState(history.state, '', `#${writeState(state, this.#description, location.hash)}`);
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
