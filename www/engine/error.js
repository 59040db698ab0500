// The one error class of lifeworth in JavaScript.

/**
 * An input that breaks a rule, or a fault of ours.
 *
 * `code` is the broken rule (`finite`, `greaterThan`, `atLeast`, `lessThan`, `atMost`, `wholeNumber`,
 * `notEmpty`), or `load` when the module could not be loaded, or `internal` for a fault of ours.
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
  return new LifeworthError(message, { code: 'internal', cause: thrown });
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
  return { message, details, trapped: cause instanceof WebAssembly.RuntimeError };
}

/** @param {ErrorMessage} message */
export function fromMessage({ message, details }) {
  return new LifeworthError(message, details);
}
