// Files of scenarios: what was written is read back, and what cannot be read is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFields, planValues } from '../../www/elements/levers/form.js';
import { readDocument, stateOf, valuesOf, writeDocument } from '../../www/elements/scenario-document.js';

test('scenarios are read back as they were written', () => {
  const scenarios = [{ name: 'As now', state: 'scenario=1' }, { name: 'Plan *_!"', state: 'customer.grossMargin=0.4' }];
  assert.deepEqual(readDocument(writeDocument(scenarios)), { scenarios });
});

test('what is no document of scenarios says why', () => {
  assert.deepEqual(readDocument('{'), { problem: 'notJson' });
  assert.deepEqual(readDocument('null'), { problem: 'otherFormat' });
  assert.deepEqual(readDocument('{"format": "another", "version": 1, "scenarios": []}'), { problem: 'otherFormat' });
  assert.deepEqual(readDocument('{"format": "lifeworth-scenarios", "version": 2, "scenarios": []}'), { problem: 'newer' });
  assert.deepEqual(readDocument('{"format": "lifeworth-scenarios", "version": 1}'), { problem: 'otherFormat' });
});

test('the state of a scenario holds what differs, and gives all of it back', () => {
  const values = { ...planValues, 'customer.averageOrderValue': 90, levers: planValues['levers'] ?? [] };
  const state = stateOf(values, planValues, planFields);
  assert.equal(state, 'scenario=1&customer.averageOrderValue=90');
  assert.deepEqual(valuesOf(state, planValues, planFields), values);
});
