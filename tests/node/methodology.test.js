// The page on methods: every number of the calculators leads to an entry that exists, and every entry says what it is held to.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countOf, methodology } from '../../src/build/methodology.js';
import { about as channels } from '../../www/elements/channels/figures.js';
import { about as clv } from '../../www/elements/clv/figures.js';
import { METHODS as INDICATORS } from '../../www/elements/insights/indicator-columns.js';
import { about as levers } from '../../www/elements/levers/figures.js';
import { about as loyalty } from '../../www/elements/loyalty/figures.js';
import { about as nps } from '../../www/elements/survey/figures.js';
import { fields as surveyFields } from '../../www/elements/survey/form.js';
import { mathml } from '../../www/methodology/mathml.js';
import { sections } from '../../www/methodology/sections.js';
import { loadMethodologyWords } from '../../www/words/methodology.js';

const entries = sections.flatMap((section) => section.entries);
const anchors = new Set(entries.map(({ id }) => /** @type {string} */ (id)));
const words = await loadMethodologyWords('en');
const page = methodology(words);

/** A format is not needed to know which numbers there are. */
const format = /** @type {any} */ ({});

/** The lists of numbers with an outcome of each mode, as far as lists and methods look at it. @type {[name: string, about: any, outcomes: object[]][]} */
const CALCULATORS = [
  ['value', clv(format), [{ mode: 'simple' }, { mode: 'retention' }]],
  ['levers', levers(format), [{ mode: '' }]],
  ['channels', channels(format), [{ mode: 'channels' }, { mode: 'campaign' }]],
  ['loyalty', loyalty(format, ''), [{ mode: '' }]],
  [
    'survey',
    nps(/** @type {any} */ ({}), format),
    [
      ...(surveyFields.find(({ name }) => name === 'method')?.choices ?? []).map((method) => ({
        mode: 'nps',
        options: { method },
        nps: { current: { score: { interval: {}, ratings: [{}] } }, comparison: {} },
      })),
      ...['csat', 'ces', 'csi'].map((mode) => ({ mode, options: {} })),
    ],
  ],
];

for (const [name, about, outcomes] of CALCULATORS) {
  test(`every number of ${name} leads to an entry that exists`, () => {
    for (const outcome of outcomes) {
      const list = about.list(outcome);
      assert.ok(list.length > 0);
      for (const quantity of list) {
        const anchor = about.method(outcome, quantity);
        assert.ok(anchors.has(anchor), `${JSON.stringify(outcome)} ${quantity}: ${anchor}`);
      }
    }
  });
}

test('every indicator of orders leads to an entry that exists', () => {
  for (const [indicator, anchor] of Object.entries(INDICATORS)) assert.ok(anchors.has(anchor), `${indicator}: ${anchor}`);
});

test('what elements lead to beside their lists of numbers exists', () => {
  for (const file of ['survey/view.js', 'loyalty/deferral-table.js']) {
    const text = readFileSync(new URL(`../../www/elements/${file}`, import.meta.url), 'utf8');
    const named = [...text.matchAll(/(?:section\(words\.\w+\.title|methodLink\([^)]*?), '([a-z-]+)'/gu)].map(([, anchor]) => String(anchor));
    assert.ok(named.length > 0, file);
    for (const anchor of named) assert.ok(anchors.has(anchor), `${file}: ${anchor}`);
  }
});

test('no two things of the page have the same address, and every link of it leads somewhere', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) assert.ok(ids.includes(target), target);
});

test('every word that the page asks for is there, and every word is asked for', () => {
  const asked = new Set([...page.matchAll(/data-words="([^"]+)"/gu)].map(([, path]) => path));
  for (const path of asked) {
    const text = path?.split('.').reduce((found, key) => found?.[key], /** @type {any} */ (words));
    assert.equal(typeof text, 'string', path);
  }
  for (const group of /** @type {const} */ (['entries', 'symbols', 'captions', 'labels', 'sections'])) {
    for (const [key, value] of Object.entries(words[group])) {
      for (const path of typeof value === 'string' ? [`${group}.${key}`] : Object.keys(value).map((part) => `${group}.${key}.${part}`)) {
        assert.ok(asked.has(path), `nothing says ${path}`);
      }
    }
  }
});

test('every reference counts values that npm run verify checks, and every file of tests exists', () => {
  for (const { id, references = [], tests = [] } of entries) {
    assert.ok(references.length + tests.length > 0, `${id} is held to nothing`);
    for (const reference of references) {
      const { values, allowed } = countOf(reference);
      assert.ok(values > 0, `${id}: ${reference.file} ${reference.quantities}`);
      assert.ok(Number.isFinite(allowed), id);
    }
    for (const file of tests) assert.ok(existsSync(new URL(`../${file}`, import.meta.url)), `${id}: tests/${file}`);
  }
});

test('every symbol that is explained stands in a formula', () => {
  for (const { id, formulas, symbols } of entries) {
    const all = formulas.map((line) => (typeof line === 'string' ? line : line[0])).join(' ');
    for (const [sign] of symbols) {
      for (const part of sign.split(', ')) assert.ok(all.includes(part.replace(/\(.*\)|_[a-z]$|_i$/u, '')), `${id}: ${part}`);
    }
  }
});

test('formulas become MathML, and what cannot be read is said', () => {
  assert.equal(mathml('x_1^2'), '<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>');
  assert.equal(
    mathml('\\frac{a}{1-r} "CAC"', 'block'),
    '<math display="block"><mrow><mfrac><mi>a</mi><mrow><mn>1</mn><mo>−</mo><mi>r</mi></mrow></mfrac><mi mathvariant="normal">CAC</mi></mrow></math>',
  );
  assert.throws(() => mathml('\\frac{a}'), /ends too early/);
  assert.throws(() => mathml('\\matrix{a}'), /what is \\matrix/);
  assert.throws(() => mathml('(a'), /ends too early/);
});
