// What has to be shown, and where: each point of the tables beside the tests names a test that there is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Where a test of a kind is, and how it is called there. @type {readonly [ending: string, folder: string, title: RegExp][]} */
const KINDS = [
  ['.spec.js', 'e2e/', /^ *test\((['`])(.+?)\1,/gmu],
  ['.test.js', 'node/', /^ *test\((['`])(.+?)\1,/gmu],
  ['.rs', '', /#\[test\]\s+(fn) (\w+)\(/gu],
];

for (const [name, least] of /** @type {const} */ ([['predictions', 30], ['orders', 50]])) {
  test(`every point of ${name}.md names a test that there is`, () => {
    const table = readFileSync(new URL(`../${name}.md`, import.meta.url), 'utf8');
    const rows = [...table.matchAll(/^\| .+? \| .+? \| (`.+?) \|$/gmu)].map(([, named]) => String(named));
    // A row that is written otherwise would not be looked at.
    assert.equal(rows.length, [...table.matchAll(/^\| (?!point )/gmu)].length);
    assert.ok(rows.length > least);
    for (const named of rows) {
      const [, file = '', title = ''] = /^`([\w.-]+)`: (.+)$/u.exec(named) ?? [];
      const [, folder, pattern] = KINDS.find(([ending]) => file.endsWith(ending)) ?? assert.fail(named);
      const titles = [...readFileSync(new URL(`../${folder}${file}`, import.meta.url), 'utf8').matchAll(pattern)].map(([, , found]) => String(found));
      assert.ok(titles.some((found) => (file.endsWith('.rs') ? found === title : found.includes(title))), named);
    }
  });
}
