// The inputs as text: what is written is read again, and nonsense harms nothing but itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../../www/elements/clv/form.js';
import { parseState, writeState } from '../../www/elements/fragment-state.js';
import { fields as surveyFields } from '../../www/elements/survey/form.js';

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

test('rows of counts keep their names, whatever these are', () => {
  const nps = { key: 'nps', fields: surveyFields };
  const values = { groups: [{ name: '2020-03', cells: [93, 32, 9] }, { name: 'a: b; c, & ź', cells: [1, 0, 2] }], satisfaction: [1, 2, 3, 4, 5], benchmark: null };
  const text = writeState({ mode: 'nps', values }, nps);
  assert.ok(text.startsWith('nps=1&mode=nps&groups=2020-03:93,32,9;'), text);
  assert.deepEqual(parseState(text, nps).values, { groups: values.groups, satisfaction: values.satisfaction });
  for (const bad of ['groups=a:1,2', 'groups=a:1,2,x', 'groups=a:1,,3', 'satisfaction=1,2,3,4,5,6', `groups=${Array(30).fill('a:1,2,3').join(';')}`]) {
    assert.deepEqual(parseState(bad, nps).values, {}, bad);
  }
});
