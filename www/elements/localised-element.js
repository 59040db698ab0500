// What every element does that speaks: language, currency and the way numbers are written, from its attributes and its
// page; built anew when they change.

import { LifeworthError } from '../engine/error.js';
import { fill } from '../words/fill.js';
import { createFormat, isCurrency, isLocale } from '../words/format.js';
import { chooseLanguage } from '../words/index.js';
import { sheet } from './dom.js';
import { inSizeOfText, sizeOfText } from './styles/size.js';
import { styles } from './styles/index.js';
import { print } from './styles/print.js';

/** @typedef {import('../words/index.js').SharedWords} SharedWords */
/** @typedef {import('../words/index.js').Language} Language */
/** @typedef {import('../words/format.js').Format} Format */

// Node has no HTMLElement; importing this file there must do nothing.
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

/** The attributes that decide how an element speaks. */
export const LOCALISING_ATTRIBUTES = ['lang', 'locale', 'currency'];

/**
 * @attr {string} lang - language of the words, such as `pl`; otherwise that of the page
 * @attr {string} locale - how numbers are written, such as `de-AT`; otherwise as in the language
 * @attr {string} currency - ISO 4217 code; otherwise that of the language
 *
 * @fires {CustomEvent<LifeworthError>} lifeworth-error - an attribute cannot be read, or something could not be loaded or worked out
 *
 * @slot - shown until the element is ready, and where scripts do not run
 *
 * @template {SharedWords} Words
 */
export class LocalisedElement extends Base {
  #loadWords;
  #styles;
  /** The size of the text around it, in the `rem` of the page; none before it stands in a document. */
  #size = 0;
  /** Pages change the size of their text with that of the window. */
  #resizes = new ResizeObserver(() => this.#dress());
  #building = 0;
  /** What it was last built for. */
  #built = '';
  #connected = false;
  /** @type {Language} */
  #language = chooseLanguage([]);
  #currency = '';

  /**
   * @param {object} options
   * @param {(language: Language) => Promise<Words>} options.words
   * @param {string} [options.styles] what it looks like beside what every element does
   */
  constructor({ words, styles: own }) {
    super();
    this.#loadWords = words;
    this.#styles = [styles, own ?? '', print].filter(Boolean);
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  /** The language in use. */
  get language() {
    return this.#language;
  }

  /** The ISO 4217 code in use. */
  get currency() {
    return this.#currency;
  }

  set currency(/** @type {string} */ code) {
    this.setAttribute('currency', code);
  }

  /** @protected Whether it stands in a document. */
  get connected() {
    return this.#connected;
  }

  connectedCallback() {
    this.#connected = true;
    this.#dress();
    this.#resizes.observe(this);
    void this.localise();
  }

  disconnectedCallback() {
    this.#connected = false;
    this.#built = '';
    this.#resizes.disconnect();
  }

  #dress() {
    const size = sizeOfText(this);
    if (size === this.#size) return;
    this.#size = size;
    /** @type {ShadowRoot} */ (this.shadowRoot).adoptedStyleSheets = this.#styles.map((css) => sheet(inSizeOfText(css, size)));
  }

  /**
   * Makes everything that is made of words, and returns what is to be shown.
   *
   * @param {{words: Words, format: Format}} _speech
   * @returns {HTMLElement}
   */
  compose(_speech) {
    throw new Error('an element composes itself');
  }

  /** @protected The currency that its content names; it goes before that of the attribute. @returns {string | undefined} */
  get ownCurrency() {
    return undefined;
  }

  /** What besides language and currency the composition depends on. */
  get variant() {
    return '';
  }

  /** Composes the element anew if it would speak differently now. */
  async localise() {
    const turn = ++this.#building;
    await Promise.resolve(); // several attributes set in a row build once
    if (turn !== this.#building || !this.#connected) return;
    const wanted = this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang');
    const locale = this.getAttribute('locale');
    const language = chooseLanguage([this.getAttribute('lang'), locale, wanted, ...navigator.languages]);
    const words = await this.#loadWords(language).catch((cause) => {
      this.emitError(new LifeworthError('The words could not be loaded.', { code: 'load', cause }));
    });
    if (!words || turn !== this.#building || !this.#connected) return;
    this.#language = language;
    this.#currency = this.#currencyFor(words);
    // A region, as in en-GB, decides how numbers are written.
    const regional = [locale, wanted].find((tag) => tag && isLocale(tag) && (tag === locale || chooseLanguage([tag]) === language));
    const format = createFormat({ locale: regional ?? language, currency: this.#currency, words });
    const built = [language, format.locale, this.#currency, this.variant].join();
    if (built === this.#built) return;
    this.#built = built;
    const root = this.compose({ words, format });
    root.lang = language;
    root.dir = 'ltr'; // all our languages are read so, whichever way the page around is
    this.#dress();
    this.shadowRoot?.replaceChildren(root);
  }

  /** @param {Words} words */
  #currencyFor(words) {
    const own = this.ownCurrency;
    if (own && isCurrency(own)) return own;
    const wanted = this.getAttribute('currency');
    if (wanted === null || wanted === '') return words.currency;
    if (isCurrency(wanted)) return wanted.toUpperCase();
    const message = fill(words.errors.currency, { value: wanted });
    this.emitError(new LifeworthError(message, { code: 'currency', field: 'currency', value: wanted }));
    return words.currency;
  }

  /** @param {LifeworthError} error */
  emitError(error) {
    this.emit('lifeworth-error', error);
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
