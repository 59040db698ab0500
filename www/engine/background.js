// Long calculations of the loyalty module off the main thread; on it, in an idle moment, where a page may have no worker
// of ours (another origin's script cannot start one).

/** @typedef {import('./loyalty.js').Loyalty} Loyalty */

/** @type {Worker | null | undefined} null where there can be none */
let worker;
let requests = 0;

/** @type {Map<number, {resolve: (result: any) => void, retry: () => void}>} */
const waiting = new Map();

/** @returns {Worker | null} */
function start() {
  try {
    const started = new Worker(new URL('../engine/worker.js', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data: { id, result, error } }) => {
      const request = waiting.get(id);
      waiting.delete(id);
      if (error) request?.retry();
      else request?.resolve(result);
    });
    started.addEventListener('error', () => {
      worker = null;
      for (const { retry } of waiting.values()) retry();
      waiting.clear();
    });
    return started;
  } catch {
    return null;
  }
}

/**
 * @template {'simulateProgramme'} Name
 * @param {Loyalty} module to calculate with where there is no worker
 * @param {Name} name
 * @param {Parameters<Loyalty[Name]>} args
 * @returns {Promise<ReturnType<Loyalty[Name]>>}
 */
export function inBackground(module, name, args) {
  return new Promise((resolve, reject) => {
    const here = () =>
      idle(() => {
        try {
          const run = /** @type {(...args: unknown[]) => ReturnType<Loyalty[Name]>} */ (/** @type {unknown} */ (module[name]));
          resolve(run(...args));
        } catch (error) {
          reject(error);
        }
      });
    worker ??= worker === undefined ? start() : null;
    if (!worker) {
      here();
      return;
    }
    requests += 1;
    waiting.set(requests, { resolve, retry: here });
    worker.postMessage({ id: requests, name, args });
  });
}

/** @param {() => void} work */
function idle(work) {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 50); // WebKit
}
