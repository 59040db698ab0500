// The host's side of a frame that is as high as its content; announce-height.js is the other one.

/** Pixels; a frame can ask for less or more, and does not get it. */
const LEAST = 150;
const MOST = 16_000;

/** A frame that grows because it has grown would never stop: so many changes within a second are not a reader's. */
const RUNAWAY = 20;

/** @type {WeakMap<HTMLIFrameElement, number[]>} when a frame changed lately */
const changes = new WeakMap();

/** @param {string} ours the origin whose frames are listened to */
export function fitFrames(ours) {
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== ours || typeof data !== 'object' || data === null) return;
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (data.type === 'lifeworth-ready') greet(frame);
    if (data.type === 'lifeworth-height') fit(frame, data.height);
  });
  for (const frame of document.querySelectorAll('iframe')) if (frame.src.startsWith(`${ours}/`)) greet(frame);
}

/** Tells a frame that somebody listens. It says nothing else, so anybody may hear it. @param {HTMLIFrameElement} frame */
const greet = (frame) => frame.contentWindow?.postMessage({ type: 'lifeworth-hello' }, '*');

/**
 * @param {HTMLIFrameElement} frame
 * @param {unknown} asked
 */
function fit(frame, asked) {
  if (typeof asked !== 'number' || !Number.isFinite(asked)) return;
  const height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(asked)))}px`;
  if (frame.style.height === height) return;
  const now = performance.now();
  const recent = (changes.get(frame) ?? []).filter((time) => now - time < 1000);
  if (recent.length >= RUNAWAY) return;
  changes.set(frame, [...recent, now]);
  frame.style.height = height;
}
