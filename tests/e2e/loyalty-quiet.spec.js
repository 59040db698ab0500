// The loyalty projection: privacy, calm, access, and pictures to look at.
import AxeBuilder from '@axe-core/playwright';
import { englishIn, expect, test, violationsOf, watchShifts } from './page.js';

test.use({ tag: 'loyalty-projection', path: 'loyalty.html' });

test('nothing is sent or stored once the page has loaded', async ({ calculator, page, requests }) => {
  await calculator.open();
  await expect(calculator.element.locator('svg .range').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await calculator.type('Points for a reward', '800');
  await calculator.choose('Cashback');
  await page.waitForTimeout(600);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('nothing shifts: not while loading, not while a slider moves', async ({ calculator, page }) => {
  await watchShifts(page);
  await calculator.open();
  await page.waitForTimeout(600);
  await calculator.slider('Members order more often').focus();
  for (let press = 0; press < 15; press++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(600);
  expect(await page.evaluate('shifts')).toEqual([]);
});

for (const mode of ['points', 'tiers', 'cashback', 'partnerRewards']) {
  for (const lang of ['en', 'pl', 'sk']) {
    test(`axe finds nothing, light and dark: ${mode}, ${lang}`, async ({ calculator, page }) => {
      test.slow(); // six charts and a form of fifty numbers, twice
      await calculator.open(`?lang=${lang}#loyalty=1&mode=${mode}`);
      await calculator.openAll();
      // Tables and ranges are built alike everywhere: one page shows them all, the others leave out a thousand cells.
      const whole = mode === 'points' && lang === 'pl';
      if (whole) await calculator.tableRows();
      await calculator.element.locator('.range-toggle').evaluateAll((all, count) => all.slice(5, 5 + count).forEach((button) => /** @type {HTMLElement} */ (button).click()), whole ? 7 : 1);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        if (!whole) axe.exclude('.months tbody');
        // The dark page is the light one in other colours.
        if (colorScheme === 'dark') axe.withRules(['color-contrast']);
        expect(await violationsOf(axe), colorScheme).toEqual([]);
      }
    });
  }
}

test('no word is left in English where the page is Polish or Slovak', async ({ calculator, page }) => {
  for (const lang of ['pl', 'sk']) {
    await calculator.open(`?lang=${lang}#loyalty=1&mode=cashback`);
    await calculator.openAll();
    expect(englishIn(await page.locator('body').innerText(), await calculator.element.locator('.card').innerText()), lang).toEqual([]);
  }
});

test('the page fits every width', async ({ calculator, page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await calculator.open('#loyalty=1&mode=tiers');
    await calculator.openAll();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `no sideways scrolling at ${width}`).toBeLessThanOrEqual(width);
  }
});

for (const { name, lang, width, colorScheme, fragment } of /** @type {const} */ ([
  { name: 'loyalty-wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
  { name: 'loyalty-wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#loyalty=1&mode=tiers' },
  { name: 'loyalty-phone-en-light', lang: 'en', width: 320, colorScheme: 'light', fragment: '' },
  { name: 'loyalty-phone-sk-dark', lang: 'sk', width: 360, colorScheme: 'dark', fragment: '#loyalty=1&mode=cashback' },
])) {
  test(`picture: ${name}`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await calculator.open(`?lang=${lang}${fragment}`);
    await expect(calculator.element.locator('svg .range').first()).toBeVisible();
    await page.screenshot({ path: `target/screens/${name}.png`, fullPage: true });
  });
}
