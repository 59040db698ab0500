// What is asked about a file of orders before it is read, what is told of a file that holds none, and what was done with
// each row: for eyes, for axe, and after a change of mind.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { englishIn, expect, plain, test, violationsOf } from './page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator @param {string} [address] */
async function open({ page, path, element }, address = '') {
  await page.goto(`${path}${address}`);
  await expect(element.locator('.action').first()).toBeVisible();
}

/** @param {Calculator} calculator @param {string} name @param {string | Buffer} text */
async function drop({ element }, name, text) {
  await element.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** @param {Calculator} calculator @param {string} name */
const figure = ({ element }, name) => element.locator(`[data-name=${name}] .value`);

const DOUBTS = 'email;data;kwota\nann@x.com;12/11/2025;1.234\nbob@x.com;01/02/2025;2,000\nann@x.com;02/03/2025;3.000\n';
const GOOD = 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\n';

/** Noise with the beginning of a photo, or of a spreadsheet's own file. @param {string} beginning */
function noise(beginning) {
  const bytes = Buffer.alloc(60_000);
  for (let at = 0, seed = 7; at < bytes.length; at++) bytes[at] = (seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff) >> 16;
  bytes.write(beginning, 'latin1');
  return bytes;
}

test('a doubt is settled by a button where it is told, one after the other', async ({ calculator, page }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', DOUBTS);
  await expect(calculator.answer).toHaveText('A few things before we read orders.csv.');
  // Until then the dates are shown as they would most often be meant.
  await expect(calculator.element.locator('.preview tbody tr').first()).toContainText('Nov 12, 2025');
  await page.getByRole('button', { name: 'month, day, year (12/31/2025)' }).click();
  await expect(calculator.answer).toHaveText('One thing before we read orders.csv.');
  await expect(calculator.element.getByLabel('Dates', { exact: true })).toBeFocused();
  await expect(calculator.element.locator('.preview tbody tr').first()).toContainText('Dec 11, 2025');
  await page.getByRole('button', { name: 'dot (1,234.50)' }).click();
  await expect(calculator.element.locator('.basis')).toContainText('3 orders from Jan 2, 2025 to Dec 11, 2025');
  // 1.234 and 3.000 have three decimals then, and 2,000 is two thousand.
  await expect(figure(calculator, 'revenue')).toHaveText('$2,004');
  await expect(page.getByRole('button', { name: 'dot (1,234.50)' })).toBeHidden();
});

test('a column that is called a date and holds none is asked about, and chosen above the rows', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,shipped,amount\na,soon,2025-01-01,10\nb,later,2025-01-02,20\n');
  await expect(calculator.element.getByText('Which column is the date of the order? Choose it above the rows.')).toBeVisible();
  await expect(calculator.element.locator('.asking').getByRole('button')).toHaveCount(0);
  await calculator.element.getByLabel('shipped', { exact: true }).selectOption('date');
  await expect(calculator.element.locator('.basis')).toContainText('2 orders from Jan 1, 2025 to Jan 2, 2025');
});

