// The inputs as text: "clv=1&mode=retention&averageOrderValue=200&…", in the address or in a `state` attribute.

/** @typedef {import('./fields/form.js').Field} Field */
/** @typedef {import('./fields/form.js').Value} Value */

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
/** Distinct from saying nothing, which leaves what was there. */
const NO_ROWS = 'none';

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
  if (field.kind === 'table' || field.kind === 'ranges') return text === NO_ROWS ? [] : parseRows(text, field.columns ?? []);
  if (field.kind === 'text') return text;
  if (field.kind === 'choice') return field.choices?.find((choice) => String(choice) === text);
  if (field.kind === 'cells') return parseCells(text, field);
  if (field.endless && text === ENDLESS) return null;
  const numbers = text.split(',').map(Number);
  if (!numbers.every(Number.isFinite)) return undefined;
  if (numbers.length === 1) return numbers[0];
  return field.list ? numbers : undefined;
}

/**
 * Rows: `2020-03:93,32,9;2020-12:49,30,8`, or the numbers alone where there is one row without a name.
 *
 * @param {string} text
 * @param {Field} field
 */
function parseCells(text, { cells = [], named, most = Infinity }) {
  const rows = text.split(';').map((row) => {
    const [numbers = '', name = ''] = row.split(':').reverse();
    return { name: decoded(name), cells: numbers.split(',').map((number) => (number.trim() === '' ? NaN : Number(number))) };
  });
  const good = rows.length <= most && rows.every((row) => row.cells.length === cells.length && row.cells.every(Number.isFinite));
  return good ? (named ? rows : rows[0]?.cells) : undefined;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {Value} value
 * @returns {string}
 */
function writeValue(value) {
  if (value === null) return ENDLESS;
  if (Array.isArray(value) && value.length === 0) return NO_ROWS;
  if (!Array.isArray(value) || typeof value[0] !== 'object') return String(value);
  if (!isRows(value)) return value.map((row) => Object.values(row).map((cell) => escape(writeValue(cell))).join('_')).join('*');
  return value.map(({ name, cells }) => `${encodeURIComponent(name)}:${cells}`).join(';');
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
  for (const { name, optional } of fields) {
    const value = values[name];
    if (value !== undefined && !(optional && value === null)) own.set(name, writeValue(value));
  }
  for (const [name, value] of entries) own.append(name, value);
  return own.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** Rows are divided by `*`, their cells by `_`, both of which an address leaves as they are. */
const escape = (/** @type {string} */ text) => text.replace(/[*_!]/gu, (sign) => `!${'*_!'.indexOf(sign)}`);
const unescape = (/** @type {string} */ text) => text.replace(/!([012])/gu, (_, index) => '*_!'[index] ?? '');

/**
 * @param {string} text
 * @param {readonly Field[]} columns
 * @returns {import('./fields/form.js').Row[] | undefined} nothing if any cell cannot be read
 */
function parseRows(text, columns) {
  /** @type {import('./fields/form.js').Row[]} */
  const rows = [];
  for (const line of text.split('*')) {
    /** @type {import('./fields/form.js').Row} */
    const row = {};
    const cells = line.split('_').map(unescape);
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? '';
      const value = column.kind === 'text' ? cell : parseValue(cell, column);
      if (value === undefined || (Array.isArray(value) && typeof value[0] === 'object')) return undefined;
      row[column.name] = /** @type {import('./fields/form.js').Row[string]} */ (value);
    }
    rows.push(row);
  }
  return rows;
}

/**
 * @param {Value} value
 * @returns {value is import('./fields/form.js').CellRow[]}
 */
export function isRows(value) {
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && 'cells' in row);
}
