// Importing the elements where there is no browser does nothing, and does not fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';

test('an element can be imported in Node', async () => {
  await import('../../www/elements/clv-calculator.define.js');
  const { ClvCalculator } = await import('../../www/elements/clv-calculator.js');
  assert.equal(typeof ClvCalculator, 'function');
  assert.equal('customElements' in globalThis, false);
});
