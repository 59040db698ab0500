// What people learn about the future of their customers: an estimate at once, ranges, cautions, rows, a test of the model.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, violationsOf } from './page.js';
import { choose, numbers, open, ready, rows, section, text } from './predictions-page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const reference = (/** @type {string} */ name) => new URL(`../reference/${name}`, import.meta.url);
const CDNOW = gunzipSync(readFileSync(reference('cdnow_master.txt.gz')));
const SAMPLE = gunzipSync(readFileSync(reference('cdnow_sample.txt.gz'))).toString();
const KNOWN = JSON.parse(readFileSync(reference('cdnow_forecast.json'), 'utf8'));
const GOLDEN = JSON.parse(readFileSync(reference('golden_fits.json'), 'utf8'));

test('the CDNOW master file: the totals of another implementation, within their ranges', async ({ calculator }) => {
  await open(calculator, 'CDNOW_master.txt', CDNOW);
  await ready(calculator);
  for (const [model, known] of Object.entries(KNOWN.models)) {
    await choose(calculator, 'Model', model);
    await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
    await expect(section(calculator).locator('.outlook strong').first()).toHaveText(/ to /);
    await expect(section(calculator).locator('.work-progress').first()).toHaveClass(/idle/);
    const [months, purchases, lower, upper] = numbers(await text(calculator, '.outlook'));
    expect(months).toBe(12);
    expect(Math.abs(Number(purchases) / known.purchases12Months - 1), model).toBeLessThan(1e-4);
    expect(lower).toBeLessThan(Number(purchases));
    expect(upper).toBeGreaterThan(Number(purchases));
    const [active] = numbers(await text(calculator, '.outlook-more'));
    expect(Math.abs(Number(active) / known.activeCustomers - 1), model).toBeLessThan(1e-4);
  }
});

test('the parameters are those of the literature, on the same customers', async ({ calculator }) => {
  // The 39 weeks on which the papers fit their models.
  const lines = SAMPLE.split('\n').filter((line) => (line.trim().split(/\s+/)[2] ?? '') <= '19970930');
  await open(calculator, 'CDNOW_sample.txt', lines.join('\n'));
  await ready(calculator);
  await choose(calculator, 'Model', 'bgNbd');
  await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
  await section(calculator).locator('summary', { hasText: 'Models side by side' }).click();
  const known = GOLDEN.entries.find((/** @type {any} */ { model, dataset }) => model === 'bgnbd' && dataset.startsWith('cdnow_summary_2dp'));
  const found = await rows(calculator, 'Parameters of BG/NBD');
  const expected = Object.values(known.mle).map(Number);
  expect(found.map(([name]) => name)).toEqual(['r', 'α', 'a', 'b']);
  for (const [at, row] of found.entries()) expect(Math.abs(Number(row[1]) / Number(expected[at]) - 1)).toBeLessThan(5e-3);
});

test('a file in which nobody bought again is refused in plain words, with what to do', async ({ calculator }) => {
  const lines = Array.from({ length: 40 }, (_, at) => `c${at},2025-${String(1 + (at % 9)).padStart(2, '0')}-15,${20 + at}`);
  await open(calculator, 'orders.csv', ['customer,date,amount', ...lines].join('\n'));
  await expect(section(calculator).locator('.cautions li')).toHaveText([/^Nobody has bought a second time yet.*Read a longer period/]);
  await expect(section(calculator).locator('.outlook-said')).toBeHidden();
  await expect(section(calculator).locator('.prediction-results')).toBeHidden();
});

test('a few customers: the cautions say that little can be known', async ({ calculator }) => {
  await open(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\na,2025-02-03,30\nc,2025-02-09,30\nc,2025-03-03,35\n');
  await expect(section(calculator).locator('.cautions')).toContainText('Only 3 customers');
});

test('further ahead is more, a margin and another discount rate change the value and not the orders', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await choose(calculator, 'Model', 'mbgNbd');
  await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
  const [, year] = numbers(await text(calculator, '.outlook'));
  await choose(calculator, 'Look ahead', '24');
  await expect(section(calculator).locator('.outlook')).toContainText('next 24 months');
  const [, twoYears] = numbers(await text(calculator, '.outlook'));
  expect(twoYears).toBeGreaterThan(Number(year));
  expect(twoYears).toBeLessThan(2 * Number(year));
  const margin = section(calculator).getByLabel('Gross margin', { exact: true });
  await margin.fill('lots');
  await margin.blur();
  await expect(section(calculator).getByText('Must be a percentage from 0 to 100.')).toBeVisible();
  await margin.fill('30 %');
  await margin.blur();
  await expect(section(calculator).locator('.outlook-more')).toContainText('At a margin of 30%');
  expect(numbers(await text(calculator, '.outlook'))[1]).toBe(twoYears);
});

