// What the peers are given to draw: the curves of one setting of the slider, by plain JavaScript.

/** @typedef {{years: number[], survival: number[], cumulativeProfit: number[], acquisitionCost: number}} Curves */

/** The visitor's setting number `step`; every point of every line moves from one to the next. @param {number} step */
export const setting = (step) => ({
  averageOrderValue: 150 + (step % 100),
  ordersPerYear: 5,
  grossMargin: 0.4,
  annualRetentionRate: 0.6 + 0.3 * ((step % 50) / 50),
  annualDiscountRate: 0.1,
  horizonYears: 40,
  periodsPerYear: 12,
  acquisitionCost: 120,
});

/** @param {ReturnType<typeof setting>} options @returns {Curves} */
export function curves({ averageOrderValue, ordersPerYear, grossMargin, annualRetentionRate, annualDiscountRate, horizonYears, acquisitionCost }) {
  const margin = (averageOrderValue * ordersPerYear * grossMargin) / 12;
  const retention = annualRetentionRate ** (1 / 12);
  const discount = (1 + annualDiscountRate) ** (1 / 12);
  const result = /** @type {Curves} */ ({ years: [0], survival: [1], cumulativeProfit: [0], acquisitionCost });
  let [alive, factor, sum] = [1, 1, 0];
  for (let month = 1; month <= horizonYears * 12; month++) {
    sum += margin * alive * factor;
    alive *= retention;
    factor /= discount;
    result.years.push(month / 12);
    result.survival.push(alive);
    result.cumulativeProfit.push(sum);
  }
  return result;
}
