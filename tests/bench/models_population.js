// A population that buys and leaves as BG/NBD says, in whole days, written for every program that is measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small seeded stream (mulberry32): speed matters here, not quality. @param {number} seed */
function stream(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Marsaglia and Tsang's gamma variate. @param {() => number} random @param {number} shape @returns {number} */
function gamma(random, shape) {
  if (shape < 1) return gamma(random, shape + 1) * (random() + 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < normal * normal / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Frequency, recency, observation time in weeks and mean spend of so many customers, observed for 27 to 39 weeks.
 * @param {number} customers
 * @param {number} seed
 */
export function population(customers, seed) {
  const random = stream(seed);
  const rows = new Float64Array(4 * customers);
  for (let row = 0; row < rows.length; row += 4) {
    const observed = Math.floor((27 + 12 * random()) * 7);
    const rate = gamma(random, 0.243) / (4.414 * 7);
    const [one, other] = [gamma(random, 0.793), gamma(random, 2.426)];
    const leaves = one / (one + other);
    let [day, last, count] = [0, 0, 0];
    for (;;) {
      day += -Math.log(1 - random()) / rate;
      if (!(day < observed)) break;
      if (Math.floor(day) > last) count += 1;
      last = Math.floor(day);
      if (random() < leaves) break;
    }
    const nu = gamma(random, 3.74) / 15.44;
    const spend = count > 0 ? Math.round((gamma(random, 6.25 * count) / nu / count) * 100) / 100 : 0;
    rows.set([count, count > 0 ? last / 7 : 0, observed / 7, spend], row);
  }
  return rows;
}

/** @param {string} folder @param {string} name @param {Float64Array} rows */
export function save(folder, name, rows) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.f64`), rows);
}

/** @param {Float64Array} rows */
export function columns(rows) {
  const column = (/** @type {number} */ at) => Float64Array.from({ length: rows.length / 4 }, (_, row) => rows[4 * row + at] ?? NaN);
  return { frequency: column(0), recency: column(1), observed: column(2), spend: column(3) };
}
