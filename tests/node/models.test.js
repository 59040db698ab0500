// The customer models by the API of the package, in Node: columns in, plain results out, and forecasts from a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { calculate, load, readOrders } from '../../www/engine/customers.js';

const models = await load(readFileSync(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)));

/** @param {string} name */
const reference = (name) => readFileSync(new URL(`../reference/${name}`, import.meta.url));

const rows = reference('cdnow_summary_2dp.csv').toString().trim().split('\n').slice(1).map((row) => row.split(',').map(Number));
/** @param {number} at */
const column = (at) => Float64Array.from(rows, (row) => row[at] ?? NaN);
/** The sample of CDNOW in weeks. */
const customers = { frequency: column(1), recency: column(2), observed: column(3) };

const close = (/** @type {number | null | undefined} */ found, /** @type {number} */ expected, tolerance = 1e-3) =>
  assert.ok(Math.abs(Number(found) - expected) <= tolerance * Math.abs(expected), `${found} is not ${expected}`);

const fitted = (/** @type {any} */ outcome) => {
  assert.equal(outcome.outcome, 'fitted');
  return outcome;
};

test('a fit is what predictions take', () => {
  const fit = fitted(models.fitBuyingModel({ model: 'bgNbd', customers }));
  assert.equal(fit.convergence, 'converged');
  assert.equal(fit.model.name, 'bgNbd');
  close(fit.logLikelihood, -9582.4256, 1e-7);
  const told = models.predictCustomers({ model: fit.model, customers, horizon: 39, discount: { rate: 0.0027 } });
  assert.ok(told.probabilityAlive instanceof Float64Array);
  close(told.probabilityAlive.reduce((a, b) => a + b), 1917.28);
  close(told.expectedPurchases?.reduce((a, b) => a + b), 1653.42);
  assert.equal(told.probabilityAliveAfter, null);
  const all = models.customerIntervals({ model: fit.model, covariance: fit.covariance, customers, horizon: 39 });
  assert.ok(all.totalPurchases.lower < 1653 && all.totalPurchases.upper > 1654);
  assert.ok((all.expectedPurchasesLower[0] ?? NaN) < (told.expectedPurchases?.[0] ?? NaN));
});

test('what cannot be told is a result with a reason', () => {
  const nobody = { frequency: [0, 0], recency: [0, 0], observed: [3, 4] };
  assert.deepEqual(models.fitBuyingModel({ model: 'mbgNbd', customers: nobody }), { outcome: 'refused', reason: 'noRepeatPurchases' });
  const model = /** @type {const} */ ({ name: 'paretoNbd', r: 0.5, alpha: 10, s: 0.6, beta: 12 });
  const endless = models.predictCustomers({ model, customers, discount: { rate: 0 } });
  assert.deepEqual([endless.discountedPurchases, endless.discountedPurchasesGap], [null, 'endlessWithoutDiscount']);
  const spends = { frequency: [0], spend: [0] };
  assert.equal(models.expectedSpend({ model: { p: 6, q: 0.9, gamma: 15 }, spends }).gap, 'meanSpendUndefined');
});

test('what is wrong is named', () => {
  const model = /** @type {const} */ ({ name: 'nbd', r: 0.5, alpha: -1 });
  assert.throws(() => models.predictCustomers({ model, customers }), { name: 'LifeworthError', code: 'greaterThan', field: 'model.alpha' });
  assert.throws(() => models.fitBuyingModel({ model: 'nbd', customers: { ...customers, recency: [1] } }), { field: 'recency.length' });
  // @ts-expect-error: there is no such model
  assert.throws(() => models.fitBuyingModel({ model: 'nbdd', customers }), { code: 'unknownChoice', field: 'model' });
  // @ts-expect-error: a parameter is missing
  assert.throws(() => models.newCustomer({ model: { name: 'nbd', r: 1 }, times: [1] }), { code: 'missingField', field: 'model.alpha' });
});

test('models are ranked on the same customers', () => {
  const compared = models.compareBuyingModels({ customers });
  assert.equal(compared.outcome, 'compared');
  const ranked = compared.outcome === 'compared' ? compared.candidates.map((candidate) => candidate.model) : [];
  assert.deepEqual(ranked, ['mbgNbd', 'bgNbd', 'paretoNbd', 'nbd']);
});

