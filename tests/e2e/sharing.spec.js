// A link reproduces the inputs, the mode, the language and the currency; a bad one does no harm.
import { expect, test } from './page.js';

test('a reload from the link shows the same result', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.choose('With retention');
  await calculator.type('Average order value', '321');
  await calculator.type(/Retention rate/, '64');
  await page.getByRole('button', { name: 'Polski' }).click();
  await page.getByLabel('Waluta').selectOption('EUR');
  await expect.poll(() => calculator.answerText()).toContain('€');
  await expect.poll(() => page.url()).toContain('currency=EUR');
  const answer = await calculator.answerText();
  const link = page.url();
  expect(link).toContain('averageOrderValue=321');
  await page.goto('about:blank');
  await calculator.open(link);
  await expect.poll(() => calculator.answerText()).toBe(answer);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
});

test('what a link says wrongly is passed over, field by field', async ({ calculator }) => {
  await calculator.open('#clv=1&mode=nonsense&averageOrderValue=abc&ordersPerYear=10&years=Infinity&grossMargin=&currency=%%%&marginTiming=never');
  await expect(calculator.input('Average order value')).toHaveValue('200');
  await expect(calculator.input('Orders per year')).toHaveValue('10');
  expect(await calculator.figure('Revenue')).toContain('8,000');
});

test('a link of an unknown version leaves the example as it is', async ({ calculator }) => {
  await calculator.open('#clv=99&averageOrderValue=7');
  await expect(calculator.input('Average order value')).toHaveValue('200');
});
