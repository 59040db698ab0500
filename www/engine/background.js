// Long calculations off the main thread, in a worker; on it, in steps, where there can be none (another origin's script
// cannot start one of ours, and Node has no such workers).

import { LifeworthError, asLifeworthError, fromMessage, isTrap } from './error.js';
import { services } from './services.js';
import { idle } from './turn.js';

/** @typedef {import('./services.js').Services} Services */
/** @typedef {import('./services.js').Service} Service */
/** @typedef {import('./module.js').Source} Source */

/**
 * @typedef {object} Waiting
 * @property {(result: any) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {((progress: any) => void) | undefined} onProgress
 */

/** Whether a worker of ours was ever refused: then none is tried again. */
let refused = false;

/**
 * One worker with one module, started when it is first asked. A worker that crashes, or whose module traps, is discarded:
 * the error is reported, and the next request starts a fresh one.
 *
 * @template {keyof Services} Module
 */
export class Background {
  #module;
  #source;
  /** @type {Promise<Worker | null> | undefined} null where there can be none */
  #worker;
  /** @type {Promise<Service> | undefined} where there is no worker */
  #service;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #requests = 0;
  #closed = false;

  /** @param {Module} module @param {Source} [source] of its wasm file, when that is not beside this script */
  constructor(module, source) {
    this.#module = module;
    // A URL object cannot be sent to a worker.
    this.#source = source instanceof URL ? source.href : source;
  }

  /**
   * Asks for a function of the module.
   *
   * @template {string & keyof Services[Module]} Name
   * @param {Name} name
   * @param {unknown[]} args
   * @param {{signal?: AbortSignal | undefined, onProgress?: ((progress: any) => void) | undefined, transfer?: Transferable[]}} [details]
   *   `transfer` moves memory to the worker instead of copying it
   * @returns {Promise<Services[Module][Name] extends (...args: any[]) => infer Result ? Awaited<Result> : never>}
   */
  async ask(name, args, { signal, onProgress, transfer = [] } = {}) {
    signal?.throwIfAborted();
    if (this.#closed) throw new LifeworthError('It is closed.', { code: 'closed' });
    const worker = await (this.#worker ??= this.#start());
    signal?.throwIfAborted();
    if (!worker) return /** @type {any} */ (this.#here(name, args, signal, onProgress));
    this.#requests += 1;
    const id = this.#requests;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        worker.postMessage({ id, cancel: true });
        this.#waiting.delete(id);
        reject(signal?.reason);
      };
      const done = (/** @type {(value: any) => void} */ settle) => (/** @type {unknown} */ value) => {
        signal?.removeEventListener('abort', cancel);
        settle(value);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject), onProgress });
      worker.postMessage({ id, module: this.#module, source: this.#source, name, args }, transfer);
    });
  }

  /** Ends the worker and gives its memory back; whoever still waits is told. */
  close() {
    this.#closed = true;
    this.#discard(new LifeworthError('It is closed.', { code: 'closed' }));
  }

  /** @returns {Promise<Worker | null>} */
  #start() {
    if (refused || typeof Worker === 'undefined') return Promise.resolve(null);
    return new Promise((resolve) => {
      const refuse = () => {
        refused = true;
        resolve(null);
      };
      try {
        const worker = new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module' });
        let ready = false;
        worker.addEventListener('message', ({ data }) => {
          if (data.ready) {
            ready = true;
            resolve(worker);
          } else this.#hear(data);
        });
        worker.addEventListener('error', (event) => {
          if (ready) this.#discard(new LifeworthError(event.message, { code: 'internal', cause: event }));
          else refuse();
        });
      } catch {
        refuse();
      }
    });
  }

  /** @param {{id: number, progress?: unknown, result?: unknown, error?: import('./error.js').ErrorMessage}} answer */
  #hear({ id, progress, result, error }) {
    const request = this.#waiting.get(id);
    if (progress !== undefined) {
      request?.onProgress?.(progress);
      return;
    }
    this.#waiting.delete(id);
    if (!error) {
      request?.resolve(result);
      return;
    }
    request?.reject(fromMessage(error));
    // What the module held is lost, and so is whatever else was asked of it.
    if (error.trapped) this.#discard(fromMessage(error));
  }

  /** @param {unknown} reason for those who still wait */
  #discard(reason) {
    this.#worker?.then((worker) => worker?.terminate());
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    this.#service?.then((service) => service['close']?.(), () => {}); // whoever asked is told why there is none
    this.#service = undefined;
  }

  /** What could not be loaded may be loaded when it is asked for again. */
  async #load() {
    try {
      return await services[this.#module](this.#source);
    } catch (error) {
      this.#service = undefined;
      throw error;
    }
  }

  /**
   * @param {string} name
   * @param {unknown[]} args
   * @param {AbortSignal | undefined} signal
   * @param {((progress: any) => void) | undefined} onProgress
   */
  async #here(name, args, signal, onProgress) {
    const service = await (this.#service ??= this.#load());
    await idle();
    signal?.throwIfAborted();
    const task = { signal: signal ?? new AbortController().signal, progress: (/** @type {unknown} */ value) => onProgress?.(value) };
    try {
      const result = await service[name]?.(...args, task);
      signal?.throwIfAborted();
      return result;
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      const error = asLifeworthError(thrown);
      if (isTrap(error.cause)) this.#discard(error);
      throw error;
    }
  }
}
