// The first of very many without sorting them all, so that a million rows do not hold up the page.

/**
 * Indices of the greatest values, greatest first; what is not a number comes nowhere.
 *
 * @param {ArrayLike<number>} values
 * @param {number} wanted
 * @param {ArrayLike<number>} [among] the indices that count, if not all
 * @returns {number[]}
 */
export function most(values, wanted, among) {
  /** @type {number[]} */
  let found = [];
  let least = -Infinity;
  const cut = () => {
    found.sort((a, b) => Number(values[b]) - Number(values[a]) || a - b);
    found = found.slice(0, wanted);
    if (found.length === wanted) least = Number(values[found[wanted - 1] ?? 0]);
  };
  const count = among ? among.length : values.length;
  for (let place = 0; place < count; place += 1) {
    const at = among ? Number(among[place]) : place;
    if (!(Number(values[at]) > least)) continue;
    found.push(at);
    if (found.length >= 20 * wanted) cut();
  }
  cut();
  return found;
}
