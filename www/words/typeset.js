// Polish, Slovak and Czech do not leave a word of one letter at the end of a line.

const LANGUAGES = new Set(['pl', 'sk', 'cs']);
const ONE_LETTER = /(?<=^|[\s(„])([aiouwzvsk]) (?=\S)/giu;

/**
 * @template Words
 * @param {Words} words
 * @param {string} language
 * @returns {Words} the same with no-break spaces after such words
 */
export function typeset(words, language) {
  if (!LANGUAGES.has(language)) return words;
  /** @type {(value: unknown) => unknown} */
  const walk = (value) => {
    if (typeof value === 'string') return value.replace(ONE_LETTER, '$1\u00a0');
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return /** @type {Words} */ (walk(words));
}
