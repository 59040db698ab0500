// Runs in the browser: one peer's first draw, then a slider dragged through many settings.
import { curves, setting } from './curves.js';

/** When the frame that is being made has been painted. */
const painted = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(0);
  });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @typedef {ReturnType<typeof setting>} Options */

/**
 * @param {{name: string, ready?: () => Promise<unknown>, fromOptions?: boolean, first: (container: HTMLElement, data: any) => (data: any) => void}} peer
 */
export async function expose(peer) {
  await peer.ready?.();
  // Ours calculates from the visitor's numbers; the others are handed their curves ready made.
  const data = Array.from({ length: 100 }, (_, step) => (peer.fromOptions ? setting(step) : curves(setting(step))));
  const container = /** @type {HTMLElement} */ (document.querySelector('main'));
  /** @type {(data: any) => void} */
  let update;
  Object.assign(globalThis, {
    async firstDraw() {
      await frame();
      const started = performance.now();
      update = peer.first(container, data[0]);
      return (await painted()) - started;
    },
    async drag(/** @type {number} */ moves) {
      const times = [];
      for (let move = 1; move <= moves; move++) {
        await frame();
        const started = performance.now();
        update(data[move % data.length]);
        times.push((await painted()) - started);
      }
      return times;
    },
  });
}
