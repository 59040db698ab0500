// The one error class of lifeworth in JavaScript.

/** The codes of errors that people meet: there are words for each. */
export const CODES = /** @type {const} */ ([
  'finite',
  'greaterThan',
  'atLeast',
  'lessThan',
  'atMost',
  'wholeNumber',
  'wholePeriods',
  'notEmpty',
  'currency',
  'date',
  'undecided',
  'noRows',
  'notText',
  'closed',
  'memory',
  'load',
  'unreadable',
  'internal',
]);

/** The codes of what a program asked for wrongly; whoever sees it on a page sees a fault of ours. */
export const PROGRAM_CODES = /** @type {const} */ (['balanced', 'missingField', 'unknownField', 'unknownChoice', 'wrongType']);

/**
 * Whether a browser says that it has no memory: each does so in its own words.
 *
 * @param {unknown} thrown
 */
export function isOutOfMemory(thrown) {
  return thrown instanceof RangeError && /memory|alloc|array (buffer )?length|string length/iu.test(thrown.message);
}

/** Whether a file that was chosen is no longer there, or no longer as it was. @param {unknown} thrown */
const isUnreadable = (thrown) => thrown instanceof DOMException && (thrown.name === 'NotReadableError' || thrown.name === 'NotFoundError');

/**
 * Whether an instance of a module stopped in the middle of its work, and may not be called again.
 *
 * @param {unknown} thrown
 */
export const isTrap = (thrown) => thrown instanceof WebAssembly.RuntimeError || isOutOfMemory(thrown);

/**
 * An input that breaks a rule, or a fault of ours.
 *
 * `code` is the broken rule or what else happened, one of `CODES`: such as `load` when the module could not be loaded,
 * `memory` when the browser gives no more of it, or `internal` for a fault of ours.
 */
export class LifeworthError extends Error {
  /**
   * @param {string} message
   * @param {{code: string, field?: string, value?: unknown, limit?: number, cause?: unknown}} details
   */
  constructor(message, { code, field, value, limit, cause }) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'LifeworthError';
    /** The broken rule, or `load` or `internal`. */
    this.code = code;
    /** Path of the input as JavaScript writes it, such as `grossMargin`. */
    this.field = field;
    /** The value as given. */
    this.value = value;
    /** The limit of the rule, where it has one. */
    this.limit = limit;
  }
}

/**
 * Turns whatever a wasm function threw into a LifeworthError.
 *
 * @param {unknown} thrown
 * @returns {LifeworthError}
 */
export function asLifeworthError(thrown) {
  if (thrown instanceof LifeworthError) return thrown;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    const { code, field, value, limit } = /** @type {{code: string, field?: string, value?: unknown, limit?: number}} */ (
      /** @type {unknown} */ (thrown)
    );
    return new LifeworthError(thrown.message, { code, field, value, limit, cause: thrown });
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = isOutOfMemory(thrown) ? 'memory' : isUnreadable(thrown) ? 'unreadable' : 'internal';
  return new LifeworthError(message, { code, cause: thrown });
}

/**
 * An error as a worker sends it: a class does not survive the way.
 * @typedef {{message: string, details: {code: string, field?: string, value?: unknown, limit?: number}, trapped: boolean}} ErrorMessage
 */

/** @param {unknown} thrown @returns {ErrorMessage} */
export function asMessage(thrown) {
  const { message, code, field, value, limit, cause } = asLifeworthError(thrown);
  const details = {
    code,
    ...(field === undefined ? {} : { field }),
    ...(typeof value === 'number' || typeof value === 'string' ? { value } : {}),
    ...(limit === undefined ? {} : { limit }),
  };
  return { message, details, trapped: isTrap(cause) };
}

/** @param {ErrorMessage} message */
export function fromMessage({ message, details }) {
  return new LifeworthError(message, details);
}
