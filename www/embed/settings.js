// What an embed can be told besides its numbers: language, currency, theme and colours, in an address or in attributes.

/** @typedef {typeof COLOURS[number]} Colour */

/** Each is the custom property `--lifeworth-NAME`. */
export const COLOURS = /** @type {const} */ (['accent', 'text', 'background']);

/** The room that is kept until a calculator has drawn itself: none is lower at any width. */
export const RESERVED_HEIGHT = 900;

/**
 * Sets the colours that can be read as such; nothing else that stands in their place reaches a style.
 *
 * @param {HTMLElement} element
 * @param {(name: Colour) => string | null | undefined} valueOf
 */
export function applyColours(element, valueOf) {
  for (const name of COLOURS) {
    const colour = valueOf(name);
    if (colour && CSS.supports('color', colour)) element.style.setProperty(`--lifeworth-${name}`, colour);
  }
}
