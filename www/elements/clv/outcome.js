// One calculation: what went in, what came out, and what the element needs to know of both to talk about it.

/** @typedef {import('../../engine/clv.js').Clv} Clv */
/** @typedef {import('./form.js').Mode} Mode */
/** @typedef {import('../fields/form.js').Value} Value */
/** @typedef {ReturnType<Clv['lifetimeValue']>} LifetimeValue */
/** @typedef {Partial<LifetimeValue> & Pick<LifetimeValue, 'payback' | 'curve' | 'missing'>} Result */
/** @typedef {Partial<Parameters<Clv['lifetimeValue']>[0] & Parameters<Clv['simpleValue']>[0]>} Options */
/** @typedef {import('../figures.js').Formula} Formula */

/**
 * @typedef {object} Outcome
 * @property {Mode} mode
 * @property {Options} options what went in
 * @property {Result} result what came out
 * @property {number | null} years how long is counted; null without an end
 * @property {number} periodsPerYear
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/** The simple formula counts payback in months. */
const MONTHS = 12;

/**
 * @param {Clv} calculators
 * @param {string} chosen one of the modes
 * @param {Readonly<Record<string, Value>>} values of the form
 * @returns {Outcome}
 */
export function calculate(calculators, chosen, values) {
  const mode = /** @type {Mode} */ (chosen);
  // An absent horizon is an endless one.
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const options = /** @type {Options} */ (/** @type {unknown} */ (given));
  const simple = mode === 'simple';
  const result = /** @type {Result} */ (
    simple ? calculators.simpleValue(/** @type {any} */ (options)) : calculators.lifetimeValue(/** @type {any} */ (options))
  );
  return {
    mode,
    options,
    result,
    years: (simple ? options.years : options.horizonYears) ?? null,
    periodsPerYear: result.periodsPerYear ?? MONTHS,
    reasonFor: (quantity) => result.missing.find((missing) => missing.quantity === quantity)?.reason,
    formulas: () =>
      simple
        ? calculators.simpleValueFormulas()
        : calculators.lifetimeValueFormulas({
            marginTiming: options.marginTiming,
            endless: options.horizonYears === undefined,
            retentionByYear: Array.isArray(options.annualRetentionRate),
          }),
  };
}
