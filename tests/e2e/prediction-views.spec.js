// What people look at beside a forecast: the plane of orders and silence, lines of equal value, one customer over time.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, plain, test, violationsOf } from './page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const SAMPLE = gunzipSync(readFileSync(new URL('../reference/cdnow_sample.txt.gz', import.meta.url)));

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator */
const section = ({ element }) => element.locator('.predictions');

/** @param {Calculator} calculator @param {string} [address] */
async function open({ page, path, element }, address = '') {
  await page.goto(`${path}${address}`);
  await expect(element.locator('.action').first()).toBeVisible();
  await element.locator('input[type=file]').setInputFiles({ name: 'CDNOW_sample.txt', mimeType: 'text/csv', buffer: SAMPLE });
  await expect(element.locator('.asking:not([hidden])')).toBeVisible();
  await element.locator('.preview select').first().selectOption('customer');
  const work = element.locator('.predictions .work-progress').first();
  await expect(work.locator('.hint')).toHaveText(/^\S/);
  await expect(work).toHaveClass(/idle/);
}

/** @param {Calculator} calculator */
async function openPlane(calculator) {
  const plane = section(calculator).locator('.place').first();
  await plane.locator('summary').click();
  await expect(plane.locator('.heat-map svg')).toBeVisible();
  return plane;
}

test('the plane is drawn when it is opened, and read cell by cell from the keyboard', async ({ calculator, page }) => {
  await open(calculator);
  await expect(section(calculator).locator('.place svg')).toHaveCount(0);
  const plane = await openPlane(calculator);
  await expect(plane.locator('.heat-map h2')).toHaveText(/^4\sorders, then \d+\sweeks of silence: more likely gone than active$/);
  const reader = plane.locator('.heat-map [role=slider]');
  await reader.focus();
  // The first row is of those who ordered just now; a one-time buyer of this age cannot be there.
  await expect(reader).toHaveAttribute('aria-valuetext', /^0\sweeks, Repeat purchases 0 –$/);
  await page.keyboard.press('ArrowRight');
  await expect(reader).toHaveAttribute('aria-valuetext', /^0\sweeks, Repeat purchases 1 100%$/);
  await page.keyboard.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /^72\sweeks, Repeat purchases 1 \d+(\.\d)?%$/);
  expect(await plane.locator('.heat-map circle.mark').count()).toBeGreaterThan(50);
});

test('expected orders and the customers themselves stand in the same plane', async ({ calculator }) => {
  await open(calculator);
  const plane = await openPlane(calculator);
  await plane.getByLabel('Show', { exact: true }).selectOption('purchases');
  await expect(plane.locator('.heat-map h2')).toHaveText(/^4\sorders, the last one just now: [\d.]+ more expected in the next 12 months$/);
  await plane.getByLabel('Show', { exact: true }).selectOption('customers');
  await expect(plane.locator('.heat-map h2')).toHaveText(/^52% of the customers/);
  await plane.getByRole('button', { name: 'Show as a table' }).first().click();
  const cells = await plane.locator('.heat-map tbody td').allTextContents();
  const counted = cells.reduce((sum, text) => sum + (text === '–' ? 0 : Number(text.replaceAll(',', ''))), 0);
  expect(counted).toBeGreaterThan(2300);
  expect(counted).toBeLessThanOrEqual(2357);
});

test('lines of equal value: the same amount for few orders and for many', async ({ calculator }) => {
  await open(calculator);
  const plane = await openPlane(calculator);
  const levels = plane.locator('figure.chart').nth(1);
  await expect(levels.locator('h2')).toHaveText(/^Worth the same, \$\d+: \d+\sorders and \d+\sweeks of silence, or \d+\sorders and \d+\sweeks$/);
  expect(await levels.locator('svg text[class^=line-label]').count()).toBeGreaterThan(3);
  // By a model in which nobody leaves, silence tells nothing.
  await section(calculator).getByLabel('Model', { exact: true }).selectOption('nbd');
  await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
  await expect(levels).toBeHidden();
});

