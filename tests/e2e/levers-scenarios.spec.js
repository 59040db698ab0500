// Scenarios: kept, named, compared, in the link and in a file, in three languages.
import { readFile } from 'node:fs/promises';
import { expect, test } from './page.js';

test.use({ tag: 'clv-levers', path: 'levers.html' });

test('two scenarios stand beside one another with the cause of their difference, and the link keeps them', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.getByRole('button', { name: 'Keep this as a scenario' }).click();
  await calculator.element.getByRole('textbox', { name: 'Name of scenario 1' }).fill('As now');
  await calculator.type('Average order value', '220');
  await calculator.element.getByRole('button', { name: 'Keep this as a scenario' }).click();
  const table = calculator.element.locator('.scenarios table');
  await expect(table.locator('thead th')).toHaveText(['Measure', 'As now', 'Scenario 2']);
  await expect(table).toContainText('Difference to “As now”, by cause');
  const causes = await table.locator('tbody tr th[scope=row]').allTextContents();
  expect(causes.slice(4)).toContain('Average order value');
  await expect(calculator.element.locator('figure', { hasText: 'How the profit of a customer adds up' }).locator('svg')).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/scenarios=As\+now_.*Scenario\+2/);
  await page.reload();
  await expect(table.locator('thead th')).toHaveText(['Measure', 'As now', 'Scenario 2']);
});

test('a scenario is used, duplicated and removed by keyboard, up to four', async ({ calculator, page }) => {
  await calculator.open();
  const keep = calculator.element.getByRole('button', { name: 'Keep this as a scenario' });
  await keep.focus();
  await page.keyboard.press('Enter');
  await calculator.type('Orders per year', '9');
  const first = calculator.element.getByRole('group', { name: 'Scenario 1' });
  await first.getByRole('button', { name: 'Use' }).focus();
  await page.keyboard.press('Enter');
  await expect(calculator.input('Orders per year')).toHaveValue('5');
  for (let copy = 0; copy < 3; copy++) {
    await first.getByRole('button', { name: 'Duplicate' }).click();
    await expect(calculator.element.locator('.scenario-list > div')).toHaveCount(copy + 2);
  }
  await expect(keep).toBeDisabled();
  await first.getByRole('button', { name: 'Remove' }).click();
  await expect(calculator.element.locator('.scenario-list > div')).toHaveCount(3);
});

test('a file brings scenarios back, and one of a newer version is refused in plain words', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.getByRole('button', { name: 'Keep this as a scenario' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), calculator.element.getByText('Save as a file').click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'lifeworth-scenarios', version: 1 });
  await calculator.element.getByRole('button', { name: 'Remove' }).last().click();
  const file = calculator.element.locator('input[type=file]');
  const open = (/** @type {string} */ content) => file.setInputFiles({ name: 'scenarios.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await open(text.replace('"version": 1', '"version": 99'));
  await expect(calculator.element.locator('.scenarios [role=status]')).toContainText('newer version');
  await open('not JSON');
  await expect(calculator.element.locator('.scenarios [role=status]')).toContainText('not a JSON file');
  await open(text);
  await expect(calculator.element.locator('.scenario-list > div')).toHaveCount(1);
});

for (const [lang, keep] of [['pl', 'Zachowaj jako scenariusz'], ['sk', 'Uchovať ako scenár']]) {
  test(`scenarios speak ${lang}`, async ({ calculator }) => {
    await calculator.open(`?lang=${lang}`);
    await calculator.element.getByRole('button', { name: keep }).click();
    await expect(calculator.element.locator('.scenario-list > div')).toHaveCount(1);
  });
}
