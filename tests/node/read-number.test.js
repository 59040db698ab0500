// Numbers as people type them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber, readNumbers } from '../../www/words/read-number.js';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** @type {[locale: string, text: string, value: number][]} */
const READ = [
  ['pl', '1 234,50', 1234.5],
  ['pl', `1${NBSP}234,50`, 1234.5],
  ['sk', `1${NARROW}234,50`, 1234.5],
  ['pl', '1,234.50', 1234.5],
  ['en', '1.234,50', 1234.5],
  ['de', '1.234.567', 1234567],
  ['en', "1'234.50", 1234.5],
  ['de', '1’234,5', 1234.5],
  ['en', '80 %', 80],
  ['pl', '200 zł', 200],
  ['en', '€ 20', 20],
  ['en', 'PLN 200', 200],
  ['en', '200CZK', 200],
  ['pl', '−5', -5],
  ['en', '-$5', -5],
  ['en', '$-5', -5],
  ['pl', ',5', 0.5],
  ['en', '5.', 5],
  ['en', '0,500', 0.5],
  ['en', '12,5', 12.5],
  // What only the reader's language can decide.
  ['en', '1,234', 1234],
  ['pl', '1,234', 1.234],
  ['en', '1.234', 1.234],
  ['pl', '1.234', 1234],
  ['de', '1.234', 1234],
];

for (const [locale, text, value] of READ) {
  test(`${locale} reads ${JSON.stringify(text)} as ${value}`, () => {
    assert.deepEqual(readNumber(text, { locale }), { value });
  });
}

for (const text of ['abc', '12abc', '1e5', '12 50', '1 23,5', '1,2.3,4', '--5', '5-3', '.', 'Infinity', 'NaN', '0x10']) {
  test(`${JSON.stringify(text)} is not a number`, () => {
    assert.deepEqual(readNumber(text, { locale: 'pl' }), { problem: 'notNumber' });
  });
}

test('nothing is not zero', () => {
  assert.deepEqual(readNumber(`  ${NBSP}`, { locale: 'en' }), { problem: 'empty' });
});

test('the unit beside the field may be typed too', () => {
  assert.deepEqual(readNumber('4 lata', { locale: 'pl', unit: 'lata' }), { value: 4 });
});

/** @type {[locale: string, text: string, value: number | number[]][]} */
const LISTS = [
  ['pl', '80', 80],
  ['pl', '80,5', 80.5],
  ['pl', '80, 85, 90', [80, 85, 90]],
  ['pl', '80; 85,5; 90', [80, 85.5, 90]],
  ['pl', '80 85 90', [80, 85, 90]],
  ['pl', '80,85,90', [80, 85, 90]],
  ['en', '80,85', [80, 85]],
  ['en', '80.5%, 85%', [80.5, 85]],
  ['en', '80 %', 80],
  ['en', '80,', 80],
];

for (const [locale, text, value] of LISTS) {
  test(`${locale} reads the list ${JSON.stringify(text)}`, () => {
    assert.deepEqual(readNumbers(text, { locale }), { value });
  });
}

test('one bad number spoils a list', () => {
  assert.deepEqual(readNumbers('80, x', { locale: 'en' }), { problem: 'notNumber' });
});

test('every language reads what it writes', () => {
  for (const locale of ['en', 'pl', 'sk', 'de', 'de-CH', 'fr', 'es', 'cs', 'pt-BR']) {
    for (const value of [0, 0.5, 7, 12.34, 999, 1234, 1234.5, 12345.678, 1234567, -80]) {
      const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
      assert.deepEqual(readNumber(text, { locale }), { value }, `${locale}: ${text}`);
    }
  }
});
