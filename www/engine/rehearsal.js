// Runs made-up orders through what every file goes through, so that the code is compiled when a real one comes: cold, the
// module takes ten times as long for a small file.

/** @typedef {import('./customers-module.js').Customers} Customers */

/** The first compiles the code, the second finds out which of it is worth compiling well. */
const ROUNDS = 2;
const CUSTOMERS = 400;
const DAYS = 360;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Numbers between 0 and 1, always the same, in no order that a model would stumble over. */
function* numbers() {
  for (let state = 1; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) yield ((state >>> 8) + 1) / 16_777_217;
}

/** Some customers buy often, some seldom, and after some orders they leave, as the models suppose. */
function orders() {
  const all = numbers();
  const next = () => Number(all.next().value);
  const rows = ['customer,date,amount'];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const gap = 12 * 2 ** (customer % 5);
    const leaves = 0.05 + 0.15 * (customer % 4);
    for (let day = (customer * 7) % 240; day < DAYS; day += 1 - gap * Math.log(next())) {
      const date = new Date(FIRST_DAY + Math.floor(day) * DAY).toISOString().slice(0, 10);
      rows.push(`c${customer},${date},${(10 + 8 * (customer % 9) + 30 * next()).toFixed(2)}`);
      if (next() < leaves) break;
    }
  }
  return `${rows.join('\n')}\n`;
}

/**
 * In pieces of some milliseconds, in the order in which a page asks.
 *
 * @param {Customers} module
 * @returns {Generator<void, void, void>}
 */
export function* rehearsal(module) {
  const bytes = new TextEncoder().encode(orders());
  for (let round = 0; round < ROUNDS; round += 1) {
    const { options } = module.detectOrders(bytes, {});
    yield;
    module.previewOrders(bytes, options, 20);
    const reader = module.openOrders(options);
    reader.push(bytes);
    yield;
    const table = reader.finish();
    try {
      table.report();
      table.indicators({});
      yield;
      table.draftForecast({ unit: 'week', horizonMonths: 12, valueMonths: 12, grossMargin: 1, annualDiscountRate: 0.1 });
      yield;
      table.valueInputs();
      table.cohorts({ period: 'month' });
      table.concentration({});
      yield;
      table.bestCustomers({});
      table.rfm({});
      yield;
    } finally {
      table.free();
    }
  }
}
