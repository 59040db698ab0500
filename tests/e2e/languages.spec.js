// Six languages, any currency, chosen by the visitor's languages, a switch, or `lang`.
import { expect, test } from './page.js';

for (const [locale, language, revenue] of [
  ['en-GB', 'en', /\$4,000/],
  ['pl-PL', 'pl', /4 ?000 zł/],
  ['sk-SK', 'sk', /4 000 €/],
  ['cs-CZ', 'cs', /4 000 Kč/],
  ['de-AT', 'de', /€/],
  ['es-ES', 'es', /4000 €/],
  ['fr-FR', 'en', /4,000/],
]) {
  test.describe(String(locale), () => {
    test.use({ locale: String(locale) });
    test(`speaks ${language}`, async ({ calculator, page }) => {
      await calculator.open();
      await expect(page.locator('html')).toHaveAttribute('lang', String(language));
      expect(await calculator.answerText()).toMatch(/** @type {RegExp} */ (revenue));
    });
  });
}

test('?lang= decides before the visitor’s languages', async ({ calculator, page }) => {
  await calculator.open('?lang=sk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sk');
});

test('a switch of language and currency keeps the numbers and asks for nothing but the words', async ({ calculator, page, requests }) => {
  await calculator.open();
  await calculator.type('Average order value', '150');
  requests.length = 0;
  for (const [button, text] of [['Slovenčina', /3 000/], ['Polski', /3 ?000/], ['English', /3,000/]]) {
    await page.getByRole('button', { name: String(button) }).click();
    await expect.poll(() => calculator.answerText()).toMatch(/** @type {RegExp} */ (text));
  }
  await page.getByLabel('Currency', { exact: true }).selectOption('JPY');
  await expect.poll(() => calculator.answerText()).toContain('¥3,000');
  for (const url of requests) expect(url).toMatch(/\/chunks\/(shared|clv|page|page-clv)-\w+\.js$/);
});

for (const path of ['', 'methodology.html', 'builder.html']) {
  test(`the language chosen last is spoken, though its words come first: /${path}`, async ({ page }) => {
    await page.goto(`${path}?lang=en`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    /** @type {Promise<void>[]} */
    const late = [];
    await page.route('**/chunks/*.js', async (route) => {
      const response = await route.fetch();
      // Polish words are on a slow line.
      const wait = /[łąęż]/.test(await response.text()) ? new Promise((resolve) => setTimeout(resolve, 1500)) : undefined;
      late.push(Promise.resolve(wait).then(() => route.fulfill({ response })));
    });
    await page.getByRole('button', { name: 'Polski' }).click();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    const title = await page.locator('h1').textContent();
    expect(late.length, 'the words came over the line').toBeGreaterThan(1);
    await Promise.all(late);
    await page.waitForTimeout(300);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('h1')).toHaveText(title ?? '');
  });
}
