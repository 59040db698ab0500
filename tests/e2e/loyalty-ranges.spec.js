// Any number of the loyalty projection can be given a range: beside it, in the link, in the chart of what matters most.
import { expect, test } from './page.js';

test.use({ tag: 'loyalty-projection', path: 'loyalty.html' });

/** @typedef {import('./page.js').Calculator} Calculator */

const tornado = (/** @type {Calculator} */ { element }) => element.locator('figure').nth(2);
const list = (/** @type {Calculator} */ { element }) => element.locator('.range-list li');

/**
 * Opens the range of a number and types its ends.
 *
 * @param {Calculator} calculator
 * @param {string} label
 * @param {string} minimum
 * @param {string} maximum
 */
async function giveRange({ element }, label, minimum, maximum) {
  const name = new RegExp(`^Range: ${label}`, 'u');
  await element.getByRole('button', { name }).first().click();
  const editor = element.getByRole('group', { name }).first();
  await editor.getByRole('textbox', { name: 'At least' }).fill(minimum);
  await editor.getByRole('textbox', { name: 'At most' }).fill(maximum);
  return editor;
}

test('a range on the number of a group reaches the list, the chart and the link', async ({ calculator, page }) => {
  await calculator.open();
  await expect(list(calculator)).toHaveCount(7);
  await giveRange(calculator, 'Gross margin', '30', '40');
  await expect(list(calculator)).toHaveCount(8);
  await expect(list(calculator).filter({ hasText: 'Gross margin' })).toContainText('30 – 40%');
  await expect.poll(() => page.url()).toContain('segments%5B0%5D.grossMargin_0.3_0.4');
  const rows = await calculator.tableRows(2);
  const bar = rows.find(([name]) => name === 'Gross margin');
  // Each point of margin is worth the same: the ends lie evenly around the result.
  const [low, high, base] = (bar ?? []).slice(1).map((text) => Number(text.replace('−', '-').replace(/[^\d.-]/gu, '')));
  expect(Number(low) + Number(high)).toBeCloseTo(2 * Number(base), 0);
  expect(Number(high)).toBeGreaterThan(Number(base));

  const note = await calculator.element.locator('figure').first().locator('.hint').textContent();
  const link = page.url();
  await page.goto('about:blank');
  await calculator.open(link);
  await expect(list(calculator)).toHaveCount(8);
  await expect(calculator.element.locator('figure').first().locator('.hint')).toHaveText(String(note));
});

test('every number can be uncertain, of whatever kind, and the chart names each', async ({ calculator }) => {
  await calculator.open('#loyalty=1&mode=tiers&reward.type=ownProduct&expiry.type=fixedDate');
  await calculator.element.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  const toggles = calculator.element.locator('.range-toggle:visible');
  // Every number field has one but the months to look ahead.
  const numbers = await calculator.element.locator('form input[inputmode="decimal"]:visible').count();
  expect(await toggles.count()).toBe(numbers - 1);
  await calculator.element.locator('.range-toggle:visible:not(.given)').evaluateAll((all) => all.forEach((button) => /** @type {HTMLElement} */ (button).click()));
  await calculator.settle();
  await expect(list(calculator)).toHaveCount(numbers - 1);
  await expect(calculator.element.locator('.outdated')).toHaveCount(0);
  await expect(tornado(calculator)).toContainText(`The 12 of ${numbers - 1} that matter most`);
  await expect(list(calculator).filter({ hasText: 'Gold: Average order' })).toHaveCount(1);
});

test('a range that does not fit is an error beside its end, and the last good result stays', async ({ calculator }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const editor = await giveRange(calculator, 'Members order more often', '20', '30');
  const least = editor.getByRole('textbox', { name: 'At least' });
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  await expect(calculator.element.locator('[aria-invalid]')).toHaveCount(1);
  await expect(editor.locator('.error')).toHaveText('Must be 16% or less.');
  expect(await calculator.answerText()).toBe(before);
  await least.fill('x');
  await expect(editor.locator('.error')).toContainText('This does not read as a number');
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  await least.fill('10');
  await expect(calculator.element.locator('[aria-invalid]')).toHaveCount(0);

  // What a share can be is a rule of its own.
  const share = await giveRange(calculator, 'Because of the programme', '20', '140');
  await expect(share.locator('.error')).toHaveText('Must be 100% or less.');
  await expect(share.getByRole('textbox', { name: 'At most' })).toHaveAttribute('aria-invalid', 'true');
});

test('a number that leaves its range takes the nearer end along, and gives it back', async ({ calculator }) => {
  await calculator.open();
  const toggle = calculator.element.getByRole('button', { name: /^Range: Members order more often/u });
  await expect(toggle).toContainText('5 – 25%');
  await calculator.type('Members order more often', '40');
  await expect(toggle).toContainText('5 – 40%');
  await expect(calculator.element.locator('.outdated')).toHaveCount(0);
  await calculator.type('Members order more often', '16');
  await expect(toggle).toContainText('5 – 25%');
});

test('the range of a group goes where the group goes, by keyboard', async ({ calculator, page }) => {
  await calculator.open('#loyalty=1&mode=tiers');
  const silver = calculator.element.locator('.row').nth(1);
  await silver.getByRole('button', { name: 'Range: Average order' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('150'); // the focus went to the least value
  await page.keyboard.press('Tab');
  await page.keyboard.type('260');
  await expect(list(calculator).filter({ hasText: 'Silver: Average order' })).toContainText('$150 – $260');
  await silver.getByRole('button', { name: 'Move up' }).focus();
  await page.keyboard.press('Enter');
  await expect(list(calculator).filter({ hasText: 'Silver: Average order' })).toContainText('$150 – $260');
  await expect.poll(() => page.url()).toContain('segments%5B0%5D.averageOrderValue_150_260');
});

test('all ranges can be removed one by one, and a link keeps that there are none', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.locator('details', { hasText: 'What you are unsure of' }).locator('summary').click();
  for (let left = 7; left > 0; left--) {
    await list(calculator).first().getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(list(calculator)).toHaveCount(left - 1);
  }
  await expect(calculator.element.getByText('So far no number is uncertain.')).toBeVisible();
  await expect(tornado(calculator)).toBeHidden();
  await expect(calculator.element.locator('figure').first()).not.toContainText('cases');
  await expect.poll(() => page.url()).toContain('ranges=none');
  const link = page.url();
  await page.goto('about:blank');
  await calculator.open(link);
  await expect(list(calculator)).toHaveCount(0);
});
