// A button that copies a text that stands on the page; where there is no clipboard it selects it.

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} said where it is said that it was copied
 * @param {HTMLElement} text
 * @param {() => string} copied what is said
 */
export function copies(button, said, text, copied) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      said.textContent = copied();
      setTimeout(() => (said.textContent = ''), 2500);
    } catch {
      getSelection()?.selectAllChildren(text);
    }
  });
}
