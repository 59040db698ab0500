// Every page in the languages that the other files do not go through one by one: complete, readable, and no wider than a phone.
import AxeBuilder from '@axe-core/playwright';
import { elements } from '../../www/elements/all.js';
import { englishIn, expect, test, violationsOf } from './page.js';

for (const lang of ['cs', 'de', 'es']) {
  for (const { tag, page: path } of elements) {
    test(`${tag} speaks ${lang} throughout, and axe finds nothing`, async ({ page }) => {
      /** @type {string[]} */
      const complaints = [];
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${path}?lang=${lang}`);
      const element = page.locator(tag);
      await expect(element.locator('.sentence')).toHaveText(/\S{3}/);
      if (tag !== 'customer-insights') await expect(element.locator('svg').first()).toBeVisible();
      await element.locator('details').evaluateAll((all) => all.slice(0, 12).forEach((details) => details.setAttribute('open', '')));
      expect(englishIn(await page.locator('body').innerText(), await element.locator('.card').innerText())).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}
