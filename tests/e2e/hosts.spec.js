// The guides, tried: each code is pasted where its guide says, into a page with the rules of that place, through what its
// editor makes of it; see hosts/hosts.js.
import { readFileSync } from 'node:fs';
import { siteAddress } from '../../src/build/address.js';
import { guides } from '../../www/embed/guides.js';
import { linkSnippet, scriptSnippet } from '../../www/embed/snippets.js';
import { elements } from '../../www/elements/all.js';
import { complaintsOf, drawn, openHost } from './host.js';
import { autop, hosts, kses } from './hosts/hosts.js';
import { expect, test, watchShifts } from './page.js';

const WINDOWS = [{ width: 360, height: 800 }, { width: 1280, height: 900 }];

/** What a visitor of the builder has chosen. @param {string} base @param {typeof elements[number]} [entry] @returns {import('../../www/embed/snippets.js').Choice} */
const choice = (base, entry = /** @type {typeof elements[number]} */ (elements[0])) => ({
  entry,
  base,
  title: 'Customer value',
  lang: 'en',
  currency: 'EUR',
  theme: '',
  colours: { accent: '#b00020' },
  mode: '',
  values: entry.tag === 'clv-calculator' ? { averageOrderValue: 80 } : {},
  owner: entry.tag === 'clv-calculator' ? { key: 'clv', fields: [{ name: 'averageOrderValue', kind: 'money', initial: 200 }] } : { key: '', fields: [] },
});

/**
 * What is pasted where, as the guide of a place says: the last block belongs in the post, one before it in the head of the site.
 *
 * @param {import('./hosts/hosts.js').Host} host
 * @param {import('../../www/embed/snippets.js').Choice} wanted
 */
function pasted({ place }, wanted) {
  const blocks = guides.find((guide) => guide.place === place)?.code(wanted) ?? [];
  return { head: blocks.slice(0, -1).join('\n'), post: blocks.at(-1) ?? '' };
}

/**
 * What sticks out, is too small to hit, or is not as large as the text around it.
 *
 * @param {import('@playwright/test').Locator} element
 */
const faults = (element) =>
  element.evaluate((host) => {
    /** @type {string[]} */
    const found = [];
    const root = /** @type {ShadowRoot} */ (host.shadowRoot);
    const text = /** @type {Element} */ (document.querySelector('p'));
    const size = (/** @type {Element | null} */ part) => Number.parseFloat(getComputedStyle(/** @type {Element} */ (part)).fontSize);
    const of = (/** @type {string} */ what, /** @type {number} */ got, /** @type {number} */ wanted) => Math.abs(got - wanted) > 0.02 * wanted && found.push(`${what}: ${got.toFixed(1)}, not ${wanted.toFixed(1)}`);
    of('text', size(root.querySelector('.card')), size(host));
    of('hints', size(root.querySelector('.hint, .basis')), 0.875 * size(host));
    of('text of the post', size(host), size(text));
    of('width', host.getBoundingClientRect().width, text.getBoundingClientRect().width);
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const part of root.querySelectorAll('.sentence, .field, .field input, figure, .data-table, h2, summary')) {
      const { left, right, width, height } = part.getBoundingClientRect();
      if (part.closest('[hidden], .table, .awaited, details:not([open]) > :not(summary)') || getComputedStyle(part).visibility === 'hidden' || part.classList.contains('visually-hidden')) continue;
      if (part.getClientRects().length === 0) found.push(`hidden: ${part.outerHTML.slice(0, 80)}`);
      if (width === 0 || height === 0 || left < -1 || right > innerWidth + 1) found.push(`${part.outerHTML.slice(0, 80)} from ${left.toFixed(0)} to ${right.toFixed(0)}`);
    }
    for (const target of root.querySelectorAll('button, select, summary, input, a[href]')) {
      const area = target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target;
      const { width, height } = area.getBoundingClientRect();
      if (width > 0 && height > 0 && target.ariaHidden !== 'true' && getComputedStyle(area).visibility !== 'hidden' && (width < 23.9 || height < 23.9)) found.push(`small: ${target.outerHTML.slice(0, 80)} ${width.toFixed(1)}×${height.toFixed(1)}`);
    }
    return found;
  });

