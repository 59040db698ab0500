// custom-elements.json says of the elements all that is in their code, and nothing that is not.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { elementManifest } from '../../src/build/element-manifest.js';
import { elements } from '../../www/elements/all.js';
import { styles } from '../../www/elements/styles/index.js';

const folder = new URL('../../www/elements/', import.meta.url);
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n')
  .replace(/^\s*(\/\/|\*|\/\*\*).*$/gmu, ''); // what comments say is not code

const { modules } = await elementManifest();
const declarations = modules.flatMap((module) => module.declarations);

/** @param {RegExp} pattern */
const inCode = (pattern, text = code) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
/** @param {'events' | 'slots' | 'cssParts' | 'cssProperties'} kind */
const documented = (kind) => [...new Set(declarations.flatMap((declaration) => declaration[kind].map(({ name }) => name)))].filter(Boolean).sort();

test('every element is in it', () => {
  assert.deepEqual(declarations.map(({ tagName }) => tagName), elements.map(({ tag }) => tag));
});

for (const { tag } of elements) {
  test(`every attribute that <${tag}> observes is in it, with what it means`, async () => {
    const found = declarations.find(({ tagName }) => tagName === tag);
    const { [String(found?.name)]: constructor } = await import(`../../www/elements/${tag}.js`);
    const known = new Map(found?.attributes.map((attribute) => [attribute.name, attribute]));
    for (const name of constructor.observedAttributes) assert.ok(known.get(name)?.description, name);
    const extra = [...known.keys()].filter((name) => !constructor.observedAttributes.includes(name));
    for (const name of extra) assert.ok(code.includes(`'${name}'`), `${name} is documented and not read`);
  });

  test(`<${tag}> says what it is`, () => {
    const found = declarations.find(({ tagName }) => tagName === tag);
    assert.ok(found?.description && found.members.length > 3 && found.slots.some(({ name }) => name === ''));
  });
}

test('every event is in it', () => {
  assert.deepEqual(documented('events'), inCode(/emit\('([\w-]+)'/gu));
});

test('every slot is in it', () => {
  assert.deepEqual(documented('slots'), inCode(/make\('slot', \{ name: '([\w-]+)'/gu));
});

test('every part is in it', () => {
  assert.deepEqual(documented('cssParts'), inCode(/\bpart: '([\w-]+)'/gu));
});

test('every custom property that a host can set is in it', () => {
  assert.deepEqual(documented('cssProperties'), inCode(/var\((--lifeworth-[\w-]+)/gu, styles + code.replaceAll('${name}', 'text')));
});
