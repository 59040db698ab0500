// The code to embed: short enough, and nothing that is put into it can break out of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements } from '../../www/elements/all.js';
import { frameSnippet, linkSnippet, pageAddress, scriptSnippet } from '../../www/embed/snippets.js';
import { languages } from '../../www/words/index.js';
import { loadFrameWords } from '../../www/words/page.js';

const BASE = 'https://lifeworth.github.io/lifeworth/';
const owner = { key: 'clv', fields: [] };

/** @param {import('../../www/elements/all.js').Entry} entry */
const plain = (entry) => ({ entry, base: BASE, title: 'A name', lang: 'en', currency: 'EUR', theme: /** @type {const} */ (''), colours: {}, mode: '', values: {}, owner });

for (const entry of elements) {
  test(`the snippet of ${entry.tag} has at most 300 characters in every language`, async () => {
    for (const lang of languages) {
      const { nav } = await loadFrameWords(lang);
      const snippet = scriptSnippet({ ...plain(entry), lang, title: nav[entry.name] });
      assert.ok(snippet.length <= 300, `${snippet.length}: ${snippet}`);
    }
  });
}

test('only inputs that differ are written, and in each form the same ones', () => {
  const entry = elements[0];
  assert.ok(entry);
  const fields = [{ name: 'averageOrderValue', kind: /** @type {const} */ ('money'), initial: 1 }];
  const choice = { ...plain(entry), mode: 'retention', values: { averageOrderValue: 80 }, owner: { key: 'clv', fields } };
  assert.match(scriptSnippet(choice), / mode="retention" average-order-value="80" /);
  assert.match(frameSnippet(choice), /&amp;currency=EUR#mode=retention&amp;averageOrderValue=80"/);
  assert.equal(pageAddress(choice), `${BASE}index.html?lang=en#mode=retention&currency=EUR&averageOrderValue=80`);
});

test('a title cannot end the tag in which it stands', () => {
  const entry = elements[0];
  assert.ok(entry);
  const choice = { ...plain(entry), title: '"><script>alert(1)</script>' };
  for (const snippet of [scriptSnippet(choice), frameSnippet(choice), linkSnippet(choice)]) {
    assert.ok(!snippet.includes('<script>alert'), snippet);
  }
});