for (const host of hosts) {
  test.describe(host.place, () => {
    for (const editor of host.editors) {
      const isAdministrators = editor.name.includes('administrator');
      for (const window of WINDOWS) {
        test(`the code of the guide works there (${editor.name}, ${window.width} pixels)`, async ({ page, baseURL }) => {
          const complaints = complaintsOf(page);
          await watchShifts(page);
          await page.setViewportSize(window);
          const { head, post } = isAdministrators ? { head: '', post: scriptSnippet(choice(String(baseURL))) } : pasted(host, choice(String(baseURL)));
          await openHost(page, baseURL, host.around(editor.of(post)), { head: `<style>${host.style}</style>${head}` });
          const element = page.locator('clv-calculator');
          await drawn(element, 'clv-calculator');
          expect(await faults(element)).toEqual([]);
          await expect(element.getByRole('textbox', { name: 'Average order value' })).toHaveValue('80');
          expect(await element.locator('.series-1').first().evaluate((line) => getComputedStyle(line).stroke)).toBe('rgb(176, 0, 32)');
          // Somebody uses it: the answer follows, and nothing else moves.
          await element.getByRole('textbox', { name: 'Average order value' }).fill('90');
          await expect(element.locator('.sentence')).toContainText('€1,800');
          await page.waitForTimeout(300);
          expect(await page.evaluate('shifts')).toEqual([]);
          expect(await faults(element)).toEqual([]);
          expect(complaints).toEqual([]);
        });
      }
    }

    test('every element has its size and its room there', async ({ page, baseURL }) => {
      await page.setViewportSize(/** @type {{width: number, height: number}} */ (WINDOWS[0]));
      const code = elements.map((entry) => pasted(host, choice(String(baseURL), entry)));
      await openHost(page, baseURL, host.around(code.map(({ post }) => host.editors[0]?.of(post)).join('\n')), { head: `<style>${host.style}</style>${code[0]?.head ?? ''}` });
      for (const { tag } of elements) {
        await page.locator(tag).scrollIntoViewIfNeeded();
        await drawn(page.locator(tag), tag);
        expect(await faults(page.locator(tag)), tag).toEqual([]);
      }
    });
  });
}

test('a page that changes the size of its text with that of the window takes its calculators along', async ({ page, baseURL }) => {
  const host = /** @type {import('./hosts/hosts.js').Host} */ (hosts.find(({ place }) => place === 'shopify'));
  await page.setViewportSize({ width: 360, height: 800 });
  await openHost(page, baseURL, host.around(scriptSnippet(choice(String(baseURL)))), { head: `<style>${host.style}</style>` });
  const element = page.locator('clv-calculator');
  await drawn(element, 'clv-calculator');
  const size = () => element.locator('.card').evaluate((card) => getComputedStyle(card).fontSize);
  expect(await size()).toBe('15px');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(size).toBe('16px');
});

test.describe('what WordPress leaves of the code', () => {
  const PUBLIC = siteAddress();
  /** @type {{left: Record<string, string>, paragraphs: Record<string, string>}} */
  const wordpress = JSON.parse(readFileSync(new URL('../reference/wordpress-post.json', import.meta.url), 'utf8'));
  const here = (/** @type {string | undefined} */ text, /** @type {string | undefined} */ baseURL) => String(text).replaceAll(PUBLIC, String(baseURL));

  test('is what these tests take it for', () => {
    const wanted = { ...choice(PUBLIC), colours: {}, currency: '', values: {} };
    expect(kses(scriptSnippet(wanted))).toBe(wordpress.left.script);
    expect(kses(String(wordpress.left.link))).toBe(wordpress.left.link);
    expect(kses(String(wordpress.left.box))).toBe(wordpress.left.box);
    expect(autop(scriptSnippet(wanted))).toBe(wordpress.paragraphs.script);
    expect(autop(linkSnippet({ ...wanted, ...choice(PUBLIC), colours: {}, currency: '' }))).toBe(wordpress.paragraphs.link);
  });

  for (const form of ['link', 'box']) {
    test(`of the ${form} in an author’s post becomes the calculator, with its numbers`, async ({ page, baseURL }) => {
      await openHost(page, baseURL, here(wordpress.left[form], baseURL), { head: `<script type="module" src="${baseURL}embed.js"></script>` });
      await expect(page.locator('clv-calculator').getByRole('textbox', { name: 'Average order value' })).toHaveValue('80');
    });
  }

  test('of the script in an author’s post is a link', async ({ page, baseURL }) => {
    await openHost(page, baseURL, here(wordpress.left.script, baseURL));
    await page.getByRole('link', { name: 'Customer value' }).click();
    await expect(page.locator('clv-calculator .sentence')).toContainText('A customer brings in');
  });
});
