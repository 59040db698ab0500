// Turns what editors leave of a snippet into an element: a link of ours with the class `lifeworth`, or any box with
// `data-lifeworth`.

import { elementOf, elements } from '../elements/all.js';
import { RESERVED_HEIGHT, applyColours } from './settings.js';

/** @typedef {import('../elements/all.js').Entry} Entry */

/**
 * @typedef {object} Wanted
 * @property {Entry} entry
 * @property {(name: string) => string | null | undefined} valueOf what is set, by attribute
 */

const MARKED = 'a.lifeworth[href], a[data-calculator][href], [data-lifeworth]';

/** @param {ParentNode} root what was added to the page, or the page */
export function upgrade(root) {
  for (const { tag, define } of elements) if (root.querySelector(tag)) void define().catch(console.error);
  for (const marked of root.querySelectorAll(MARKED)) {
    const wanted = marked instanceof HTMLElement && !marked.closest(elements.map(({ tag }) => tag).join()) && wantedBy(marked);
    if (wanted) replace(marked, wanted);
  }
}

/**
 * @param {HTMLElement} marked
 * @returns {Wanted | undefined} nothing if it names no element of ours
 */
function wantedBy(marked) {
  if (marked instanceof HTMLAnchorElement && !marked.dataset.lifeworth) return wantedByLink(marked);
  const entry = elementOf(marked.dataset.lifeworth);
  return entry && { entry, valueOf: (name) => marked.getAttribute(`data-${name}`) };
}

/** A link says it all in its address: `loyalty.html?lang=pl&accent=%23036#currency=PLN&mode=cashback`. @param {HTMLAnchorElement} link */
function wantedByLink(link) {
  const { pathname, search, hash } = link; // all empty where the address is none
  const page = pathname.endsWith('/') ? 'index.html' : pathname.slice(pathname.lastIndexOf('/') + 1);
  const entry = elementOf(link.dataset.calculator) ?? elements.find((candidate) => candidate.page === page);
  const settings = new URLSearchParams(search);
  const valueOf = (/** @type {string} */ name) => (name === 'state' ? hash.slice(1) : settings.get(name));
  return entry && { entry, valueOf };
}

/**
 * The link stays inside, to be shown until the element is ready and where it cannot be.
 *
 * @param {HTMLElement} marked
 * @param {Wanted} wanted
 */
function replace(marked, { entry, valueOf }) {
  const element = document.createElement(entry.tag);
  element.style.display = 'block';
  element.style.minBlockSize = `${RESERVED_HEIGHT}px`;
  applyColours(element, valueOf);
  marked.replaceWith(element);
  element.append(marked);
  entry.define().then(() => {
    // Only what the element itself knows: an editor that lets `data-onclick` pass must not let `onclick` in.
    const { observedAttributes = [] } = /** @type {{observedAttributes?: string[]}} */ (customElements.get(entry.tag) ?? {});
    for (const name of observedAttributes) {
      const value = valueOf(name);
      if (value) element.setAttribute(name, value);
    }
  }, console.error);
}
