// Writes the words of a language into a page: what carries `data-words` gets the text of that path.

import { find } from './find.js';

/**
 * @param {{title: string, description: string}} words
 * @param {import('../words/index.js').Language} language
 */
export function speak(words, language) {
  document.documentElement.lang = language;
  document.title = words.title;
  find('meta[name=description]', HTMLMetaElement).content = words.description;
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = wordsAt(words, element.getAttribute('data-words'));
  for (const element of document.querySelectorAll('[data-words-label]')) {
    element.setAttribute('aria-label', wordsAt(words, element.getAttribute('data-words-label')));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === language));
  }
  showCurrentPage();
}

/** On a phone the navigation is one line to be pushed aside: the page that one is on is in sight. */
function showCurrentPage() {
  const link = document.querySelector('nav a[aria-current]');
  const nav = link?.closest('nav');
  if (link instanceof HTMLElement && nav) nav.scrollLeft = link.offsetLeft - nav.offsetLeft - nav.clientWidth / 2 + link.offsetWidth / 2;
}

/**
 * @param {unknown} words
 * @param {string | null} path such as `how.title`
 */
function wordsAt(words, path) {
  let found = words;
  for (const key of (path ?? '').split('.')) found = /** @type {Record<string, unknown>} */ (found)[key];
  return String(found);
}

/**
 * Takes the language and the currency along to the other pages.
 *
 * @param {import('../words/index.js').Language} language
 * @param {string} currency
 */
export function carryAlong(language, currency) {
  // What is in one language only says so.
  for (const link of document.querySelectorAll('nav a, footer a:not([hreflang])')) {
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    const fragment = currency && link.closest('nav') ? `#currency=${currency}` : '';
    link.setAttribute('href', `${address.pathname.split('/').at(-1)}?lang=${language}${fragment}`);
  }
}
