// The page on methods: from a number to its entry, in every language, on a phone, in the dark, by keyboard and on paper.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, violationsOf } from './page.js';

const PAGE = 'methodology.html';

/** Every list of numbers, the number to open, and the entry it leads to. */
for (const [page_, number, entry] of [
  ['index.html?lang=en#clv=1&mode=retention', 'Net value', 'net-value'],
  ['index.html?lang=en#clv=1&mode=simple', 'Revenue', 'simple-value'],
  ['loyalty.html?lang=en', 'Return on investment', 'programme-result'],
  ['survey.html?lang=en', 'Interval', 'adjusted-wald'],
  ['levers.html?lang=en', '', 'plan-total'],
  ['channels.html?lang=en', '', 'channels'],
]) {
  test(`a number leads to how it is worked out: ${page_}`, async ({ page }) => {
    await page.goto(String(page_));
    const figures = page.locator('.figure');
    const figure = number ? figures.filter({ has: page.locator('.name', { hasText: new RegExp(`^${number}`, 'iu') }) }).first() : figures.first();
    await figure.locator('summary').click();
    await figure.getByRole('link', { name: 'How it is worked out' }).click();
    await expect(page).toHaveURL(new RegExp(`/methodology\\.html\\?lang=en#${entry}$`));
    await expect(page.locator(`#${entry} math`).first()).toBeInViewport();
  });
}

/** The entries to which the parts of the view of customers lead, in its order. */
const LINKS = [
  ...['period-retention', 'cohorts', 'concentration', 'rfm', 'order-indicators'],
  ...['customer-value', 'population', 'what-if', 'future-purchases', 'one-customer', 'purchase-track', 'frequency-recency', 'concentration', 'one-customer'],
  ...['model-choice', 'assumption-checks', 'formula-gap', 'model-intervals', 'model-intervals', 'contract-age', 'sbg'],
];

test('every part of the view of customers leads to an entry that is there', async ({ page }) => {
  await page.goto('customers.html?lang=en');
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  const parts = page.locator('.section > .method a, .group > .method a, .predictions .method a');
  await expect(parts).toHaveCount(LINKS.length);
  const anchors = await parts.evaluateAll((links) => links.map((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href).hash.slice(1)));
  expect(anchors).toEqual(LINKS);
  await page.goto(`${PAGE}?lang=en`);
  for (const anchor of anchors) await expect(page.locator(`#${anchor} math`).first()).toBeAttached();
});

test('an element on anyone’s page leads nowhere unless it is told where', async ({ page }) => {
  await page.goto('embed.html#calculator=clv-calculator');
  const figure = page.locator('.figure').first();
  await figure.locator('summary').click();
  await expect(figure.locator('.explanation p').first()).toBeVisible();
  await expect(page.locator('.method')).toHaveCount(0);
  await page.locator('clv-calculator').evaluate((element) => element.setAttribute('methodology', 'https://example.org/how.html?a=1'));
  const again = page.locator('.figure').first();
  await again.locator('summary').click();
  const lang = await page.locator('clv-calculator').evaluate((element) => /** @type {any} */ (element).language);
  await expect(again.locator('.method a')).toHaveAttribute('href', new RegExp(`^https://example\\.org/how\\.html\\?a=1&lang=${lang}#[a-z-]+$`));
});

test('the words stand in the page without scripts, and another language keeps the place', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await plain.goto(PAGE);
  await expect(plain.getByRole('heading', { name: 'Pareto/NBD' })).toBeVisible();
  await expect(plain.locator('#lifetime-value math').first()).toBeVisible();
  await context.close();
});

test('a switch of language keeps the entry in sight', async ({ page }) => {
  await page.goto(`${PAGE}?lang=en#breakage`);
  await page.getByRole('button', { name: 'Polski' }).evaluate((button) => /** @type {HTMLElement} */ (button).click());
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.getByRole('heading', { name: 'Wymiana punktów i breakage' })).toBeInViewport();
});

for (const lang of ['en', 'pl', 'sk']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing, nothing is wider than a phone: ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${PAGE}?lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      // Some thousand signs of formulas, all alike: their boxes are looked at, the signs are not.
      const axe = new AxeBuilder({ page }).exclude('math');
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      expect(await violationsOf(axe)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // What is wider than the screen scrolls in its own box, and a keyboard gets there.
      const stuck = await page.locator('.formula').evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth && box.getAttribute('tabindex') !== '0').length);
      expect(stuck).toBe(0);
    });
  }
}

test('no word is left in English where the page is Polish or Slovak', async ({ page }) => {
  for (const lang of ['pl', 'sk']) {
    await page.goto(`${PAGE}?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const texts = await page.evaluate(() => {
      for (const element of document.querySelectorAll('[lang=en], math, code, .languages, [hreflang]')) element.remove();
      return document.body.innerText.split('\n');
    });
    expect(texts.filter((line) => /\b(the|and|your|customers?|value|rate|share|year|of)\b/i.test(line)), lang).toEqual([]);
  }
});
