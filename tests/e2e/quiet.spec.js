// Every calculator is private, calm and open to everybody: nothing is sent or stored, nothing shifts, axe finds nothing, no
// English is left in another language, no width scrolls sideways. The view of customers is read in customers.spec.js.
import AxeBuilder from '@axe-core/playwright';
import { elements } from './host.js';
import { englishIn, expect, test, violationsOf, watchShifts } from './page.js';

/** @typedef {import('./page.js').Calculator} Calculator */

/**
 * @typedef {object} Way how one calculator is used here
 * @property {(calculator: Calculator) => Promise<void>} [settled] until what is worked out in the background stands
 * @property {(calculator: Calculator) => Promise<void>} move changes one input again and again
 * @property {(calculator: Calculator, requests: string[]) => Promise<void>} use changes more, and opens what is closed
 * @property {RegExp} [own] requests that never leave the browser
 * @property {Record<'en' | 'pl' | 'sk', readonly string[]>} views what is looked at in each language
 * @property {(view: string) => string} fragment of the address that shows it
 * @property {(calculator: Calculator, view: string, lang: string) => Promise<void>} [prepare] opens what the fragment does not
 * @property {string} [left] what axe leaves out of a view that says the same elsewhere
 */

/** @param {Calculator} calculator @param {string} label @param {number} [presses] */
async function slide(calculator, label, presses = 15) {
  await calculator.slider(label).focus();
  for (let press = 0; press < presses; press++) await calculator.page.keyboard.press('ArrowRight');
}

const inAll = (/** @type {string[]} */ ...views) => ({ en: views, pl: views, sk: views });
const SCENARIOS = 'scenarios=A_scenario%3D1*B_scenario%3D1%26customer.grossMargin%3D0.4';
const ANSWERS = 'score,date,comment\n9,2024-01-01,good\n2,2024-02-01,bad\nx,2024-02-01,?';

/** @type {Record<string, Way>} */
const ways = {
  'clv-calculator': {
    move: (calculator) => slide(calculator, 'Years as a customer'),
    use: async (calculator) => {
      await calculator.type('Average order value', '99');
      await calculator.choose('With retention');
      await slide(calculator, 'Gross margin', 10);
      await calculator.tableRows();
    },
    views: inAll('simple', 'retention'),
    fragment: (view) => `#clv=1&mode=${view}`,
    prepare: async (calculator) => void (await calculator.tableRows()),
  },
  'clv-levers': {
    settled: ({ element }) => expect(element.locator('figure').nth(1)).toContainText('100'),
    move: (calculator) => slide(calculator, 'Orders per year'),
    use: async (calculator) => {
      await calculator.type('Average order value', '150');
      await calculator.choose('Experience');
    },
    own: /^blob:/,
    views: { en: ['experience', 'tips'], pl: ['experience', 'places'], sk: ['places'] },
    fragment: (view) => `#plan=1&mode=${view}&${SCENARIOS}`,
    prepare: async (calculator) => {
      await expect(calculator.element.locator('.scenarios table')).toBeVisible();
      await calculator.tableRows();
    },
  },
  'channel-comparison': {
    move: (calculator) => slide(calculator, 'Gross margin'),
    use: async (calculator) => {
      await calculator.element.getByRole('group', { name: 'Online', exact: true }).getByRole('textbox', { name: 'Name' }).fill('Search');
      await calculator.tableRows();
      await calculator.choose('A campaign');
      await calculator.type('Response rate', '2');
    },
    views: inAll('channels', 'campaign'),
    fragment: (view) => `#comparison=1&mode=${view}`,
  },
  'loyalty-projection': {
    settled: ({ element }) => expect(element.locator('svg .range').first()).toBeVisible(),
    move: (calculator) => slide(calculator, 'Members order more often'),
    use: async (calculator) => {
      await calculator.type('Points for a reward', '800');
      await calculator.choose('Cashback');
    },
    own: /^blob:/,
    views: inAll('tiers', 'cashback', 'partnerRewards', 'points'),
    fragment: (view) => `#loyalty=1&mode=${view}`,
    // Tables and ranges are built alike everywhere: one view shows them all, the others leave out a thousand cells.
    prepare: async (calculator, view, lang) => {
      const whole = isWhole(view, lang);
      if (whole) await calculator.tableRows();
      await calculator.element.locator('.range-toggle[aria-expanded=false]').evaluateAll((all, count) => all.slice(5, 5 + count).forEach((button) => /** @type {HTMLElement} */ (button).click()), whole ? 7 : 1);
    },
    left: '.months tbody',
  },
  'nps-calculator': {
    move: async ({ element }) => {
      const cell = element.getByRole('group', { name: '2020-12' }).getByRole('textbox', { name: 'Promoters' });
      for (const count of ['50', '51', '52', '53']) await cell.fill(count);
    },
    use: async (calculator, requests) => {
      await calculator.element.locator('details.aid summary').first().click();
      const box = calculator.element.getByLabel('Paste here');
      await expect(box).toBeVisible();
      // What reads answers is fetched before there are any, and carries nothing.
      expect(requests.filter((url) => !/^http:\/\/localhost:\d+\/(chunks|wasm)\/[\w.-]+\.(js|wasm)$/.test(url))).toEqual([]);
      requests.length = 0;
      await box.fill('score,comment\n9,private\n3,secret\n');
      await calculator.choose('CES');
      await calculator.choose('NPS');
      await calculator.tableRows();
    },
    views: { en: ['nps', 'csat', 'ces', 'csi'], pl: ['nps', 'csat', 'ces', 'csi'], sk: ['groups', 'nps', 'csat', 'ces', 'csi'] },
    fragment: (view) =>
      `#nps=1&given=ratings${view === 'groups' ? '&rowsAre=groups' : ''}&annualSpend=10,8,5&grossMargin=0.4,0.4,0.4&retentionRate=0.8,0.7,0.5&responseRate=0.2`,
    prepare: async (calculator, view) => {
      await calculator.choose(view === 'groups' ? 'NPS' : view.toUpperCase());
      if (view !== 'nps') return;
      await calculator.element.locator('details.aid').evaluate((aid) => aid.setAttribute('open', ''));
      await calculator.element.locator('textarea').evaluate((box, text) => {
        /** @type {HTMLTextAreaElement} */ (box).value = text;
        box.dispatchEvent(new Event('input'));
      }, ANSWERS);
    },
  },
};

