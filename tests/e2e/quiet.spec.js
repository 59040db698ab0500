// Privacy, calm and access: no request after load, no storage, no jump, nothing for axe to find.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, violationsOf, watchShifts } from './page.js';

test('nothing is sent, stored or set once the page has loaded', async ({ calculator, page, requests }) => {
  await calculator.open();
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await calculator.type('Average order value', '99');
  await calculator.choose('With retention');
  await calculator.slider('Gross margin').focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await calculator.tableRows();
  await page.waitForTimeout(600);
  expect(requests).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('nothing shifts: not while loading, not while a slider moves', async ({ calculator, page }) => {
  await watchShifts(page);
  await calculator.open();
  await page.waitForTimeout(300);
  await calculator.slider('Years as a customer').focus();
  for (let press = 0; press < 15; press++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(await page.evaluate('shifts')).toEqual([]);
});

for (const mode of ['simple', 'retention']) {
  for (const lang of ['en', 'pl', 'sk']) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`axe finds nothing: ${mode}, ${lang}, ${colorScheme}`, async ({ calculator, page }) => {
        await page.emulateMedia({ colorScheme });
        await calculator.open(`?lang=${lang}#clv=1&mode=${mode}`);
        await calculator.openAll();
        await calculator.tableRows();
        expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
      });
    }
  }
}

test('keyboard alone reaches every control in the order in which they stand', async ({ calculator, page }) => {
  await calculator.open();
  await page.locator('body').press('Tab');
  /** @type {string[]} */
  const reached = [];
  for (let step = 0; step < 40; step++) {
    reached.push(
      await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        const visible = focused ? getComputedStyle(focused).outlineStyle !== 'none' || focused.matches(':focus-visible') : false;
        return `${focused?.getAttribute('name') ?? focused?.getAttribute('type') ?? focused?.tagName}${visible ? '' : ' (unseen)'}`;
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect(reached.filter((name) => name.endsWith('(unseen)') && !name.startsWith('BODY'))).toEqual([]);
  const positions = ['averageOrderValue', 'ordersPerYear', 'years', 'grossMargin', 'acquisitionCost'].map((name) => reached.indexOf(name));
  expect(positions.every((position, index) => position >= 0 && (index === 0 || position > (positions[index - 1] ?? 0)))).toBe(true);
});
