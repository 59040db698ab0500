// A number that the visitor assumes: typed, read when it is left, and said to be wrong where it is.

import { readNumber } from '../../words/read-number.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';

/**
 * @typedef {object} AssumptionOptions
 * @property {import('../../words/format.js').Format} format
 * @property {string} label
 * @property {string} hint
 * @property {string} wrong what is said of anything else
 * @property {boolean} [isShare] typed as a percentage
 * @property {number} [value] at first; without it the field is empty, and may be so
 * @property {number} [most]
 * @property {(value: number | undefined) => void} onChange
 */

/** @param {AssumptionOptions} options */
export function assumptionField({ format, label, hint, wrong, isShare = false, value, most = Infinity, onChange }) {
  const id = nextId('assumption');
  const mayBeEmpty = value === undefined;
  const input = make('input', { id, inputmode: 'decimal', autocomplete: 'off', 'aria-describedby': `${id}-hint ${id}-error` });
  if (value !== undefined) input.value = isShare ? `${format.typed(value * 100)} %` : format.typed(value);
  const error = make('p', { class: 'error', id: `${id}-error`, role: 'status' });
  let last = value;
  input.addEventListener('change', () => {
    const isEmpty = mayBeEmpty && input.value.trim() === '';
    const reading = readNumber(input.value, { locale: format.locale });
    const typed = 'value' in reading ? reading.value / (isShare ? 100 : 1) : NaN;
    const fine = isEmpty || (typed >= 0 && typed <= most);
    setText(error, fine ? '' : wrong);
    error.parentElement?.classList.toggle('invalid', !fine);
    input.setAttribute('aria-invalid', String(!fine));
    const now = isEmpty ? undefined : typed;
    if (!fine || now === last) return;
    last = now;
    onChange(now);
  });
  const said = make('div', { class: 'stack' }, make('p', { class: 'hint', id: `${id}-hint` }, hint), error);
  return make('div', { class: 'view-field' }, make('label', { for: id }, label), input, said);
}
