// Order files as customers: how a file is written, its reading off the main thread, and what can be asked of its orders.
//
// The same in browsers and in Node. A file is read in a worker of its own, piece by piece, and never leaves the machine;
// where no worker can be started, in steps that leave the page its turn.

import { Background } from './background.js';
import { LifeworthError } from './error.js';
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
/** @typedef {import('../wasm/customers.js').Detection} Detection */
/** @typedef {import('../wasm/customers.js').PreviewRow} PreviewRow */
/** @typedef {import('./forecast-result.js').ForecastResult} ForecastResult */
/** @typedef {import('./module.js').Source} Source */

/**
 * How a file is written and what its first rows say. `options` is what `readOrders` takes; `undecided` is what has to be
 * asked first: the dates could be read in two orders, or a column was not recognised.
 * @typedef {Detection & {rows: PreviewRow[]}} OrderPreview
 */

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

/**
 * Fetches and compiles the module in a worker, for the preview or reading that will follow: for a page to call when it
 * sees that a visitor is about to choose a file.
 */
export function prepare() {
  if (spare) return;
  const background = new Background('customers');
  spare = background;
  background.ask('ready', []).catch(() => {
    // Whoever reads a file is told why it cannot be loaded, and begins anew.
    if (background === spare) spare = undefined;
    background.close();
  });
}

/**
 * @param {Background<'customers'>} background
 * @param {Pieces} pieces
 * @param {ReadingOptions} given
 * @param {{signal: AbortSignal | undefined, rows: number}} details
 * @returns {Promise<OrderPreview>}
 */
async function found(background, pieces, given, { signal, rows }) {
  const head = await pieces.head();
  let preview = await background.ask('preview', [head, given, rows], { signal });
  const isOpen = () => preview.undecided.some((question) => question === 'dateOrder' || question === 'decimalMark');
  if (!isOpen()) return preview;
  for await (const sample of pieces.samples()) {
    const answers = await background.ask('lookAgain', [sample, preview], { signal });
    if (Object.keys(answers).length === 0) continue;
    given = { ...given, ...answers };
    preview = await background.ask('preview', [head, given, rows], { signal });
    if (!isOpen()) break;
  }
  return preview;
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
    return await found(background, pieces, given, { signal, rows });
  } finally {
    await pieces.cancel();
    if (module === undefined) spare ??= background;
    if (spare !== background) background.close();
  }
}

/** What is found out about a file, where it is not given. */
const FOUND = /** @type {const} */ (['encoding', 'delimiter', 'quote', 'skippedRows', 'header', 'decimalMark', 'dateOrder', 'columns', 'amountMeaning']);

/** Whether nothing is left to be found out, as in the options of a preview. @param {ReadingOptions} given */
function isWhole(given) {
  const { customer, date, amount } = given.columns ?? {};
  return [customer, date, amount].every((column) => typeof column === 'number') && FOUND.every((name) => given[name] !== undefined);
}

/**
 * Reads a file of orders. What `given` does not say is found out; what can't be is an error with the code `undecided`
 * and the option as its `field`, such as `dateOrder` or `columns.customer`.
 *
 * No row stops the reading: rows that can't be used are counted in the report by reason, and the first are listed.
 *
 * @param {OrderSource} source
 * @param {ReadingOptions} [given] such as the `options` of a preview
 * @param {Details & {onProgress?: (progress: ReadingProgress) => void}} [details]
 * @returns {Promise<Orders>} to be closed when it is no longer needed
 */
export async function readOrders(source, given = {}, { signal, module, onProgress } = {}) {
  signal?.throwIfAborted();
  const pieces = new Pieces(source);
  const background = take(module);
  const tell = (/** @type {{bytes: number, rows: number}} */ { bytes, rows }) => onProgress?.({ bytes, total: pieces.total, rows });
  try {
    const { options, undecided } = isWhole(given) ? { options: given, undecided: [] } : await found(background, pieces, given, { signal, rows: 0 });
    const [question] = undecided;
    if (question) {
      const field = question === 'customer' || question === 'date' || question === 'amount' ? `columns.${question}` : question;
      throw new LifeworthError(`${field}: cannot be found out from the file`, { code: 'undecided', field });
    }
    await background.ask('open', [options], { signal });
    if (pieces.file) {
      const report = await background.ask('read', [pieces.file], { signal, onProgress: tell });
      return new Orders(background, report, options);
    }
    // One piece is read while the next is sent.
    let last = Promise.resolve();
    for await (const piece of pieces) {
      await last;
      last = background.ask('push', [piece], { signal, transfer: [piece.buffer] }).then(tell);
    }
    await last;
    return new Orders(background, await background.ask('finish', [], { signal }), options);
  } catch (error) {
    background.close();
    await pieces.cancel().catch(() => {});
    throw error;
  }
}
