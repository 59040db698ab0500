// The chart: redraws as a slider moves, follows its width, is read by pointer and by keyboard.
import { expect, plain, test } from './page.js';

test('the keyboard reads the chart point by point', async ({ calculator, page }) => {
  await calculator.open();
  const reader = calculator.element.getByRole('slider', { name: 'Read the chart point by point' }).first();
  await reader.focus();
  await page.keyboard.press('End');
  expect(plain(await reader.getAttribute('aria-valuetext'))).toMatch(/4 years.*Profit so far \$1,200/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(plain(await reader.getAttribute('aria-valuetext'))).toMatch(/1 month.*Profit so far \$25\b/);
});

test('the pointer reads the nearest point', async ({ calculator, page }) => {
  await calculator.open();
  const picture = calculator.element.locator('.picture').first();
  const box = await picture.boundingBox();
  if (!box) throw new Error('no chart');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(calculator.element.locator('.bubble').first()).toBeVisible();
  await expect(calculator.element.locator('.bubble').first()).toContainText('Profit so far');
});

test('the cost line moves with its slider', async ({ calculator, page }) => {
  await calculator.open();
  const line = calculator.element.locator('svg .series-2').first();
  const before = await line.getAttribute('d');
  await calculator.slider('Acquisition cost').focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press('PageUp');
  await expect.poll(() => line.getAttribute('d')).not.toBe(before);
});

test('the drawing is as wide as its container, at every width', async ({ calculator, page }) => {
  await calculator.open();
  for (const width of [320, 480, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const picture = calculator.element.locator('.picture').first();
    await expect.poll(async () => {
      const [svg, box] = await Promise.all([picture.locator('svg').boundingBox(), picture.boundingBox()]);
      return Math.abs((svg?.width ?? 0) - (box?.width ?? 1)) < 1.5;
    }).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scrolling at ${width}`).toBeLessThanOrEqual(width);
  }
});

test('every number of the drawing is a finite one', async ({ calculator }) => {
  await calculator.open('#clv=1&mode=retention&averageOrderValue=0.01&ordersPerYear=0.1&acquisitionCost=1000000');
  for (const svg of await calculator.element.locator('.picture svg').all()) {
    expect(await svg.evaluate((element) => element.outerHTML)).not.toMatch(/NaN|Infinity|undefined/);
  }
});
