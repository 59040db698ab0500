// Order files as customers: how a file is written, its reading off the main thread, and what can be asked of its orders.
//
// The same in browsers and in Node. A file is read in a worker of its own, piece by piece, and never leaves the machine;
// where no worker can be started, in steps that leave the page its turn.

import { Background } from './background.js';
import { LifeworthError } from './error.js';
import { isWhole } from './order-detection.js';
import { Pieces } from './order-source.js';
import { Orders } from './orders.js';

export { load } from './customers-module.js';
export { dateFromDay, dayFromDate } from './day.js';
export { calculate } from './customer-models.js';
export { fittedModels, readResult, writeResult } from './forecast-result.js';
export { Orders } from './orders.js';

/** @typedef {import('./customers-module.js').Customers} Customers */
/** @typedef {import('./order-source.js').OrderSource} OrderSource */
/** @typedef {import('../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('./order-detection.js').OrderPreview} OrderPreview */
/** @typedef {import('./forecast-result.js').ForecastResult} ForecastResult */
/** @typedef {import('./module.js').Source} Source */

/**
 * How far a reading is: bytes of the file, of how many in all (undefined for a stream), and rows.
 * @typedef {{bytes: number, total: number | undefined, rows: number}} ReadingProgress
 */

/**
 * @typedef {object} Details
 * @property {AbortSignal} [signal] gives up; the promise is rejected with its reason
 * @property {Source} [module] where the wasm file is, or its content, when it is not beside this script
 */

/** A worker that is ready, for the preview or reading that follows. @type {Background<'customers'> | undefined} */
let spare;

/** @param {Source} [module] */
function take(module) {
  const background = (module === undefined && spare) || new Background('customers', module);
  if (background === spare) spare = undefined;
  return background;
}

/** @param {Background<'customers'>} background that has read nothing yet */
function giveBack(background) {
  spare ??= background;
  if (spare !== background) background.close();
}

/**
 * Fetches and compiles the module in a worker and makes it fast, for the preview or reading that will follow: for a page to
 * call when it sees that a visitor is about to choose a file.
 */
export function prepare() {
  if (spare) return;
  const background = new Background('customers');
  spare = background;
  background.ask('rehearse', []).catch(() => {
    // Whoever reads a file is told why it cannot be loaded, and begins anew.
    if (background === spare) spare = undefined;
    background.close();
  });
}

/**
 * Finds out how a file is written from its first quarter of a megabyte (and from samples of the rest, where that leaves
 * open in which order its dates are written), and reads its first rows so. Whatever `given`
 * says is taken as given, and the rest found out under it: another delimiter gives other columns. Given columns are taken
 * as a whole.
 *
 * Of a stream the first bytes are used up; give the rest to nobody.
 *
 * @param {OrderSource} source
 * @param {ReadingOptions} [given]
 * @param {Details & {rows?: number}} [details] `rows` is how many to show at most, 20 if absent
 * @returns {Promise<OrderPreview>}
 */
export async function preview(source, given = {}, { signal, module, rows = 20 } = {}) {
  const pieces = new Pieces(source);
  const background = take(module);
  try {
    return await background.ask('preview', [pieces.file ?? (await pieces.head()), given, rows], { signal });
  } finally {
    await pieces.cancel();
    if (module === undefined) giveBack(background);
    else background.close();
  }
}

/** @param {readonly import('../wasm/customers.js').Undecided[]} undecided */
function refuse([question]) {
  if (!question) return;
  const field = question === 'customer' || question === 'date' || question === 'amount' ? `columns.${question}` : question;
  throw new LifeworthError(`${field}: cannot be found out from the file`, { code: 'undecided', field });
}

/**
 * Reads a file of orders. What `given` does not say is found out; what can't be is an error with the code `undecided`
 * and the option as its `field`, such as `dateOrder` or `columns.customer`.
 *
 * No row stops the reading: rows that can't be used are counted in the report by reason, and the first are listed.
 *
 * @param {OrderSource} source
 * @param {ReadingOptions} [given] such as the `options` of a preview
 * @param {Details & {rows?: number, onPreview?: (preview: OrderPreview) => void, onProgress?: (progress: ReadingProgress) => void}} [details]
 *   `onPreview` is told how the file is written, before it is read or refused, unless all of that is given; with at most
 *   `rows` rows, 20 if absent
 * @returns {Promise<Orders>} to be closed when it is no longer needed
 */
export async function readOrders(source, given = {}, { signal, module, rows = 20, onPreview, onProgress } = {}) {
  signal?.throwIfAborted();
  const pieces = new Pieces(source);
  const background = take(module);
  const tell = (/** @type {{bytes: number, rows: number}} */ read) => onProgress?.({ ...read, total: pieces.total });
  const shown = onPreview ? rows : 0;
  try {
    if (pieces.file) {
      const hear = (/** @type {any} */ { preview, ...read }) => (preview ? onPreview?.(preview) : tell(read));
      const { undecided, report, options } = await background.ask('read', [pieces.file, given, shown], { signal, onProgress: hear });
      refuse(undecided);
      if (report) return new Orders(background, report, options);
    }
    let options = given;
    if (!isWhole(given)) {
      const found = await background.ask('preview', [await pieces.head(), given, shown], { signal });
      onPreview?.(found);
      refuse(found.undecided);
      ({ options } = found);
    }
    await background.ask('open', [options], { signal });
    // One piece is read while the next is sent.
    let last = Promise.resolve();
    for await (const piece of pieces) {
      await last;
      last = background.ask('push', [piece], { signal, transfer: [piece.buffer] }).then(tell);
    }
    await last;
    return new Orders(background, await background.ask('finish', [], { signal }), options);
  } catch (error) {
    if (error instanceof LifeworthError && error.code === 'undecided' && module === undefined) giveBack(background);
    else background.close();
    await pieces.cancel().catch(() => {});
    throw error;
  }
}
