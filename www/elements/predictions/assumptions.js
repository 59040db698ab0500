// Whether the orders are what the models take for granted, one assumption after the other. The comparison of the first half of
// the time with all of it is worked out when somebody looks.

import { dateFromDay } from '../../engine/day.js';
import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { DataTable } from '../insights/data-table.js';
import { method } from '../insights/section.js';
import { SYMBOLS } from './comparison.js';

/** @typedef {import('../insights/section.js').SectionOptions} SectionOptions */
/** @typedef {import('../insights/section.js').Shown} Shown */
/** @typedef {import('../../wasm/customers.js').Forecast} Forecast */
/** @typedef {import('../../wasm/customers.js').PurchaseTrack} PurchaseTrack */
/** @typedef {import('../../wasm/customers.js').StabilityOutcome} StabilityOutcome */
/** @typedef {import('../../wasm/customers.js').ParameterEstimate} ParameterEstimate */
/** @typedef {import('../../wasm/customers.js').ForecastCustomers} ForecastCustomers */
/** @typedef {'spend' | 'regular' | 'sameDay' | 'stable'} Assumption */
/** @typedef {{found: string, verdict: 'yes' | 'nearly' | 'no' | 'unknown'}} Finding */

/** Up to the first limit an assumption holds, up to the second nearly. @type {Readonly<Record<Assumption, readonly [number, number]>>} */
const LIMITS = { spend: [0, 0.3], regular: [1.5, 2], sameDay: [0.02, 0.1], stable: [2, 4] };

export class Assumptions {
  #options;
  #list = make('dl', { class: 'assumption-list' });
  #parameters;
  #title = make('h3', {});
  #now = make('ul', { class: 'facts' });
  /** @type {{shown: Shown, forecast: Forecast, track: PurchaseTrack | undefined} | undefined} */
  #of;
  /** @type {{of: Forecast, day: number, outcome: StabilityOutcome, first: readonly ParameterEstimate[]} | undefined} */
  #stability;

