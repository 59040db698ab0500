// For whoever does not see, point or have a large window: what the accessibility tree says, how much is announced, how
// large targets are, what is left at 400 % zoom.
import { drawn, elements } from './host.js';
import { expect, plain, test } from './page.js';

/** @param {import('@playwright/test').Page} page @param {{tag: string, page: string}} entry */
async function open(page, { tag, page: path }) {
  await page.goto(`${path}?lang=en`);
  const element = page.locator(tag);
  await drawn(element, tag);
  await element.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return element;
}

for (const entry of elements) {
  test.describe(entry.tag, () => {
    test('every chart has a name, is read point by point by its slider, and has the same as a table', async ({ page }) => {
      const element = await open(page, entry);
      const charts = await element.locator('figure').filter({ visible: true }).all();
      expect(charts.length).toBeGreaterThan(0);
      for (const chart of charts) {
        const name = plain(await chart.getByRole('heading', { level: 2 }).textContent());
        expect(name).toMatch(/\S/u);
        // The finding is the name of the drawing, said once.
        const tree = plain(await chart.ariaSnapshot());
        expect(tree.split('\n').filter((line) => /^\s*- '?img "/u.test(line))).toHaveLength(1);
        expect(tree.split(name).length - 1, `${name}: of the figure, its heading and the drawing`).toBe(3);
        const reader = chart.getByRole('slider', { name: 'Read the chart point by point' });
        await reader.focus();
        await page.keyboard.press('Home');
        const first = await reader.getAttribute('aria-valuetext');
        await page.keyboard.press('End');
        const last = await reader.getAttribute('aria-valuetext');
        expect(first, name).toMatch(/\S/u);
        if (Number(await reader.getAttribute('aria-valuemax')) > 0) expect(last, name).not.toBe(first);
        await chart.locator('button[aria-expanded]').click();
        const region = chart.getByRole('region');
        await expect(region.getByRole('columnheader').first()).toBeVisible();
        expect(await region.getByRole('row').count(), name).toBeGreaterThan(1);
        // The picture itself is told once: its numbers along the axes are noise when read one by one.
        expect(await chart.locator('svg').evaluate((svg) => svg.getAttribute('role') ?? svg.getAttribute('aria-hidden')), name).toMatch(/img|true/u);
      }
    });

    test('an input that changes again and again is announced when it rests', async ({ page }) => {
      const element = await open(page, entry);
      // What is worked out in the background has been said.
      await expect(element.locator('.work-progress:not(.idle)')).toHaveCount(0);
      await page.waitForTimeout(1200);
      await element.evaluate((host) => {
        const said = /** @type {string[]} */ (Object.assign(globalThis, { said: [] }).said);
        for (const region of host.shadowRoot?.querySelectorAll('[role=status], [role=alert], [aria-live]:not([aria-live=off])') ?? []) {
          new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
        }
      });
      const text = element.locator('input[inputmode]').filter({ visible: true }).first();
      // In the page itself, frame by frame: a slow machine would rest between keystrokes.
      await text.evaluate(async (input) => {
        for (const digit of [1, 2, 3, 4]) {
          /** @type {HTMLInputElement} */ (input).value = `${digit}0`;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      await page.waitForTimeout(1500);
      // Whatever stands where: one announcement, not one per place.
      expect(await page.evaluate(() => /** @type {any} */ (globalThis).said)).toHaveLength(1);
    });

    test('every target is at least 24 pixels wide and high', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      const element = await open(page, entry);
      const small = await element.evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll('button, select, summary, input, [role=slider], a[href]') ?? [])].flatMap((target) => {
          // What opens a label's control is a target as large as the label.
          const area = target.matches('[type=checkbox], [type=radio]') ? (target.closest('label') ?? target) : target;
          const { width, height } = area.getBoundingClientRect();
          if (target.ariaHidden === 'true' || width === 0 || height === 0 || getComputedStyle(area).visibility === 'hidden') return [];
          return width < 24 || height < 24 ? [`${target.outerHTML.slice(0, 90)} ${width.toFixed(0)}×${height.toFixed(0)}`] : [];
        }),
      );
      expect(small).toEqual([]);
    });

    test('at 400 % zoom everything is one column, and what has the focus is in sight', async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024 at 400 %
      const element = await open(page, entry);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await element.locator('input:not([tabindex="-1"])').first().focus();
      /** @type {string[]} */
      const hidden = [];
      for (let step = 0; step < 40; step++) {
        hidden.push(
          ...(await element.evaluate((host) => {
            const focused = host.shadowRoot?.activeElement;
            if (!focused || focused.matches('[type=radio]')) return [];
            const { left, top, width, height } = focused.getBoundingClientRect();
            const [x, y] = [left + width / 2, Math.min(Math.max(top + height / 2, top + 2), innerHeight - 2)];
            const there = host.shadowRoot?.elementFromPoint(x, y);
            const seen = y > 0 && y < innerHeight && (focused.contains(there ?? null) || there?.contains(focused));
            return seen ? [] : [`${focused.outerHTML.slice(0, 80)} at ${x.toFixed(0)}, ${y.toFixed(0)}, under ${there?.outerHTML.slice(0, 60)}`];
          })),
        );
        await page.keyboard.press('Tab');
      }
      expect(hidden).toEqual([]);
    });
  });
}
