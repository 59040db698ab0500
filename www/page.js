// What every public page does around its calculator: language, currency, navigation, words.

import { elementOf } from './elements/all.js';
import { parseState } from './elements/fragment-state.js';
import { scriptSnippet } from './embed/snippets.js';
import { copies } from './page/copy.js';
import { CurrencyChoice } from './page/currency-choice.js';
import { find } from './page/find.js';
import { carryAlong, speak } from './page/speak.js';
import { isCurrency } from './words/format.js';
import { chooseLanguage, loadSharedWords } from './words/index.js';

/** @typedef {import('./words/index.js').Language} Language */
/** @typedef {import('./words/page.js').PageWords} PageWords */

/**
 * @param {object} options
 * @param {string} options.tag
 * @param {CustomElementConstructor & {description: import('./elements/fragment-state.js').Owner}} options.element
 * @param {(language: Language) => Promise<PageWords>} options.words
 */
export function startPage({ tag, element, words: loadWords }) {
  const calculator = find(tag, HTMLElement);
  const snippet = find('#snippet', HTMLElement);
  const currency = new CurrencyChoice((code) => useCurrency(code));

  /** @type {Language} */
  let language;
  /** The language chosen last; its words may still be on their way. @type {Language} */
  let wanted;
  /** @type {PageWords} */
  let words;

  /** @param {Language} next */
  async function show(next) {
    wanted = next;
    const [pageWords, { currency: usual }] = await Promise.all([loadWords(next), loadSharedWords(next)]);
    if (next !== wanted) return; // another was chosen meanwhile
    language = next;
    words = pageWords;
    speak(words, next);
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

  /** @param {string} code */
  function useCurrency(code) {
    if (calculator.getAttribute('currency') !== code) calculator.setAttribute('currency', code);
    currency.offer(code, { language, otherCurrency: words.otherCurrency });
    carryAlong(language, code);
    const entry = elementOf(tag);
    if (!entry) return;
    const base = new URL('.', location.href).href;
    const owner = element.description;
    const plain = { theme: /** @type {const} */ (''), colours: {}, mode: '', values: {}, owner };
    snippet.textContent = scriptSnippet({ entry, base, title: words.nav[entry.name], lang: language, currency: code, ...plain });
    find('#builder', HTMLAnchorElement).href = `builder.html?calculator=${tag}&lang=${language}&currency=${code}`;
  }

  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => void show(chooseLanguage([button.getAttribute('data-language')])));
  }

  // Someone pasted another link into the same tab: the calculator takes its numbers, the page its language.
  addEventListener('hashchange', () => {
    const state = parseState(location.hash, element.description);
    if (state.currency && isCurrency(state.currency)) useCurrency(state.currency.toUpperCase());
    if (state.lang && state.lang !== language) void show(chooseLanguage([state.lang]));
  });

  copies(find('#copy-snippet', HTMLButtonElement), find('#snippet-said', HTMLElement), snippet, () => words.embed.copied);

  const state = parseState(location.hash, element.description);
  if (state.currency && isCurrency(state.currency)) calculator.setAttribute('currency', state.currency.toUpperCase());
  const first = chooseLanguage([new URLSearchParams(location.search).get('lang'), state.lang, ...navigator.languages]);
  calculator.setAttribute('lang', first);
  // Defined only now, so that it is built once, in the right language.
  customElements.define(tag, element);
  void show(first);
}
