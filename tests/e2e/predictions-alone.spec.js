// What does not end with the file that was read: value for ever, contracts without orders, a saved result in another language.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { englishIn, expect, plain, test, violationsOf } from './page.js';
import { choose, numbers, open, ready, section, text } from './predictions-page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const SAMPLE = gunzipSync(readFileSync(new URL('../reference/cdnow_sample.txt.gz', import.meta.url))).toString();

test('customer equity counted for ever is more than that of a time, and needs a discount rate', async ({ calculator }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await choose(calculator, 'Model', 'mbgNbd');
  await expect(section(calculator).locator('.outlook-said')).toContainText('because you chose it');
  await choose(calculator, 'Look ahead', '24');
  const worth = section(calculator).locator('.outlook-more').first();
  await expect(section(calculator).locator('.outlook').first()).toContainText('next 24 months');
  await expect(worth).toContainText(/is worth \$[\d,]+ \(\$/);
  const amount = async () => numbers(plain(await worth.textContent()).split('worth')[1] ?? '');
  const [twoYears] = await amount();
  const orders = await text(calculator, '.outlook');
  await choose(calculator, 'Value counted', 'endless');
  await expect(worth).toContainText(/Counted for ever, at a margin of 100% and discounted at 10% a year, today’s customers are worth \$[\d,]+ \(\$[\d,]+ to \$[\d,]+\)\.$/);
  const [endless, lower, upper] = await amount();
  expect(Number(endless)).toBeGreaterThan(Number(twoYears));
  expect(Number(lower)).toBeLessThan(Number(endless));
  expect(Number(upper)).toBeGreaterThan(Number(endless));
  // What is foreseen of a time stays as it was.
  expect(await text(calculator, '.outlook')).toBe(orders);
  await expect(section(calculator).locator('.customer-rows')).toContainText('value is counted for ever');
  const rate = section(calculator).getByLabel('Discount rate', { exact: true });
  await rate.fill('0');
  await rate.blur();
  await expect(section(calculator).locator('.cautions').first()).toContainText('Without a discount rate the value has no end. Put one in.');
  await expect(section(calculator).locator('.customer-rows thead')).not.toContainText('Value');
});

test('contracts are projected without any orders, and stay when orders come', async ({ calculator, page }) => {
  await page.goto(calculator.path);
  const contracts = calculator.element.locator('.contracts');
  await contracts.locator('summary').click();
  await contracts.getByLabel('Customers still there').fill('1000, 869, 743, 653, 593, 551, 517, 491');
  await contracts.getByRole('button', { name: 'Project survival' }).click();
  await expect(contracts.locator('.finding')).toHaveText(/^After 14 periods, 3\d(\.\d)?% of a new cohort/);
  await expect(contracts.locator('svg')).toHaveCount(2);
  const said = await contracts.locator('.finding').textContent();
  expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', '.contracts']))).toEqual([]);
  await calculator.element.getByRole('button', { name: 'Try it with sample orders' }).click();
  await ready(calculator);
  await expect(section(calculator).locator('.contracts .finding')).toHaveText(said ?? '');
  await expect(section(calculator).locator('.contracts svg')).toHaveCount(2);
});

test('a result that was saved in English is opened in German, with the same numbers', async ({ calculator, page }) => {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await section(calculator).locator('.saved-result > summary').click();
  const waiting = page.waitForEvent('download');
  await section(calculator).getByRole('button', { name: 'Save the result' }).click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  const english = numbers(await text(calculator, '.outlook'));
  await page.goto(`${calculator.path}?lang=de`);
  await calculator.element.locator('summary', { hasText: 'Gespeichertes Ergebnis öffnen' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), calculator.element.locator('.saved-result > .actions button').last().click()]);
  await chooser.setFiles({ name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  const opened = calculator.element.locator('.opened-result');
  const german = plain(await opened.locator('.outlook').textContent());
  expect([...german.matchAll(/\d[\d.]*/gu)].map(([found]) => Number(found.replaceAll('.', ''))).slice(0, 4)).toEqual(english.slice(0, 4));
  const said = await opened.innerText();
  expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
  expect(englishIn(said)).toEqual([]);
});
