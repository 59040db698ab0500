// Finds what a page must have.

/**
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 */
export function find(selector, kind) {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page lacks ${selector}`);
  return element;
}
