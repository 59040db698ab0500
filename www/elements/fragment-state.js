// The inputs as text: "clv=1&mode=retention&averageOrderValue=200&…", in the address or in a `state` attribute.

/** @typedef {import('./form.js').Field} Field */
/** @typedef {import('./form.js').Value} Value */

/**
 * @typedef {object} State
 * @property {string} [mode]
 * @property {string} [lang]
 * @property {string} [currency]
 * @property {Record<string, Value>} values
 */

/**
 * Whose inputs they are: the fields, and the name under which the fragment says so.
 * @typedef {{key: string, fields: readonly Field[]}} Owner
 */

const VERSION = '1';
const SETTINGS = ['mode', 'lang', 'currency'];
const ENDLESS = 'endless';

/**
 * @param {string} text with or without the leading `#`
 * @param {Owner} owner
 * @returns {State} what can be read of it; anything else is left out, field by field
 */
export function parseState(text, { key, fields }) {
  /** @type {State} */
  const state = { values: {} };
  const entries = new URLSearchParams(text.replace(/^#/u, ''));
  if ((entries.get(key) ?? VERSION) !== VERSION) return state;
  state.mode = entries.get('mode') ?? undefined;
  state.lang = entries.get('lang') ?? undefined;
  state.currency = entries.get('currency') ?? undefined;
  for (const field of fields) {
    const value = parseValue(entries.get(field.name), field);
    if (value !== undefined) state.values[field.name] = value;
  }
  return state;
}

/**
 * One value, as the fragment and the attributes write it: a point for decimals, a comma between the years of a list.
 *
 * @param {string | null} text
 * @param {Field} field
 * @returns {Value | undefined}
 */
export function parseValue(text, field) {
  if (text === null || text.trim() === '') return undefined;
  if (field.kind === 'choice') return field.choices?.find((choice) => String(choice) === text);
  if (field.endless && text === ENDLESS) return null;
  const numbers = text.split(',').map(Number);
  if (!numbers.every(Number.isFinite)) return undefined;
  if (numbers.length === 1) return numbers[0];
  return field.list ? numbers : undefined;
}

/**
 * Puts the state into a fragment, beside what others have written there.
 *
 * @param {State} state
 * @param {Owner} owner
 * @param {string} [fragment] the present one
 * @returns {string} without the leading `#`
 */
export function writeState({ mode, lang, currency, values }, { key, fields }, fragment = '') {
  const entries = new URLSearchParams(fragment.includes('=') ? fragment.replace(/^#/u, '') : '');
  for (const name of [key, ...SETTINGS, ...fields.map((field) => field.name)]) entries.delete(name);
  const own = new URLSearchParams({ [key]: VERSION });
  for (const [name, value] of Object.entries({ mode, lang, currency })) if (value) own.set(name, value);
  for (const { name } of fields) {
    const value = values[name];
    if (value !== undefined) own.set(name, value === null ? ENDLESS : String(value));
  }
  for (const [name, value] of entries) own.append(name, value);
  return own.toString().replaceAll('%2C', ',');
}
