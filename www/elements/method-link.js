// The way from a number to how it is worked out, where the element knows a page that says so.

import { chooseLanguage } from '../words/index.js';
import { make } from './dom.js';

/**
 * @typedef {object} Speech
 * @property {import('../words/index.js').SharedWords} words
 * @property {import('../words/format.js').Format} format
 * @property {string | null} [methodology] address of the page on methods; no link without one
 */

/**
 * @param {Speech} speech
 * @param {string | undefined} anchor of the entry there
 * @returns {HTMLElement[]} a paragraph with the link, or nothing
 */
export function methodLink({ words, format, methodology }, anchor) {
  if (!methodology || !anchor) return [];
  const address = new URL(methodology, document.baseURI);
  address.searchParams.set('lang', chooseLanguage([format.locale]));
  address.hash = anchor;
  return [make('p', { class: 'method' }, make('a', { href: address.href }, words.card.method))];
}
