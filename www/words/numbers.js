// Writes numbers for which a language needs no words: amounts, shares, counts, scores.

/** @typedef {ReturnType<typeof createNumbers>} Numbers */

/**
 * @param {{locale: string, currency: string}} options
 */
export function createNumbers({ locale, currency }) {
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const amount = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const wholeAmount = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });

  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });

  /** @param {number} value */
  const money = (value) => (Number.isInteger(Math.round(value * 1e6) / 1e6) ? wholeAmount : amount).format(noMinusZero(value));

  return {
    money,
    /**
     * An amount as people say it: without cents from a hundred up.
     * @param {number} value
     */
    roundMoney: (value) => (Math.abs(value) >= 100 ? wholeAmount.format(noMinusZero(Math.round(value))) : money(value)),
    /** @param {number} value */
    share: (value) => percent.format(noMinusZero(value)),
    /** @param {number} value */
    count: (value) => decimal.format(noMinusZero(value)),
    /** @param {number} value */
    ratio: (value) => `${oneDecimal.format(value)} : 1`,
    /**
     * A number beside an axis: three digits, millions by their name.
     * @param {number} value
     */
    short: (value) => (Math.abs(value) >= 1e6 ? compact : decimal).format(noMinusZero(Math.abs(value) >= 100 ? Math.round(value) : value)),
    /**
     * A mean or an expected number, whose further digits would be noise: three digits, whole from a hundred up.
     * @param {number} value
     */
    expected: (value) => {
      const size = Math.abs(value);
      if (size >= 1e6) return compact.format(value);
      return (size >= 10 ? oneDecimal : decimal).format(noMinusZero(size >= 100 ? Math.round(value) : value));
    },
    /**
     * A score in points, with a true minus sign.
     * @param {number} value
     */
    score: (value) => oneDecimal.format(noMinusZero(value)).replace('-', '\u2212'),
  };
}

/** @param {number} value */
export function noMinusZero(value) {
  return value === 0 || Math.abs(value) < 1e-9 ? 0 : value;
}
