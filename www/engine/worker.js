// Runs functions of a module in a worker: a request is {id, name, args}, an answer {id, result} or {id, error}.

import { load } from './loyalty.js';

globalThis.addEventListener('message', async ({ data: { id, name, args } }) => {
  try {
    const module = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (/** @type {unknown} */ (await load()));
    postMessage({ id, result: module[name]?.(...args) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});
