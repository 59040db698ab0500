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
  // Every element's string begins at its name.
  const next = svg.split('<').filter((piece) => !piece.startsWith('/'));
  const last = drawn.get(holder);
  const root = holder.firstElementChild;
  drawn.set(holder, next);
  if (!last || !root || last.length !== next.length || last[1] !== next[1] || next.some((piece, index) => tag(piece) !== tag(last[index] ?? ''))) {
    holder.innerHTML = svg;
    return;
  }
  let element = root.firstElementChild;
  for (let index = 2; element; index++) {
    const piece = next[index] ?? '';
    if (piece !== last[index]) update(element, piece);
    element = element.nextElementSibling;
  }
}

/** @param {string} piece such as `path class="grid" d="…"/>` */
const tag = (piece) => piece.slice(0, piece.indexOf(' '));

/**
 * @param {Element} element
 * @param {string} piece
 */
function update(element, piece) {
  const end = piece.indexOf('>');
  let count = 0;
  for (let at = piece.indexOf(' '); at > 0 && at < end; count++) {
    const equals = piece.indexOf('="', at);
    const close = piece.indexOf('"', equals + 2);
    const name = piece.slice(at + 1, equals);
    const value = piece.slice(equals + 2, close);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    at = piece[close + 1] === ' ' ? close + 1 : -1;
  }
  if (element.attributes.length > count) {
    for (const { name } of [...element.attributes]) if (!piece.includes(` ${name}="`)) element.removeAttribute(name);
  }
  if (piece[end - 1] !== '/') element.textContent = unescape(piece.slice(end + 1));
}

/** @type {Record<string, string>} */
const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** @param {string} text as the core escapes it */
const unescape = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS[entity] ?? entity);
