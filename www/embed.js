// What a page of anyone loads once: registers the elements that stand on it, turns marked links and boxes into elements,
// and gives frames of ours the height of what is in them.

import { fitFrames } from './embed/fit-frames.js';
import { upgrade } from './embed/upgrade.js';

if (globalThis.document) {
  upgrade(document);
  fitFrames(new URL(import.meta.url).origin);
}

/** For pages that change without loading anew: call it with what was added. */
export { upgrade };
