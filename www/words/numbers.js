// Writes numbers for which a language needs no words: amounts, shares, counts, scores.

/** @typedef {ReturnType<typeof createNumbers>} Numbers */

/**
 * One minus sign everywhere, the one of formulas and sentences: Intl has it in some languages, and in others the hyphen of a
 * keyboard, which screen readers pass over.
 *
 * @param {string} locale
 * @param {Intl.NumberFormatOptions} options
 * @param {string} [minus] a hyphen in what people type and in what spreadsheets read
 * @returns {(value: number) => string}
 */
export function writer(locale, options, minus = '\u2212') {
  const format = new Intl.NumberFormat(locale, options);
  // Nothing is minus zero.
  return (value) => format.format(Math.abs(value) < 1e-9 ? 0 : value).replace(/[-\u2212]/u, minus);
}

/**
 * @param {{locale: string, currency: string}} options
 */
export function createNumbers({ locale, currency }) {
  const decimal = writer(locale, { maximumFractionDigits: 2 });
  const oneDecimal = writer(locale, { maximumFractionDigits: 1 });
  const amount = writer(locale, { style: 'currency', currency });
  const wholeAmount = writer(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const compact = writer(locale, { notation: 'compact', maximumSignificantDigits: 3 });

  /** @param {number} value */
  const money = (value) => (Number.isInteger(Math.round(value * 1e6) / 1e6) ? wholeAmount : amount)(value);

  return {
    money,
    /**
     * An amount as people say it: without cents from a hundred up.
     * @param {number} value
     */
    roundMoney: (value) => (Math.abs(value) >= 100 ? wholeAmount(Math.round(value)) : money(value)),
    share: writer(locale, { style: 'percent', maximumFractionDigits: 1 }),
    count: decimal,
    /** @param {number} value */
    ratio: (value) => `${oneDecimal(value)} : 1`,
    /**
     * A number beside an axis: three digits, millions by their name.
     * @param {number} value
     */
    short: (value) => (Math.abs(value) >= 1e6 ? compact : decimal)(Math.abs(value) >= 100 ? Math.round(value) : value),
    /**
     * A mean or an expected number, whose further digits would be noise: three digits, whole from a hundred up.
     * @param {number} value
     */
    expected: (value) => {
      const size = Math.abs(value);
      return size >= 1e6 ? compact(value) : size >= 100 ? decimal(Math.round(value)) : (size >= 10 ? oneDecimal : decimal)(value);
    },
    /** A score in points. */
    score: oneDecimal,
  };
}
