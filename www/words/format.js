// Writes numbers with their units and words, for a language and a currency. With numbers.js the only place that knows how
// a number looks.

import { fill } from './fill.js';
import { createNumbers, writer } from './numbers.js';

/** @typedef {import('./index.js').SharedWords} Words */
/** @typedef {'money' | 'share' | 'count' | 'years' | 'months' | 'points' | 'ratio' | 'text' | 'score' | 'answer'} Kind */
/** @typedef {ReturnType<typeof createFormat>} Format */

/**
 * @param {string} currency
 * @returns {boolean} whether Intl can write amounts in it
 */
export function isCurrency(currency) {
  return /^[a-z]{3}$/iu.test(currency);
}

/** @param {string} locale */
export function isLocale(locale) {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/**
 * @param {{locale: string, currency: string, words: Words}} options
 */
export function createFormat({ locale, currency, words }) {
  const numbers = createNumbers({ locale, currency });
  const { money, share, count, score, ratio } = numbers;
  const plural = new Intl.PluralRules(locale);
  const typed = writer(locale, { maximumFractionDigits: 6 }, '-');
  const oneDecimal = writer(locale, { maximumFractionDigits: 1 });
  const amount = new Intl.NumberFormat(locale, { style: 'currency', currency });

  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });

  const sample = amount.formatToParts(1);
  const sign = sample.find((part) => part.type === 'currency')?.value ?? currency;
  const signFirst = sample.findIndex((part) => part.type === 'currency') < sample.findIndex((part) => part.type === 'integer');

  /**
   * "1 year", "4 lata", "1,5 roku": the form follows the number as written, hence the rounding.
   * @param {number} value
   * @param {'years' | 'months' | 'points'} [unit]
   */
  const counted = (value, unit = 'years') => {
    const form = plural.select(Math.round(value * 10) / 10);
    const forms = words.units[unit];
    return forms[/** @type {keyof typeof forms} */ (form)] ?? forms.other;
  };

  /** @param {number} value @param {'years' | 'months' | 'points'} [unit] */
  const inUnits = (value, unit) => fill(counted(value, unit), { n: oneDecimal(value) }).replace(' ', '\u00a0');

  /** @param {number} value */
  const years = (value) => inUnits(value);

  /**
   * "7 months", "1 year 7 months", "6.6 months": a time on the axis of a chart.
   * @param {number} value in years
   */
  const duration = (value) => {
    const months = Math.round(value * 12);
    if (Math.abs(value * 12 - months) > 0.01) {
      return value >= 2 ? years(value) : inUnits(value * 12, 'months');
    }
    if (months % 12 === 0) return years(value);
    const rest = inUnits(months % 12, 'months');
    return months < 12 ? rest : `${years(Math.floor(months / 12))} ${rest}`;
  };

  /** @param {number} value */
  const months = (value) => inUnits(value, 'months');

  /**
   * "1 point", "1000 punktów", "1,5 bodu"; without tenths from a hundred up.
   * @param {number} value
   */
  const points = (value) => inUnits(Math.abs(value) >= 100 ? Math.round(value) : value, 'points');

  /** What is of another kind is a count. @type {Readonly<Record<string, ((value: number) => string) | undefined>>} */
  const byKind = { money, share, count, years, months, points, ratio, text: String, score };

  // Made when first asked for: few calculators write dates.
  /** @type {Intl.DateTimeFormat | undefined} */
  let dates;
  /** @type {Intl.DateTimeFormat | undefined} */
  let calendarMonths;

  /** @param {string} iso a day, such as `2025-12-31` */
  const date = (iso) => {
    dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return dates.format(new Date(`${iso}T00:00Z`));
  };

  /**
   * "Dec 2025", "Q4 2025", "2025"; "gru 2025", "IV kw. 2025".
   * @param {string} label a calendar period as the core names it: `2025-12`, `2025-Q4`, `2025`
   */
  const periodName = (label) => {
    const [year = '', part] = label.split('-');
    if (part === undefined) return year;
    if (part.startsWith('Q')) return fill(words.quarters[/** @type {keyof typeof words.quarters} */ (Number(part.slice(1)))] ?? label, { year });
    calendarMonths ??= new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return calendarMonths.format(new Date(`${label}-01T00:00Z`));
  };

  /** @param {number} perYear */
  const period = (perYear) => words.periods[/** @type {keyof typeof words.periods} */ (String(perYear))] ?? words.periods.other;

  return {
    locale,
    currency,
    ...numbers,
    years,
    months,
    points,
    /**
     * A probability: three digits after the point.
     * @param {number} value
     */
    probability: writer(locale, { maximumFractionDigits: 3 }),
    duration,
    /**
     * @param {number} value
     * @param {import('../elements/fields/form.js').Field['kind']} kind
     */
    of: (value, kind) => (byKind[kind] ?? count)(value),
    /**
     * A number as it stands in a text field: no unit, nothing rounded away that was typed.
     * @param {number} value
     */
    typed,
    /**
     * The unit that stands beside a text field.
     * @param {Kind} kind
     * @param {number} value
     */
    unit: (kind, value) =>
      kind === 'money' ? sign
      : kind === 'share' ? '%'
      : kind === 'ratio' ? ': 1'
      : kind === 'years' || kind === 'months' || kind === 'points' ? fill(counted(value, kind), { n: '' }).trim()
      : '',
    /** Whether the unit of money stands before the number. */
    signFirst,
    date,
    periodName,
    /**
     * "1 week", "2 tygodnie", "5 tygodni".
     * @param {number} value
     * @param {'day' | 'week' | 'month'} unit
     */
    span: (value, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value).replace(' ', '\u00a0'),
    /**
     * "1 customer", "2 klienci", "5 klientów".
     * @param {number} value
     * @param {Readonly<Record<string, string> & {other: string}>} forms by plural category
     */
    countedForms: (value, forms) => fill(forms[plural.select(value)] ?? forms.other, { n: count(value) }).replace(' ', '\u00a0'),
    /**
     * "in month 7", "w 7. miesiącu".
     * @param {number} n
     * @param {number} perYear periods in a year
     */
    inPeriod: (n, perYear) => fill(period(perYear).in, { n: count(n) }),
    /**
     * "month", "miesiąc", and "miesiąca" as it stands after "each".
     * @param {number} perYear periods in a year
     */
    periodWords: (perYear) => ({ period: period(perYear).name, ofPeriod: period(perYear).of }),
    /**
     * A share as precise as a formula needs it: a month's discount rate of 0.797 %.
     * @param {number} value
     */
    preciseShare: writer(locale, { style: 'percent', maximumFractionDigits: 3 }),
    /**
     * A share as people say it.
     * @param {number} value
     */
    wholeShare: writer(locale, { style: 'percent', maximumFractionDigits: 0 }),
    /**
     * A small amount, such as the value of a point.
     * @param {number} value
     */
    preciseMoney: writer(locale, { style: 'currency', currency, maximumFractionDigits: 5 }),
    /**
     * "December", as it stands alone.
     * @param {number} month of the year, from 1
     */
    monthOfYear: (month) => monthName.format(Date.UTC(2001, month - 1)),
    /**
     * "31 December", "31 grudnia"; in February "28/29", as no year is meant.
     * @param {number} month of the year, from 1
     */
    endOfMonth: (month) => {
      const parts = dayOfYear.formatToParts(Date.UTC(2001, month, 0));
      return parts.map(({ type, value }) => (type === 'day' && month === 2 ? `${value}/29` : value)).join('').replace(' ', '\u00a0');
    },
    /** The character that divides the cells of a file: a semicolon where the comma is taken. */
    cellSeparator: typed(0.5).includes(',') ? ';' : ',',
    /**
     * A number for a spreadsheet: no grouping, no unit, nothing rounded away that matters.
     * @param {number} value
     */
    plain: writer(locale, { numberingSystem: 'latn', useGrouping: false, maximumFractionDigits: 6 }, '-'),
  };
}
