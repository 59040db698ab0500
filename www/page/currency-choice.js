// A choice among the common currencies, with a way to name any other.

import { isCurrency } from '../words/format.js';
import { find } from './find.js';

const COMMON = ['PLN', 'EUR', 'USD', 'GBP', 'CZK', 'CHF', 'HUF', 'RON', 'SEK', 'NOK', 'DKK', 'UAH', 'CAD', 'AUD', 'JPY', 'INR'];

export class CurrencyChoice {
  #select = find('#currency', HTMLSelectElement);
  #other = find('#other-currency', HTMLInputElement);
  #inUse = COMMON[0] ?? '';

  /** @param {(code: string) => void} onChoose */
  constructor(onChoose) {
    this.#select.addEventListener('change', () => {
      if (this.#select.value) {
        onChoose(this.#select.value);
        return;
      }
      this.#other.hidden = false;
      this.#other.value = '';
      this.#other.focus();
    });
    this.#other.addEventListener('input', () => {
      const code = this.#other.value.trim().toUpperCase();
      if (!isCurrency(code)) return;
      onChoose(code);
      this.#select.focus();
    });
    this.#other.addEventListener('blur', () => onChoose(this.#inUse));
  }

  /**
   * @param {string} inUse
   * @param {{language: string, otherCurrency: string}} options
   */
  offer(inUse, { language, otherCurrency }) {
    this.#inUse = inUse;
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const codes = COMMON.includes(inUse) ? COMMON : [inUse, ...COMMON];
    const options = codes.map((code) => new Option(`${code}\u2003\u2003${names.of(code) ?? ''}`, code));
    this.#select.replaceChildren(...options, new Option(otherCurrency, ''));
    this.#select.value = inUse;
    this.#other.hidden = true;
  }
}
