// One file of orders, read and asked where the module runs: in a worker, or in the page where there is none.

import { LifeworthError } from './error.js';
import { load } from './customers-module.js';
import { Pauses } from './turn.js';

/** @typedef {import('./services.js').Task} Task */
/** @typedef {import('./customers-module.js').Customers} Customers */
/** @typedef {import('../wasm/customers.js').OrderReader} OrderReader */
/** @typedef {import('../wasm/customers.js').OrderTable} OrderTable */
/** @typedef {import('../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('../wasm/customers.js').Detection} Detection */

/** Bytes that are read at a time. */
export const PIECE = 1 << 20;

/**
 * A long calculation: a method of the table that returns such an object is stepped until it is done, so that it can tell
 * how far it is and be given up.
 * @typedef {object} Stepped
 * @property {() => number} step does some milliseconds of work; the share that is done, 1 at the end
 * @property {() => unknown} finish the result; frees the object
 * @property {() => void} free
 */

export class OrderService {
  #module;
  /** @type {OrderReader | undefined} */
  #reader;
  /** @type {OrderTable | undefined} */
  #table;

  /** @param {import('./module.js').Source} [source] of the wasm file */
  static async start(source) {
    return new OrderService(await load(source));
  }

  /** @param {Customers} module */
  constructor(module) {
    this.#module = module;
  }

  /** Whoever asks this has the module loaded, and nothing more. */
  ready() {}

  /**
   * How the file is written, with what the visitor says about it taken as given, and its first rows as they would be read.
   * @param {Uint8Array} head of the file
   * @param {ReadingOptions} given
   * @param {number} rows
   */
  preview(head, given, rows) {
    const detection = this.#module.detectOrders(head, given);
    return { ...detection, rows: this.#module.previewOrders(head, detection.options, rows).rows };
  }

  /**
   * How later rows of the file answer what its first rows leave open.
   * @param {Uint8Array} sample from the middle of the file; its first row may be cut
   * @param {Detection} found
   * @returns {ReadingOptions} the answers
   */
  lookAgain(sample, { options, undecided }) {
    const open = Object.fromEntries(undecided.map((question) => [question, undefined]));
    const later = this.#module.detectOrders(sample, { ...options, header: false, skippedRows: 0, ...open });
    /** @type {ReadingOptions} */
    const answers = {};
    if (undecided.includes('dateOrder') && !later.undecided.includes('dateOrder')) answers.dateOrder = later.options.dateOrder;
    if (undecided.includes('decimalMark') && !later.undecided.includes('decimalMark')) answers.decimalMark = later.options.decimalMark;
    return answers;
  }

  /** @param {ReadingOptions} options */
  open(options) {
    this.close();
    this.#reader = this.#module.openOrders(options);
  }

  /** @param {Uint8Array} bytes @returns {{bytes: number, rows: number}} read so far */
  push(bytes) {
    const reader = this.#open();
    reader.push(bytes);
    return { bytes: reader.bytesRead, rows: reader.rowsRead };
  }

  /** Ends the reading; from here on the table can be asked. */
  finish() {
    this.#table = this.#open().finish();
    this.#reader = undefined;
    return this.#table.report();
  }

  /**
   * Reads a whole file, two pieces of it in memory at a time.
   * @param {Blob} file
   * @param {Task} task
   */
  async read(file, { signal, progress }) {
    const pauses = new Pauses();
    const piece = (/** @type {number} */ at) => file.slice(at, at + PIECE).arrayBuffer();
    let next = piece(0);
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = await next;
      if (at + PIECE < file.size) next = piece(at + PIECE);
      progress(this.push(new Uint8Array(bytes)));
      await pauses.pause();
      signal.throwIfAborted();
    }
    return this.finish();
  }

  /**
   * A method of the table.
   * @param {string} method
   * @param {unknown[]} args
   * @param {Task} task
   */
  async ask(method, args, task) {
    const table = /** @type {Record<string, (...args: unknown[]) => unknown> | undefined} */ (/** @type {unknown} */ (this.#table));
    if (!table) throw new LifeworthError('The file has to be read again.', { code: 'closed' });
    return this.#whole(table[method]?.(...args), task);
  }

  /**
   * A function of the module for columns of one's own.
   * @param {string} name
   * @param {unknown} options
   * @param {Task} task
   */
  calculate(name, options, task) {
    const module = /** @type {Record<string, (options: unknown) => unknown>} */ (/** @type {unknown} */ (this.#module));
    return this.#whole(module[name]?.(options), task);
  }

  /** A result, after all its steps if it has any. @param {unknown} result @param {Task} task */
  #whole(result, task) {
    const isStepped = typeof result === 'object' && result !== null && 'step' in result;
    return isStepped ? this.#steps(/** @type {Stepped} */ (result), task) : result;
  }

  /** @param {Stepped} stepped @param {Task} task */
  async #steps(stepped, { signal, progress }) {
    const pauses = new Pauses();
    for (let share = 0; share < 1; ) {
      if (signal.aborted) {
        stepped.free();
        signal.throwIfAborted();
      }
      share = stepped.step();
      progress(share);
      await pauses.pause();
    }
    return stepped.finish();
  }

  /** A table of the page as a spreadsheet opens it. @param {import('../wasm/customers.js').CsvColumn[]} columns @param {import('../wasm/customers.js').CsvOptions} options */
  csv(columns, options) {
    return this.#module.writeCsv(columns, options);
  }

  /** Gives the memory back. */
  close() {
    const [reader, table] = [this.#reader, this.#table];
    [this.#reader, this.#table] = [undefined, undefined];
    reader?.free();
    table?.free();
  }

  #open() {
    if (!this.#reader) throw new LifeworthError('No file is being read.', { code: 'closed' });
    return this.#reader;
  }
}