const isWhole = (/** @type {string} */ view, /** @type {string} */ lang) => view === 'points' && lang === 'pl';

for (const { tag, page: path } of elements.filter((entry) => entry.tag !== 'customer-insights')) {
  const { settled, move, use, own, views, fragment, prepare, left } = /** @type {Way} */ (ways[tag]);
  test.describe(tag, () => {
    test.use({ tag, path });

    test('nothing shifts while it loads or while an input moves, and nothing is sent, stored or set', async ({ calculator, page, requests }) => {
      await watchShifts(page);
      await calculator.open();
      await settled?.(calculator);
      await page.waitForLoadState('networkidle');
      requests.length = 0;
      await move(calculator);
      await page.waitForTimeout(600); // until the inputs would be written into the address
      expect(await page.evaluate('shifts')).toEqual([]);
      await use(calculator, requests);
      await page.waitForTimeout(600);
      expect(requests.filter((url) => !own?.test(url))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(page.url()).not.toMatch(/private|secret/);
    });

    for (const lang of /** @type {const} */ (['en', 'pl', 'sk'])) {
      test(`in ${lang}: axe finds nothing, light and dark, no English is left, and no width scrolls sideways`, async ({ calculator, page }) => {
        test.setTimeout(90_000 * views[lang].length); // many fields, and charts with their tables
        for (const [at, view] of views[lang].entries()) {
          await calculator.open(`?lang=${lang}${fragment(view)}`);
          await calculator.openAll();
          await prepare?.(calculator, view, lang);
          await calculator.openAll();
          for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
            await page.emulateMedia({ colorScheme });
            const axe = new AxeBuilder({ page });
            if (left && !isWhole(view, lang)) axe.exclude(left);
            // The dark page is the light one in other colours.
            if (colorScheme === 'dark') axe.withRules(['color-contrast']);
            expect(await violationsOf(axe), `${view}, ${colorScheme}`).toEqual([]);
          }
          if (lang !== 'en') expect(englishIn(await page.locator('body').innerText(), await calculator.element.locator('.card').innerText()), view).toEqual([]);
          // The narrowest is tried with each view, every width with the first.
          for (const width of at === 0 ? [320, 360, 768, 1280] : [320, 1280]) {
            await page.setViewportSize({ width, height: 720 });
            await calculator.settle();
            expect(await page.evaluate(() => document.documentElement.scrollWidth), `${view} at ${width}`).toBeLessThanOrEqual(width);
          }
        }
      });
    }
  });
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
