// From a file to its customers by the API of the package, in Node: the same functions that a page uses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { dateFromDay, dayFromDate, load, preview, readOrders } from '../../www/engine/customers.js';

await load(readFileSync(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)));

/** @param {string} name */
const reference = (name) => gunzipSync(readFileSync(new URL(`../reference/${name}`, import.meta.url)));
const cdnow = reference('cdnow_master.txt.gz');
/** How the file of CDNOW is read: customer, date, number of discs, amount. */
const CDNOW = { columns: { customer: 0, date: 1, amount: 3 } };

test('the 23,570 customers of CDNOW are summarised as in the literature, row by row', async () => {
  const orders = await readOrders(new Blob([cdnow]), CDNOW);
  assert.equal(orders.report.rows, 69_659);
  assert.equal(orders.report.lastDate, '1998-06-30');
  const found = await orders.summaries({ unit: 'day', calibrationEnd: '1997-09-30' });
  const names = await orders.customerNames(found.customer);
  const [, ...expected] = reference('cdnow_master_summaries.csv.gz').toString().trim().split('\n');
  assert.equal(found.customer.length, 23_570);
  assert.equal(expected.length, 23_570);
  // The reference writes numbers in the shortest form that reads back as the same, as JavaScript does; whole ones of
  // money with ".0".
  const money = (/** @type {number} */ value) => Math.round(value * 1e6) / 1e6;
  for (const [row, line] of expected.entries()) {
    const [id, frequency, recency, age, spend, first, holdout, later] = line.split(',');
    assert.deepEqual(
      [names[row], found.frequency[row], found.recency[row], found.age[row], money(found.meanSpend[row] ?? NaN), found.firstSpend[row], found.holdoutFrequency[row], found.holdoutSpend[row]],
      [id, Number(frequency), Number(recency), Number(age), money(Number(spend)), Number(first), Number(holdout), Number(later)],
    );
  }
  orders.close();
});

const FILE = 'Klient;Data;Kwota;Kanał\nżaneta@example.pl;31.12.2025;1 234,50 zł;sklep\nBob;5.1.2026;12,00 zł;sieć\nBob;wczoraj;7,00 zł;sieć\n';
const encoded = {
  'UTF-8': new TextEncoder().encode(FILE),
  'UTF-16': new Uint8Array(Buffer.from(`\u{feff}${FILE}`, 'utf16le')),
  'Windows-1250': Uint8Array.from(FILE, (letter) => ({ ł: 0xb3, ż: 0xbf, ć: 0xe6 })[letter] ?? letter.charCodeAt(0)),
};

/** @param {Uint8Array} bytes @param {number} size */
const streamed = (bytes, size) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });

for (const [encoding, bytes] of Object.entries(encoded)) {
  for (const [kind, source] of Object.entries({ bytes, blob: new Blob([bytes]), stream: streamed(bytes, 7), iterable: (async function* () { yield bytes; })() })) {
    test(`${kind} in ${encoding} are read`, async () => {
      const orders = await readOrders(source);
      assert.equal(orders.report.revenue, 1246.5);
      assert.deepEqual(await orders.channels(), ['', 'sklep', 'sieć']);
      assert.deepEqual(await orders.customerNames([0, 1]), ['żaneta@example.pl', 'Bob']);
      assert.deepEqual(orders.badRows, [{ line: 4, reason: 'invalidDate', text: 'Bob;wczoraj;7,00 zł;sieć' }]);
      orders.close();
    });
  }
}

test('a text is read as it is', async () => {
  const orders = await readOrders(FILE);
  assert.equal(orders.report.customers, 2);
  orders.close();
});

test('whoever reads is told how the file is written, before it is read or refused', async () => {
  for (const source of [FILE, streamed(encoded['UTF-8'], 7)]) {
    /** @type {string[]} */
    const told = [];
    const orders = await readOrders(source, {}, {
      rows: 2,
      onPreview: ({ options, rows }) => told.push(`${options.delimiter}, ${rows.length} rows`),
      onProgress: ({ rows }) => told.push(`${rows} rows read`),
    });
    assert.equal(told[0], 'semicolon, 2 rows');
    assert.equal(told.at(-1), '3 rows read');
    orders.close();
  }
  /** @type {unknown[]} */
  const undecided = [];
  const reading = readOrders('customer,date,amount\na,01/02/2025,10\n', {}, { onPreview: (found) => undecided.push(...found.undecided) });
  await assert.rejects(reading, { code: 'undecided', field: 'dateOrder' });
  assert.deepEqual(undecided, ['dateOrder']);
});

test('a preview shows what was found, and what is said instead is taken as given', async () => {
  const found = await preview(FILE);
  assert.deepEqual(found.undecided, []);
  assert.equal(found.options.delimiter, 'semicolon');
  assert.deepEqual(found.columnNames, ['Klient', 'Data', 'Kwota', 'Kanał']);
  assert.deepEqual(found.rows[0], { fields: ['żaneta@example.pl', '31.12.2025', '1 234,50 zł', 'sklep'], date: '2025-12-31', amount: 1234.5 });
  const otherwise = await preview(FILE, { ...found.options, dateOrder: 'monthDayYear', header: false }, { rows: 2 });
  assert.equal(otherwise.options.dateOrder, 'monthDayYear');
  assert.deepEqual(otherwise.rows.map((row) => row.date), [null, null]);
});

test('a date that could be two is asked for', async () => {
  const file = 'customer,date,amount\nanna,05/06/2025,10\n';
  assert.deepEqual((await preview(file)).undecided, ['dateOrder']);
  await assert.rejects(readOrders(file), { name: 'LifeworthError', code: 'undecided', field: 'dateOrder' });
  const orders = await readOrders(file, { dateOrder: 'monthDayYear' });
  assert.equal(orders.report.firstDate, '2025-05-06');
  orders.close();
  await assert.rejects(readOrders('a,b\nc,d\n'), { code: 'undecided', field: 'columns.customer' });
});

