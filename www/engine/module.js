// Loads a wasm module once per page, whoever asks, and turns what it throws into LifeworthError.

import { LifeworthError, asLifeworthError, isOutOfMemory, isTrap } from './error.js';

/** @typedef {string | URL | Response | BufferSource | WebAssembly.Module} Source */

/**
 * What wasm-bindgen generates beside our functions.
 * @typedef {object} Glue
 * @property {(options: {module_or_path: WebAssembly.Module}) => Promise<unknown>} default
 * @property {Function} initSync
 * @property {() => void} __wbg_reset_state
 * @property {() => boolean} [__outOfMemory] of the module that can tell: whether it was refused memory when it last asked
 */

/**
 * @template {Glue} Module
 * @typedef {Readonly<Omit<Module, keyof Glue>>} Functions
 */

/**
 * A function that loads one module: its functions, ready to be called synchronously. The files are fetched at the
 * first call only.
 *
 * @template {Glue} Module
 * @param {() => Promise<Module>} glue
 * @param {() => Source | Promise<Source>} place of the wasm file, when the caller names no other
 * @returns {(source?: Source | Promise<Source>) => Promise<Functions<Module>>} `source` is where the wasm file is, or
 *   its content, when it is not beside this script
 */
export function loader(glue, place) {
  /** @type {Promise<Functions<Module>> | undefined} */
  let loading;
  return (source = place()) => {
    loading ??= start(glue, source).catch((cause) => {
      loading = undefined; // the next call tries again
      if (isOutOfMemory(cause)) throw asLifeworthError(cause);
      throw new LifeworthError('The calculator could not be loaded.', { code: 'load', cause });
    });
    return loading;
  };
}

/**
 * @template {Glue} Module
 * @param {() => Promise<Module>} glue
 * @param {Source | Promise<Source>} source
 */
async function start(glue, source) {
  const [module, compiled] = await Promise.all([glue(), compile(await source)]);
  await module.default({ module_or_path: compiled });
  return guarded(module);
}

/**
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const file = fileIn(source);
  if (file) return WebAssembly.compile(await file);
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of a wasm file would make compileStreaming fail.
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Node fetches no `file:` address. It is asked for its own way of reading without an import, which a bundler for
 * browsers would stumble over.
 *
 * @param {string | URL | Response} source
 * @returns {Promise<BufferSource> | undefined} undefined for what is no file, and in browsers
 */
function fileIn(source) {
  if (source instanceof Response || !String(source).startsWith('file:')) return undefined;
  const { process } = /** @type {{process?: {getBuiltinModule?: (name: string) => any}}} */ (globalThis);
  return process?.getBuiltinModule?.('node:fs')?.promises.readFile(new URL(source));
}

/**
 * The functions of the module and the methods of its classes, each of which throws nothing but LifeworthError.
 *
 * @template {Glue} Module
 * @param {Module} module
 * @returns {Functions<Module>}
 */
function guarded(module) {
  /** @type {Record<string, Function>} */
  const functions = {};
  const guard = new Guard(module);
  for (const [name, run] of Object.entries(module)) {
    if (typeof run !== 'function' || name === 'default' || name === 'initSync' || name.startsWith('__')) continue;
    if ('free' in (run.prototype ?? {})) {
      guard.methods(run.prototype);
      functions[name] = run;
    } else {
      functions[name] = guard.call(run);
    }
  }
  return /** @type {Functions<Module>} */ (/** @type {unknown} */ (Object.freeze(functions)));
}

/** @typedef {{free: () => void, __destroy_into_raw: () => number}} WasmObject */

/** Stands between a module and its callers: what it throws becomes a LifeworthError, and a trap a fresh instance. */
class Guard {
  #module;
  #traps = 0;
  /** After how many traps each object was made. @type {WeakMap<object, number>} */
  #made = new WeakMap();

  /** @param {Glue} module */
  constructor(module) {
    this.#module = module;
  }

  /** @param {Function} run */
  call(run) {
    const guard = this;
    return function (/** @type {unknown[]} */ ...args) {
      try {
        // @ts-expect-error: a function ignores it, a method is called on its object
        const result = run.apply(this, args);
        if (typeof result === 'object' && result !== null && 'free' in result) guard.#made.set(result, guard.#traps);
        return result;
      } catch (thrown) {
        if (!isTrap(thrown)) throw asLifeworthError(thrown);
        throw guard.#afterTrap(thrown);
      }
    };
  }

  /**
   * A trap leaves the memory of an instance in an unknown state: nobody may call it again.
   *
   * @param {unknown} thrown
   */
  #afterTrap(thrown) {
    const isMemory = thrown instanceof WebAssembly.RuntimeError && this.#module.__outOfMemory?.();
    this.#traps += 1;
    this.#module.__wbg_reset_state();
    return isMemory ? new LifeworthError('The browser gives no more memory.', { code: 'memory', cause: thrown }) : asLifeworthError(thrown);
  }

  /** The methods of objects in the module's memory; those of an instance that trapped throw. @param {WasmObject} prototype */
  methods(prototype) {
    const free = this.call(prototype.free);
    const guard = this;
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function' && name !== 'constructor' && !name.startsWith('__')) Object.assign(prototype, { [name]: this.call(value) });
    }
    /** @this {WasmObject} */
    prototype.free = function () {
      // The memory of an instance that trapped went with it; the same address in the fresh one is somebody else's.
      if (guard.#made.get(this) === guard.#traps) free.call(this);
      else this.__destroy_into_raw();
    };
    const { dispose } = /** @type {{dispose?: symbol}} */ (Symbol);
    if (dispose) Object.assign(prototype, { [dispose]: prototype.free });
  }
}
