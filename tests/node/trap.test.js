// A module that traps: whoever asked is told, and whoever asks next has a fresh one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load, readOrders } from '../../www/engine/customers.js';
import { asLifeworthError, asMessage, isTrap } from '../../www/engine/error.js';
import { withLittleMemory } from './little-memory.js';

const wasm = withLittleMemory(readFileSync(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)), 8);
const customers = await load(wasm);
const COLUMNS = { columns: { customer: 0, date: 1, amount: 2 } };
const rows = (/** @type {number} */ count) =>
  new TextEncoder().encode(Array.from({ length: count }, (_, row) => `customer number ${row},2025-01-01,10\n`).join(''));

test('memory that runs out is told as such, and leaves nothing behind', () => {
  const reader = customers.openOrders(COLUMNS);
  const other = customers.openOrders(COLUMNS);
  assert.throws(() => reader.push(new Uint8Array(16 << 20)), { name: 'LifeworthError', code: 'memory' });
  // Objects of the instance that is gone say so, instead of touching the memory of the new one.
  assert.throws(() => other.push(rows(1)), (/** @type {any} */ error) => error.name === 'LifeworthError' && error.code === 'internal');
  assert.throws(() => reader.finish(), { name: 'LifeworthError' });
  const fresh = customers.openOrders({ ...COLUMNS, header: false });
  fresh.push(rows(1000));
  // Nor do they give back what is somebody else's now.
  other.free();
  reader.free();
  assert.equal(fresh.finish().report().customers, 1000);
});

test('orders whose module trapped have to be read again', async () => {
  const orders = await readOrders(rows(1000), { ...COLUMNS, header: false });
  assert.equal((await orders.indicators())[0]?.customers, 1000);
  const table = [{ kind: /** @type {const} */ ('text'), name: 'text', values: ['x'.repeat(16 << 20)] }];
  await assert.rejects(orders.csv(table), { name: 'LifeworthError', code: 'memory' });
  await assert.rejects(orders.indicators(), { name: 'LifeworthError', code: 'closed' });
  orders.close();
  const again = await readOrders(rows(500), { ...COLUMNS, header: false });
  assert.equal((await again.indicators())[0]?.customers, 500);
  again.close();
});

test('a file that is too large for the memory is told, and the next is read', async () => {
  await assert.rejects(readOrders(rows(400_000), { ...COLUMNS, header: false }), { name: 'LifeworthError', code: 'memory' });
  const next = await readOrders(rows(10), { ...COLUMNS, header: false });
  assert.equal(next.report.customers, 10);
  next.close();
});

test('a browser says in its own words that there is no memory, and any other fault is ours', () => {
  for (const message of ['WebAssembly.Memory(): could not allocate memory', 'Array buffer allocation failed', 'Out of memory', 'Invalid array length', 'Invalid string length']) {
    const error = asLifeworthError(new RangeError(message));
    assert.deepEqual([error.code, isTrap(error.cause), asMessage(error).trapped], ['memory', true, true], message);
  }
  for (const fault of [new RangeError('Maximum call stack size exceeded'), new TypeError('memory is not a function'), 'no memory']) {
    const error = asLifeworthError(fault);
    assert.deepEqual([error.code, isTrap(error.cause)], ['internal', false]);
  }
  const unreachable = asLifeworthError(new WebAssembly.RuntimeError('unreachable'));
  assert.deepEqual([unreachable.code, isTrap(unreachable.cause)], ['internal', true]);
});
