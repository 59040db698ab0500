// The buttons of a row that can be moved and removed, and what becomes of the rows and of the focus.

import { make } from '../dom.js';

/** @typedef {Record<'up' | 'down' | 'remove', HTMLButtonElement>} RowButtons */

/**
 * @param {Record<'up' | 'down' | 'remove', string> | undefined} words
 * @param {{onMove: (by: -1 | 1) => void, onRemove: () => void}} acts
 * @returns {RowButtons}
 */
export function rowButtons(words, { onMove, onRemove }) {
  return {
    up: rowButton(words?.up ?? '', '↑', () => onMove(-1)),
    down: rowButton(words?.down ?? '', '↓', () => onMove(1)),
    remove: rowButton(words?.remove ?? '', '×', onRemove),
  };
}

/**
 * @param {string} label
 * @param {string} sign
 * @param {() => void} act
 */
function rowButton(label, sign, act) {
  const button = make('button', { type: 'button', class: 'row-button', title: label }, make('span', { 'aria-hidden': 'true' }, sign), make('span', { class: 'visually-hidden' }, label));
  button.addEventListener('click', act);
  return button;
}

/**
 * Moves a row among the others.
 *
 * @template Line
 * @param {Line[]} lines
 * @param {Line} line
 * @param {-1 | 1} by
 */
export function moveRow(lines, line, by) {
  const index = lines.indexOf(line);
  lines.splice(index, 1);
  lines.splice(index + by, 0, line);
}

/** The focus stays with the row that was moved, on the button that can go on. @param {RowButtons} buttons @param {-1 | 1} by */
export function focusMoved({ up, down }, by) {
  const [wanted, other] = by < 0 ? [up, down] : [down, up];
  (wanted.disabled ? other : wanted).focus();
}
