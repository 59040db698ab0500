// An element in someone else's page: quiet before it loads and while it does, strict, shared, and gone when it is gone.
import { RESERVED_HEIGHT } from '../../www/embed/settings.js';
import { complaintsOf, drawn, elements, openHost } from './host.js';
import { expect, test, watchShifts } from './page.js';

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src data:";
const style = `style="display:block;min-height:${RESERVED_HEIGHT}px"`;

/** A page of our own origin, which is what `'self'` is about. @param {import('@playwright/test').Page} page @param {string} body @param {Record<string, string>} [headers] */
async function openOwn(page, body, headers = {}) {
  await page.route('**/own.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page</title><body>${body}` }));
  await page.goto('own.html');
}

for (const { tag } of elements) {
  test(`<${tag}> works under a strict policy`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await openOwn(page, `<script type="module" src="embed.js"></script><${tag} lang="en"></${tag}>`, { 'content-security-policy': STRICT });
    await drawn(page.locator(tag), tag);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  // In the last window all of a calculator is in sight: what comes late must not push what stands further down.
  for (const [width, height] of tag === 'customer-insights' ? [[360, 800], [1280, 800]] : [[360, 800], [1280, 800], [360, 9000]]) {
    test(`nothing shifts before, while and after <${tag}> loads, in a window of ${width} × ${height}`, async ({ page, baseURL }) => {
      await watchShifts(page);
      await page.setViewportSize({ width: Number(width), height: Number(height) });
      const paragraphs = '<p>Text around the calculator, of some length, so that it fills a line or two.</p>'.repeat(4);
      // The script comes late, as on a slow line: the text has long been read by then.
      await page.route('**/embed.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script>${paragraphs}<${tag} lang="en" ${style}><a href="x">Link</a></${tag}>${height === 800 ? paragraphs : ''}`);
      await expect(page.locator(`${tag} .sentence`)).toBeVisible();
      await drawn(page.locator(tag), tag);
      await page.waitForTimeout(1500); // what a worker or a rest of the visitor brings
      expect(await page.evaluate('shifts')).toEqual([]);
      const room = await page.locator(`${tag} .card`).evaluate((card) => card.scrollHeight);
      expect(room, 'what is reserved is used').toBeGreaterThanOrEqual(RESERVED_HEIGHT);
    });
  }

}

for (const { tag } of elements) {
  test(`<${tag}> added and removed 200 times leaves nothing behind`, async ({ page, baseURL }) => {
    test.setTimeout(300_000); // hundreds of compositions, each drawn
    await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><${tag} lang="en"></${tag}>`);
    // The view of customers is composed and waits for orders; what those take is given back by the worker that reads them.
    const made = tag === 'customer-insights' ? '.source' : '.picture svg';
    await expect(page.locator(`${tag} ${made}`).first()).toBeVisible();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const cycles = (/** @type {number} */ count) =>
      page.evaluate(
        async ([name, times, wanted]) => {
          const element = document.querySelector(String(name));
          for (let cycle = 0; cycle < Number(times); cycle++) {
            const last = element?.shadowRoot?.firstElementChild;
            element?.remove();
            document.body.append(/** @type {Element} */ (element));
            // Until it has composed and drawn itself anew: one that is removed before is no test.
            const root = () => element?.shadowRoot?.firstElementChild;
            while (root() === last || !root()?.querySelector(String(wanted))) await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        },
        [tag, count, made],
      );
    const counted = async () => {
      await page.waitForTimeout(1500); // what a worker was asked is answered, and what waits for a rest is said
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
    };
    await cycles(10);
    const before = await counted();
    await cycles(200);
    const after = await counted();
    // One composition is hundreds of nodes and tens of listeners: a single one kept per cycle would be thousands.
    expect(after.nodes - before.nodes, 'nodes').toBeLessThan(200);
    expect(after.listeners - before.listeners, 'listeners').toBeLessThan(50);
    expect((after.heap - before.heap) / 200, 'bytes a cycle, of the hundred thousands that one holds').toBeLessThan(5000);
  });
}

test('several on a page share one module, fetched once', async ({ page, baseURL, requests }) => {
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script>${'<clv-calculator lang="en"></clv-calculator>'.repeat(3)}`);
  for (const index of [0, 1, 2]) {
    await page.locator('clv-calculator').nth(index).scrollIntoViewIfNeeded();
    await expect(page.locator('clv-calculator').nth(index).locator('.picture svg').first()).toBeVisible();
  }
  expect(requests.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  expect(new Set(requests).size, 'nothing is asked for twice').toBe(requests.length);
});

test('nothing is computed until the reader comes near', async ({ page, baseURL, requests }) => {
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><div style="height:3000px"></div><clv-calculator lang="en"></clv-calculator>`);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.endsWith('.wasm'))).toEqual([]);
  await page.locator('clv-calculator').scrollIntoViewIfNeeded();
  await expect(page.locator('clv-calculator .picture svg').first()).toBeVisible();
});

const RESET = `<style>* { margin: 0; padding: 0; line-height: 1 !important; letter-spacing: 4px !important; box-sizing: content-box !important; }
  button, input, select, svg, table, p, h2 { display: none !important; float: left !important; border: 9px solid red !important; }
  body { font: 16px serif !important; text-transform: uppercase; text-align: right; word-spacing: 1em; text-indent: 3em; white-space: pre;
     word-break: break-all; overflow-wrap: break-word; hyphens: auto; }</style>`;

const LOOKS = ['display', 'letter-spacing', 'text-transform', 'text-align', 'word-spacing', 'text-indent', 'white-space', 'line-height', 'font-size', 'word-break', 'hyphens'];

test('a page that resets and breaks all styles does not reach inside', async ({ page, baseURL }) => {
  const looks = () =>
    page.locator('clv-calculator').evaluate((host, LOOKS) =>
      ['.sentence', '.field', '.hint', 'summary', 'button', 'figcaption'].map((selector) => {
        const style = getComputedStyle(/** @type {Element} */ (host.shadowRoot?.querySelector(selector)));
        return [selector, ...LOOKS.map((property) => `${property}: ${style.getPropertyValue(property)}`)];
      }),
      LOOKS,
    );
  const body = `<script type="module" src="${baseURL}embed.js"></script><div style="display:block !important;width:600px"><clv-calculator lang="en"></clv-calculator></div>`;
  await openHost(page, baseURL, body, { head: '<style>body { font: 16px serif; }</style>' });
  await expect(page.locator('clv-calculator .picture svg').first()).toBeVisible();
  const plain = await looks();
  await page.unrouteAll();
  await openHost(page, baseURL, body, { head: RESET });
  await expect(page.locator('clv-calculator .picture svg').first()).toBeVisible();
  expect(await looks()).toEqual(plain);
});

test('an element is dressed once, in the size of the text where it stands, however it came there', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const own = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets'));
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
      ...own,
      /** @this {ShadowRoot} */
      set(sheets) {
        this.host.setAttribute('dressed', String(Number(this.host.getAttribute('dressed')) + 1));
        own.set?.call(this, sheets);
      },
    });
  });
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><clv-calculator id="parsed" lang="en"></clv-calculator><div id="small"></div>`, {
    head: '<style>html { font-size: 62.5%; } body { font-size: 20px; } #small { font-size: 14px; }</style>',
  });
  const sizeOf = async (/** @type {string} */ id) => {
    await expect(page.locator(`#${id} .picture svg`).first()).toBeVisible();
    return page.locator(`#${id} .card`).evaluate((card) => getComputedStyle(card).fontSize);
  };
  expect(await sizeOf('parsed')).toBe('20px');
  await expect(page.locator('#parsed')).toHaveAttribute('dressed', '1');
  await page.evaluate(() => {
    const made = Object.assign(document.createElement('clv-calculator'), { id: 'made', lang: 'en' });
    document.querySelector('#small')?.append(made);
  });
  expect(await sizeOf('made')).toBe('14px');
  await expect(page.locator('#made')).toHaveAttribute('dressed', '1');
  await page.evaluate(() => document.body.append(/** @type {Element} */ (document.querySelector('#made'))));
  await expect.poll(() => sizeOf('made')).toBe('20px');
  await expect(page.locator('#made')).toHaveAttribute('dressed', '2');
});

test('in a page that reads from right to left an element reads as its language does, and nothing sticks out', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><div dir="rtl">${elements.map(({ tag }) => `<${tag} lang="en"></${tag}>`).join('')}</div>`);
  for (const { tag } of elements) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await drawn(page.locator(tag), tag);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const { tag } of elements) {
    // What is said in a language that reads from left to right does so: text, fields, rows and tables alike.
    const turned = await page.locator(tag).evaluate((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => part.tagName !== 'STYLE' && part.tagName !== 'SLOT' && getComputedStyle(part).direction !== 'ltr').length);
    expect(turned, tag).toBe(0);
    const [label, box] = await Promise.all(['.field label, .view-field label', '.field .box, .view-field input'].map((part) => page.locator(tag).locator(part).filter({ visible: true }).first().boundingBox()));
    expect(box && label && (box.x > label.x || box.y > label.y), `${tag}: the number follows its label`).toBe(true);
  }
  await page.locator('clv-calculator').screenshot({ path: 'target/screens/right-to-left.png' });
});

test('without motion nothing moves of itself: there is no transition and no animation', async ({ page, baseURL }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script>${elements.map(({ tag }) => `<${tag} lang="en"></${tag}>`).join('')}`);
  for (const { tag } of elements) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await drawn(page.locator(tag), tag);
    const moving = await page.locator(tag).evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s';
      }).length,
    );
    expect(moving, tag).toBe(0);
  }
});

test('on paper there are numbers and charts, not controls', async ({ page, baseURL }) => {
  await page.emulateMedia({ media: 'print' });
  await openHost(page, baseURL, `<script type="module" src="${baseURL}embed.js"></script><clv-calculator lang="en"></clv-calculator>`);
  const element = page.locator('clv-calculator');
  await expect(element.locator('.picture svg').first()).toBeVisible();
  await expect(element.getByRole('textbox', { name: 'Average order value' })).toBeVisible();
  await expect(element.locator('input[type=range]').first()).toBeHidden();
  await expect(element.locator('.quiet').first()).toBeHidden();
});
