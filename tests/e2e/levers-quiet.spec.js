// The levers: privacy, calm, access, and pictures to look at.
import AxeBuilder from '@axe-core/playwright';
import { englishIn, expect, test, violationsOf, watchShifts } from './page.js';

test.use({ tag: 'clv-levers', path: 'levers.html' });

test('nothing is sent or stored once the page has loaded', async ({ calculator, page, requests }) => {
  await calculator.open();
  await expect(calculator.element.locator('figure').nth(1)).toContainText('100', { timeout: 20_000 });
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await calculator.type('Average order value', '150');
  await calculator.choose('Experience');
  await page.waitForTimeout(600);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('nothing shifts: not while loading, not while a slider moves', async ({ calculator, page }) => {
  await watchShifts(page);
  await calculator.open();
  await page.waitForTimeout(600);
  await calculator.slider('Orders per year').focus();
  for (let press = 0; press < 15; press++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(600);
  expect(await page.evaluate('shifts')).toEqual([]);
});

for (const [lang, mode] of [['en', 'tips'], ['pl', 'experience'], ['sk', 'places']]) {
  test(`axe finds nothing, light and dark: ${mode}, ${lang}`, async ({ calculator, page }) => {
    test.slow(); // many fields, and three charts with their tables, twice
    await calculator.open(`?lang=${lang}#plan=1&mode=${mode}&scenarios=A_scenario%3D1*B_scenario%3D1%26customer.grossMargin%3D0.4`);
    await expect(calculator.element.locator('.scenarios table')).toBeVisible();
    await calculator.openAll();
    await calculator.tableRows();
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
    }
  });
}

test('no word is left in English where the page is Polish or Slovak', async ({ calculator, page }) => {
  for (const lang of ['pl', 'sk']) {
    await calculator.open(`?lang=${lang}#plan=1&mode=places`);
    await calculator.openAll();
    expect(englishIn(await page.locator('body').innerText(), await calculator.element.locator('.card').innerText()), lang).toEqual([]);
  }
});

test('the page fits every width', async ({ calculator, page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await calculator.open('#plan=1&mode=experience&scenarios=A_scenario%3D1*B_scenario%3D1%26customer.grossMargin%3D0.4');
    await calculator.openAll();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scrolling at ${width}`).toBeLessThanOrEqual(width);
  }
});

for (const { name, lang, width, colorScheme, fragment } of /** @type {const} */ ([
  { name: 'levers-wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
  { name: 'levers-wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#plan=1&mode=experience' },
  { name: 'levers-phone-en-light', lang: 'en', width: 320, colorScheme: 'light', fragment: '' },
  { name: 'levers-phone-sk-dark', lang: 'sk', width: 360, colorScheme: 'dark', fragment: '#plan=1&mode=places' },
])) {
  test(`picture: ${name}`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await calculator.open(`?lang=${lang}${fragment}`);
    await expect(calculator.element.locator('figure').nth(1)).toContainText('100', { timeout: 20_000 });
    await page.screenshot({ path: `target/screens/${name}.png`, fullPage: true });
  });
}
