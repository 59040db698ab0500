// Order files in a real worker: the API of the package in a page, without any element around it.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { withLittleMemory } from '../node/little-memory.js';

const cdnow = gunzipSync(readFileSync(new URL('../reference/cdnow_master.txt.gz', import.meta.url))).toString();

/** @typedef {typeof import('../../www/engine/customers.js')} Engine */

/** So that the functions below find the engine of the page. @param {import('@playwright/test').Page} page */
async function open(page) {
  await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>blank</title>' }));
  await page.goto('blank.html');
  await page.evaluate(async (file) => {
    const address = '/engine/customers.js';
    Object.assign(globalThis, { engine: await import(address), cdnow: new File([file], 'cdnow.txt') });
  }, cdnow);
}

test.beforeEach(({ page }) => open(page));

test('a file is read in a worker, and asked there', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const { engine, cdnow } = /** @type {{engine: Engine, cdnow: File}} */ (/** @type {unknown} */ (globalThis));
    /** @type {number[]} */
    const told = [];
    const seen = await engine.preview(cdnow, { columns: { customer: 0, date: 1, amount: 3 } });
    const orders = await engine.readOrders(cdnow, seen.options, { onProgress: ({ bytes }) => told.push(bytes) });
    const summaries = await orders.summaries({ unit: 'day' });
    const refused = await orders.bestCustomers({ share: 2 }).catch((error) => ({ name: error.name, code: error.code, field: error.field, value: error.value }));
    const result = {
      rows: seen.rows.length,
      told: told.at(-1) === cdnow.size && told.length > 1,
      customers: summaries.customer.length,
      kind: summaries.frequency.constructor.name,
      repeats: summaries.frequency.reduce((sum, count) => sum + count, 0),
      revenue: orders.report.revenue,
      refused,
      scripts: performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)),
    };
    orders.close();
    return result;
  });
  expect(found).toMatchObject({ rows: 20, told: true, customers: 23_570, kind: 'Float64Array', revenue: 2_500_315.63 });
  // Of the reference: 24,337 repeat purchases until 1997-09-30, and 19,684 after.
  expect(found.repeats).toBe(24_337 + 19_684);
  expect(found.refused).toEqual({ name: 'LifeworthError', code: 'lessThan', field: 'share', value: 2 });
  // The page itself loaded no module of ours.
  expect(found.scripts).not.toContain('customers_bg.wasm');
  expect(page.workers()).toHaveLength(0);
});

test('a reading that is given up ends its worker', async ({ page }) => {
  const reason = await page.evaluate(async () => {
    const { engine, cdnow } = /** @type {{engine: Engine, cdnow: File}} */ (/** @type {unknown} */ (globalThis));
    const controller = new AbortController();
    const long = new File(Array.from({ length: 40 }, () => cdnow), 'long.txt');
    const reading = engine.readOrders(long, { columns: { customer: 0, date: 1, amount: 3 } }, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    return reading.then(() => 'read', (error) => error.message);
  });
  expect(reason).toBe('enough');
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a stream is sent to the worker in pieces', async ({ page }) => {
  const rows = await page.evaluate(async () => {
    const { engine, cdnow } = /** @type {{engine: Engine, cdnow: File}} */ (/** @type {unknown} */ (globalThis));
    const orders = await engine.readOrders(cdnow.stream(), { columns: { customer: 0, date: 1, amount: 3 } });
    orders.close();
    return orders.report.rows;
  });
  expect(rows).toBe(69_659);
});

test('a worker whose module traps is replaced, and its error told', async ({ page }) => {
  const wasm = withLittleMemory(readFileSync(new URL('../../dist/site/wasm/customers_bg.wasm', import.meta.url)), 12);
  await page.route('**/little.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from(wasm) }));
  const found = await page.evaluate(async () => {
    const { engine, cdnow } = /** @type {{engine: Engine, cdnow: File}} */ (/** @type {unknown} */ (globalThis));
    const code = (/** @type {any} */ error) => `${error.name} ${error.code}`;
    const details = { module: new URL('/little.wasm', location.href) };
    const columns = { customer: 0, date: 1, amount: 3 };
    const orders = await engine.readOrders(cdnow, { columns }, details);
    /** @type {unknown[]} */
    const told = [await orders.indicators().then((all) => all[0]?.customers)];
    const table = [{ kind: /** @type {const} */ ('text'), name: 'text', values: ['x'.repeat(16 << 20)] }];
    told.push(await orders.csv(table).catch(code), await orders.indicators().catch(code));
    const again = await engine.readOrders(cdnow, { columns }, details);
    told.push(again.report.rows);
    orders.close();
    again.close();
    return told;
  });
  expect(found).toEqual([23_570, 'LifeworthError memory', 'LifeworthError closed', 69_659]);
  expect(page.workers()).toHaveLength(0);
});

test('where no worker may be started the page reads by itself', async ({ page }) => {
  await page.route('**/engine/worker.js', (route) => route.fulfill({ status: 403, body: '' }));
  const rows = await page.evaluate(async () => {
    const { engine, cdnow } = /** @type {{engine: Engine, cdnow: File}} */ (/** @type {unknown} */ (globalThis));
    const orders = await engine.readOrders(cdnow, { columns: { customer: 0, date: 1, amount: 3 } });
    const [all] = await orders.indicators();
    orders.close();
    return [orders.report.rows, all?.customers];
  });
  expect(rows).toEqual([69_659, 23_570]);
  expect(page.workers()).toHaveLength(0);
});
