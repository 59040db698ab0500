// Lets others have their turn in the middle of a long calculation: a drawing, an input, a message that cancels it.

/** @typedef {{setImmediate?: (then: () => void) => void}} Node */

/** @returns {Promise<void>} after whatever waited for this thread */
export function turn() {
  return new Promise((resolve) => {
    const { setImmediate } = /** @type {Node} */ (globalThis);
    if (setImmediate) {
      setImmediate(resolve);
      return;
    }
    // Unlike a timer's, its turn comes at once; unlike scheduler.yield's, not before other messages.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** @returns {Promise<void>} when the page has nothing better to do */
export function idle() {
  if (typeof requestIdleCallback !== 'function') return turn(); // WebKit, Node
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 100 });
  });
}

/** For long loops: a turn for others, but not more often than every 12 ms. */
export class Pauses {
  #last = performance.now();

  /** @returns {Promise<void> | undefined} */
  pause() {
    if (performance.now() - this.#last < 12) return undefined;
    return turn().then(() => {
      this.#last = performance.now();
    });
  }
}
