// Channels and campaigns: from a table to a ranking and the next money, and from a plan to go or no go.
import { expect, plain, test } from './page.js';

test.use({ tag: 'channel-comparison', path: 'channels.html' });

test('channels are ranked by what they bring for their cost, and the next money has a place', async ({ calculator }) => {
  await calculator.open();
  expect(await calculator.answerText()).toBe('Online + offline brings most for its money: value to cost 6.1 : 1.');
  const ranked = await calculator.element.locator('.table tbody tr th').allTextContents();
  expect(ranked.slice(0, 3)).toEqual(['Online + offline', 'Offline', 'Online']);
  expect(plain(await calculator.element.locator('.more').textContent())).toMatch(/next \$1 brings most in this channel: Online \+ offline.*would bring \$72,841 more/);
});

test('a channel is renamed, added and removed by keyboard', async ({ calculator, page }) => {
  await calculator.open();
  const first = calculator.element.getByRole('group', { name: 'Online', exact: true });
  await first.getByRole('textbox', { name: 'Name' }).fill('Search');
  await expect(calculator.element.getByRole('group', { name: 'Search' })).toBeVisible();
  await calculator.element.getByRole('button', { name: 'Add', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(calculator.element.locator('.row')).toHaveCount(4);
  await calculator.element.getByRole('button', { name: 'Remove' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(calculator.element.locator('.row')).toHaveCount(3);
});

test('a campaign is weighed, and says from which response rate on it pays', async ({ calculator }) => {
  await calculator.open('#comparison=1&mode=campaign');
  // 20 000 people at 0.5 and 5000 fixed are 15 000; 200 answer, each brings 600 less 20: 101 000 more.
  await expect(calculator.answer).toHaveText('Go: 200 new customers should bring $101,000 more than the campaign costs.');
  await expect(calculator.element.locator('.more')).toContainText('a response rate of 0.129% on: 26 customers');
  await calculator.type('Response rate', '0.1');
  await expect(calculator.answer).toContainText('No go: 20 new customers would bring $3,400 less');
  await calculator.type('Cost per response', '700');
  await expect(calculator.element.locator('.more')).toContainText('brings no more than each response costs');
});

test('a link keeps channels and campaign', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.type('Gross margin', '40');
  await expect.poll(() => page.url()).toContain('grossMargin=0.4');
  const before = await calculator.answerText();
  await page.reload();
  await expect.poll(() => calculator.answerText()).toBe(before);
});
