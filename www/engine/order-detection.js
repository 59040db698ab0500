// How a file of orders is written: found out from its first bytes, and from samples of the rest where those leave it open.

/** @typedef {import('./customers-module.js').Customers} Customers */
/** @typedef {import('../wasm/customers.js').ReadingOptions} ReadingOptions */
/** @typedef {import('../wasm/customers.js').Detection} Detection */
/** @typedef {import('../wasm/customers.js').PreviewRow} PreviewRow */

/**
 * How a file is written and what its first rows say. `options` is what `readOrders` takes; `undecided` is what has to be
 * asked first: the dates could be read in two orders, or a column was not recognised.
 * @typedef {Detection & {rows: PreviewRow[]}} OrderPreview
 */

/** What is found out about a file, where it is not given. */
const FOUND = /** @type {const} */ (['encoding', 'delimiter', 'quote', 'skippedRows', 'header', 'decimalMark', 'dateOrder', 'columns', 'amountMeaning']);

/** Whether nothing is left to be found out, as in the options of a preview. @param {ReadingOptions} given */
export function isWhole(given) {
  const { customer, date, amount } = given.columns ?? {};
  return [customer, date, amount].every((column) => typeof column === 'number') && FOUND.every((name) => given[name] !== undefined);
}

/** @param {Detection} detection */
const isOpen = ({ undecided }) => undecided.some((question) => question === 'dateOrder' || question === 'decimalMark');

/**
 * @param {Customers} module
 * @param {import('./order-source.js').Pieces} pieces of the file
 * @param {object} how
 * @param {Uint8Array} how.head its first bytes
 * @param {ReadingOptions} how.given what the visitor says about it
 * @param {number} how.rows how many to show at most
 * @param {AbortSignal} how.signal
 * @returns {Promise<OrderPreview>}
 */
export async function detect(module, pieces, { head, given, rows, signal }) {
  let detection = module.detectOrders(head, given);
  if (isOpen(detection)) {
    for await (const sample of pieces.samples()) {
      signal.throwIfAborted();
      const answers = lookAgain(module, sample, detection);
      if (Object.keys(answers).length === 0) continue;
      given = { ...given, ...answers };
      detection = module.detectOrders(head, given);
      if (!isOpen(detection)) break;
    }
  }
  return { ...detection, rows: module.previewOrders(head, detection.options, rows).rows };
}

/**
 * How later rows of the file answer what its first rows leave open.
 *
 * @param {Customers} module
 * @param {Uint8Array} sample from the middle of the file; its first row may be cut
 * @param {Detection} found
 * @returns {ReadingOptions} the answers
 */
function lookAgain(module, sample, { options, undecided }) {
  const open = Object.fromEntries(undecided.map((question) => [question, undefined]));
  const later = module.detectOrders(sample, { ...options, header: false, skippedRows: 0, ...open });
  /** @type {ReadingOptions} */
  const answers = {};
  if (undecided.includes('dateOrder') && !later.undecided.includes('dateOrder')) answers.dateOrder = later.options.dateOrder;
  if (undecided.includes('decimalMark') && !later.undecided.includes('decimalMark')) answers.decimalMark = later.options.decimalMark;
  return answers;
}
