// Pictures of the page in each language, narrow and wide, light and dark, kept in target/screens for people to look at.
import { test } from './page.js';

const SCREENS = [
  { name: 'wide-en-light', lang: 'en', width: 1280, colorScheme: 'light', fragment: '' },
  { name: 'wide-pl-dark', lang: 'pl', width: 1280, colorScheme: 'dark', fragment: '#clv=1&mode=retention' },
  { name: 'wide-sk-light', lang: 'sk', width: 1280, colorScheme: 'light', fragment: '#clv=1&mode=retention&horizonYears=endless' },
  { name: 'phone-en-dark', lang: 'en', width: 360, colorScheme: 'dark', fragment: '' },
  { name: 'phone-pl-light', lang: 'pl', width: 320, colorScheme: 'light', fragment: '#clv=1&mode=retention' },
  { name: 'phone-sk-light', lang: 'sk', width: 360, colorScheme: 'light', fragment: '' },
];

for (const { name, lang, width, colorScheme, fragment } of SCREENS) {
  test(`picture: ${name}`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: /** @type {'light' | 'dark'} */ (colorScheme) });
    await calculator.open(`?lang=${lang}${fragment}`);
    await page.screenshot({ path: `target/screens/${name}.png`, fullPage: true });
  });
}
