// What moves the value: levers from input to chart, their ranges, goals, and what a link keeps.
import { expect, plain, test } from './page.js';

test.use({ tag: 'clv-levers', path: 'levers.html' });

/** @param {import('./page.js').Calculator} calculator */
const fan = (calculator) => calculator.element.locator('figure').nth(1);

test('the eight tips: what they add together, which moves most, and steps that make the whole', async ({ calculator }) => {
  await calculator.open();
  expect(await calculator.answerText()).toMatch(/^Together these levers add \$274,908 over 3 years/);
  expect(await calculator.element.getByRole('switch').count()).toBe(8);
  const rows = await calculator.tableRows();
  const money = (/** @type {string} */ text) => Number(text.replace(/[^\d.−-]/gu, '').replace('−', '-'));
  const steps = rows.slice(0, -1).map((row) => money(row[1] ?? ''));
  expect(steps).toHaveLength(8);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(money(rows.at(-1)?.[2] ?? ''), 0);
});

test('a lever is switched off and on again by keyboard', async ({ calculator, page }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const community = calculator.element.getByRole('switch', { name: 'A community' });
  await community.focus();
  await page.keyboard.press('Space');
  await expect(community).not.toBeChecked();
  await expect.poll(() => calculator.answerText()).not.toBe(before);
  await page.keyboard.press('Space');
  await expect.poll(() => calculator.answerText()).toBe(before);
});

test('an effect of nothing is as easy as any, and a range follows the likeliest value', async ({ calculator }) => {
  await calculator.open('#plan=1&levers=listening_on_0,0.02,0.08_700');
  const effect = calculator.element.getByRole('textbox', { name: 'Leaving prevented', exact: true });
  await effect.fill('0');
  await expect(calculator.answer).toContainText('lose');
  await effect.fill('12');
  await expect(calculator.answer).toContainText('add');
});

test('levers can be added, moved and removed', async ({ calculator }) => {
  await calculator.open();
  await calculator.element.getByRole('combobox', { name: 'Another lever' }).selectOption({ label: 'Events' });
  await calculator.element.getByRole('button', { name: 'Add', exact: true }).click();
  const events = calculator.element.getByRole('group', { name: 'Events' });
  await expect(events.getByRole('switch')).toBeFocused();
  await events.getByText('Range and costs').click();
  await events.getByRole('button', { name: 'Move up' }).click();
  await expect(events.getByRole('button', { name: 'Move up' })).toBeFocused();
  await events.getByRole('button', { name: 'Remove' }).click();
  await expect(calculator.element.getByRole('switch')).toHaveCount(8);
});

test('the range is drawn from 100,000 cases, the same each time', async ({ calculator, page }) => {
  await calculator.open();
  await expect(fan(calculator)).toContainText('100,000 draws', { timeout: 20_000 });
  const before = plain(await fan(calculator).locator('figcaption').textContent());
  await page.reload();
  await expect(fan(calculator)).toContainText('100,000 draws', { timeout: 20_000 });
  expect(plain(await fan(calculator).locator('figcaption').textContent())).toBe(before);
});

test('the goal says what one input would have to be, or why none does', async ({ calculator }) => {
  await calculator.open();
  const goal = calculator.element.locator('.goal');
  await expect(goal).toHaveText(/Retention rate per year of at least 9\d\.\d%/);
  await calculator.element.getByRole('combobox', { name: 'By changing' }).selectOption({ label: 'Value of a referral' });
  await expect(goal).toHaveText(/Value of a referral of at least|cannot bring/);
});

test('a link keeps the levers, and a broken one the example', async ({ calculator, page }) => {
  await calculator.open('#plan=1&mode=experience');
  await expect(calculator.element.getByRole('switch')).toHaveCount(5);
  await calculator.element.getByRole('switch', { name: 'Speed' }).uncheck();
  await expect.poll(() => page.url()).toContain('speed_off');
  const before = await calculator.answerText();
  await page.reload();
  await expect.poll(() => calculator.answerText()).toBe(before);
});

test('a wrong number is named beside its field, and the last answer stays', async ({ calculator }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const lever = calculator.element.getByRole('group', { name: 'After-sales care' });
  await lever.getByText('Range and costs').click();
  await lever.getByRole('textbox', { name: 'Cost for each order' }).fill('-1');
  await expect(lever.getByText('Must be $0 or more.')).toBeVisible();
  expect(await calculator.answerText()).toBe(before);
});

test('the value calculator hands its customer over', async ({ page, calculator }) => {
  await page.goto('index.html?lang=en#clv=1&mode=retention&averageOrderValue=90&annualRetentionRate=0.8');
  await page.getByRole('link', { name: 'What would move this value?' }).click();
  await expect(calculator.input('Average order value')).toHaveValue('90');
  await expect(calculator.input('Retention rate per year')).toHaveValue('80');
});
