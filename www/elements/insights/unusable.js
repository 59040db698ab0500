// Why no orders can be found in what was dropped, where that shows before anything is asked about it.

/** What stands in files of pictures and programs, and in no table. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/u;

/**
 * The code of what is wrong with the file, or undefined: then its columns can be asked about.
 *
 * @param {import('../../engine/customers.js').OrderPreview} preview of a file whose columns could not be found out
 */
export function unusable({ rows, undecided }) {
  if (rows.length === 0) return 'noRows';
  const isColumnMissing = undecided.some((question) => question === 'customer' || question === 'date' || question === 'amount');
  return isColumnMissing && rows.some(({ fields }) => fields.some((field) => NO_TEXT.test(field))) ? 'notText' : undefined;
}
