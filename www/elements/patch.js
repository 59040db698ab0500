// Brings a drawing on the page to the next one, touching only the elements that differ.
//
// From one position of a slider to the next most of a drawing stays. Parsing, styling and laying it out anew would cost
// more than calculating and drawing it. A drawing is a flat row of elements, one string each: those that are the same
// string are left alone.

/** @type {WeakMap<Element, string[]>} */
const drawn = new WeakMap();

/**
 * @param {Element} holder whose only child is the drawing
 * @param {string} svg a drawing of ours: escaped, flat, attributes in double quotes
 */
export function patch(holder, svg) {
  // Every element's string begins at its name: `path class="grid" d="…"/>`.
  const next = svg.split('<').filter((piece) => !piece.startsWith('/'));
  const last = drawn.get(holder);
  drawn.set(holder, next);
  if (last?.length === next.length && last[1] === next[1] && patchElements(holder, last, next)) return;
  holder.innerHTML = svg;
}

/**
 * @param {Element} holder
 * @param {string[]} last
 * @param {string[]} next
 * @returns {boolean} whether it is done: not if an element has become another one
 */
function patchElements(holder, last, next) {
  let element = holder.firstElementChild?.firstElementChild;
  for (let index = 2; element; index++) {
    const [before, after] = [last[index] ?? '', next[index] ?? ''];
    if (before !== after && !patchElement(element, before.split('"'), after.split('"'))) return false;
    element = element.nextElementSibling;
  }
  return true;
}

/**
 * @param {Element} element
 * @param {string[]} before its names and values in turn, then the text inside
 * @param {string[]} after
 * @returns {boolean} whether it is done: not if the names differ
 */
function patchElement(element, before, after) {
  const text = after.length - 1;
  if (before.length !== after.length) return false;
  for (let index = 0; index < text; index += 2) {
    const name = after[index] ?? '';
    if (name !== before[index]) return false;
    const value = after[index + 1] ?? '';
    if (value !== before[index + 1]) element.setAttribute(name.slice(name.lastIndexOf(' ') + 1, -1), value);
  }
  if (before[text] !== after[text]) element.textContent = unescape((after[text] ?? '').slice(1));
  return true;
}

/** @type {Record<string, string>} */
const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** @param {string} text as the core escapes it */
const unescape = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS[entity] ?? entity);
