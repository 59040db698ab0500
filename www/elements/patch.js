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
  const next = svg.split(/(?=<[a-z])/u);
  const last = drawn.get(holder);
  drawn.set(holder, next);
  const root = holder.firstElementChild;
  if (!last || !root || last[0] !== next[0] || last.length !== next.length || !next.every((piece, index) => tag(piece) === tag(last[index] ?? ''))) {
    holder.innerHTML = svg;
    return;
  }
  let element = root.firstElementChild;
  for (let index = 1; element; index++) {
    const piece = next[index] ?? '';
    if (piece !== last[index]) update(element, piece);
    element = element.nextElementSibling;
  }
}

/** @param {string} piece such as `<path class="grid" d="…"/>` */
const tag = (piece) => piece.slice(0, piece.indexOf(' '));

/**
 * @param {Element} element
 * @param {string} piece
 */
function update(element, piece) {
  const end = piece.indexOf('>');
  const names = new Set();
  for (const [, name = '', value = ''] of piece.slice(0, end).matchAll(/([\w-]+)="([^"]*)"/gu)) {
    names.add(name);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  for (const { name } of [...element.attributes]) if (!names.has(name)) element.removeAttribute(name);
  const text = piece.slice(end + 1, piece.indexOf('</', end));
  if (piece[end - 1] !== '/' && element.firstChild?.nodeValue !== text) element.textContent = unescape(text);
}

/** @type {Record<string, string>} */
const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** @param {string} text as the core escapes it */
const unescape = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS[entity] ?? entity);
