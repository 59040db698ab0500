// The customers of a forecast, row by row: in the order of any column, and how far one of them may be from what is expected.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, plain, test, violationsOf } from './page.js';
import { choose, numbers, open, ready, rows, section } from './predictions-page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const SAMPLE = gunzipSync(readFileSync(new URL('../reference/cdnow_sample.txt.gz', import.meta.url))).toString();

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator */
const table = (calculator) => section(calculator).getByRole('region', { name: 'Customer by customer', exact: true });

/** @param {Calculator} calculator @param {string} column */
const header = (calculator, column) => table(calculator).getByRole('columnheader', { name: column });

/** The numbers at the beginning of a column's cells. @param {Calculator} calculator @param {string} column */
async function column(calculator, column) {
  const labels = (await table(calculator).locator('thead th').allTextContents()).map(plain);
  return (await rows(calculator, 'Customer by customer')).map((row) => numbers(row[labels.indexOf(column)] ?? '')[0] ?? NaN);
}

const descending = (/** @type {number[]} */ values) => [...values].sort((a, b) => b - a);

test('a column’s header puts all customers in its order, and once more the other way round, by keyboard and by pointer', async ({ calculator, page }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await expect(header(calculator, 'Value')).toHaveAttribute('aria-sort', 'descending');
  for (const name of ['P(alive)', 'Expected orders', 'Expected spend per order', 'Repeat purchases']) {
    const button = header(calculator, name).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(header(calculator, name)).toHaveAttribute('aria-sort', 'descending');
    await expect(table(calculator).locator('[aria-sort]')).toHaveCount(1);
    await expect(header(calculator, name).getByRole('button')).toBeFocused();
    const most = await column(calculator, name);
    expect(most, name).toHaveLength(100);
    expect(most, name).toEqual(descending(most));
    await page.keyboard.press('Space');
    await expect(header(calculator, name)).toHaveAttribute('aria-sort', 'ascending');
    const least = await column(calculator, name);
    expect(least, name).toEqual(descending(least).reverse());
    expect(Number(least[0]), name).toBeLessThan(Number(most[0]));
  }
  // All customers, not only those that were seen: the days of purchases in the file, counted here.
  /** @type {Map<string, Set<string>>} */
  const days = new Map();
  for (const [customer = '', , day = ''] of SAMPLE.trim().split('\n').map((line) => line.trim().split(/\s+/u))) days.set(customer, (days.get(customer) ?? new Set()).add(day));
  const repeats = [...days.values()].map(({ size }) => size - 1);
  await header(calculator, 'Repeat purchases').getByRole('button').click();
  await expect(header(calculator, 'Repeat purchases')).toHaveAttribute('aria-sort', 'descending');
  expect(await column(calculator, 'Repeat purchases')).toEqual(descending(repeats).slice(0, 100));
});

test('by name, with numbers as numbers; what is searched for keeps its order; a choice says what the header does', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  const order = section(calculator).getByLabel('First those with', { exact: true });
  await header(calculator, 'Customer').getByRole('button').click();
  await expect(header(calculator, 'Customer')).toHaveAttribute('aria-sort', 'ascending');
  await expect(order.locator('option:checked')).toHaveText('(by a column of the table)');
  const names = async () => (await rows(calculator, 'Customer by customer')).map(([name]) => Number(name));
  const first = await names();
  expect(first).toEqual([...first].sort((a, b) => a - b));
  await section(calculator).getByLabel('Find a customer').fill('77');
  await expect.poll(async () => (await names()).every((name) => String(name).includes('77'))).toBe(true);
  const found = await names();
  expect(found.length).toBeGreaterThan(10);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  await section(calculator).getByLabel('Find a customer').fill('');
  await header(calculator, 'P(alive)').getByRole('button').click();
  await expect(header(calculator, 'P(alive)')).toHaveAttribute('aria-sort', 'descending');
  await expect(order.locator('option:checked')).toHaveText('the highest P(alive)');
  await choose(calculator, 'First those with', 'purchases');
  await expect(header(calculator, 'Expected orders')).toHaveAttribute('aria-sort', 'descending');
  // An order that no column has.
  await choose(calculator, 'First those with', 'lost');
  await expect(table(calculator).locator('[aria-sort]')).toHaveCount(0);
  expect(await violationsOf(new AxeBuilder({ page: calculator.page }).include(['customer-insights', '.customer-rows']))).toEqual([]);
});

test('any longer table of numbers is put in order by its headers, and a third time in its own', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  const region = calculator.element.getByRole('region', { name: /^By month|table$/ }).filter({ has: calculator.page.locator('tbody tr:nth-child(12)') }).first();
  const button = region.getByRole('columnheader').getByRole('button').first();
  const heads = async () => (await region.locator('tbody th').allTextContents()).map(plain);
  const own = await heads();
  await button.click();
  await expect(region.locator('[aria-sort=descending]')).toHaveCount(1);
  expect(await heads()).not.toEqual(own);
  await button.click();
  await expect(region.locator('[aria-sort=ascending]')).toHaveCount(1);
  await button.click();
  await expect(region.locator('[aria-sort]')).toHaveCount(0);
  expect(await heads()).toEqual(own);
});

test('what one customer may really do: the range of their orders and spend holds what is expected, and more', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  const history = section(calculator).locator('.customer-history');
  await expect(history.locator('.customer-range')).toBeHidden();
  await table(calculator).locator('tbody th button').first().click();
  const range = history.locator('.customer-range');
  await expect(range).toContainText(/Orders over 12.months: \d+ to \d+, [\d.]+ on average\. This holds for 95 of 100 such customers\./u);
  const [, lower, upper, mean] = numbers(plain(await range.locator('p', { hasText: 'Orders over' }).textContent()));
  const [expected, least, most] = numbers(plain(await history.locator('p', { hasText: 'Orders expected' }).textContent()).split('12 months: ')[1] ?? '');
  expect(mean).toBeCloseTo(Number(expected), 1);
  // Wider than the range of the expectation.
  expect(Number(lower)).toBeLessThan(Number(least));
  expect(Number(upper)).toBeGreaterThan(Number(most));
  const [low, high, median] = numbers(plain(await range.locator('p', { hasText: 'Spend' }).textContent()));
  expect(Number(low)).toBeLessThanOrEqual(Number(median));
  expect(Number(high)).toBeGreaterThan(Number(median));
});

test('on a phone of 320 px nothing of “before and after” is cut off', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  const cells = section(calculator).locator('.what-if :is(td, tbody th)');
  await expect(cells.first()).toHaveText(/Still active/);
  const boxes = await cells.evaluateAll((all) => all.map((cell) => ({ text: cell.textContent, right: cell.getBoundingClientRect().right, width: cell.getBoundingClientRect().width, fits: cell.scrollWidth <= cell.clientWidth + 1 })));
  expect(boxes).toHaveLength(16);
  for (const { text, right, width, fits } of boxes) {
    expect(right, String(text)).toBeLessThanOrEqual(320);
    expect(width, String(text)).toBeGreaterThan(40);
    expect(fits, String(text)).toBe(true);
  }
});
