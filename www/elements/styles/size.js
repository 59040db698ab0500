// How large an element's text is: as large as the text around it. The style sheets say `rem` and mean that size, because
// what a page makes of its own `rem` (62.5 % of the usual is common) is none of theirs.

/** Pixels: smaller text would not be read, though a page may say so, as where it keeps boxes side by side with none at all. */
const LEAST = 13;

/**
 * @param {Element} element
 * @returns {number} the size of the text where it stands, in the `rem` of its page
 */
export function sizeOfText(element) {
  const pixels = (/** @type {Element} */ where) => Number.parseFloat(getComputedStyle(where).fontSize);
  // In a frame that is not shown nothing has a size; what is shown later is measured then.
  return Math.max(pixels(element), LEAST) / pixels(document.documentElement) || 1;
}

/**
 * Still in `rem`, so that whoever enlarges the text of a page enlarges this.
 *
 * @param {string} css
 * @param {number} size in the `rem` of the page
 */
export const inSizeOfText = (css, size) => (size === 1 ? css : css.replace(/[\d.]+(?=rem)/gu, (length) => `${Number(length) * size}`));
