// What the visitor decides about a forecast: how far it looks, with which model, and their own assumptions.

import { make } from '../dom.js';
import { choice } from '../insights/choice.js';
import { assumptionField } from './assumption-field.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../../wasm/customers.js').BuyingModelName} BuyingModelName */
/** @typedef {import('../../wasm/customers.js').TimeUnit} TimeUnit */
/** @typedef {{months: number, valueMonths: number | undefined, unit: TimeUnit, model: BuyingModelName | undefined, grossMargin: number, annualDiscountRate: number}} Chosen without `valueMonths` value is counted for ever */

/** The models that can be compared: those of purchases at random times. @type {readonly BuyingModelName[]} */
export const MODELS = ['bgNbd', 'mbgNbd', 'paretoNbd', 'nbd'];

export class Settings {
  #options;
  #onChange;
  #months;
  #value;
  #model;
  #unit;
  /** What was typed last and could be read. */
  #typed = { grossMargin: 1, annualDiscountRate: 0.1 };

  /** @param {Pick<SectionOptions, 'words' | 'format'> & {onChange: () => void}} options */
  constructor({ words, format, onChange }) {
    this.#options = { words, format };
    this.#onChange = onChange;
    const { settings, models } = words.predictions;
    const named = Object.fromEntries(MODELS.map((name) => [name, models[name].name]));
    this.#months = choice(settings.months, settings.horizons, '12', onChange);
    this.#value = choice(settings.value, settings.values, 'ahead', onChange);
    this.#model = choice(settings.model, { automatic: settings.automatic, ...named }, 'automatic', onChange);
    this.#unit = choice(settings.unit, settings.units, 'week', onChange);
    this.root = make(
      'div',
      { class: 'settings-grid predictions-settings' },
      this.#months.root,
      this.#model.root,
      this.#unit.root,
      this.#value.root,
      this.#shareField('grossMargin', settings.margin, settings.marginHint, 1, settings.share),
      this.#shareField('annualDiscountRate', settings.discount, settings.discountHint, Infinity, settings.rate),
    );
  }

  /** @returns {Chosen} */
  get chosen() {
    const model = this.#model.select.value;
    const months = Number(this.#months.select.value);
    return {
      months,
      valueMonths: this.#value.select.value === 'ahead' ? months : undefined,
      unit: /** @type {TimeUnit} */ (this.#unit.select.value),
      model: model === 'automatic' ? undefined : /** @type {BuyingModelName} */ (model),
      ...this.#typed,
    };
  }

  /** The unit of a saved result. @param {TimeUnit} unit */
  takeUnit(unit) {
    this.#unit.select.value = unit;
  }

  /**
   * A share, typed as a percentage.
   *
   * @param {keyof Settings['chosen'] & ('grossMargin' | 'annualDiscountRate')} name
   * @param {string} label
   * @param {string} hint
   * @param {number} most
   * @param {string} wrong what is said of anything else
   */
  #shareField(name, label, hint, most, wrong) {
    const { format } = this.#options;
    return assumptionField({
      format,
      label,
      hint,
      wrong,
      most,
      isShare: true,
      value: this.#typed[name],
      onChange: (value = NaN) => {
        this.#typed[name] = value;
        this.#onChange();
      },
    });
  }
}