test('what the first rows leave open is looked for in the rest', async () => {
  // Half a megabyte of the first twelve days of a month, then one row that can only be the thirteenth.
  const early = Array.from({ length: 30_000 }, (_, row) => `anna,0${1 + (row % 9)}/05/2025,10\n`).join('');
  const late = 'bob,13/05/2025,10\n'.repeat(30_000);
  const file = `customer,date,amount\n${early}${late}`;
  const seen = await preview(file);
  assert.deepEqual([seen.options.dateOrder, seen.undecided, seen.rows[0]?.date], ['dayMonthYear', [], '2025-05-01']);
  assert.deepEqual((await preview(`customer,date,amount\n${early}`)).undecided, ['dateOrder']);
  const orders = await readOrders(file);
  assert.equal(orders.report.badRows, 0);
  orders.close();
});

/** More than three pieces. */
const long = `customer,date,amount\n${'anna,2025-01-01,10.00\n'.repeat(160_000)}`;

test('progress is told in bytes and rows, and ends with the whole', async () => {
  /** @type {import('../../www/engine/customers.js').ReadingProgress[]} */
  const told = [];
  const orders = await readOrders(new Blob([long]), {}, { onProgress: (progress) => told.push(progress) });
  assert.ok(told.length >= 4);
  assert.ok(told.every(({ bytes }, at) => at === 0 || bytes > (told[at - 1]?.bytes ?? 0)));
  assert.deepEqual(told.at(-1), { bytes: long.length, total: long.length, rows: 160_000 });
  orders.close();
});

test('a reading is given up at once, with the reason of its signal', async () => {
  for (const source of [new Blob([long]), streamed(new TextEncoder().encode(long), 100_000)]) {
    const controller = new AbortController();
    let pieces = 0;
    const reading = readOrders(source, {}, {
      signal: controller.signal,
      onProgress: () => {
        pieces += 1;
        controller.abort(new Error('enough'));
      },
    });
    await assert.rejects(reading, { message: 'enough' });
    assert.ok(pieces <= 2);
  }
  await assert.rejects(readOrders(FILE, {}, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('a file that declares two gigabytes is read piece by piece, and no further when it is given up', async () => {
  const piece = new Blob(['anna,2025-01-01,10.00\n'.repeat((1 << 20) / 22)]);
  let asked = 0;
  let told = 0;
  class Huge extends Blob {
    /** @override */
    get size() {
      return 2 ** 31;
    }
    /** @override @param {number} [from] */
    slice(from) {
      asked += 1;
      return from === 0 ? new Blob(['customer,date,amount\n', piece]) : piece;
    }
  }
  const controller = new AbortController();
  /** @type {(number | undefined)[]} */
  const totals = [];
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const reading = readOrders(new Huge(), { columns: { customer: 0, date: 1, amount: 2 }, dateOrder: 'yearMonthDay' }, {
    signal: controller.signal,
    onProgress: ({ total, bytes }) => {
      told += 1;
      totals.push(total);
      assert.ok(bytes <= told * (1 << 20) + 100);
      // At most the next piece is fetched while one is read; detection has asked for a head and a few samples.
      assert.ok(asked - told <= 19, `${asked} asked, ${told} read`);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      if (told === 100) controller.abort(new Error('enough'));
    },
  });
  await assert.rejects(reading, { message: 'enough' });
  assert.deepEqual([...new Set(totals)], [2 ** 31]);
  assert.ok(most < 90 << 20, `${most >> 20} MB`);
  const stopped = asked;
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(asked, stopped);
});

test('closed orders cannot be asked', async () => {
  const orders = await readOrders(FILE);
  orders.close();
  await assert.rejects(orders.indicators(), { name: 'LifeworthError', code: 'closed' });
});

test('two files are open at the same time', async () => {
  const [one, other] = await Promise.all([readOrders(FILE), readOrders(long)]);
  const revenue = async (/** @type {import('../../www/engine/customers.js').Orders} */ orders) => (await orders.indicators())[0]?.revenue;
  assert.equal(await revenue(one), 1246.5);
  assert.equal(await revenue(other), 1_600_000);
  one.close();
  assert.equal(await revenue(other), 1_600_000);
  other.close();
});

test('what is wrong with a question is named', async () => {
  const orders = await readOrders(FILE);
  await assert.rejects(orders.bestCustomers({ share: 2 }), { name: 'LifeworthError', code: 'lessThan', field: 'share', value: 2, limit: 1 });
  await assert.rejects(orders.migration({ from: '2026-01-01', until: '2025-01-01' }), { code: 'atLeast', field: 'until' });
  orders.close();
});

test('a table is written for a spreadsheet', async () => {
  const orders = await readOrders(FILE);
  /** @type {any[]} */
  const columns = [
    { kind: 'text', name: 'Klient', values: ['=1+1'] },
    { kind: 'numbers', name: 'Kwota', values: new Float64Array([-12.5]), decimals: 2 },
  ];
  assert.equal(await orders.csv(columns, { delimiter: 'semicolon', decimalMark: 'comma' }), "Klient;Kwota\r\n'=1+1;-12,50\r\n");
  orders.close();
});

test('days are numbers and dates', () => {
  assert.equal(dayFromDate('2025-12-31'), 20_453);
  assert.equal(dateFromDay(20_453), '2025-12-31');
  assert.ok(Number.isNaN(dayFromDate('2025-13-01')));
});
