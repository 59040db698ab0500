// The public page: language, currency, and the words around the calculator.

import './elements/clv-calculator.define.js';
import { fields } from './elements/clv-form.js';
import { parseState } from './elements/fragment-state.js';
import { isCurrency } from './words/format.js';
import { chooseLanguage, loadWords } from './words/index.js';
import { loadPageWords } from './words/page/index.js';

/** @typedef {import('./words/index.js').Language} Language */
/** @typedef {import('./words/page/en.js').PageWords} PageWords */

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

const calculator = find('clv-calculator', HTMLElement);
const currency = find('#currency', HTMLInputElement);
const snippet = find('#snippet', HTMLElement);

/** @type {Language} */
let language;
/** @type {PageWords} */
let words;

/** @param {Language} next */
async function speak(next) {
  const [pageWords, { currency: usual }] = await Promise.all([loadPageWords(next), loadWords(next)]);
  language = next;
  words = pageWords;
  document.documentElement.lang = next;
  document.title = words.title;
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
  currency.title = words.currencyHint;
  nameCurrencies();
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

function nameCurrencies() {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  find('#currencies', HTMLDataListElement).replaceChildren(
    ...COMMON_CURRENCIES.map((code) => {
      const option = document.createElement('option');
      option.value = code;
      option.label = names.of(code) ?? code;
      return option;
    }),
  );
}

/** @param {string} code */
function useCurrency(code) {
  currency.value = code;
  if (calculator.getAttribute('currency') !== code) calculator.setAttribute('currency', code);
  const source = new URL('elements/clv-calculator.define.js', import.meta.url);
  snippet.textContent = `<script type="module" src="${source}"></script>
<clv-calculator lang="${language}" currency="${code}">${words.embed.fallback}</clv-calculator>`;
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => void speak(chooseLanguage([button.getAttribute('data-language')])));
}

currency.addEventListener('focus', () => currency.select());
currency.addEventListener('input', () => {
  const code = currency.value.trim().toUpperCase();
  currency.setAttribute('aria-invalid', String(!isCurrency(code)));
  if (isCurrency(code)) useCurrency(code);
});
currency.addEventListener('change', () => {
  if (isCurrency(currency.value.trim())) return;
  currency.value = calculator.getAttribute('currency') ?? '';
  currency.setAttribute('aria-invalid', 'false');
});

// Someone pasted another link into the same tab: the calculator takes its numbers, the page its language.
addEventListener('hashchange', () => {
  const state = parseState(location.hash, fields);
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

const state = parseState(location.hash, fields);
if (state.currency && isCurrency(state.currency)) calculator.setAttribute('currency', state.currency.toUpperCase());
await speak(chooseLanguage([new URLSearchParams(location.search).get('lang'), state.lang, ...navigator.languages]));
