// The first of very many without sorting them all, so that a million rows do not hold up the page.

/**
 * Indices of the greatest values, greatest first; what is not a number comes nowhere.
 *
 * @param {ArrayLike<number>} values
 * @param {number} wanted
 * @returns {number[]}
 */
export function most(values, wanted) {
  /** @type {number[]} */
  let found = [];
  let least = -Infinity;
  const cut = () => {
    found.sort((a, b) => Number(values[b]) - Number(values[a]) || a - b);
    found = found.slice(0, wanted);
    if (found.length === wanted) least = Number(values[found[wanted - 1] ?? 0]);
  };
  for (let at = 0; at < values.length; at += 1) {
    if (!(Number(values[at]) > least)) continue;
    found.push(at);
    if (found.length >= 20 * wanted) cut();
  }
  cut();
  return found;
}
