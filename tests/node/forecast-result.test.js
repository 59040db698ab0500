// The fitted base by the API of the package, in Node: changed, explained, saved and taken up again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { calculate, fittedModels, load, readOrders, readResult, writeResult } from '../../www/engine/customers.js';

await load(readFileSync(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)));
const cdnow = gunzipSync(readFileSync(new URL('../reference/cdnow_sample.txt.gz', import.meta.url)));
const options = /** @type {const} */ ({ model: 'paretoNbd', grossMargin: 0.3, valueMonths: 12 });

/** @type {import('../../www/engine/customers.js').Orders} */
let orders;
/** @type {import('../../www/wasm/customers.js').Forecast} */
let forecast;

before(async () => {
  orders = await readOrders(new Blob([cdnow]), { columns: { customer: 1, date: 2, amount: 4 } });
  forecast = await orders.forecast(options);
});
after(() => orders.close());

const models = () => {
  const fitted = fittedModels(forecast);
  assert.ok(fitted);
  return fitted;
};

const close = (/** @type {number | null | undefined} */ found, /** @type {number | null | undefined} */ expected, tolerance = 1e-9) =>
  assert.ok(Math.abs(Number(found) - Number(expected)) <= tolerance * Math.abs(Number(expected)), `${found} is not ${expected}`);

test('ten per cent less churn is worth more, with an interval; the base before is the forecast', async () => {
  /** @type {number[]} */
  const shares = [];
  const asked = { fitted: models(), grossMargin: 0.3, valueMonths: 12, churnChange: -0.1 };
  const { equity, horizons } = await orders.whatIf(asked, { onProgress: (share) => shares.push(share) });
  assert.ok(shares.length >= 4 && shares.at(-1) === 1);
  close(equity?.before, forecast.totals?.equity?.value);
  assert.ok(equity && equity.difference > 0 && Number(equity.lower) > 0 && Number(equity.upper) > equity.difference);
  const [, , year] = horizons;
  close(year?.purchases.before, forecast.totals?.horizons[2]?.purchases.value);
  const without = await orders.whatIf({ ...asked, fitted: { ...models(), covariance: null } });
  close(without.equity?.after, equity.after);
  assert.equal(without.equity?.lower, null);
  await assert.rejects(orders.whatIf({ ...asked, churnChange: -2 }), { code: 'atLeast', field: 'churnChange' });
});

test('the reasons lead from the simple formula to the models', async () => {
  const { formula, activeBuyMore, haveLeft, willLeave, spendDiffers, discounting, models: value } = await orders.simpleFormula({ fitted: models(), grossMargin: 0.3 });
  close(formula + activeBuyMore + haveLeft + willLeave + spendDiffers + discounting, value);
  close(value, forecast.totals?.equity?.value);
});

test('the parameters say how fast customers leave and how unequal they are', async () => {
  const { stillActive, halfLifeMonths, topFifthShare } = await calculate('population', { model: models().model, months: 12 });
  assert.ok(stillActive > 0.2 && stillActive < 0.5 && Number(halfLifeMonths) < 12 && Number(topFifthShare) > 0.5);
});

test('a result is read back as it was written, and a forecast goes on from it without a search', async () => {
  const fingerprint = await orders.fingerprint();
  const text = writeResult(forecast, { fingerprint, madeOn: '2026-11-23', currency: 'USD' });
  assert.ok(!text.includes('probabilityAlive'));
  const read = readResult(text);
  assert.ok('result' in read);
  assert.deepEqual(read.result.fingerprint, await orders.fingerprint({ observedUntil: '1998-06-30' }));
  const again = await orders.forecast({ ...options, model: undefined, fitted: fittedModels(read.result) });
  assert.ok(again.buying.outcome === 'fitted' && again.buying.evaluations === 1 && again.choice === null);
  close(again.totals?.equity?.lower, forecast.totals?.equity?.lower);
});

test('a file that is no result says why, and where', async () => {
  const text = writeResult(forecast, { fingerprint: await orders.fingerprint(), madeOn: '2026-11-23' });
  assert.deepEqual(readResult('{'), { problem: 'notJson' });
  assert.deepEqual(readResult('[]'), { problem: 'otherFormat' });
  assert.deepEqual(readResult(JSON.stringify({ format: 'lifeworth-scenarios', version: 1 })), { problem: 'otherFormat' });
  assert.deepEqual(readResult(JSON.stringify({ ...JSON.parse(text), version: 2 })), { problem: 'newer' });
  /** @param {(document: any) => void} change */
  const damaged = (change) => {
    const document = JSON.parse(text);
    change(document);
    return readResult(JSON.stringify(document));
  };
  assert.deepEqual(damaged((d) => (d.buying.model.alpha = '4')), { problem: 'damaged', field: 'buying.model.alpha' });
  assert.deepEqual(damaged((d) => (d.buying.model.name = 'constructor')), { problem: 'damaged', field: 'buying.model.name' });
  assert.deepEqual(damaged((d) => d.buying.covariance.pop()), { problem: 'damaged', field: 'buying.covariance' });
  assert.deepEqual(damaged((d) => (d.totals.horizons[1].purchases = 7)), { problem: 'damaged', field: 'totals.horizons[1].purchases' });
  assert.deepEqual(damaged((d) => (d.madeOn = '2026-99-99')), { problem: 'damaged', field: 'madeOn' });
  assert.deepEqual(damaged((d) => (d.spend = { outcome: 'refused', reason: 'mood' })), { problem: 'damaged', field: 'spend.reason' });
  assert.deepEqual(damaged((d) => delete d.fingerprint), { problem: 'damaged', field: 'fingerprint' });
});

test('orders with little in them are saved and read back as well', async () => {
  /** Nobody bought in the time held out, nobody spent, everybody did nearly the same. @type {readonly string[]} */
  const files = [
    `customer,date,amount\n${Array.from({ length: 40 }, (_, at) => `c${at},2024-01-0${1 + (at % 9)},5\nc${at},2024-01-${10 + (at % 9) + (at % 4)},5\n`).join('')}z,2024-12-30,5\n`,
    'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\na,2025-02-03,30\nc,2025-02-09,30\nc,2025-03-03,35\n',
  ];
  for (const file of files) {
    const few = await readOrders(new Blob([file]));
    const told = await few.forecast({ valueMonths: 12 });
    assert.ok(told.totals);
    const read = readResult(writeResult(told, { fingerprint: await few.fingerprint(), madeOn: '2026-11-23' }));
    assert.ok('result' in read, JSON.stringify(read));
    const fitted = fittedModels(read.result);
    if (fitted) {
      const { horizons } = await few.whatIf({ fitted, valueMonths: 12, churnChange: -0.1 });
      assert.ok(horizons.every(({ purchases }) => purchases.after >= purchases.before));
    }
    few.close();
  }
});
