// Puts values into the gaps of a sentence: "{revenue} over {years}".

/**
 * @param {string} template
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function fill(template, values) {
  return template.replace(/\{([\w.]+)\}/gu, (gap, name) => values[name] ?? gap);
}

/**
 * The same with parts that are elements, for a sentence with an emphasised number in it.
 *
 * @param {string} template
 * @param {Record<string, string | Node>} values
 * @returns {(string | Node)[]}
 */
export function fillNodes(template, values) {
  return template.split(/\{([\w.]+)\}/u).map((part, index) => (index % 2 ? (values[part] ?? `{${part}}`) : part));
}
