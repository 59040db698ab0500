// Rows that can be added, moved and removed: their buttons, and what becomes of the focus.

import { make } from '../dom.js';

/** @typedef {Record<'up' | 'down' | 'remove', HTMLButtonElement>} RowButtons */

/** @template {{root: HTMLElement, buttons: RowButtons}} Line */
export class RowList {
  /** @type {readonly Line[]} */
  lines = [];
  #onShow;
  #onInput;
  #focused;

  /**
   * @param {HTMLElement} root
   * @param {() => void} onShow when other rows stand there, or the same in another order
   * @param {() => void} onInput when it was the visitor who changed them
   * @param {(line: Line | undefined) => HTMLElement} focused what of a row has the focus when the one before it is gone, or when none is left
   */
  constructor(root, onShow, onInput, focused) {
    this.root = root;
    this.#onShow = onShow;
    this.#onInput = onInput;
    this.#focused = focused;
  }

  /** @param {readonly Line[]} lines */
  show(lines) {
    this.lines = lines;
    this.root.replaceChildren(...lines.map(({ root }) => root));
    for (const [index, { buttons }] of lines.entries()) {
      buttons.up.disabled = index === 0;
      buttons.down.disabled = index === lines.length - 1;
    }
    this.#onShow();
  }

  /**
   * @param {Line} line
   * @param {HTMLElement | null} focused
   */
  add(line, focused) {
    this.show([...this.lines, line]);
    focused?.focus();
    this.#onInput();
  }

  /** @param {Line} line */
  #remove(line) {
    const index = this.lines.indexOf(line);
    this.show(this.lines.filter((other) => other !== line));
    this.#focused(this.lines[index] ?? this.lines.at(-1)).focus();
    this.#onInput();
  }

  /**
   * The focus stays with the row that was moved, on the button that can go on.
   *
   * @param {Line} line
   * @param {-1 | 1} by
   */
  #move(line, by) {
    const lines = this.lines.filter((other) => other !== line);
    lines.splice(this.lines.indexOf(line) + by, 0, line);
    this.show(lines);
    const { up, down } = line.buttons;
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted.disabled ? other : wanted).focus();
    this.#onInput();
  }

  /**
   * @param {Record<'up' | 'down' | 'remove', string> | undefined} words
   * @param {() => Line} line whose they are
   * @returns {RowButtons}
   */
  buttons(words, line) {
    return {
      up: rowButton(words?.up ?? '', '↑', () => this.#move(line(), -1)),
      down: rowButton(words?.down ?? '', '↓', () => this.#move(line(), 1)),
      remove: rowButton(words?.remove ?? '', '×', () => this.#remove(line())),
    };
  }
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
