// The module of orders in Node: a file becomes customers, and what is wrong is named.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../../www/engine/customers.js';

const customers = await load(readFileSync(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)));

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

test('a file is detected, read and summarised', () => {
  const file = bytes('customer,date,amount\nanna,2025-01-01,10\nanna,2025-01-15,20.50\nbob,2025-01-29,5\n');
  const { options, undecided } = customers.detectOrders(file, {});
  assert.deepEqual(undecided, []);
  assert.equal(customers.previewOrders(file, options, 2).rows[1]?.amount, 20.5);
  const reader = customers.openOrders(options);
  reader.push(file.subarray(0, 30));
  reader.push(file.subarray(30));
  assert.equal(reader.bytesRead, file.length);
  const table = reader.finish();
  assert.equal(table.report().revenue, 35.5);
  const summaries = table.summarise({ unit: 'day', calibrationEnd: '2025-01-31' });
  assert.deepEqual([...summaries.frequency], [1, 0]);
  assert.deepEqual([...summaries.recency], [14, 0]);
  assert.deepEqual([...summaries.age], [30, 2]);
  assert.equal(table.customerNames(Uint32Array.of(1))[0], 'bob');
  table.free();
});

test('an option that is wrong is named', () => {
  assert.throws(() => customers.openOrders({}), { name: 'LifeworthError', code: 'notEmpty', field: 'columns.customer' });
  assert.throws(() => customers.openOrders({ encoding: /** @type {any} */ ('latin') }), { code: 'unknownChoice', field: 'encoding' });
  assert.throws(() => customers.openOrders({ skippedRows: 0.5 }), { code: 'wholeNumber', field: 'skippedRows' });
  const table = customers.openOrders({ columns: { customer: 0, date: 1, amount: 2 } }).finish();
  assert.throws(() => table.migration({ from: '2025-02-30', until: 0 }), { code: 'date', field: 'from' });
  assert.throws(() => table.rfm({ cuts: { frequency: /** @type {any} */ ([1, 2]), monetary: [1, 2, 3, 4], recencyDays: [4, 3, 2, 1] } }), {
    code: 'wrongType',
    field: 'cuts.frequency',
  });
  table.free();
});