test('every choice about the file can be changed, and changes what is read', async ({ calculator }) => {
  test.slow();
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer;date;amount;n;state\na;2025-01-02;1.000;2;cancelled\nb;2025-03-04;2.000;1;paid\nb;2025-03-05;0,00;1;paid\nb;2025-03-06;-5,00;1;paid\n"c";2025-03-07;5,00;1;paid\n');
  const { element } = calculator;
  await expect(figure(calculator, 'orders')).toHaveText('4');
  await element.locator('summary', { hasText: 'How the file is read' }).click();
  const told = async () => plain(await element.locator('.report-lines').innerText()).replace(/\s+/g, ' ');
  /** @param {string} label @param {string} choice @param {RegExp} revenue */
  const change = async (label, choice, revenue) => {
    await element.getByLabel(label, { exact: true }).selectOption(choice);
    await expect(figure(calculator, 'revenue')).toHaveText(revenue);
  };
  await expect(figure(calculator, 'revenue')).toHaveText('$3,000');
  await expect.poll(told).toContain('Orders of zero: count as purchases 1 Amounts below zero: money given back, not an order 1');
  await change('Amounts below zero', 'leaveOut', /^\$3,005$/);
  await expect.poll(told).toContain('Amounts below zero: left out 1');
  await change('Orders of zero', 'leaveOut', /^\$3,005$/);
  await expect.poll(told).toContain('Orders of zero: left out 1');
  await expect(figure(calculator, 'orders')).toHaveText('3');
  await change('state', 'status', /^\$2,005$/);
  await expect.poll(told).toContain('Cancelled or refunded orders: left out 1');
  await change('Cancelled orders', 'keep', /^\$3,005$/);
  await change('n', 'quantity', /^\$3,005$/);
  await change('The amount is', 'unitPrice', /^\$4,005$/);
  await change('Decimal mark', 'dot', /^\$9$/); // "5,00" cannot be thousands, so it stays five
  await change('Decimal mark', 'comma', /^\$4,005$/);
  await element.getByLabel('Dates', { exact: true }).selectOption('dayMonthYear');
  await expect(figure(calculator, 'revenue')).toHaveText('$4,005'); // the year comes first in any order
  await expect(element.locator('.preview tbody tr').last().locator('td').first()).toHaveText('c');
  await element.getByLabel('Around text', { exact: true }).selectOption('none');
  await expect(element.locator('.preview tbody tr').last().locator('td').first()).toHaveText('"c"');
  await element.getByLabel('Around text', { exact: true }).selectOption('double');
  await element.getByLabel('First row', { exact: true }).selectOption('false');
  await expect(element.locator('.preview tbody tr').first()).toContainText('not readable');
  await element.getByLabel('First row', { exact: true }).selectOption('true');
  await element.getByLabel('Letters', { exact: true }).selectOption('windows1250');
  await expect(figure(calculator, 'orders')).toHaveText('3');
  await element.getByLabel('Between columns', { exact: true }).selectOption('comma');
  await expect(element.locator('.asking li').first()).toContainText('Choose it above the rows.');
});

test('a column of refunds is taken off, and its rule told', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'order id,customer,date,amount,refunded amount\n1,a,2025-01-01,10,4\n2,b,2025-01-02,20,20\n3,b,2025-01-03,30,\n');
  await expect(figure(calculator, 'revenue')).toHaveText('$36');
  await expect(figure(calculator, 'orders')).toHaveText('2');
  const report = calculator.element.locator('.report');
  await expect(report).toContainText('What stands in the column of refunds is taken off its order; an order refunded in full is left out.');
  expect(plain(await report.innerText())).toMatch(/Orders whose refunds took everything back, left out\s+1/);
});

test('bad rows are counted, listed and downloaded with line, reason and text, and what is not listed is told', async ({ calculator, page }) => {
  await open(calculator);
  const rows = Array.from({ length: 1200 }, (_, row) => `c${row},never ${row},1\n`).join('');
  await drop(calculator, 'orders.csv', `${GOOD}${rows},2025-01-03,5\n"=1+1",2025-01-04,much\n`);
  await expect(figure(calculator, 'orders')).toHaveText('2');
  const bad = calculator.element.locator('.bad-rows');
  await expect(bad.locator('summary')).toHaveText('1,202 rows could not be used');
  await bad.locator('summary').click();
  await expect(bad.locator('.reasons li')).toHaveText(['no customer: 1', 'not a date in this order of day, month and year: 1,200', 'not an amount: 1']);
  await expect(bad).toContainText('The first 1,000 are listed, and stand in the download.');
  const waiting = page.waitForEvent('download');
  await bad.getByRole('button', { name: 'Download as CSV' }).click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').replace('\ufeff', '').trim().split(/\r?\n/);
  expect(lines).toHaveLength(1001);
  expect(lines.slice(0, 2)).toEqual(['Line,Reason,What stands there', '4,"not a date in this order of day, month and year","c0,never 0,1"']);
});

