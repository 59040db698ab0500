// What every calculator's element does: attributes, state, loading, events. A description says which calculator it is.

import { asLifeworthError } from '../engine/error.js';
import { isCurrency } from '../words/format.js';
import { chooseLanguage } from '../words/index.js';
import { attributeOf, initialValues } from './calculator-description.js';
import { parseState, parseValue, writeState } from './fragment-state.js';
import { isShown } from './fields/form.js';
import { LocalisedElement } from './localised-element.js';

/** @typedef {import('../words/index.js').SharedWords} SharedWords */
/** @typedef {import('./calculator-description.js').BaseOutcome} BaseOutcome */
/** @typedef {import('./fields/form.js').Value} Value */

/**
 * What an element asks of its view; see calculator-view.js.
 * @template Outcome, Module
 * @typedef {import('./calculator-view.js').CalculatorView<Outcome, Module>} CalculatorView
 */

const CHANGE_PAUSE = 150;
const ADDRESS_PAUSE = 300;

/**
 * Each input is an attribute as well: its path in kebab-case, shares as fractions, written as in `state`.
 *
 * @attr {string} mode - the method to begin with
 * @attr {string} state - inputs as the address writes them
 * @attr {light | dark} theme - otherwise that of the page
 * @attr {boolean} share-state - keeps the inputs in the fragment of the page's address
 * @attr {string} methodology - address of the page on methods, to which each number then leads
 *
 * @fires {CustomEvent<undefined>} lifeworth-ready - the first result stands
 * @fires {CustomEvent<{mode: string, options: unknown, result: unknown}>} lifeworth-change - a new result stands and the visitor pauses
 *
 * @slot title - above everything
 * @slot intro - under the title
 * @slot footer - below everything
 *
 * @csspart card - everything
 * @csspart inputs - the fields
 * @csspart answer - the answer as a sentence
 * @csspart chart - a drawing with its title and its table
 * @csspart figures - the numbers behind the answer
 *
 * @template Module
 * @template {SharedWords} Words
 * @template {BaseOutcome} Outcome
 * @extends {LocalisedElement<Words>}
 */
export class CalculatorElement extends LocalisedElement {
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
  #visible = false;
  #frame = 0;
  #ready = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #changeTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #addressTimer;
  /** @type {IntersectionObserver | undefined} */
  #nearby;

  /** @param {import('./calculator-description.js').Description<Module, Words, Outcome>} description */
  constructor(description) {
    super(description);
    this.#description = description;
    this.#mode = description.modes[0] ?? '';
    this.#values = initialValues(description, this.#mode);
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

  /** The inputs as the address writes them. */
  get state() {
    const values = /** @type {Record<string, Value>} */ (this.value);
    return writeState({ mode: this.#mode, lang: this.language, currency: this.currency, values }, this.#description);
  }

  set state(/** @type {string} */ text) {
    this.setAttribute('state', text);
  }

  /** @override */
  get variant() {
    return [this.#sharesState, this.getAttribute('methodology')].join();
  }

  /** @override */
  connectedCallback() {
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
    super.connectedCallback();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#nearby?.disconnect();
    removeEventListener('hashchange', this.#onAddress);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#changeTimer);
    clearTimeout(this.#addressTimer);
    this.#view?.disconnect();
    this.#view = undefined;
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
    } else if (this.connected && name !== 'theme') {
      void this.localise();
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

  /**
   * @override
   * @param {{words: Words, format: import('../words/format.js').Format}} speech
   */
  compose({ words, format }) {
    this.#view?.disconnect();
    this.#view = this.#description.view({
      words,
      format,
      shareable: this.#sharesState,
      methodology: this.getAttribute('methodology'),
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
    queueMicrotask(() => this.#ask()); // once it stands in the document
    return this.#view.root;
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
        this.emitError(error);
      },
    );
  }

  /** One calculation and one drawing per frame, however many inputs changed. */
  #schedule() {
    if (this.#frame || !this.connected || !this.#module) return;
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
      this.emitError(error);
      return;
    }
    this.#announce();
  }

  #announce() {
    if (!this.#ready) {
      this.#ready = true;
      this.emit('lifeworth-ready', undefined);
    }
    clearTimeout(this.#changeTimer);
    this.#changeTimer = setTimeout(() => {
      const { mode, options, result } = /** @type {Outcome} */ (this.#outcome);
      this.emit('lifeworth-change', { mode, options, result });
    }, CHANGE_PAUSE);
    if (!this.#sharesState) return;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = setTimeout(() => this.#writeAddress(), ADDRESS_PAUSE);
  }

  #writeAddress() {
    clearTimeout(this.#addressTimer);
    const values = /** @type {Record<string, Value>} */ (this.value);
    const state = { mode: this.#mode, lang: this.language, currency: this.currency, values };
    try {
      history.replaceState(history.state, '', `#${writeState(state, this.#description, location.hash)}`);
    } catch {
      // A frame without an address of its own, or a browser that has been asked too often: the address stays.
    }
  }
}
