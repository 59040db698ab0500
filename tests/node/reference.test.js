// The API reference: everything that can be imported is in it, said as people write, and its links lead somewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { declarations } from '../../src/build/declarations.js';
import { MODULES } from '../../src/build/modules.js';

const read = (/** @type {string} */ path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

for (const module of Object.keys(MODULES)) {
  const page = read(`dist/site/api/${module}.html`);
  const all = declarations(read(`www/wasm/${module}.d.ts`));

  test(`the reference of ${module} has every function and type that the module exports`, () => {
    const exported = [...read(`www/wasm/${module}.d.ts`).matchAll(/^export (?:interface|type|class|function) (\w+)/gm)].map(([, name]) => name);
    const ours = exported.filter((name) => !/^(?:Init|SyncInit|initSync|__)/.test(name ?? ''));
    assert.deepEqual(ours.filter((name) => !page.includes(`<section id="${name}">`)), []);
  });

  test(`the reference of ${module} explains every function and every field`, () => {
    const silent = all.flatMap(({ kind, name, text, members }) => [
      ...(text || kind === 'class' ? [] : [name]),
      ...members.filter((member) => !member.text).map((member) => `${name}.${member.name}`),
    ]);
    assert.deepEqual(silent, []);
  });

  test(`the links of the reference of ${module} lead somewhere, and nothing of Rust shows`, () => {
    const links = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(links.filter((id) => !page.includes(`id="${id}"`)), []);
    assert.equal(/> ?r&quot; |\[<code>|\w::\w|```/.exec(page)?.[0], undefined);
  });
}

test('the errors of the reference are those that can be thrown', () => {
  const page = read('dist/site/api/index.html');
  for (const code of ['finite', 'atMost', 'wholePeriods', 'missingField', 'unknownField', 'wrongType', 'load']) {
    assert.match(page, new RegExp(`<code>${code}</code></th><td>[a-z]`), code);
  }
});
