// Importing the elements where there is no browser does nothing, and does not fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements } from '../../www/elements/all.js';

for (const { tag, define } of elements) {
  test(`<${tag}> can be imported in Node`, async () => {
    const before = Object.keys(globalThis);
    await define();
    const constructors = Object.values(await import(`../../www/elements/${tag}.js`));
    assert.ok(constructors.some((exported) => typeof exported === 'function'));
    assert.deepEqual(Object.keys(globalThis), before);
  });
}

test('the script of embeds can be imported in Node', async () => {
  const { upgrade } = await import('../../www/embed.js');
  assert.equal(typeof upgrade, 'function');
  assert.equal('customElements' in globalThis, false);
});
