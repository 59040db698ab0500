// What runs in a worker: does what `background.js` asks, and tells progress, results and errors.
//
// A request is {id, module, source, name, args}; its answers are {id, progress}, and in the end {id, result} or
// {id, error}. {id, cancel: true} asks to give one up.

import { asMessage } from './error.js';
import { services } from './services.js';

/** @typedef {import('./services.js').Service} Service */

/** @type {Map<string, Promise<Service>>} */
const started = new Map();
/** @type {Map<number, AbortController>} */
const running = new Map();

globalThis.addEventListener('message', async ({ data: { id, cancel, module, source, name, args } }) => {
  if (cancel) {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const starting = started.get(module) ?? services[/** @type {keyof typeof services} */ (module)](source);
    started.set(module, starting);
    // What could not be loaded may be loaded when it is asked for again.
    starting.catch(() => started.delete(module));
    const service = await starting;
    const task = { signal: controller.signal, progress: (/** @type {unknown} */ progress) => postMessage({ id, progress }) };
    const result = await service[name]?.(...args, task);
    postMessage({ id, result }, { transfer: buffersOf(result) });
  } catch (error) {
    postMessage({ id, error: asMessage(error) });
  } finally {
    running.delete(id);
  }
});

/**
 * The memory of all columns of a result: it moves, instead of being copied.
 * @param {unknown} result
 * @returns {ArrayBuffer[]}
 */
function buffersOf(result) {
  if (ArrayBuffer.isView(result)) return result.buffer instanceof ArrayBuffer ? [result.buffer] : [];
  if (typeof result !== 'object' || result === null || result instanceof Blob) return [];
  return Object.values(result).flatMap(buffersOf);
}

postMessage({ ready: true });
