// From values to places in a drawing, and back.

/** @typedef {import('../wasm/loyalty.js').Drawing} Drawing */
/** @typedef {import('../wasm/loyalty.js').Scale} Scale */

/**
 * The value that lies at a place.
 *
 * @param {Scale} scale
 * @param {number} place in pixels
 */
export function valueAt({ domain, range }, place) {
  return domain[0] + ((place - range[0]) / (range[1] - range[0])) * (domain[1] - domain[0]);
}

/**
 * @param {Drawing} drawing
 * @param {'x' | 'y'} axis
 * @returns {readonly [number, number]} in pixels
 */
export function rangeOf(drawing, axis) {
  return drawing.scales.find((candidate) => candidate.axis === axis)?.range ?? [0, 0];
}

/**
 * @param {Drawing} drawing
 * @param {'x' | 'y'} axis
 * @param {number} value
 */
export function placeOf(drawing, axis, value) {
  const scale = drawing.scales.find((candidate) => candidate.axis === axis);
  if (!scale) return 0;
  const [from, to] = scale.domain;
  const [start, end] = scale.range;
  return to === from ? start : start + ((value - from) / (to - from)) * (end - start);
}

/**
 * The index of the value nearest to one; the values ascend.
 *
 * @param {ArrayLike<number>} ascending
 * @param {number} value
 */
export function closest(ascending, value) {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (Number(ascending[middle]) <= value) low = middle;
    else high = middle;
  }
  return value - Number(ascending[low]) <= Number(ascending[high]) - value ? low : high;
}