test('contracts are fitted and projected', () => {
  const cohorts = [[1000, 869, 743, 653, 593, 551, 517, 491]];
  const { sbg, bdw, constantChancePValue } = models.compareContractModels({ cohorts });
  assert.ok(fitted(bdw).logLikelihood >= fitted(sbg).logLikelihood && Number(constantChancePValue) <= 1);
  const outlook = models.contractOutlook({ model: fitted(sbg).model, periods: 12, discountRate: 0.1 });
  close(outlook.survival[11], 0.378);
  close(outlook.lifetime, 5.9226);
  const worth = models.contractOutlook({ model: fitted(sbg).model, periods: 12, discountRate: 0.1, marginPerPeriod: 25 });
  worth.residualValues?.forEach((value, at) => assert.equal(value, 25 * Number(outlook.residualLifetimes?.[at])));
  assert.deepEqual(outlook.residualValues, outlook.residualLifetimes);
  // Who has stayed longer is less likely to leave.
  assert.ok(Number(worth.residualValues?.[11]) > Number(worth.residualValues?.[0]));
});

test('refits and a posterior go in steps, tell how far they are, and can be given up', async () => {
  const fit = fitted(await calculate('fitBuyingModel', { model: 'mbgNbd', customers }));
  /** @type {number[]} */
  const shares = [];
  const refits = await calculate('bootstrapBuyingModel', { model: fit.model, customers, refits: 20 }, { onProgress: (share) => shares.push(share) });
  assert.equal((refits.parameters[0]?.length ?? 0) + refits.failed, 20);
  assert.equal(shares.length, 20);
  const sample = await calculate('sampleBuyingModel', { model: 'mbgNbd', customers, effectiveDraws: 200 });
  assert.ok(sample.converged && sample.parameters.every(({ rHat, effectiveDraws }) => rHat < 1.01 && effectiveDraws >= 200));
  close(sample.parameters[0]?.median, fit.model.r, 0.1);
  const given = new AbortController();
  const never = calculate('sampleBuyingModel', { model: 'mbgNbd', customers, effectiveDraws: 1e9, mostDraws: 100_000 }, { signal: given.signal, onProgress: () => given.abort() });
  await assert.rejects(never, { name: 'AbortError' });
});

test('a file becomes a forecast, a draft first', async () => {
  const cdnow = gunzipSync(reference('cdnow_sample.txt.gz'));
  const orders = await readOrders(new Blob([cdnow]), { columns: { customer: 1, date: 2, amount: 4 } });
  const draft = await orders.draftForecast({ model: 'paretoNbd', observedUntil: '1997-09-30' });
  assert.ok(draft.isDraft && fitted(draft.buying).model.name === 'paretoNbd');
  close(draft.totals?.activeCustomers.value, 1051.875);
  assert.equal(draft.totals?.activeCustomers.lower, null);
  const forecast = await orders.forecast({ model: 'paretoNbd', observedUntil: '1997-09-30', grossMargin: 0.3 });
  assert.equal(forecast.choice, null);
  const { totals, customers: each } = forecast;
  close(totals?.activeCustomers.value, 1051.875);
  assert.ok(totals && each && totals.equity && typeof totals.equity.lower === 'number' && totals.equity.lower < totals.equity.value);
  close(each.value?.reduce((a, b) => a + b), totals.equity.value, 1e-9);
  const { frequency, recency, observed } = each;
  const total = models.customerIntervals({
    model: fitted(forecast.buying).model,
    covariance: fitted(forecast.buying).covariance,
    customers: { frequency, recency, observed },
    horizon: (12 * 30.4375) / 7,
  }).totalPurchases;
  const [, , year] = totals.horizons;
  close(year?.purchases.value, total.value, 1e-9);
  close(year?.purchases.lower, total.lower, 1e-6);
  const chosen = await orders.forecast({ unit: 'day' });
  assert.equal(chosen.choice?.comparison.outcome, 'compared');
  const track = await orders.purchaseTrack({ model: fitted(chosen.buying).model, unit: 'day' });
  close(track.expected.at(-1), Number(track.actual.at(-1)), 0.1);
  const history = await orders.customerHistory({ model: fitted(chosen.buying).model, unit: 'day', customer: 0, daysAhead: 10 });
  assert.equal(history.probabilityAlive.length, 10 + 1 + Number(chosen.conventions.observedUntil) - Number(history.purchaseDays[0]));
  orders.close();
});
