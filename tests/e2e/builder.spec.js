// The page that writes the code: what is chosen is seen live, and what is copied does on another page what was seen.
import AxeBuilder from '@axe-core/playwright';
import { complaintsOf, drawn, elements, openHost } from './host.js';
import { expect, plain, test, violationsOf } from './page.js';

/** @param {import('@playwright/test').Page} page @param {string} [query] */
async function open(page, query = '?lang=en', tag = 'clv-calculator') {
  await page.goto(`builder.html${query}`);
  await page.locator('#live').scrollIntoViewIfNeeded(); // it draws what can be seen
  await drawn(page.locator(`#live ${tag}`), tag);
}

const codeOf = async (/** @type {import('@playwright/test').Page} */ page) => String(await page.locator('#code').textContent());

/** Chooses everything that can be chosen. @param {import('@playwright/test').Page} page */
async function choose(page) {
  await page.getByLabel('Its language').selectOption('sk');
  await page.getByLabel('Currency', { exact: true }).selectOption('CZK');
  await page.getByLabel('Accent').fill('#b00020');
  await page.locator('#live').getByRole('radio', { name: 'S odchodmi' }).check();
  const input = page.locator('#live').getByRole('textbox', { name: 'Priemerná hodnota objednávky' });
  await input.fill('321');
  await expect.poll(() => codeOf(page)).toContain('321');
}

const sentenceIn = async (/** @type {import('@playwright/test').Locator} */ element) => plain(await element.locator('.sentence').textContent());

for (const form of /** @type {const} */ (['Script', 'Frame (iframe)', 'Link'])) {
  test(`the code of the form “${form}” shows on another page what was seen`, async ({ page, baseURL }) => {
    await open(page);
    await choose(page);
    const seen = await sentenceIn(page.locator('#live'));
    await page.getByRole('radio', { name: form }).check();
    const code = await codeOf(page);
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, code);
    const there = form === 'Script' || form === 'Link' ? page.locator('clv-calculator') : page.frameLocator('iframe').locator('clv-calculator');
    await expect.poll(() => sentenceIn(there)).toBe(seen);
    const accent = await there.locator('.series-1').first().evaluate((line) => getComputedStyle(line).stroke);
    expect(accent).toBe('rgb(176, 0, 32)');
    expect(complaints).toEqual([]);
  });
}

test('the code says how long it is, and only what was changed', async ({ page }) => {
  await open(page);
  const code = await codeOf(page);
  expect(code).not.toContain('average-order-value');
  await expect(page.locator('#count')).toHaveText(`${code.length} characters`);
  await page.locator('#live').getByRole('textbox', { name: 'Orders per year' }).fill('7');
  await expect.poll(() => codeOf(page)).toContain(' orders-per-year="7" ');
  await expect.poll(() => codeOf(page)).not.toContain('average-order-value');
});

for (const { tag } of elements) {
  test(`<${tag}> can be chosen, in an address too`, async ({ page }) => {
    await open(page, `?lang=pl&calculator=${tag}&currency=EUR`, tag);
    await expect(page.locator(`#live ${tag}`)).toBeVisible();
    expect(await codeOf(page)).toContain(`<${tag} lang="pl" currency="EUR"`);
  });
}

test('a colour that cannot be read is told of', async ({ page }) => {
  await open(page);
  await page.getByLabel('Accent').fill('#ffd000');
  await expect(page.locator('#contrast')).toContainText('1.5 : 1');
  await page.getByRole('button', { name: 'Back to the usual colours' }).click();
  await expect(page.locator('#contrast')).toBeEmpty();
  expect(await codeOf(page)).not.toContain('--lifeworth-accent');
});

for (const lang of ['en', 'pl', 'sk']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing, nothing is wider than a phone: ${lang}, ${colorScheme}`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme });
      await open(page, `?lang=${lang}`);
      await page.locator('#places details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    });
  }
}
