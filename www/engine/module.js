// Loads a wasm module once per page, whoever asks, and turns what it throws into LifeworthError.

import { LifeworthError, asLifeworthError } from './error.js';

/** @typedef {string | URL | Response | BufferSource | WebAssembly.Module} Source */

/**
 * What wasm-bindgen generates beside our functions.
 * @typedef {object} Glue
 * @property {(options: {module_or_path: WebAssembly.Module}) => Promise<unknown>} default
 * @property {Function} initSync
 * @property {() => void} __wbg_reset_state
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
 * @param {() => URL} place of the wasm file, when the caller names no other
 * @returns {(source?: Source | Promise<Source>) => Promise<Functions<Module>>} `source` is where the wasm file is, or
 *   its content, when it is not beside this script
 */
export function loader(glue, place) {
  /** @type {Promise<Functions<Module>> | undefined} */
  let loading;
  return (source = place()) => {
    loading ??= start(glue, source).catch((cause) => {
      loading = undefined; // the next call tries again
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
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know the type of a wasm file would make compileStreaming fail.
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
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
  for (const [name, run] of Object.entries(module)) {
    if (typeof run !== 'function' || name === 'default' || name === 'initSync' || name.startsWith('__')) continue;
    if ('free' in (run.prototype ?? {})) {
      guardMethods(run.prototype, module);
      functions[name] = run;
    } else {
      functions[name] = guardedCall(run, module);
    }
  }
  return /** @type {Functions<Module>} */ (/** @type {unknown} */ (Object.freeze(functions)));
}

/** @param {Record<string, unknown>} prototype @param {Glue} module */
function guardMethods(prototype, module) {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value === 'function' && name !== 'constructor') prototype[name] = guardedCall(value, module);
  }
}

/** @param {Function} run @param {Glue} module */
function guardedCall(run, module) {
  return function (/** @type {unknown[]} */ ...args) {
    try {
      // @ts-expect-error: a function ignores it, a method is called on its object
      return run.apply(this, args);
    } catch (thrown) {
      // A trap leaves the memory of an instance in an unknown state: nobody may call it again. Objects of that
      // instance know that it is gone.
      if (thrown instanceof WebAssembly.RuntimeError) module.__wbg_reset_state();
      throw asLifeworthError(thrown);
    }
  };
}
