// Whatever may hold a file of orders, as its first bytes, its length, and pieces to read one after the other.

/** @typedef {Blob | string | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>} OrderSource */

/** Bytes that are read at a time. */
export const PIECE = 1 << 20;
/** Bytes from which it is found out how the file is written. */
export const HEAD = 256 << 10;

/** How many samples are taken of the rest, where the head leaves a question open; and their bytes. */
const SAMPLES = 16;
const SAMPLE = 32 << 10;

export class Pieces {
  /** @type {Blob | undefined} A file that can be read where the module runs. */
  file;
  /** Bytes in all, if that is known. @type {number | undefined} */
  total;
  /** @type {AsyncIterator<Uint8Array> | undefined} */
  #stream;
  /** What was read ahead of a stream. */
  #ahead = new Uint8Array();

  /** @param {OrderSource} source */
  constructor(source) {
    if (typeof source === 'string' || source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
      source = new Blob([/** @type {BlobPart} */ (source)]);
    }
    if (source instanceof Blob) {
      this.file = source;
      this.total = source.size;
    } else {
      this.#stream = chunks(source);
    }
  }

  /** The first bytes. @returns {Promise<Uint8Array>} */
  async head() {
    if (this.file) return new Uint8Array(await this.file.slice(0, HEAD).arrayBuffer());
    while (this.#ahead.length < HEAD) {
      const { done, value } = await this.#next();
      if (done) break;
      const longer = new Uint8Array(this.#ahead.length + value.length);
      longer.set(this.#ahead);
      longer.set(value, this.#ahead.length);
      this.#ahead = longer;
    }
    return this.#ahead.slice(0, HEAD);
  }

  /** Some bytes from all over a file, evenly, after its head. @returns {AsyncGenerator<Uint8Array>} */
  async *samples() {
    if (!this.file) return;
    const step = (this.file.size - HEAD) / SAMPLES;
    for (let sample = 1; sample <= SAMPLES && step > 0; sample++) {
      // On an even place, lest characters of two bytes be cut.
      const at = Math.max(HEAD, Math.floor((HEAD + sample * step - SAMPLE) / 2) * 2);
      yield new Uint8Array(await this.file.slice(at, at + SAMPLE).arrayBuffer());
    }
  }

  /**
   * All bytes of a stream, in pieces of their own memory.
   * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>>}
   */
  async *[Symbol.asyncIterator]() {
    yield* cut(this.#ahead);
    this.#ahead = new Uint8Array();
    for (let next = await this.#next(); !next.done; next = await this.#next()) yield* cut(next.value);
  }

  /** Stops reading. */
  async cancel() {
    await this.#stream?.return?.();
  }

  /** @returns {Promise<IteratorResult<Uint8Array>>} */
  async #next() {
    return this.#stream?.next() ?? { done: true, value: undefined };
  }
}

/** @param {Uint8Array} bytes */
function* cut(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE) yield new Uint8Array(bytes.subarray(at, at + PIECE));
}

/**
 * Not every browser can iterate over a stream.
 * @param {ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>} source
 * @returns {AsyncGenerator<Uint8Array>}
 */
async function* chunks(source) {
  if (!('getReader' in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
