// Hands the visitor a file that was made in the page.

import { make } from './dom.js';

/**
 * @param {string} name of the file
 * @param {BlobPart} content
 * @param {string} type
 */
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * A table for a spreadsheet.
 *
 * @param {string} name of the file, without its ending
 * @param {BlobPart} text
 */
export const downloadCsv = (name, text) => download(`${name}.csv`, text, 'text/csv;charset=utf-8');
