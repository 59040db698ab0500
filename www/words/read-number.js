// Reads a number as a person types it: "1 234,50", "1,234.50", "1.234,50 zł", "− 80 %".

/** @typedef {{value: number} | {problem: 'empty' | 'notNumber'}} Reading */

const SIGNS = /\p{Sc}|%|‰/gu;
const CODE = '[A-Z]{3}|(?:zł|Kč|kr|Ft|lei|лв)\\.?';
const CURRENCY = new RegExp(`^(?:${CODE})(?=[\\s\\d+-])|(?<=[\\s\\d.,])(?:${CODE})$`, 'u');
const GROUPING = /[\s'’.,]/u; // \s holds the no-break spaces

/**
 * The character between units and tenths in a language.
 *
 * @param {string} locale
 */
function decimalSeparator(locale) {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}

/**
 * Currency signs, a percent sign and the given unit are ignored. "1,234" and "1.234" mean what they mean in the
 * reader's language; every other way of writing a number can be told apart without knowing it.
 *
 * @param {string} text
 * @param {{locale: string, unit?: string}} options
 * @returns {Reading}
 */
export function readNumber(text, { locale, unit = '' }) {
  let rest = text.trim().normalize('NFC').replace(/[−–‒﹣-]/gu, '-');
  if (rest === '') return { problem: 'empty' };
  if (unit && rest.endsWith(unit)) rest = rest.slice(0, -unit.length);
  rest = rest.replace(SIGNS, ' ').trim().replace(CURRENCY, '').trim();
  const signed = /^([+-]?)\s*(.*)$/u.exec(rest);
  const sign = signed?.[1] === '-' ? -1 : 1;
  const digits = plainDigits(signed?.[2] ?? '', decimalSeparator(locale));
  return digits === undefined ? { problem: 'notNumber' } : { value: digits === 0 ? 0 : sign * digits };
}

/**
 * @param {string} text without sign and unit
 * @param {string} decimal
 * @returns {number | undefined}
 */
function plainDigits(text, decimal) {
  const separators = [...text.matchAll(/[.,]/gu)].map(([separator]) => separator);
  const last = separators.at(-1);
  const alone = separators.length === 1;
  const mixed = new Set(separators).size === 2;
  let point = '';
  if (last && mixed) {
    if (separators.indexOf(last) !== separators.length - 1) return undefined; // "1,2.3,4"
    point = last;
  } else if (last && alone) {
    const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(text);
    if (!looksGrouped || last === decimal) point = last;
  }
  const cut = point ? text.lastIndexOf(point) : text.length;
  const whole = text.slice(0, cut);
  const fraction = text.slice(cut + 1);
  if (!/^\d*$/u.test(fraction) || (whole === '' && fraction === '')) return undefined;
  // Groups are of three digits, so that "12 50" is questioned and not read as 1250.
  const groups = whole.split(GROUPING);
  const wellGrouped = groups.every((group, index) =>
    index === 0 ? /^\d*$/u.test(group) && (groups.length === 1 || /^\d{1,3}$/u.test(group)) : /^\d{3}$/u.test(group),
  );
  if (!wellGrouped) return undefined;
  return Number(`${groups.join('') || '0'}.${fraction || '0'}`);
}

/**
 * Reads one number or a list of them: "80", "80; 85; 90", "80, 85, 90", "80,5 85 90".
 *
 * @param {string} text
 * @param {{locale: string, unit?: string}} options
 * @returns {{value: number | number[]} | {problem: 'empty' | 'notNumber'}}
 */
export function readNumbers(text, options) {
  const separator = listSeparator(text, options.locale);
  const items = separator ? text.split(separator).filter((item) => item.trim() !== '') : [];
  if (items.length < 2) return readNumber(text, options);
  /** @type {number[]} */
  const values = [];
  for (const item of items) {
    const reading = readNumber(item, options);
    if ('problem' in reading) return reading;
    values.push(reading.value);
  }
  return { value: values };
}

/**
 * @param {string} text
 * @param {string} locale
 */
function listSeparator(text, locale) {
  if (/[;\n]/u.test(text)) return /[;\n]/u;
  if (/,\s/u.test(text)) return /,\s/u;
  if (/,/u.test(text) && (decimalSeparator(locale) !== ',' || (text.match(/,/gu) ?? []).length > 1)) return /,/u;
  return /\d\s+\d/u.test(text) ? /\s+/u : undefined;
}
