// What to know before one relies on a forecast: why there is none, and what is doubtful about the one there is.

import { fill } from '../../words/fill.js';
import { make } from '../dom.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').FitCaution} FitCaution */
/** @typedef {import('../../wasm/customers.js').PurchaseTrack} PurchaseTrack */

/** Shapes of the gaps above this are more regular than by chance. */
const REGULAR = 1.5;
/** A share of same-day orders that is worth a word. */
const MANY = 0.02;

export class Cautions {
  #words;
  #format;
  #list = make('ul', { class: 'cautions' });
  /** @type {string[]} */
  #ofForecast = [];

  /** @param {Pick<SectionOptions, 'words' | 'format'>} options */
  constructor({ words, format }) {
    this.#words = words;
    this.#format = format;
    this.root = make('div', { class: 'caution-box', hidden: true }, make('h3', {}, words.predictions.cautions.title), this.#list);
  }

  /** @param {Pick<Forecast, 'buying' | 'spend' | 'spendCorrelation' | 'totals'>} forecast */
  show(forecast) {
    this.#ofForecast = [...this.#ofBuying(forecast), ...this.#ofSpend(forecast)];
    this.#write(this.#ofForecast);
  }

  /** What the course of the purchases adds. @param {PurchaseTrack} track */
  add({ regularity, sameDayShare }) {
    const { cautions } = this.#words.predictions;
    const more = [];
    if (regularity && regularity.shape >= REGULAR) more.push(fill(cautions.regular, { shape: this.#format.count(regularity.shape) }));
    if (typeof sameDayShare === 'number' && sameDayShare >= MANY) more.push(fill(cautions.sameDay, { share: this.#format.share(sameDayShare) }));
    this.#write([...this.#ofForecast, ...more]);
  }

  /** @param {readonly string[]} sentences */
  #write(sentences) {
    this.root.hidden = sentences.length === 0;
    this.#list.replaceChildren(...sentences.map((sentence) => make('li', {}, sentence)));
  }

  /** @param {Pick<Forecast, 'buying'>} forecast @returns {string[]} */
  #ofBuying({ buying }) {
    const { cautions } = this.#words.predictions;
    if (buying.outcome === 'refused') return [cautions.refusal[buying.reason]];
    return [...this.#ofConvergence(buying.convergence), ...buying.cautions.map((caution) => this.#ofFit(caution)).filter(Boolean)];
  }

  /** @param {Pick<Forecast, 'buying' | 'spend' | 'spendCorrelation' | 'totals'>} forecast @returns {string[]} */
  #ofSpend({ buying, spend, spendCorrelation, totals }) {
    const { cautions } = this.#words.predictions;
    if (buying.outcome === 'refused') return [];
    const { spendModel } = this.#words.predictions;
    if (spend.outcome === 'refused') {
      const { reasons } = spendModel;
      return [fill(cautions.noSpend, { reason: reasons[/** @type {keyof typeof reasons} */ (spend.reason)] ?? cautions.refusal[spend.reason] })];
    }
    if (spend.convergence === 'notConverged') return [fill(cautions.noSpend, { reason: spendModel.reasons.notConverged })];
    const ofFit = [...(spend.convergence === 'atBoundary' ? [spendModel.atBoundary] : []), ...spend.cautions.map((caution) => this.#ofFit(caution))];
    // What is said of both models is said once.
    const already = new Set(this.#ofBuying({ buying }));
    const said = ofFit.filter((sentence) => !already.has(sentence)).map((sentence) => fill(spendModel.caution, { sentence }));
    if (totals?.valueGap) said.push(cautions.valueGap[totals.valueGap]);
    if (spendCorrelation && (spendCorrelation.lower > 0 || spendCorrelation.upper < 0)) {
      const template = spendCorrelation.lower > 0 ? cautions.spendRises : cautions.spendFalls;
      said.push(fill(template, { correlation: this.#format.count(spendCorrelation.correlation) }));
    }
    return said;
  }

  /** @param {import('../../wasm/customers.js').Convergence} convergence @returns {string[]} */
  #ofConvergence(convergence) {
    return convergence === 'converged' ? [] : [this.#words.predictions.cautions.convergence[convergence]];
  }

  /** @param {FitCaution} caution */
  #ofFit(caution) {
    const { fit } = this.#words.predictions.cautions;
    const n = 'customers' in caution ? caution.customers : 'repeatBuyers' in caution ? caution.repeatBuyers : 0;
    const share = 'share' in caution ? caution.share : 0;
    // A saved result may know cautions that are not known here.
    return fill(fit[caution.caution] ?? '', { n: this.#format.count(n), share: this.#format.share(share) });
  }
}