test('customers in another order, found by name, and downloaded with their ranges', async ({ calculator, page }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await choose(calculator, 'First those with', 'aliveLeast');
  const chance = async () => (await rows(calculator, 'Customer by customer')).map((row) => Number.parseFloat(row[2] ?? ''));
  await expect.poll(async () => (await chance())[0]).toBeLessThan(1);
  const chances = await chance();
  expect(chances).toHaveLength(100);
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  const [[name = ''] = []] = await rows(calculator, 'Customer by customer');
  await section(calculator).getByLabel('Find a customer').fill(name);
  await expect.poll(async () => (await rows(calculator, 'Customer by customer')).every(([found]) => found?.includes(name))).toBe(true);
  await section(calculator).getByLabel('Find a customer').fill('nobody at all');
  await expect(section(calculator).getByText('No customer is called that.')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await section(calculator).getByRole('button', { name: 'Download as CSV: Customer by customer' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('customer-predictions.csv');
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(2358);
  expect(lines[0]).toContain('"P(alive), lower end"');
});

test('a model that is fitted only on the first part foresees the rest', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  const slider = section(calculator).getByLabel('Fit only on orders up to');
  await slider.focus();
  await slider.fill('39');
  await expect(section(calculator).locator('.fit-check .chart h2').first()).toHaveText(/^After Sep 30, 1997: [\d,]+ repeat purchases foreseen, [\d,]+ made$/);
  const [expected, actual] = numbers((await text(calculator, '.fit-check .chart h2')).split(': ')[1] ?? '');
  expect(Math.abs(Number(expected) / Number(actual) - 1)).toBeLessThan(0.15);
});

test('the posterior comes when it is asked for, with its convergence', async ({ calculator }) => {
  test.slow();
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await choose(calculator, 'Model', 'mbgNbd');
  await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
  await section(calculator).locator('summary', { hasText: 'Bayesian posterior' }).click();
  await section(calculator).getByRole('button', { name: 'Sample the posterior' }).click();
  await expect(section(calculator).locator('.group', { hasText: 'Bayesian posterior' }).locator('.request-said')).toHaveText(/^The 4 chains agree: .* R̂ at most (1(\.00\d)?|0\.99\d), effective draws at least [\d,]+\.$/, { timeout: 80_000 });
  const caption = await section(calculator).locator('.group', { hasText: 'Bayesian posterior' }).locator('caption').textContent();
  expect((await rows(calculator, caption ?? '')).length).toBeGreaterThan(1);
});

test('contracts: the survival of a cohort as published', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await section(calculator).locator('summary', { hasText: 'Contracts and subscriptions' }).click();
  const counts = section(calculator).getByLabel('Customers still there');
  await counts.fill('100, 120');
  await section(calculator).getByRole('button', { name: 'Project survival' }).click();
  await expect(section(calculator).getByText('Each line needs at least two counts that do not rise.')).toBeVisible();
  // The high-end segment of Fader and Hardie (2007).
  await counts.fill('1000, 869, 743, 653, 593, 551, 517, 491');
  await section(calculator).getByRole('button', { name: 'Project survival' }).click();
  await expect(section(calculator).locator('.contracts .finding')).toHaveText(/^After 14 periods, 3\d(\.\d)?% of a new cohort/);
  await expect(section(calculator).locator('.contracts svg').first()).toBeVisible();
});

test('a contract that has been renewed often is worth more: in payments, and in money once a margin is typed', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await section(calculator).locator('summary', { hasText: 'Contracts and subscriptions' }).click();
  await section(calculator).getByLabel('Customers still there').fill('1000, 869, 743, 653, 593, 551, 517, 491');
  await section(calculator).getByRole('button', { name: 'Project survival' }).click();
  const tenure = section(calculator).locator('.tenure');
  const title = tenure.getByRole('heading');
  await expect(title).toHaveText(/^After 7 renewals, a contract will probably bring \d+(\.\d+)? more payments$/);
  const payments = Number(/bring ([\d.]+)/.exec((await title.textContent()) ?? '')?.[1]);
  await tenure.getByLabel('Margin per period').fill('100');
  await tenure.getByLabel('Margin per period').blur();
  await expect(title).toHaveText(/bring \$[\d.,]+ more$/);
  const money = Number(/bring \$([\d.,]+)/.exec((await title.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  expect(Math.abs(money - 100 * payments)).toBeLessThan(1);
  await tenure.getByLabel('Discount rate per period').fill('none');
  await tenure.getByLabel('Discount rate per period').blur();
  await expect(tenure.getByText('Must be a number from 0 up.').last()).toBeVisible();
  await expect(title).toHaveText(/bring \$[\d.,]+ more$/);
});

for (const lang of ['en', 'pl', 'sk']) {
  test(`in ${lang}: axe finds nothing, light and dark, no English is left, and no width scrolls sideways`, async ({ calculator, page }) => {
    await open(calculator, 'CDNOW_sample.txt', SAMPLE, `?lang=${lang}`);
    await ready(calculator);
    await section(calculator).locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', '.predictions']).exclude(['customer-insights', '.predictions tbody']))).toEqual([]);
    }
    const said = await section(calculator).innerText();
    expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(said.split('\n').filter((line) => lang !== 'en' && /\b(the|your|customers|between|with|share|they|days|first|model of)\b/i.test(line))).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await calculator.settle();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
    }
  });
}
