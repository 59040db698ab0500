// What every public page does around its calculator: language, currency, navigation, words.

import { parseState } from './elements/fragment-state.js';
import { isCurrency } from './words/format.js';
import { chooseLanguage, loadSharedWords } from './words/index.js';

/** @typedef {import('./words/index.js').Language} Language */
/** @typedef {import('./words/page/index.js').PageWords} PageWords */

const COMMON_CURRENCIES = ['PLN', 'EUR', 'USD', 'GBP', 'CZK', 'CHF', 'HUF', 'RON', 'SEK', 'NOK', 'DKK', 'UAH', 'CAD', 'AUD', 'JPY', 'INR'];

/**
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 */
function find(selector, kind) {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page lacks ${selector}`);
  return element;
}

/**
 * @param {object} options
 * @param {string} options.tag
 * @param {CustomElementConstructor & {description: import('./elements/fragment-state.js').Owner}} options.element
 * @param {(language: Language) => Promise<PageWords>} options.words
 */
export function startPage({ tag, element, words: loadWords }) {
  const calculator = find(tag, HTMLElement);
  const currency = find('#currency', HTMLSelectElement);
  const otherCurrency = find('#other-currency', HTMLInputElement);
  const snippet = find('#snippet', HTMLElement);

  /** @type {Language} */
  let language;
  /** @type {PageWords} */
  let words;

  /** @param {Language} next */
  async function speak(next) {
    const [pageWords, { currency: usual }] = await Promise.all([loadWords(next), loadSharedWords(next)]);
    language = next;
    words = pageWords;
    document.documentElement.lang = next;
    document.title = words.title;
    find('meta[name=description]', HTMLMetaElement).content = words.description;
    for (const element of document.querySelectorAll('[data-words]')) element.textContent = wordsAt(element.getAttribute('data-words'));
    for (const element of document.querySelectorAll('[data-words-label]')) {
      element.setAttribute('aria-label', wordsAt(element.getAttribute('data-words-label')));
    }
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === next));
    }
    find('#how', HTMLElement).replaceChildren(
      ...words.how.paragraphs.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        return paragraph;
      }),
    );
    calculator.setAttribute('lang', next);
    useCurrency(calculator.getAttribute('currency') ?? usual);
  }

  /** @param {string | null} path such as `how.title` */
  function wordsAt(path) {
    /** @type {unknown} */
    let found = words;
    for (const key of (path ?? '').split('.')) found = /** @type {Record<string, unknown>} */ (found)[key];
    return String(found);
  }

  /**
   * Offers the common currencies, the one in use, and a way to name any other.
   *
   * @param {string} inUse
   */
  function offerCurrencies(inUse) {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = COMMON_CURRENCIES.includes(inUse) ? COMMON_CURRENCIES : [inUse, ...COMMON_CURRENCIES];
    const options = codes.map((code) => new Option(`${code}\u2003\u2003${names.of(code) ?? ''}`, code));
    currency.replaceChildren(...options, new Option(words.otherCurrency, ''));
    currency.value = inUse;
    otherCurrency.hidden = true;
  }

  /** @param {string} code */
  function useCurrency(code) {
    if (calculator.getAttribute('currency') !== code) calculator.setAttribute('currency', code);
    offerCurrencies(code);
    const source = new URL(`elements/${tag}.define.js`, location.href.replace(/[?#].*/u, ''));
    // The other calculators take the language and the currency along.
    for (const link of document.querySelectorAll('nav a')) {
      const address = new URL(link.getAttribute('href') ?? '', location.href);
      link.setAttribute('href', `${address.pathname.split('/').at(-1)}?lang=${language}#currency=${code}`);
    }
    snippet.textContent = `<script type="module" src="${source}"></script>
<${tag} lang="${language}" currency="${code}">${words.fallback}</${tag}>`;
  }

  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => void speak(chooseLanguage([button.getAttribute('data-language')])));
  }

  currency.addEventListener('change', () => {
    if (currency.value) {
      useCurrency(currency.value);
      return;
    }
    otherCurrency.hidden = false;
    otherCurrency.value = '';
    otherCurrency.focus();
  });
  otherCurrency.addEventListener('input', () => {
    const code = otherCurrency.value.trim().toUpperCase();
    if (!isCurrency(code)) return;
    useCurrency(code);
    currency.focus();
  });
  otherCurrency.addEventListener('blur', () => useCurrency(calculator.getAttribute('currency') ?? COMMON_CURRENCIES[0] ?? 'EUR'));

  // Someone pasted another link into the same tab: the calculator takes its numbers, the page its language.
  addEventListener('hashchange', () => {
    const state = parseState(location.hash, element.description);
    if (state.currency && isCurrency(state.currency)) useCurrency(state.currency.toUpperCase());
    if (state.lang && state.lang !== language) void speak(chooseLanguage([state.lang]));
  });

  find('#copy-snippet', HTMLButtonElement).addEventListener('click', async () => {
    const said = find('#snippet-said', HTMLElement);
    try {
      await navigator.clipboard.writeText(snippet.textContent ?? '');
      said.textContent = words.embed.copied;
      setTimeout(() => (said.textContent = ''), 2500);
    } catch {
      getSelection()?.selectAllChildren(snippet);
    }
  });

  const state = parseState(location.hash, element.description);
  if (state.currency && isCurrency(state.currency)) calculator.setAttribute('currency', state.currency.toUpperCase());
  const first = chooseLanguage([new URLSearchParams(location.search).get('lang'), state.lang, ...navigator.languages]);
  calculator.setAttribute('lang', first);
  // Defined only now, so that it is built once, in the right language.
  customElements.define(tag, element);
  void speak(first);
}