  /** @param {SectionOptions} options */
  constructor(options) {
    this.#options = options;
    const { assumptions } = options.words.predictions;
    this.#parameters = new DataTable(options);
    setText(this.#title, assumptions.parameters);
    this.root = make(
      'details',
      { class: 'group assumptions' },
      make('summary', {}, assumptions.heading),
      make('p', { class: 'hint' }, assumptions.hint),
      this.#list,
      this.#now,
      this.#title,
      this.#parameters.root,
      ...method(options, 'assumption-checks'),
    );
    this.root.addEventListener('toggle', () => options.run(() => this.#compare()));
    this.#write();
  }

  /**
   * @param {Shown} shown
   * @param {Forecast} forecast
   */
  async show(shown, forecast) {
    this.#of = { shown, forecast, track: this.#of?.track };
    this.#write();
    await this.#compare();
  }

  /** What the course of the purchases tells. @param {PurchaseTrack} track */
  add(track) {
    if (!this.#of) return;
    this.#of.track = track;
    this.#write();
  }

  /** Fits the model to the first half of the time and to all of it. */
  async #compare() {
    const of = this.#of;
    if (!this.root.open || of?.forecast.buying.outcome !== 'fitted' || this.#stability?.of === of.forecast) return;
    const { forecast, shown } = of;
    const { unit, observedUntil } = forecast.conventions;
    const first = of.track?.firstDay ?? (await shown.orders.fingerprint({ observedUntil })).firstDay;
    const day = Math.floor((first + observedUntil) / 2);
    const model = of.forecast.buying.model.name;
    const half = await shown.orders.draftForecast({ model, unit, observedUntil: day });
    if (of.forecast !== this.#of?.forecast) return;
    const [earlier, later] = [half.customers, forecast.customers];
    /** @type {StabilityOutcome} */
    let outcome = { outcome: 'refused', reason: half.buying.outcome === 'refused' ? half.buying.reason : 'noTimeObserved' };
    if (earlier && later) outcome = await shown.orders.calculate('stability', { model, earlier: columns(earlier), later: columns(later) });
    if (of.forecast !== this.#of?.forecast) return;
    this.#stability = { of: forecast, day, outcome, first: half.buying.outcome === 'fitted' ? half.buying.parameters : [] };
    this.#write();
  }

  #write() {
    const { words } = this.#options;
    const { assumptions } = words.predictions;
    const findings = /** @type {[Assumption, Finding][]} */ ([
      ['spend', this.#spend()],
      ['regular', this.#regular()],
      ['sameDay', this.#sameDay()],
      ['stable', this.#stable()],
    ]);
    this.#list.replaceChildren(
      ...findings.map(([name, { found, verdict: said }]) =>
        make('div', {}, make('dt', {}, assumptions[name]), make('dd', { class: 'verdict' }, assumptions.verdicts[said]), make('dd', { class: 'found' }, found)),
      ),
    );
    const broken = findings.filter(([, { verdict }]) => verdict === 'no');
    this.#now.hidden = broken.length === 0;
    this.#now.replaceChildren(...broken.map(([name]) => make('li', {}, assumptions.whatNow[name])));
    this.#writeParameters();
  }

  #writeParameters() {
    const { assumptions } = this.#options.words.predictions;
    const [buying, current] = [this.#of?.forecast.buying, this.#current];
    const { outcome } = current ?? {};
    const isKnown = outcome?.outcome === 'compared' && buying?.outcome === 'fitted';
    this.#title.hidden = !isKnown;
    this.#parameters.root.hidden = !isKnown;
    if (!isKnown) return;
    const { name, first, all, shift } = assumptions.parameterColumns;
    this.#parameters.show({
      caption: assumptions.parameters,
      file: assumptions.parametersFile,
      columns: [{ label: name, kind: 'text' }, ...[first, all, shift].map((label) => ({ label, kind: /** @type {const} */ ('precise') }))],
      rows: buying.parameters.map((own, at) => [SYMBOLS[own.name] ?? own.name, current?.first[at]?.value, own.value, outcome.stability.shifts[at]]),
    });
  }

  /** The comparison, if it is of the forecast that is shown. */
  get #current() {
    return this.#stability && this.#stability.of === this.#of?.forecast ? this.#stability : undefined;
  }

  /** @returns {Finding} */
  get #unknown() {
    return { found: this.#options.words.predictions.assumptions.tooFew, verdict: 'unknown' };
  }

  /** @returns {Finding} */
  #spend() {
    const { words, format } = this.#options;
    const found = this.#of?.forecast.spendCorrelation;
    if (!found) return this.#unknown;
    const write = format.probability;
    const { correlation, lower, upper, withoutMostInfluential } = found;
    const isZero = lower <= 0 && upper >= 0;
    return {
      found: fill(words.predictions.assumptions.spendFound, { correlation: write(correlation), lower: write(lower), upper: write(upper), without: write(withoutMostInfluential) }),
      verdict: isZero ? 'yes' : verdict(Math.abs(correlation), LIMITS.spend),
    };
  }

  /** @returns {Finding} */
  #regular() {
    const { words, format } = this.#options;
    const regularity = this.#of?.track?.regularity;
    if (!regularity) return this.#unknown;
    const { shape, customers } = regularity;
    return {
      found: fill(words.predictions.assumptions.regularFound, { shape: format.count(shape), n: format.count(customers) }),
      verdict: verdict(Math.max(shape, 1 / shape), LIMITS.regular),
    };
  }

  /** @returns {Finding} */
  #sameDay() {
    const { words, format } = this.#options;
    const share = this.#of?.track?.sameDayShare;
    if (typeof share !== 'number') return this.#unknown;
    return { found: fill(words.predictions.assumptions.sameDayFound, { share: format.share(share) }), verdict: verdict(share, LIMITS.sameDay) };
  }

  /** @returns {Finding} */
  #stable() {
    const { words, format } = this.#options;
    const { assumptions, cautions } = words.predictions;
    const current = this.#current;
    if (!current) return { found: '…', verdict: 'unknown' };
    const { outcome, day } = current;
    if (outcome.outcome !== 'compared') return { found: 'reason' in outcome ? cautions.refusal[outcome.reason] : assumptions.tooFew, verdict: 'unknown' };
    const shifts = outcome.stability.shifts.flatMap((shift) => (typeof shift === 'number' && Number.isFinite(shift) ? [Math.abs(shift)] : []));
    const loss = fill(assumptions.stableLoss, { loss: format.count(outcome.stability.logLikelihoodLoss) });
    if (shifts.length === 0) return { found: loss, verdict: 'unknown' };
    const shift = Math.max(...shifts);
    return {
      found: `${fill(assumptions.stableFound, { date: format.date(dateFromDay(day)), shift: format.count(shift) })} ${loss}`,
      verdict: verdict(shift, LIMITS.stable),
    };
  }
}

/** @param {number} value @param {readonly [number, number]} limits */
const verdict = (value, [holds, nearly]) => (value < holds ? 'yes' : value < nearly ? 'nearly' : 'no');

/** @param {ForecastCustomers} customers */
const columns = ({ frequency, recency, observed }) => ({ frequency, recency, observed });
