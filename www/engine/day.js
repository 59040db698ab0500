// Days as the core counts them, and as people write them.

const MILLISECONDS = 86_400_000;

/** A day number, days since 1970-01-01, as `2025-12-31`. @param {number} day */
export function dateFromDay(day) {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** `2025-12-31` as a day number. @param {string} date @returns {number} NaN for what is no date */
export function dayFromDate(date) {
  return Date.parse(`${date}T00:00Z`) / MILLISECONDS;
}