test('a customer of the table over time, chosen and read from the keyboard', async ({ calculator, page }) => {
  await open(calculator);
  const history = section(calculator).locator('.customer-history');
  await expect(history).toContainText('Choose a customer in the table');
  const row = section(calculator).locator('.customer-rows tbody th button').first();
  const name = plain(await row.innerText());
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(history.locator('.finding')).toHaveText(new RegExp(`^${name}: \\d+\\sorders, the last on \\w+ \\d+, 1998\\. On Jun 30, 1998, P\\(alive\\) is [\\d.]+%`));
  await expect(history.locator('h3')).toBeFocused();
  await expect(history).toContainText('With a chance of one half, the next order comes by');
  const orders = Number(/(\d+)\sorders/u.exec(await history.locator('.finding').innerText())?.[1]);
  const reader = history.locator('[role=slider]');
  await reader.focus();
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /1997, P\(alive\) 100%$/);
  await page.keyboard.press('End');
  await expect(reader).toHaveAttribute('aria-valuetext', /1999, without another order [\d.]+%$/);
  await history.getByRole('button', { name: 'Show as a table' }).click();
  await expect(history.locator('tbody tr').last().locator('td').last()).toHaveText(String(orders));
});

test('the end of the calibration moved back: what would have been foreseen, how far off, and for whom', async ({ calculator, page }) => {
  await open(calculator);
  const check = section(calculator).locator('.fit-check');
  await expect(check.locator('.hold-out')).toBeEmpty();
  const slider = check.getByLabel('Fit only on orders up to');
  await slider.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  // The last answer is that of where the slider rests, whatever was asked on the way.
  const date = await slider.getAttribute('aria-valuetext');
  await expect(check.locator('figure.chart h2').first()).toHaveText(new RegExp(`^After ${date}: [\\d,]+ repeat purchases foreseen, [\\d,]+ made$`));
  await expect(check.locator('.hold-out')).toHaveText(new RegExp(`^What each customer did after ${date}: 0\\.\\d+ orders off on average \\(RMSE [\\d.]+\\)\\. All together: -?[\\d.]+% against what was made\\.$`));
  await expect(check.locator('.tracking [role=status]').last()).toHaveText(/orders off on average/);
  await expect(check.locator('figure.chart h2').nth(1)).toHaveText(/^Those with 2 repeat purchases by then: [\d.]+ more on average, [\d.]+ foreseen$/);
  await page.keyboard.press('End');
  await expect(check.locator('.hold-out')).toBeEmpty();
  await expect(check.locator('figure.chart h2').first()).toHaveText(/^Repeat purchases: /);
});

test('purchases week by week add up to those so far, with an interval of what is expected', async ({ calculator }) => {
  await open(calculator);
  const chart = section(calculator).locator('.tracking figure.chart').first();
  await chart.getByRole('button', { name: 'Show as a table' }).click();
  const column = async (/** @type {number} */ at) => (await chart.locator(`tbody tr td:nth-of-type(${at})`).allTextContents()).map((text) => Number(text.replaceAll(',', '')));
  await expect(chart.locator('thead th')).toHaveCount(5);
  await expect(chart.locator('.range')).toHaveCount(1);
  const made = (await column(1)).at(-1) ?? 0;
  await section(calculator).locator('.tracking').getByLabel('Show', { exact: true }).selectOption('weekly');
  await expect.poll(async () => Math.max(...(await column(1)))).toBeLessThan(made / 10);
});

test('how the value to come is spread: a histogram and the share of the best tenth', async ({ calculator }) => {
  await open(calculator);
  const spread = section(calculator).locator('.place').nth(1);
  await spread.locator('summary').click();
  await expect(spread.locator('h2').first()).toHaveText(/^Half of your customers are worth less than \$[\d.]+; the mean is \$[\d.]+$/);
  await expect(spread.locator('h2').last()).toHaveText(/^The best tenth of your customers hold [4-8]\d% of what is to come$/);
  await expect(spread.locator('svg')).toHaveCount(2);
});

