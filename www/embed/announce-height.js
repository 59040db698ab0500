// The frame's side of a frame that is as high as its content; fit-frames.js is the other one.

/** @param {HTMLElement} content whose height does not depend on the frame's */
export function announceHeight(content) {
  if (parent === window) return;
  /** @type {string | undefined} */
  let host;
  const tell = () => {
    if (host) parent.postMessage({ type: 'lifeworth-height', height: content.getBoundingClientRect().height }, host);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || data?.type !== 'lifeworth-hello') return;
    // A host without an origin, such as a file, has no name to call it by; a height is no secret.
    host = origin === 'null' ? '*' : origin;
    // Somebody makes room: a scroll bar would take width, and with it change the height.
    document.documentElement.classList.add('fitted');
    tell();
  });
  new ResizeObserver(tell).observe(content);
  parent.postMessage({ type: 'lifeworth-ready' }, '*');
}
