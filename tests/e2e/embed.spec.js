// Embedded on someone else's page: as an element, as a link that becomes one, as a frame.
import { siteAddress } from '../../src/build/address.js';
import { complaintsOf, drawn, elements, openHost } from './host.js';
import { expect, plain, test } from './page.js';

const PUBLIC = siteAddress();
const script = (/** @type {string | undefined} */ baseURL) => `<script type="module" src="${baseURL}embed.js"></script>`;

for (const { tag, page: ownPage } of elements) {
  test(`the script draws <${tag}> on a page of another origin`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, `${script(baseURL)}<${tag} lang="en" currency="EUR"><a href="${ownPage}">here</a></${tag}>`);
    await drawn(page.locator(tag), tag);
    await expect(page.locator(`${tag} .sentence`)).not.toBeEmpty();
    expect(complaints).toEqual([]);
  });

  test(`a frame shows ${tag}`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, `<iframe src="${baseURL}embed.html?calculator=${tag}&lang=pl&currency=PLN" title="x" width="100%" height="900"></iframe>`);
    const inside = page.frameLocator('iframe');
    await drawn(inside.locator(tag), tag);
    await expect(inside.locator('html')).toHaveAttribute('lang', 'pl');
    expect(complaints).toEqual([]);
  });
}

test.describe('a link', () => {
  test('becomes the calculator it leads to, with the language, the colour and the numbers of its address', async ({ page, baseURL }) => {
    const link = `<a class="lifeworth" href="${baseURL}index.html?lang=pl&amp;accent=%23b00020#currency=PLN&amp;averageOrderValue=300">Kalkulator</a>`;
    await openHost(page, baseURL, `${script(baseURL)}<p>${link}</p>`);
    const element = page.locator('clv-calculator');
    await expect(element.locator('.sentence')).toContainText(/6\s?000\szł/);
    expect(await element.evaluate((host) => getComputedStyle(host).getPropertyValue('--lifeworth-accent'))).toBe('#b00020');
    await expect(element.locator('a')).toHaveCount(1); // kept for feeds, readers without scripts, search engines
    await expect(element.locator('a')).toBeHidden();
  });

  test('that has lost its class is still known by its data', async ({ page, baseURL }) => {
    await openHost(page, baseURL, `${script(baseURL)}<p><a data-calculator="nps-calculator" href="https://elsewhere.example/">NPS</a></p>`);
    await expect(page.locator('nps-calculator .picture svg').first()).toBeVisible();
  });

  test('stays a link where it names nothing of ours', async ({ page, baseURL }) => {
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, `${script(baseURL)}<a class="lifeworth" href="https://elsewhere.example/about">About</a>`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('link', { name: 'About' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
});

test('a box with data becomes the element, and brings in nothing that the element does not know', async ({ page, baseURL }) => {
  const box = `<div data-lifeworth="clv-calculator" data-lang="sk" data-currency="EUR" data-mode="retention" data-average-order-value="50"
    data-onclick="document.title='broken in'" data-style="color:red" data-accent="url(https://elsewhere.example/)">ohne</div>`;
  await openHost(page, baseURL, `${script(baseURL)}${box}`);
  const element = page.locator('clv-calculator');
  await expect(element.locator('.sentence strong').first()).toBeVisible();
  expect(await element.evaluate((host) => host.getAttributeNames().sort())).toEqual(['average-order-value', 'currency', 'lang', 'mode', 'style']);
  expect(await element.getAttribute('style')).not.toContain('url');
  await expect(element.getByRole('radio', { name: 'S odchodmi' })).toBeChecked();
});

test('what is added to a page later is upgraded when the page says so', async ({ page, baseURL }) => {
  await openHost(page, baseURL, '<main></main>');
  await page.evaluate(async (address) => {
    const { upgrade } = await import(address);
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    main.innerHTML = '<div data-lifeworth="clv-calculator" data-lang="en"></div>';
    upgrade(main);
  }, `${baseURL}embed.js`);
  await expect(page.locator('clv-calculator .picture svg').first()).toBeVisible();
});

test.describe('the frame’s height', () => {
  const frame = (/** @type {string | undefined} */ baseURL) =>
    `<iframe src="${baseURL}embed.html?calculator=clv-calculator&lang=en" title="x" width="100%" height="300" style="border:0"></iframe>`;

  test('is that of its content, and follows it', async ({ page, baseURL }) => {
    await openHost(page, baseURL, `${frame(baseURL)}${script(baseURL)}`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('.picture svg').first()).toBeVisible();
    const overflow = () => page.frames()[1]?.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(overflow).toBe(0);
    const before = (await page.locator('iframe').boundingBox())?.height ?? 0;
    expect(before).toBeGreaterThan(600);
    await inside.getByRole('button', { name: 'Show as a table' }).first().click();
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(before + 100);
    await expect.poll(overflow).toBe(0);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(overflow).toBe(0);
  });

  test('asked for does not depend on the height that it has', async ({ page, baseURL }) => {
    await openHost(page, baseURL, frame(baseURL));
    await expect(page.frameLocator('iframe').locator('.picture svg').first()).toBeVisible();
    /** @type {Set<number | undefined>} */
    const asked = new Set();
    for (const height of [200, 480, 481, 900, 3000]) {
      await page.locator('iframe').evaluate((element, given) => (element.style.height = `${given}px`), height);
      await page.waitForTimeout(50);
      asked.add(await page.frames()[1]?.evaluate(() => document.body.getBoundingClientRect().height));
    }
    expect(asked.size).toBe(1);
  });

  test('is found out whichever side is there first', async ({ page, baseURL }) => {
    await openHost(page, baseURL, frame(baseURL));
    await expect(page.frameLocator('iframe').locator('.picture svg').first()).toBeVisible();
    await page.addScriptTag({ type: 'module', url: `${baseURL}embed.js` });
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(600);
  });

  test('is not taken from anyone else, and not without limit', async ({ page, baseURL }) => {
    const other = String(baseURL).replace('localhost', '127.0.0.1');
    // A frame of another origin, and one of ours that is not ours any more in what it asks.
    await page.route(`${other}stranger.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script>parent.postMessage({ type: "lifeworth-height", height: 5000 }, "*")</script>' }),
    );
    await page.route(`${baseURL}greedy.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>
          let height = 400;
          const ask = (value) => parent.postMessage({ type: 'lifeworth-height', height: value }, '*');
          for (const bad of [NaN, Infinity, '900', null, {}, -5]) ask(bad);
          addEventListener('resize', () => ask(height += 400));
          addEventListener('message', () => ask(1e9), { once: true });
        </script>`,
      }),
    );
    const complaints = complaintsOf(page);
    const body = `<iframe id="stranger" src="${other}stranger.html" height="300"></iframe><iframe id="greedy" src="${baseURL}greedy.html" height="300"></iframe>`;
    await openHost(page, baseURL, `${script(baseURL)}${body}`);
    await page.waitForLoadState('networkidle');
    await page.locator('#greedy').evaluate((element, ours) => /** @type {HTMLIFrameElement} */ (element).contentWindow?.postMessage('', ours), String(baseURL));
    await expect.poll(async () => (await page.locator('#greedy').boundingBox())?.height).toBeGreaterThan(1000);
    await page.waitForTimeout(500);
    expect((await page.locator('#greedy').boundingBox())?.height).toBeLessThanOrEqual(16_004);
    expect(await page.locator('#stranger').evaluate((element) => element.style.height)).toBe('');
    expect(complaints).toEqual([]);
  });
});

test('a frame takes colours that are colours, and nothing else', async ({ page, baseURL }) => {
  const unsafe = encodeURIComponent('red;background:url(https://elsewhere.example/x)');
  await page.goto(`${baseURL}embed.html?calculator=clv-calculator&lang=en&accent=%23123456&text=${unsafe}`);
  await expect(page.locator('.picture svg').first()).toBeVisible();
  expect(await page.locator('html').getAttribute('style')).not.toContain('elsewhere');
  const colour = await page.locator('.series-1').first().evaluate((line) => getComputedStyle(line).stroke);
  expect(colour).toBe('rgb(18, 52, 86)');
});

test('a frame that names no calculator shows the first one', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed.html?calculator=%3Cscript%3E&lang=en`);
  await expect(page.locator('clv-calculator .sentence')).toContainText('A customer brings in');
  expect(plain(await page.title())).toBe('Customer value');
});

for (const { tag, page: ownPage } of elements) {
  test(`the page of ${tag} says where its oEmbed is, and that shows it in a frame without rights`, async ({ page, baseURL, request }) => {
    const html = await (await request.get(ownPage)).text();
    const address = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/u.exec(html)?.[1] ?? '';
    const answer = await (await request.get(address.replace(PUBLIC, String(baseURL)))).json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', url: `${PUBLIC}${ownPage}` });
    // As WordPress shows the frames of sites that it does not know.
    const frame = answer.html.replaceAll(PUBLIC, baseURL).replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, frame.replace(/ src="([^"]+)"/u, ' src="$1#?secret=abc" data-secret="abc"'));
    await drawn(page.frameLocator('iframe').locator(tag), tag);
    expect(complaints).toEqual([]);
  });
}
