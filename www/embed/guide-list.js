// Shows the guides: for each place its steps, the code that belongs there, and what was tried.

import { guides } from './guides.js';

export class GuideList {
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Writes them in a language; what stands open stays open.
   *
   * @param {import('../words/en/page-builder.js').BuilderWords & import('../words/en/page.js').FrameWords} words
   */
  lay({ guides: { places }, code }) {
    const open = [...this.#root.querySelectorAll('details')].map((details) => details.open);
    this.#root.replaceChildren(
      ...guides.map(({ place, name }, index) => {
        const { steps, tried } = places[place];
        const details = document.createElement('details');
        details.id = `guide-${place}`;
        details.open = open[index] ?? false;
        const list = document.createElement('ol');
        list.append(...steps.map((step) => withText('li', step)));
        const blocks = document.createElement('div');
        blocks.className = 'blocks';
        blocks.dataset.label = code;
        details.append(withText('summary', name), list, blocks, Object.assign(withText('p', tried), { className: 'hint tried' }));
        return details;
      }),
    );
  }

  /** @param {import('./snippets.js').Choice} choice */
  write(choice) {
    for (const { place, code } of guides) {
      const blocks = this.#root.querySelector(`#guide-${place} .blocks`);
      if (!(blocks instanceof HTMLElement)) continue;
      const texts = code(choice);
      while (blocks.childElementCount < texts.length) blocks.append(codeBlock(blocks.dataset.label ?? ''));
      for (const [index, block] of [...blocks.children].entries()) block.textContent = texts[index] ?? '';
    }
  }
}

/** @param {string} label */
function codeBlock(label) {
  const block = document.createElement('pre');
  block.tabIndex = 0;
  block.role = 'group';
  block.ariaLabel = label;
  return block;
}

/** @param {string} tag @param {string} text */
function withText(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
