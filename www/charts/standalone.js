// Gives a drawing its colours and its ground, so that it looks right as a file of its own or as an image.

import { customerDrawing, hues } from '../elements/styles/customer-charts.js';
import { drawing } from '../elements/styles/drawing.js';
import { colours } from '../elements/styles/theme.js';

/** Without a page there is no ground but our own. */
const COLOURS = { ...colours, ...hues, ground: ['#ffffff', '#15191b'] };
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const ROOM = 16;
/** Roles that only drawings of customers have. Theirs are more colours, mixed as only browsers mix them. */
const OF_CUSTOMERS = /class="(?:line-\d|column|tint|cohort|divider|range-inner)/;

/** @typedef {keyof typeof COLOURS} Colour */

/**
 * A drawing as a complete SVG file, with its style inside.
 *
 * @param {string} svg as a chart function returned it
 * @param {object} [options]
 * @param {'light' | 'dark' | 'auto'} [options.theme] `light` unless given. `auto` follows the reader's system: for
 *   browsers; other programs may not know how.
 * @param {Partial<Record<Colour, string>>} [options.colours] CSS colours that replace ours: `accent`, `text`, `quiet`,
 *   `line`, `ground`, `gain`, `loss`. Under a `ground` of `none` the page shows through.
 * @param {string} [options.font] a CSS `font-family`
 * @returns {string}
 */
export function standalone(svg, { theme = 'light', colours: own = {}, font = FONT } = {}) {
  const names = /** @type {Colour[]} */ (Object.keys(COLOURS));
  const transparent = own.ground === 'none';
  const colour = (/** @type {Colour} */ name, index = theme === 'dark' ? 1 : 0) =>
    (name === 'ground' && transparent ? undefined : own[name]) ?? COLOURS[name][index] ?? '';
  const properties = (/** @type {number} */ index) => `svg{${names.map((name) => `--${name}:${colour(name, index)}`).join(';')}}`;
  const roles = OF_CUSTOMERS.test(svg) ? drawing + customerDrawing : drawing;
  const rules = `.ground{fill:var(--ground)}${roles.replace(/\/\*.*?\*\//gs, '').replaceAll('.drawing ', '').replace(/\s*\n\s*/g, '')}`;
  // Programs that draw SVG without a browser know no custom properties.
  const coloured =
    theme === 'auto'
      ? `${properties(0)}@media (prefers-color-scheme: dark){${properties(1)}}${rules}`
      : rules.replace(/var\(--([\w-]+)\)/g, (_, name) => colour(name));
  const style = `svg{font-family:${font};font-variant-numeric:tabular-nums lining-nums}${coloured}`;
  const ground = transparent ? '' : `<rect class="ground" x="${-ROOM}" y="${-ROOM}" width="100%" height="100%"/>`;
  const escaped = style.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return withRoom(svg).replace('</desc>', () => `</desc><style>${escaped}</style>${ground}`);
}

/** In a page there is room around a drawing; a file brings its own. @param {string} svg */
function withRoom(svg) {
  return svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"/, (_, width, height) => {
    const [wide, high] = [Number(width) + 2 * ROOM, Number(height) + 2 * ROOM];
    return `viewBox="${-ROOM} ${-ROOM} ${wide} ${high}" width="${wide}" height="${high}"`;
  });
}
