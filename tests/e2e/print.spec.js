// On paper: a report of one page for each calculator, in every language; and what is seen where colours are forced.
import { languages } from '../../www/words/index.js';
import { drawn, elements, openHost } from './host.js';
import { expect, test } from './page.js';

/** @param {Buffer} pdf */
const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? []).length;

for (const { tag, page: path } of elements) {
  test(`<${tag}> prints on one page in every language, controls left out`, async ({ page }) => {
    test.slow();
    for (const language of languages) {
      await page.goto(`${path}?lang=${language}`);
      await drawn(page.locator(tag), tag);
      expect(pagesOf(await page.pdf({ format: 'A4' })), language).toBe(1);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(`${tag} .sentence`)).toBeVisible();
    await expect(page.locator(`${tag} .picture svg`).first()).toBeVisible();
    for (const control of ['input[type=range]', '.quiet', '.action']) expect(await page.locator(`${tag} ${control}`).filter({ visible: true }).count(), control).toBe(0);
  });
}

test('after printing a drawing is as wide as before', async ({ page, baseURL }) => {
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><clv-calculator lang="en"></clv-calculator>`);
  const svg = page.locator('clv-calculator .picture svg').first();
  const width = await svg.getAttribute('width');
  await page.pdf();
  await expect(svg).toHaveAttribute('width', String(width));
});

for (const { tag, page: path } of elements) {
  test(`<${tag}> can be told apart where colours are forced: every line and every filled shape has a colour of the system`, async ({ page }) => {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto(`${path}?lang=en`);
      await drawn(page.locator(tag), tag);
      const unseen = await page.locator(tag).evaluate((host) => {
        const ground = getComputedStyle(document.body).backgroundColor;
        return [...(host.shadowRoot?.querySelectorAll('.drawing :is(path, rect, circle, line, text)') ?? [])].flatMap((shape) => {
          const { fill, stroke, fillOpacity, strokeOpacity, display } = getComputedStyle(shape);
          const isSeen = (/** @type {string} */ colour, /** @type {string} */ opacity) => colour !== 'none' && colour !== ground && Number(opacity) > 0;
          return display === 'none' || isSeen(fill, fillOpacity) || isSeen(stroke, strokeOpacity) ? [] : [shape.getAttribute('class') ?? shape.tagName];
        });
      });
      // Areas between lines may go: their edges are drawn.
      expect([...new Set(unseen)].filter((role) => !/^band/u.test(role)), colorScheme).toEqual([]);
      await page.screenshot({ path: `target/screens/forced-${tag}-${colorScheme}.png` });
    }
  });
}
