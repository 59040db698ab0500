// A drawing as a file of its own: every role of every reviewed drawing has a look, and nothing depends on a page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { numberFormat, standalone } from '../../www/charts/index.js';

const folder = new URL('../charts/', import.meta.url);
const drawings = readdirSync(folder).filter((file) => file.endsWith('.svg'));
const read = (/** @type {string} */ file) => readFileSync(new URL(file, folder), 'utf8');
const styleOf = (/** @type {string} */ svg) => /<style>(.*?)<\/style>/s.exec(svg)?.[1] ?? '';

test('every role of every drawing has a look of its own or that of a group', () => {
  const unknown = drawings.flatMap((file) => {
    const svg = read(file);
    const style = styleOf(standalone(svg));
    const roles = new Set([...svg.matchAll(/class="([\w-]+)"/g)].map(([, role = '']) => role));
    // Text of a role without a rule is written as all text is.
    for (const plain of ['chart', 'tick', 'axis-title']) roles.delete(plain);
    return [...roles].filter((role) => !new RegExp(`\\.${role}\\b`).test(style)).map((role) => `${file}: ${role}`);
  });
  assert.deepEqual(unknown, []);
});

test('in one theme the colours stand there as they are, for programs that know no custom properties', () => {
  for (const file of drawings) for (const theme of /** @type {const} */ (['light', 'dark'])) assert.doesNotMatch(standalone(read(file), { theme }), /var\(|light-dark/);
});

test('a file that follows its reader has the colours of both themes', () => {
  assert.match(styleOf(standalone(read('profit-640.svg'), { theme: 'auto' })), /--accent:#0b5d68.*prefers-color-scheme: dark.*--accent:#63c5cf/s);
});

test('a file takes colours, a typeface and a transparent ground', () => {
  const svg = standalone(read('profit-640.svg'), { colours: { accent: '#b3261e', ground: 'none' }, font: 'Georgia & <Co>' });
  assert.match(svg, /\.series-1 \{ stroke: #b3261e/);
  assert.match(svg, /font-family:Georgia &amp; &lt;Co>/);
  assert.doesNotMatch(svg, /<rect/);
});

test('the number format writes amounts, shares and counts as a language does', () => {
  const format = numberFormat({ locale: 'pl', currency: 'PLN' });
  const plain = (/** @type {string} */ text) => text.replace(/\s/gu, ' ');
  assert.equal(plain(format(1250, 'money')), '1250 zł');
  assert.equal(plain(format(0.305, 'share')), '30,5%');
  assert.equal(plain(format(1.5, 'years')), '1,5');
});
