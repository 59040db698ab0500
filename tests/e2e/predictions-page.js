// What the tests of the predictions share: orders read, ranges waited for, sentences and tables as text.
import { expect, plain } from './page.js';

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator */
export const section = ({ element }) => element.locator('.predictions');

/** @param {Calculator} calculator @param {string} name @param {string | Buffer} text @param {string} [address] */
export async function open({ page, path, element }, name, text, address = '') {
  await page.goto(`${path}${address}`);
  await expect(element.locator('.action').first()).toBeVisible();
  await element.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(element.locator('.results:not([hidden]), .asking:not([hidden])').first()).toBeVisible();
  // A table without a header does not say which of its numbers is the customer.
  if (await element.locator('.asking').isVisible()) await element.locator('.preview select').first().selectOption('customer');
}

/** Until the ranges are there. @param {Calculator} calculator */
export async function ready(calculator) {
  await expect(section(calculator).locator('.outlook')).toHaveText(/\S/);
  await expect(section(calculator).locator('.work-progress').first()).toHaveClass(/idle/);
  await expect(section(calculator).locator('.work-progress .hint').first()).toHaveText(/\S/);
}

/** @param {Calculator} calculator @param {string} selector */
export const text = async (calculator, selector) => plain(await section(calculator).locator(selector).first().innerText());

/** The numbers of a sentence, in their order. @param {string} sentence */
export const numbers = (sentence) => [...sentence.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')));

/** @param {Calculator} calculator @param {string} setting @param {string} choice */
export async function choose(calculator, setting, choice) {
  await section(calculator).getByLabel(setting, { exact: true }).selectOption(choice);
}

/** The rows of the table after a heading. @param {Calculator} calculator @param {string} caption */
export async function rows(calculator, caption) {
  const found = section(calculator).getByRole('region', { name: caption, exact: true }).locator('tbody tr');
  return found.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/[\u00a0\u202f]/g, ' '))));
}
