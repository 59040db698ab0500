// Files that the page wrote and reads back: JSON with the name of its format and a version. The only place that knows how
// versions are told apart and brought up to date.

/**
 * A kind of document, and what turns one of an older version into one of the next: the change from version n stands at n.
 *
 * @typedef {object} DocumentKind
 * @property {string} format
 * @property {number} version the present one
 * @property {Readonly<Record<number, (document: any) => any>>} upgrades
 */

/** Why a file cannot be read. @typedef {'notJson' | 'otherFormat' | 'newer'} DocumentProblem */

/**
 * @param {DocumentKind} kind
 * @param {Record<string, unknown>} content
 */
export const writeSaved = ({ format, version }, content) => JSON.stringify({ format, version, ...content }, null, 2);

/**
 * The content of a document of this kind, as its present version has it; what is in it has still to be looked at.
 *
 * @param {DocumentKind} kind
 * @param {string} text of a file
 * @returns {{document: any} | {problem: DocumentProblem}}
 */
export function readSaved({ format, version, upgrades }, text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (document?.format !== format || !Number.isInteger(document.version) || document.version < 1) return { problem: 'otherFormat' };
  if (document.version > version) return { problem: 'newer' };
  for (let step = document.version; step < version; step++) document = upgrades[step]?.(document);
  return { document };
}
