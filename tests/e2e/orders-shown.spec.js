// What the page shows of orders that were read, section by section: its tables, as anyone downloads them, beside the
// reference, and what changes when something is chosen.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, plain, test } from './page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const reference = (/** @type {string} */ name) => new URL(`../reference/${name}`, import.meta.url);
const CDNOW = gunzipSync(readFileSync(reference('cdnow_master.txt.gz')));
const KNOWN = JSON.parse(readFileSync(reference('cdnow_indicators.json'), 'utf8'));

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator @param {string} name @param {string | Buffer} text */
async function read({ page, path, element }, name, text) {
  await page.goto(path);
  await expect(element.locator('.action').first()).toBeVisible();
  await element.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(element.locator('.results')).toBeVisible();
  await expect(element.locator('.results > .awaited')).toHaveCount(0);
}

/** @param {Calculator} calculator @param {string} heading */
const section = ({ element, page }, heading) => element.locator('.section', { has: page.getByRole('heading', { name: heading, exact: true, level: 2 }) });

/** The table of a place as it is downloaded: what each row is called, and its numbers. @param {Calculator} calculator @param {import('@playwright/test').Locator} place */
async function downloaded({ page }, place) {
  const waiting = page.waitForEvent('download');
  await place.getByRole('button', { name: 'Download as CSV' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8').replace('\ufeff', '').trim();
  const [heads = [], ...rows] = text.split(/\r?\n/).map((line) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].slice(0, -1).map(([, quoted, bare]) => quoted ?? bare ?? ''));
  const number = (/** @type {string | undefined} */ cell) => (cell === '' || cell === undefined ? null : Number(cell));
  return { heads, names: rows.map(([name = '']) => name), column: (/** @type {string} */ head) => rows.map((row) => number(row[heads.findIndex((one) => one.startsWith(head))])), rows: rows.map((row) => row.slice(1).map(number)) };
}

/** @param {(number | null | undefined)[]} found @param {(number | null)[]} known @param {string} what */
function same(found, known, what, digits = 4) {
  expect(found.length, what).toBe(known.length);
  for (const [at, value] of known.entries()) {
    if (value === null) expect(found[at], `${what} ${at}`).toBeNull();
    else expect(found[at], `${what} ${at}`).toBeCloseTo(value, digits);
  }
}

test('the indicators of every month of CDNOW, and every cohort in every quantity, are those of the reference', async ({ calculator }) => {
  test.slow();
  await read(calculator, 'CDNOW_master.txt', CDNOW);
  const months = await downloaded(calculator, section(calculator, 'Month by month').locator('.data-table'));
  expect(months.names).toHaveLength(18);
  const known = (/** @type {string} */ name) => KNOWN.months.map((/** @type {any} */ month) => month[name]);
  same(months.column('Orders'), known('orders'), 'orders');
  same(months.column('Customers'), known('customers'), 'customers');
  same(months.column('New customers'), known('newCustomers'), 'new');
  same(months.column('Revenue'), known('revenue'), 'revenue', 2);
  same(months.column('Revenue of first'), known('newRevenue'), 'new revenue', 2);
  same(months.column('Repeat purchase rate'), known('repeatPurchaseRate'), 'RPR');
  same(months.column('Retention rate'), known('retentionRate'), 'CRR');
  same(months.column('Churn'), known('retentionRate').map((/** @type {number | null} */ rate) => (rate === null ? null : 1 - rate)), 'churn');
  same(months.column('Days between purchases, mean'), known('meanDays'), 'days', 3);
  same(months.column('Share of the top'), known('topTenthShare'), 'top tenth');
  same(months.column('Average order value'), KNOWN.months.map((/** @type {any} */ { revenue, orders }) => revenue / orders), 'AOV', 2);

  const cohorts = section(calculator, 'Who comes back');
  /** @type {{size: number, customers: number[], orders: number[], revenue: number[]}[]} */
  const all = KNOWN.cohorts.filter((/** @type {any} */ { size }) => size > 0);
  const sums = (/** @type {number[]} */ values) => values.reduce((/** @type {number[]} */ list, value) => [...list, (list.at(-1) ?? 0) + value], []);
  for (const [quantity, of] of Object.entries({
    retention: (/** @type {typeof all[number]} */ { customers, size }) => customers.map((count) => count / size),
    customers: (/** @type {typeof all[number]} */ { customers }) => customers,
    orders: (/** @type {typeof all[number]} */ { orders }) => orders,
    revenue: (/** @type {typeof all[number]} */ { revenue }) => revenue,
    cumulativeValue: (/** @type {typeof all[number]} */ { revenue, size }) => sums(revenue).map((sum) => sum / size),
  })) {
    await cohorts.getByLabel('Show', { exact: true }).selectOption(quantity);
    const head = { retention: 'share who bought', customers: 'customers who bought', orders: 'orders', revenue: 'revenue', cumulativeValue: 'revenue so far per customer' }[quantity];
    await expect(cohorts.getByRole('region', { name: `${head}: table` })).toBeVisible();
    const found = await downloaded(calculator, cohorts.locator('.data-table'));
    for (const [at, cohort] of all.entries()) {
      const [size, ...ages] = found.rows[at] ?? [];
      expect(size).toBe(cohort.size);
      same(ages.filter((value) => value !== null), of(cohort), `${quantity} ${at}`, 2);
    }
    // The same as a picture, cell by cell.
    await expect(cohorts.locator('svg')).toBeVisible();
  }
  await cohorts.getByLabel('By', { exact: true }).selectOption('year');
  await expect(cohorts.getByRole('columnheader', { name: '+2' })).toHaveCount(0);

  const best = section(calculator, 'The best customers');
  expect(plain(await best.locator('.chart').first().innerText())).toContain(`Gini coefficient ${KNOWN.gini.toFixed(2)}`);
  expect(plain(await best.locator('.chart').first().innerText())).toContain(`brings ${Math.round(KNOWN.total.topTenthShare * 100)}% of the revenue`);
});

test('the numbers of CDNOW, each with its definition', async ({ calculator, page }) => {
  await read(calculator, 'CDNOW_master.txt', CDNOW);
  const { total } = KNOWN;
  const money = (/** @type {number} */ amount, digits = 0) => `$${amount.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
  for (const [name, value, definition] of /** @type {const} */ ([
    ['orders', '69,659', 'Purchases. Money given back is not an order.'],
    ['customers', '23,570', 'Customers with at least one purchase.'],
    ['revenue', money(total.revenue), 'Purchases less what was given back.'],
    ['averageOrderValue', money(total.revenue / total.orders, 2), 'Revenue of the purchases ÷ orders.'],
    ['frequency', (total.orders / total.customers).toFixed(2), 'Orders ÷ customers with an order.'],
    ['repeatPurchaseRate', `${(total.repeatPurchaseRate * 100).toFixed(1)}%`, 'Customers with two orders or more ÷ customers.'],
    ['meanDaysBetweenPurchases', total.meanDays.toFixed(1), 'From one purchase day of a customer to the next.'],
    ['medianDaysBetweenPurchases', String(total.medianDays), 'Half of the gaps are shorter.'],
    ['topTenthShare', `${(total.topTenthShare * 100).toFixed(1)}%`, 'Share of the revenue that the tenth of the customers who bought most brings.'],
    ['newRevenue', money(total.newRevenue), 'Purchases on each customer’s first day of buying.'],
  ])) {
    const row = calculator.element.locator(`[data-name=${name}]`);
    await expect(row.locator('.value'), name).toHaveText(value);
    await expect(row, name).toContainText(definition);
  }
  // Every table has its download, the drawn ones too.
  await page.setViewportSize({ width: 1280, height: 900 });
  const tables = calculator.element.locator('.results > .section:not(.predictions) .data-table');
  expect(await tables.count()).toBeGreaterThan(4);
  for (const table of await tables.all()) await expect(table.getByRole('button', { name: 'Download as CSV', includeHidden: true })).toHaveCount(1);
});

test('the forecast, long to scroll, has a way to each of its parts: what is closed is opened, and has the focus', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('customers.html');
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  const way = page.getByRole('navigation', { name: 'What each customer will bring' });
  await expect(way).toBeVisible();
  await expect(calculator.element.locator('.predictions .work-progress').first()).toHaveClass(/idle/);
  for (const part of ['Customer by customer', 'Does the model hold?', 'Models side by side', 'What if…']) {
    await way.getByRole('button', { name: part, exact: true }).click();
    const head = calculator.element.locator('.prediction-results').locator('h3, summary').filter({ hasText: part }).first();
    await expect(head, part).toBeFocused();
    await expect(head, part).toBeInViewport();
  }
  await expect(calculator.element.locator('details', { has: page.locator('summary', { hasText: 'Models side by side' }) })).toHaveAttribute('open', '');
});

const SHOP =
  'customer,date,amount,channel,segment\n' +
  'a,2025-01-01,100,web,vip\na,2025-01-31,200,shop,vip\nb,2025-01-01,50,shop,\nc,2025-01-11,30,shop,\nd,2025-02-21,20,web,\nd,2025-03-02,-5,web,\nc,2025-03-11,10,web,\n';

test('indicators by channel and by segment, and what a new customer cost in each channel and month', async ({ calculator }) => {
  await read(calculator, 'orders.csv', SHOP);
  const groups = section(calculator, 'Channels and segments');
  const table = groups.locator('.data-table');
  const channels = await downloaded(calculator, table);
  expect(channels.names).toEqual(['web', 'shop']);
  expect(['Orders', 'Revenue', 'Given back', 'New customers'].map(channels.column)).toEqual([[3, 3], [125, 280], [5, 0], [2, 2]]);
  await groups.locator('summary').first().click();
  await groups.getByLabel('Spent on web').fill('30');
  await groups.getByLabel('Spent on web').press('Tab');
  await expect(async () => expect((await downloaded(calculator, table)).column('Cost of a new')).toEqual([15, null])).toPass();
  await groups.getByLabel('By', { exact: true }).selectOption('segment');
  await expect(table.locator('tbody tr')).toHaveCount(2);
  expect((await downloaded(calculator, table)).names.sort()).toEqual(['(none)', 'vip']);

  const periods = section(calculator, 'Month by month');
  await periods.locator('summary').first().click();
  await periods.getByLabel('Spent in Jan 2025').fill('90');
  await periods.getByLabel('Spent in Jan 2025').press('Tab');
  await expect(async () => expect((await downloaded(calculator, periods.locator('.data-table'))).column('Cost of a new')).toEqual([30, null, null])).toPass();
  await periods.getByLabel('By', { exact: true }).selectOption('quarter');
  await expect(periods.locator('.data-table tbody tr')).toHaveCount(1);
});

test('the best beside all others, as many as are asked for, with where they came from', async ({ calculator }) => {
  await read(calculator, 'orders.csv', SHOP);
  const best = section(calculator, 'The best customers');
  await best.getByLabel('How many are “the best”').selectOption({ label: '20%' });
  await expect(best.getByRole('heading', { name: 'The best 20% beside all others' })).toBeVisible();
  const rows = await best.locator('.data-table tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/[\u00a0\u202f]/g, ' '))));
  const row = Object.fromEntries(rows.map(([name = '', ...values]) => [name, values]));
  expect(row['Customers']).toEqual(['1', '3']);
  expect(row['Revenue']).toEqual(['$300', '$105']);
  expect(row['First channel: web']).toEqual(['100%', '33.3%']);
  await expect(best).toContainText('One of the best spent at least $300.');
});

test('segments follow limits that are typed, keep the last good ones, and go back to fifths', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await read(calculator, 'orders.csv', SHOP);
  const segments = section(calculator, 'Segments by recency, frequency and spend');
  const table = segments.locator('.data-table').first();
  const before = await table.innerText();
  await segments.getByText('Where the scores meet').click();
  const fields = segments.locator('.cut-row input');
  expect(await fields.count()).toBe(12);
  // One limit for all: whoever bought in the last sixty days, more than once, for more than twenty is a champion.
  for (const at of [0, 1, 2, 3]) await segments.getByLabel(`Spend, limit ${at + 1}`).fill('20');
  for (const at of [0, 1, 2, 3]) await segments.getByLabel(`Purchase days, limit ${at + 1}`).fill('1');
  for (const at of [0, 1, 2, 3]) await segments.getByLabel(`Days since the last purchase, limit ${at + 1}`).fill('60');
  await segments.getByLabel('Days since the last purchase, limit 4').press('Tab');
  await expect(table).not.toHaveText(before);
  const champions = table.locator('tbody tr', { hasText: 'Champions: bought lately, often and for much' });
  await expect(champions.locator('td').first()).toHaveText('2');
  const good = await table.innerText();
  await segments.getByLabel('Spend, limit 2').fill('5');
  await segments.getByLabel('Spend, limit 2').press('Tab');
  await expect(segments.getByText('The limits must be numbers that do not go down.')).toBeVisible();
  expect(await table.innerText()).toBe(good);
  await segments.getByRole('button', { name: 'Fifths again' }).click();
  await expect.poll(() => table.innerText()).toBe(before);
});

test('who moved between two days: every customer stands once, and the days can be chosen', async ({ calculator }) => {
  await read(calculator, 'orders.csv', SHOP);
  const segments = section(calculator, 'Segments by recency, frequency and spend');
  await segments.getByText('Who moved between two days').click();
  const table = segments.locator('.data-table').nth(1);
  const sum = async () => (await downloaded(calculator, table)).rows.flat().reduce((/** @type {number} */ all, count) => all + (count ?? 0), 0);
  await expect(table.locator('tbody tr')).toHaveCount(12);
  expect(await sum()).toBe(4);
  const strangers = async () => (await downloaded(calculator, table)).rows.at(-1)?.reduce((/** @type {number} */ all, count) => all + (count ?? 0), 0);
  await segments.getByLabel('From', { exact: true }).fill('2025-01-05');
  // On 5 January c and d had not bought yet.
  await expect.poll(strangers).toBe(2);
  await segments.getByLabel('From', { exact: true }).fill('2025-01-20');
  await expect.poll(strangers).toBe(1);
  expect(await sum()).toBe(4);
});
