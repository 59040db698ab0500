// The source article's example, typed by a visitor: 200 zł, 5 orders a year, 4 years.
import { expect, plain, test } from './page.js';

test.use({ locale: 'pl-PL' });

test('the article example is worth 4000 zł, in the sentence, the numbers, the chart and its table', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('Średnia wartość zamówienia', '200');
  await calculator.type('Zamówienia w roku', '5');
  await calculator.type('Czas trwania relacji', '4');
  await expect.poll(() => calculator.answerText()).toMatch(/4 ?000 zł/);
  expect(await calculator.figure('Przychód')).toMatch(/^4 ?000 zł$/);
  const rows = await calculator.tableRows();
  expect(rows.at(-1)?.[0]).toBe('4 lata');
  expect(rows.at(-1)?.[1]).toMatch(/^1 ?200 zł$/);
  // The end of the line in the picture says what the last row of the table says.
  const drawn = plain(await calculator.element.locator('svg .value-1').first().textContent());
  expect(drawn).toBe(rows.at(-1)?.[1]);
});

test('the result follows every keystroke, and the text stays as it was typed', async ({ calculator }) => {
  await calculator.open();
  await calculator.type('Średnia wartość zamówienia', '1 234,50');
  await expect(calculator.input('Średnia wartość zamówienia')).toHaveValue('1 234,50');
  await expect.poll(() => calculator.figure('Przychód')).toMatch(/^24 ?690 zł$/);
  await calculator.page.keyboard.press('Tab');
  await expect(calculator.input('Średnia wartość zamówienia')).toHaveValue('1234,5');
});

test('the other ways to write a number are understood', async ({ calculator }) => {
  await calculator.open();
  for (const [typed, revenue] of [
    ['1.234,50', /^24 ?690 zł$/],
    ['1234.5', /^24 ?690 zł$/],
    ['200 zł', /^4 ?000 zł$/],
    ['1 000', /^20 ?000 zł$/],
  ]) {
    await calculator.type('Średnia wartość zamówienia', String(typed));
    await expect.poll(() => calculator.figure('Przychód'), String(typed)).toMatch(/** @type {RegExp} */ (revenue));
  }
});
