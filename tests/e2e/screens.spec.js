// Pictures of the pages in each language, narrow and wide, light and dark, kept in target/screens for people to look at.
import { expect, test } from './page.js';

/** @typedef {{name: string, lang: string, width: number, colorScheme: 'light' | 'dark', fragment: string}} Screen */

/** @type {{tag: string, path: string, drawn?: string, screens: Screen[]}[]} */
const PAGES = [
  {
    tag: 'clv-calculator',
    path: '',
    screens: [
      { name: 'wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
      { name: 'wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#clv=1&mode=retention' },
      { name: 'wide-sk-light', lang: 'sk', width: 1280, colorScheme: 'light', fragment: '#clv=1&mode=retention&horizonYears=endless' },
      { name: 'phone-en-dark', lang: 'en', width: 360, colorScheme: 'dark', fragment: '' },
      { name: 'phone-pl-light', lang: 'pl', width: 320, colorScheme: 'light', fragment: '#clv=1&mode=retention' },
      { name: 'phone-sk-light', lang: 'sk', width: 360, colorScheme: 'light', fragment: '' },
    ],
  },
  {
    tag: 'clv-levers',
    path: 'levers.html',
    drawn: 'figure:nth-of-type(2):has-text("100")',
    screens: [
      { name: 'levers-wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
      { name: 'levers-wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#plan=1&mode=experience' },
      { name: 'levers-phone-en-light', lang: 'en', width: 320, colorScheme: 'light', fragment: '' },
      { name: 'levers-phone-sk-dark', lang: 'sk', width: 360, colorScheme: 'dark', fragment: '#plan=1&mode=places' },
    ],
  },
  {
    tag: 'loyalty-projection',
    path: 'loyalty.html',
    drawn: 'svg .range',
    screens: [
      { name: 'loyalty-wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
      { name: 'loyalty-wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#loyalty=1&mode=tiers' },
      { name: 'loyalty-phone-en-light', lang: 'en', width: 320, colorScheme: 'light', fragment: '' },
      { name: 'loyalty-phone-sk-dark', lang: 'sk', width: 360, colorScheme: 'dark', fragment: '#loyalty=1&mode=cashback' },
    ],
  },
];

for (const { tag, path, drawn, screens } of PAGES) {
  test.describe(tag, () => {
    test.use({ tag, path });
    test(`pictures of <${tag}>`, async ({ calculator, page }) => {
      for (const { name, lang, width, colorScheme, fragment } of screens) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await calculator.open(`?lang=${lang}${fragment}`);
        if (drawn) await expect(calculator.element.locator(drawn).first()).toBeVisible();
        await page.screenshot({ path: `target/screens/${name}.png`, fullPage: true });
      }
    });
  });
}
