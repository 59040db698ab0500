// One file of orders, read and asked where the module runs: in a worker, or in the page where there is none.

import { LifeworthError } from './error.js';
import { load } from './customers-module.js';
import { detect, isWhole } from './order-detection.js';
import { HEAD, PIECE, Pieces } from './order-source.js';
import { rehearsal } from './rehearsal.js';
import { Pauses, idle } from './turn.js';

/** @typedef {import('./services.js').Task} Task */
/** @typedef {import('./customers-module.js').Customers} Customers */
/** @typedef {import('../wasm/customers.js').OrderReader} OrderReader */
/** @typedef {import('../wasm/customers.js').OrderTable} OrderTable */
/** @typedef {import('../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('./order-detection.js').OrderPreview} OrderPreview */

/** Rows that are written, or names that are looked through, at a time. */
const ROWS = 20_000;

/**
 * A column of a file of customers: names by their numbers in the table, one of a few texts, or numbers.
 * @typedef {{kind: 'customers', name: string, values: Float64Array} | {kind: 'labels', name: string, values: Float64Array, labels: readonly string[]}
 *   | {kind: 'numbers', name: string, values: Float64Array, decimals: number}} CustomerColumn
 */

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
  /** The columns of the next file. @type {CustomerColumn[]} */
  #columns = [];
  /** What is gone through as long as there is no file. @type {Generator<void, void, void> | undefined} */
  #rehearsal;

  /** @param {import('./module.js').Source} [source] of the wasm file */
  static async start(source) {
    return new OrderService(await load(source));
  }

  /** @param {Customers} module */
  constructor(module) {
    this.#module = module;
  }

  /** Makes the code fast that every file goes through, until one comes. */
  async rehearse() {
    const steps = rehearsal(this.#module);
    this.#rehearsal = steps;
    try {
      do await idle();
      while (this.#rehearsal === steps && !steps.next().done);
      steps.return();
    } catch {
      // Nobody waits for it: whatever is wrong is told to whoever reads a file.
    }
  }

  /**
   * How a file is written, with what the visitor says about it taken as given, and its first rows as they would be read.
   * @param {Blob | Uint8Array} source the file, or its first bytes
   * @param {ReadingOptions} given
   * @param {number} rows
   * @param {Task} task
   * @returns {Promise<OrderPreview>}
   */
  async preview(source, given, rows, { signal }) {
    this.#rehearsal = undefined;
    const pieces = new Pieces(source);
    return detect(this.#module, pieces, { head: await pieces.head(), given, rows, signal });
  }

  /** @param {ReadingOptions} options */
  open(options) {
    this.#rehearsal = undefined;
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
   * Finds out how a file is written, unless all of it is given, tells that as progress, and reads the file if nothing has
   * to be asked; two pieces of it in memory at a time.
   * @param {Blob} file
   * @param {ReadingOptions} given
   * @param {number} rows of the preview
   * @param {Task} task
   * @returns {Promise<{options: ReadingOptions, undecided: OrderPreview['undecided'], report?: ReturnType<OrderTable['report']>}>}
   */
  async read(file, given, rows, { signal, progress }) {
    this.#rehearsal = undefined;
    const pauses = new Pauses();
    const piece = (/** @type {number} */ at) => file.slice(at, at + PIECE).arrayBuffer();
    let next = piece(0);
    let options = given;
    if (!isWhole(given)) {
      const head = new Uint8Array(await next).subarray(0, HEAD);
      const preview = await detect(this.#module, new Pieces(file), { head, given, rows, signal });
      progress({ preview });
      const { undecided } = preview;
      if (undecided.length > 0) return { options, undecided };
      ({ options } = preview);
    }
    this.open(options);
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = await next;
      if (at + PIECE < file.size) next = piece(at + PIECE);
      progress(this.push(new Uint8Array(bytes)));
      await pauses.pause();
      signal.throwIfAborted();
    }
    return { options, undecided: [], report: this.finish() };
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

  /**
   * Numbers of the customers whose name has a text in it, ascending.
   * @param {string} text
   * @param {number} count customers of the table
   * @param {Task} task
   */
  async findCustomers(text, count, { signal, progress }) {
    const pauses = new Pauses();
    const sought = text.toLocaleLowerCase();
    const found = [];
    for (let from = 0; from < count; from += ROWS) {
      const names = this.#names(Float64Array.from({ length: Math.min(ROWS, count - from) }, (_, at) => from + at));
      for (const [at, name] of names.entries()) if (name.toLocaleLowerCase().includes(sought)) found.push(from + at);
      progress(from / count);
      await pauses.pause();
      signal.throwIfAborted();
    }
    return Float64Array.from(found);
  }

  /**
   * The customers whose names come first, or last, in the order of a language: their places among those that are given.
   * @param {Float64Array} customers numbers in the table
   * @param {{wanted: number, locale: string, isDescending: boolean}} order
   * @param {Task} task
   */
  async firstByName(customers, { wanted, locale, isDescending }, { signal, progress }) {
    const pauses = new Pauses();
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const sign = isDescending ? -1 : 1;
    /** @type {{name: string, place: number}[]} */
    let first = [];
    for (let from = 0; from < customers.length; from += ROWS) {
      const last = first[wanted - 1];
      const names = this.#names(customers.subarray(from, from + ROWS));
      for (const [at, name] of names.entries()) if (!last || sign * compare(name, last.name) < 0) first.push({ name, place: from + at });
      first = first.sort((a, b) => sign * compare(a.name, b.name) || a.place - b.place).slice(0, wanted);
      progress(from / customers.length);
      await pauses.pause();
      signal.throwIfAborted();
    }
    return Float64Array.from(first, ({ place }) => place);
  }

  /** @param {Float64Array} customers */
  #names(customers) {
    if (!this.#table) throw new LifeworthError('The file has to be read again.', { code: 'closed' });
    return this.#table.customerNames(Uint32Array.from(customers));
  }

  /** A column of the next file: sent one by one, because all at once would hold up the page. @param {number} at @param {CustomerColumn} column */
  csvColumn(at, column) {
    this.#columns.length = at;
    this.#columns.push(column);
  }

  /**
   * The columns that were sent, as a file.
   * @param {import('../wasm/customers.js').CsvOptions} options
   * @param {Task} task
   */
  async csvFile(options, { signal, progress }) {
    const pauses = new Pauses();
    const columns = this.#columns;
    this.#columns = [];
    const rows = columns[0]?.values.length ?? 0;
    /** @type {string[]} */
    const parts = [];
    for (let from = 0; from === 0 || from < rows; from += ROWS) {
      const piece = columns.map((column) => this.#piece(column, from));
      const text = this.#module.writeCsv(/** @type {any} */ (piece), { ...options, byteOrderMark: from === 0 && options.byteOrderMark });
      parts.push(from === 0 ? text : text.slice(text.indexOf('\n') + 1));
      progress(Math.min(1, (from + ROWS) / Math.max(1, rows)));
      await pauses.pause();
      signal.throwIfAborted();
    }
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  }

  /** @param {CustomerColumn} column @param {number} from */
  #piece(column, from) {
    const { kind, name } = column;
    const values = column.values.subarray(from, from + ROWS);
    if (kind === 'customers') return { kind: 'text', name, values: this.#names(values) };
    if (kind === 'labels') return { kind: 'text', name, values: Array.from(values, (at) => column.labels[at] ?? '') };
    return { kind, name, values, decimals: column.decimals };
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
