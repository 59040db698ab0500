// What npm ships: every entry of the exports map is there, with its types, and a program can use it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
/** @type {{exports: Record<string, string | {types: string, default: string}>, files: string[]}} */
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

test('every entry of the exports map and its types are built', () => {
  const files = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const file of files.filter((path) => !path.includes('*'))) assert.ok(existsSync(new URL(file, root)), file);
});

/** @param {string} name */
const wasm = (name) => readFileSync(new URL(`dist/package/wasm/${name}_bg.wasm`, root));

test('the example of the README runs', async () => {
  const { loadClv } = await import('lifeworth');
  const { simpleValue, lifetimeValue } = await loadClv(wasm('clv'));
  assert.equal(simpleValue({ averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 0.3 }).revenue, 4000);
  const worth = lifetimeValue({
    averageOrderValue: 200,
    ordersPerYear: 5,
    grossMargin: 0.3,
    annualRetentionRate: 0.75,
    annualDiscountRate: 0.1,
    acquisitionCost: 120,
  });
  assert.equal(worth.payback?.period, 6);
  assert.ok(worth.curve.years instanceof Float64Array);
});

test('a broken rule is thrown as a LifeworthError', async () => {
  const { loadClv, LifeworthError } = await import('lifeworth');
  const { simpleValue } = await loadClv(wasm('clv'));
  assert.throws(
    () => simpleValue({ averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 1.5 }),
    (error) => error instanceof LifeworthError && error.code === 'atMost' && error.field === 'grossMargin' && error.limit === 1,
  );
});
