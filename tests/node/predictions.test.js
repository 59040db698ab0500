// What predictions have to show: each point of tests/predictions.md names a test that there is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const table = readFileSync(new URL('../predictions.md', import.meta.url), 'utf8');

test('every point of the predictions names a browser test that there is', () => {
  const rows = [...table.matchAll(/^\| .+? \| .+? \| (`.+?) \|$/gmu)].map(([, named]) => String(named));
  assert.ok(rows.length > 30);
  for (const named of rows) {
    const [, file = '', title = ''] = /^`([\w.-]+\.spec\.js)`: (.+)$/u.exec(named) ?? [];
    assert.ok(file, named);
    const spec = readFileSync(new URL(`../e2e/${file}`, import.meta.url), 'utf8');
    const titles = [...spec.matchAll(/^ *test\((['`])(.+?)\1,/gmu)].map(([, , found]) => String(found));
    assert.ok(titles.some((found) => found.includes(title)), named);
  }
});
