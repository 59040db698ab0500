// What a contract is still worth, by how often it has been renewed: who has stayed long is less likely to leave.

import { fill } from '../../words/fill.js';
import { formatter, frame, heightFor } from '../drawing-options.js';
import { make, setText } from '../dom.js';
import { method } from '../insights/section.js';
import { assumptionField } from './assumption-field.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../../wasm/customers.js').AnyContractModel} Model */
/** @typedef {{calculate: typeof import('../../engine/customer-models.js').calculate, model: Model, observed: number}} Fitted observed: renewals that the counts hold */

export class Tenure {
  #options;
  #endless = make('p', { class: 'hint', role: 'status' });
  #chart;
  /** What the visitor assumes. @type {{marginPerPeriod: number | undefined, discountRate: number}} */
  #assumed = { marginPerPeriod: undefined, discountRate: 0.1 };
  /** @type {Fitted | undefined} */
  #fitted;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { format, words } = options;
    const { tenure } = words.predictions;
    const again = () => options.run(() => this.#draw());
    this.#chart = options.newChart();
    const margin = assumptionField({
      format,
      label: tenure.payment,
      hint: tenure.paymentHint,
      wrong: tenure.amount,
      onChange: (value) => {
        this.#assumed.marginPerPeriod = value;
        again();
      },
    });
    const discount = assumptionField({
      format,
      label: tenure.discount,
      hint: tenure.discountHint,
      wrong: tenure.amount,
      isShare: true,
      value: this.#assumed.discountRate,
      onChange: (value = NaN) => {
        this.#assumed.discountRate = value;
        again();
      },
    });
    this.root = make('div', { class: 'tenure', hidden: true }, this.#chart.root, this.#endless, make('div', { class: 'settings-grid predictions-settings' }, margin, discount), ...method(options, 'contract-age'));
  }

  /** @param {Fitted} fitted */
  async show(fitted) {
    this.#fitted = fitted;
    await this.#draw();
  }

  async #draw() {
    const fitted = this.#fitted;
    if (!fitted) return;
    const { words, format, charts } = this.#options;
    const { tenure } = words.predictions;
    const { marginPerPeriod, discountRate } = this.#assumed;
    // Beside nothing renewed at least two renewals, so that there is a course to see.
    const renewals = Math.max(2, fitted.observed);
    const asked = { model: fitted.model, periods: 2 * renewals + 1, discountRate, ...(marginPerPeriod === undefined ? {} : { marginPerPeriod }) };
    const [{ residualValues }, module] = await Promise.all([fitted.calculate('contractOutlook', asked), charts()]);
    if (fitted !== this.#fitted) return;
    this.root.hidden = false;
    this.#chart.root.hidden = !residualValues;
    setText(this.#endless, residualValues ? '' : tenure.endless);
    if (!residualValues) return;
    const isMoney = marginPerPeriod !== undefined;
    const value = residualValues[renewals] ?? NaN;
    const title = fill(isMoney ? tenure.title : tenure.titlePayments, { n: format.count(renewals), value: isMoney ? format.money(value) : format.count(value) });
    this.#chart.show({
      title,
      note: fill(tenure.note, { rate: format.share(discountRate) }),
      draw: (width) =>
        module.drawPeriodLines(
          {
            ...frame('tenure', title, words, width),
            height: heightFor(width),
            labels: { period: tenure.renewals },
            kind: isMoney ? 'money' : 'count',
            periods: Array.from(residualValues, (_, at) => format.count(at)),
            lines: [{ label: tenure.residual, values: residualValues }],
          },
          formatter(format, { round: isMoney }),
        ),
    });
  }
}