test('each row has its segment, and P(alive) on any day that is asked for', async ({ calculator, page }) => {
  await open(calculator);
  const rows = section(calculator).getByRole('region', { name: 'Customer by customer', exact: true });
  await expect(rows.locator('thead th').last()).toHaveText('RFM segment');
  await expect(rows.locator('tbody tr').first().locator('td').last()).toHaveText('Champions');
  const day = section(calculator).getByLabel('P(alive) on another day');
  await day.fill('1999-06-30');
  await expect(rows.locator('thead th').nth(3)).toHaveText('P(alive) on Jun 30, 1999');
  const chances = (await rows.locator('tbody tr').evaluateAll((all) => all.map((row) => [row.children[2], row.children[3]].map((cell) => Number.parseFloat(cell?.textContent ?? '')))));
  expect(chances.every(([now, later]) => Number(later) < Number(now))).toBe(true);
  await day.fill('1997-01-02');
  await expect(rows.getByText('not yet a customer').first()).toBeVisible();
  const waiting = page.waitForEvent('download');
  await section(calculator).getByRole('button', { name: 'Download as CSV: Customer by customer' }).click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(2358);
  expect(lines[0]).toMatch(/P\(alive\) on Jan 2, 1997.*RFM segment$/);
  expect(lines.slice(1).every((line) => line.split(',').length === lines[0]?.match(/(?:"[^"]*"|[^,]*)(?:,|$)/g)?.filter(Boolean).length)).toBe(true);
  await day.fill('');
  await expect(rows.locator('thead th').nth(3)).toHaveText('Expected orders');
});

for (const lang of ['en', 'cs', 'de', 'es']) {
  test(`in ${lang}: axe finds nothing in the views, light and dark, no English is left, no width scrolls sideways`, async ({ calculator, page }) => {
    await open(calculator, `?lang=${lang}`);
    await section(calculator).locator('details.place').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    await section(calculator).locator('.customer-rows tbody th button').first().click();
    await expect(section(calculator).locator('.customer-history svg')).toBeVisible();
    await expect(section(calculator).locator('.place .heat-map svg')).toBeVisible();
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', '.predictions']))).toEqual([]);
    }
    const said = await section(calculator).locator('.place, .customer-history').allInnerTexts();
    expect(said.join('\n')).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(said.join('\n').split('\n').filter((line) => lang !== 'en' && /\b(the|your|customers|between|with|share|they|days|first|weeks|orders)\b/i.test(line))).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await calculator.settle();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
    }
  });
}

test('the models side by side: the criteria follow from the likelihood, and those with ranges stand first, the nearest before', async ({ calculator }) => {
  await open(calculator);
  await section(calculator).locator('summary', { hasText: 'Models side by side' }).click();
  const read = await section(calculator).getByRole('region', { name: 'Models side by side', exact: true }).locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const models = read.map(([name = '', ...cells]) => {
    const [error = NaN, rmse = NaN, bias = NaN, active = NaN, likelihood = NaN, bic = NaN, aic = NaN] = cells.map((cell) => Number(cell.replaceAll(/[,%]/gu, '').replace('−', '-')));
    return { name, error, rmse, bias, active, likelihood, bic, aic };
  });
  expect(models.map(({ name }) => name.split(':')[0]).sort()).toEqual(['BG/NBD', 'MBG/NBD', 'NBD', 'Pareto/NBD']);
  for (const { name, error, rmse, bias, active, likelihood, bic, aic } of models) {
    const parameters = name.startsWith('NBD') ? 2 : 4;
    // All are written as whole numbers.
    expect(Math.abs(aic - (2 * parameters - 2 * likelihood)), name).toBeLessThanOrEqual(1.5);
    expect(bic, name).toBeGreaterThan(aic);
    expect(rmse, name).toBeGreaterThan(error);
    expect(Number.isFinite(bias) && active > 0, name).toBe(true);
  }
  const place = models.map(({ name, error }) => (name.endsWith('(no ranges)') ? 1e6 : 0) + error);
  expect(place).toEqual([...place].sort((a, b) => a - b));
});

test('the fitted histogram: as many customers as there are, in the orders and by the model', async ({ calculator }) => {
  await open(calculator);
  const chart = section(calculator).locator('.fit-check figure.chart', { has: calculator.page.locator('h2', { hasText: 'never came back' }) });
  await expect(chart.locator('h2')).toHaveText(/^[\d,]+ of your customers never came back; the model says [\d,]+$/);
  await chart.getByRole('button', { name: 'Show as a table' }).click();
  const sum = async (/** @type {number} */ at) => (await chart.locator(`tbody tr td:nth-of-type(${at})`).allTextContents()).reduce((all, text) => all + Number(text.replaceAll(',', '')), 0);
  expect(await sum(1)).toBe(2357);
  expect(Math.abs((await sum(2)) - 2357)).toBeLessThan(5);
});
