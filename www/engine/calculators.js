// Loads the calculators once per page, whoever asks, and turns what they throw into LifeworthError.

import { LifeworthError, asLifeworthError } from './error.js';

/** @typedef {typeof import('../wasm/calculators.js')} Module */
/** @typedef {Omit<Module, 'default' | 'initSync' | '__wbg_reset_state'>} Calculators */
/** @typedef {string | URL | Response | BufferSource | WebAssembly.Module} Source */

/** @type {Promise<Calculators> | undefined} */
let loading;

/**
 * The calculators, ready to be called synchronously. The module is fetched at the first call only.
 *
 * @param {Source | Promise<Source>} [source] where the wasm file is, or its content, when it is not beside this script
 * @returns {Promise<Calculators>}
 */
export function load(source = new URL('../wasm/calculators_bg.wasm', import.meta.url)) {
  loading ??= start(source).catch((cause) => {
    loading = undefined; // the next call tries again
    throw new LifeworthError('The calculators could not be loaded.', { code: 'load', cause });
  });
  return loading;
}

/** @param {Source | Promise<Source>} source */
async function start(source) {
  const [module, compiled] = await Promise.all([import('../wasm/calculators.js'), compile(await source)]);
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
 * The functions of the module, each of which throws nothing but LifeworthError.
 *
 * @param {Module} module
 * @returns {Calculators}
 */
function guarded(module) {
  /** @type {Record<string, Function>} */
  const functions = {};
  for (const [name, run] of Object.entries(module)) {
    if (typeof run !== 'function' || name === 'default' || name === 'initSync' || name.startsWith('__')) continue;
    functions[name] = (/** @type {unknown[]} */ ...args) => {
      try {
        return /** @type {Function} */ (run)(...args);
      } catch (thrown) {
        // A trap leaves the memory of an instance in an unknown state: the next call gets a new one.
        if (thrown instanceof WebAssembly.RuntimeError && '__wbg_reset_state' in module) {
          /** @type {() => void} */ (module.__wbg_reset_state)();
        }
        throw asLifeworthError(thrown);
      }
    };
  }
  return /** @type {Calculators} */ (/** @type {unknown} */ (Object.freeze(functions)));
}
