// The inputs as text: what is written is read again, and nonsense harms nothing but itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../../www/elements/clv-form.js';
import { parseState, writeState } from '../../www/elements/fragment-state.js';

const clv = { key: 'clv', fields };
const initial = Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));

test('a link reproduces the inputs', () => {
  const values = { ...initial, averageOrderValue: 1234.56, annualRetentionRate: [0.7, 0.805, 0.9], horizonYears: null };
  const state = { mode: 'retention', lang: 'pl', currency: 'CZK', values };
  assert.deepEqual(parseState(`#${writeState(state, clv)}`, clv), state);
});

test('a link can be read by people', () => {
  const text = writeState({ mode: 'simple', values: { averageOrderValue: 200, annualRetentionRate: [0.7, 0.8] } }, clv);
  assert.equal(text, 'clv=1&mode=simple&averageOrderValue=200&annualRetentionRate=0.7,0.8');
});

test('what cannot be read is left out, field by field', () => {
  const { values } = parseState('#averageOrderValue=abc&ordersPerYear=7&grossMargin=0.1,0.2&marginTiming=never&years=&periodsPerYear=4&evil=1', clv);
  assert.deepEqual(values, { ordersPerYear: 7, periodsPerYear: 4 });
});

test('another version is another language', () => {
  assert.deepEqual(parseState('#clv=2&averageOrderValue=300', clv), { values: {} });
});

test('what others wrote into the address stays', () => {
  const text = writeState({ values: { years: 4 } }, clv, '#tab=2&years=9');
  assert.equal(text, 'clv=1&years=4&tab=2');
});
