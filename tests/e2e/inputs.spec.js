// Inputs: field and slider go together, errors stand beside their field, the last good result stays.
import { expect, test } from './page.js';

test('field and slider show the same number, whichever is moved', async ({ calculator }) => {
  await calculator.open();
  await calculator.slider('Average order value').focus();
  await calculator.page.keyboard.press('ArrowRight');
  await expect(calculator.input('Average order value')).toHaveValue('205');
  await calculator.type('Average order value', '300');
  await expect(calculator.slider('Average order value')).toHaveValue('300');
  await expect.poll(() => calculator.figure('Revenue')).toContain('6,000');
});

test('a value beyond the slider moves its end out', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('Average order value', '25000');
  await expect(calculator.slider('Average order value')).toHaveValue('25000');
  await expect.poll(() => calculator.figure('Revenue')).toContain('500,000');
});

test('an error names the rule beside its field, and the last good result stays', async ({ calculator, page }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const field = calculator.input('Gross margin');
  await field.fill('150');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/100\s?%/);
  expect(await calculator.answerText()).toBe(before);
  await field.fill('abc');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await page.evaluate(() => document.documentElement.scrollHeight), 'nothing jumps').toBe(height);
  await calculator.type('Gross margin', '50');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => calculator.figure('Profit')).toContain('2,000');
});

test('customers who never leave, without end and discounting, have no finite value, and the page says so', async ({ calculator }) => {
  await calculator.open('#clv=1&mode=retention&annualRetentionRate=1&annualDiscountRate=0&horizonYears=endless');
  expect(await calculator.answerText()).toContain('no limit');
});

test('retention by year is typed as a list', async ({ calculator }) => {
  await calculator.open('#clv=1&mode=retention&annualRetentionRate=0.5');
  const constant = await calculator.answerText();
  await calculator.type(/Retention rate/, '50, 80, 90');
  await expect.poll(() => calculator.answerText()).not.toBe(constant);
  await calculator.type(/Retention rate/, '50, 50');
  await expect.poll(() => calculator.answerText()).toBe(constant);
});

test('totals fill in the inputs', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.getByText('Work these out from your totals').click();
  const aid = calculator.element.locator('details', { hasText: 'Work these out from your totals' });
  for (const [label, text] of [['Revenue', '50000'], ['Orders', '400'], [/Customers who ordered/, '100']]) {
    await aid.getByRole('textbox', { name: label }).fill(String(text));
  }
  await aid.getByRole('button', { name: 'Use these numbers' }).click();
  await expect(calculator.input('Average order value')).toHaveValue('125');
  await expect(calculator.input('Orders per year')).toHaveValue('4');
  await expect(page.locator('clv-calculator')).toBeVisible();
});

test('each number opens to its definition and to its formula with the visitor’s numbers', async ({ calculator }) => {
  await calculator.open();
  const row = calculator.element.locator('.figures details').first();
  await row.locator('summary').click();
  await expect(row).toContainText('Everything a customer pays you');
  await expect(row).toContainText(/200\D*×\s*5\s*×\s*4/);
});
