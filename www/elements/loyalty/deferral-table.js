// What the programme means in the accounts: how the price of sales divides between goods and points, year by year.

import { fill } from '../../words/fill.js';
import { make, setText } from '../dom.js';
import { methodLink } from '../method-link.js';
import { row, scroller, table } from '../result-table.js';

/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {import('../../wasm/loyalty.js').ProgrammeMaterialRight} MaterialRight */
/** @typedef {import('../../words/loyalty.js').Words} Words */

/** Sales of which the sentence speaks. */
const EXAMPLE = 100;
const COLUMNS = /** @type {const} */ (['sales', 'goods', 'deferred', 'recognised', 'liability']);

export class DeferralTable {
  #words;
  #format;
  #said = make('p', { class: 'deferral-said' });
  #table;

  /** @param {{words: Words, format: Format, methodology: string | null}} options */
  constructor({ words, format, methodology }) {
    this.#words = words;
    this.#format = format;
    const { deferral } = words;
    this.#table = scroller(deferral.title);
    this.root = make(
      'section',
      { class: 'deferral', part: 'deferral' },
      make('h2', {}, deferral.title),
      make('p', { class: 'hint' }, deferral.indicative),
      this.#said,
      make('details', { class: 'group' }, make('summary', {}, deferral.open), this.#table, make('p', {}, deferral.basis), make('p', {}, deferral.limits), ...methodLink({ words, format, methodology }, 'material-right')),
    );
  }

  /** @param {MaterialRight} right */
  show({ deferredShare: share, years, reason }) {
    const { deferral, reasons } = this.#words;
    const { money, roundMoney, count } = this.#format;
    const waits = EXAMPLE * (share ?? 0);
    setText(
      this.#said,
      reason ? fill(deferral.unknown, { reason: reasons[reason] })
      : !share ? deferral.nothing
      : fill(deferral.said, { price: money(EXAMPLE), goods: money(EXAMPLE - waits), points: money(waits) }),
    );
    this.#table.hidden = !share;
    const heads = [deferral.columns.month, ...COLUMNS.map((name) => deferral.columns[name])];
    this.#table.replaceChildren(table(heads, years.map((year) => row([count(year.month), ...COLUMNS.map((name) => roundMoney(year[name]))]))));
  }
}