for (const [name, content, told] of /** @type {const} */ ([
  ['empty.csv', '', 'There are no orders in this file: it is empty, or has nothing below the names of its columns.'],
  ['photo.jpg', noise('\xff\xd8\xff\xe0\x00\x10JFIF\0'), 'This file is not a table of text.'],
  ['orders.xlsx', noise('PK\x03\x04\x14\0\x06\0'), 'This file is not a table of text.'],
])) {
  test(`${name} is told for what it is, at the start and over orders that then stand as they did`, async ({ calculator }) => {
    await open(calculator);
    const { element } = calculator;
    await drop(calculator, name, content);
    await expect(calculator.answer).toContainText(told);
    await expect(element.locator('.asking')).toBeHidden();
    await expect(element.locator('.reading-settings .settings-grid')).toBeHidden();
    await drop(calculator, 'good.csv', GOOD);
    await expect(figure(calculator, 'revenue')).toHaveText('$30');
    const before = await calculator.answerText();
    await drop(calculator, name, content);
    await expect(element.locator('.foot')).toContainText(told);
    expect(await calculator.answerText()).toBe(before);
    // And they go on from there: what is changed is how they are read, not the other file.
    await element.locator('summary', { hasText: 'How the file is read' }).click();
    await element.getByLabel('Amounts below zero', { exact: true }).selectOption('leaveOut');
    await expect(element.locator('.foot')).not.toContainText(told);
    await expect(figure(calculator, 'revenue')).toHaveText('$30');
  });
}

test('a header alone is read, and says that no row could be used', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\n');
  await expect(calculator.answer).toHaveText('No row of this file could be used as an order.');
  await expect(calculator.element.locator('.preview thead th')).toHaveCount(3);
});

test('a question over orders that are shown: another file that is none brings them back', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'good.csv', GOOD);
  await expect(figure(calculator, 'revenue')).toHaveText('$30');
  await drop(calculator, 'doubts.csv', DOUBTS);
  await expect(calculator.element.locator('.asking')).toBeVisible();
  await drop(calculator, 'empty.csv', '');
  await expect(calculator.element.locator('.asking')).toBeHidden();
  await expect(calculator.answer).toContainText('2 customers');
  await expect(figure(calculator, 'revenue')).toBeVisible();
});

const STATES = /** @type {const} */ ([
  ['doubts', DOUBTS],
  ['columns', 'x,y,z\nfoo,bar,baz\n'],
  ['nothing', ''],
  ['a header', 'customer,date,amount\n'],
  ['a photo', noise('\xff\xd8\xff\xe0\x00\x10JFIF\0')],
  ['bad rows and two currencies', 'order id,customer,date,amount,refund\n1,a,2025-01-01,10 €,5\n2,b,2025-01-02,5 zł,\n3,,2025-01-02,5,\n4,c,never,5,\n'],
]);

/** Until it is told what is in the file. @param {Calculator} calculator @param {string | Buffer} content */
async function told(calculator, content) {
  const start = await calculator.answerText();
  await drop(calculator, 'a.csv', content);
  await expect(calculator.answer).not.toHaveText(start);
  await expect(calculator.element.locator('.reading-progress')).toBeHidden();
  await calculator.element.locator('.bad-rows, .details > details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

for (const [name, content] of STATES) {
  test(`axe finds nothing in what is asked and told, light and dark: ${name}`, async ({ calculator, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(calculator);
    await told(calculator, content);
    expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([]);
  });
}

for (const lang of ['pl', 'sk', 'cs', 'de', 'es']) {
  test(`in ${lang}: no English is left in what is asked and told, and a phone does not scroll sideways`, async ({ calculator, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const [name, content] of STATES) {
      await open(calculator, `?lang=${lang}`);
      await told(calculator, content);
      const shown = await calculator.element.locator('.sentence, .foot, .asking, .report, .reading-settings .settings-grid').allInnerTexts();
      // Bad rows stand as the file has them.
      expect(englishIn(...shown).filter((line) => !/^\d,/.test(line)), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    }
  });
}
