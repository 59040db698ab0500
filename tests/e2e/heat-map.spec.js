// The cohorts as cells: read by keyboard in both directions, cell by cell, as a screen reader hears it.
import { drawn } from './host.js';
import { expect, plain, test } from './page.js';

test('the arrow keys go from cell to cell, down the cohorts and across their ages, and say what stands in each', async ({ page }) => {
  await page.goto('customers.html?lang=en');
  const element = page.locator('customer-insights');
  await drawn(element, 'customer-insights');
  const reader = element.locator('.heat-map').getByRole('slider', { name: 'Read the chart point by point' });
  await reader.focus();
  const heard = async () => plain(await reader.getAttribute('aria-valuetext'));
  const press = async (/** @type {string} */ key) => {
    await page.keyboard.press(key);
    return heard();
  };
  const first = await press('Home');
  expect(first).toMatch(/\d/u);
  await expect(element.locator('.heat-map .cell-cursor')).toBeVisible();
  const place = () => element.locator('.heat-map .cell-cursor').evaluate((cursor) => cursor.getBoundingClientRect().toJSON());
  const at = await place();
  const right = await press('ArrowRight');
  expect(right.split(',')[0], 'the same cohort').toBe(first.split(',')[0]);
  expect(right, 'another age').not.toBe(first);
  expect((await place()).left).toBeGreaterThan(at.left);
  const below = await press('ArrowDown');
  expect(below.split(',')[0], 'the next cohort').not.toBe(first.split(',')[0]);
  expect((await place()).top).toBeGreaterThan(at.top);
  expect(await press('ArrowUp')).toBe(right);
  expect(await press('ArrowLeft')).toBe(first);
  expect(await press('ArrowLeft'), 'there is nothing before the first').toBe(first);
  // The readout beside the cell says the same.
  await expect(element.locator('.heat-map .bubble strong')).toHaveText(String(first.split(',')[0]));
  // The youngest cohort has not come to the last age yet: that is said, too.
  await press('End');
  for (let age = 0; age < 30; age++) await page.keyboard.press('ArrowRight');
  expect(await heard()).toContain('–');
});
