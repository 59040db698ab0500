// What a value that came from outside must look like: checks that name the path of the first thing that is otherwise.

/** The path of what is wrong, or undefined. @typedef {(value: unknown, path: string) => string | undefined} Shape */

/** @param {(value: any) => boolean} fits @returns {Shape} */
const when = (fits) => (value, path) => (fits(value) ? undefined : path);

export const number = when(Number.isFinite);
export const positive = when((value) => Number.isFinite(value) && value > 0);
export const text = when((value) => typeof value === 'string');

/** A day, counted from 1970-01-01, that calendars can write. */
export const day = when((value) => Number.isInteger(value) && Math.abs(value) < 1e7);
/** A day as text. */
export const date = when((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) && !Number.isNaN(Date.parse(value)));

/** @param {RegExp} pattern */
export const matching = (pattern) => when((value) => typeof value === 'string' && pattern.test(value));

/** @param {readonly string[]} names */
export const oneOf = (names) => when((value) => names.includes(value));

/** What may be absent: undefined or null. @param {Shape} shape @returns {Shape} */
export const maybe = (shape) => (value, path) => (value === undefined || value === null ? undefined : shape(value, path));

/** @param {Shape} shape @returns {Shape} */
export const list = (shape) => (value, path) => {
  if (!Array.isArray(value)) return path;
  for (const [at, item] of value.entries()) {
    const wrong = shape(item, `${path}[${at}]`);
    if (wrong) return wrong;
  }
  return undefined;
};

/** An object with at least these fields. @param {Readonly<Record<string, Shape>>} fields @returns {Shape} */
export const record = (fields) => (value, path) => {
  if (typeof value !== 'object' || value === null) return path || 'document';
  for (const [name, shape] of Object.entries(fields)) {
    const wrong = shape(/** @type {Record<string, unknown>} */ (value)[name], path ? `${path}.${name}` : name);
    if (wrong) return wrong;
  }
  return undefined;
};

/** A shape that depends on what one field says. @param {string} field @param {Readonly<Record<string, Shape>>} shapes @returns {Shape} */
export const byField = (field, shapes) => (value, path) => {
  const said = String(/** @type {any} */ (value)?.[field]);
  const shape = Object.hasOwn(shapes, said) ? shapes[said] : undefined;
  return shape ? shape(value, path) : `${path}.${field}`;
};
