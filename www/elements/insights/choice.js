// A labelled choice of a few, for what is looked at rather than put in.

import { make } from '../dom.js';
import { nextId } from '../ids.js';

/**
 * @param {string} label
 * @param {Readonly<Record<string, string>>} choices what each is called
 * @param {string} chosen
 * @param {(choice: string) => void} onChoice
 */
export function choice(label, choices, chosen, onChoice) {
  const id = nextId('choice');
  const select = make('select', { id }, ...Object.entries(choices).map(([value, text]) => make('option', { value }, text)));
  select.value = chosen;
  select.addEventListener('change', () => onChoice(select.value));
  return { select, root: make('div', { class: 'view-choice' }, make('label', { for: id }, label), make('span', { class: 'select' }, select)) };
}
