// What a host page does that its author never thought of: a column narrower than a drawing, a link that leads nowhere, a
// frame without an address, a file that is gone. Nothing is thrown into the page, and what can be shown is.
import { complaintsOf, drawn, elements, openHost } from './host.js';
import { expect, test } from './page.js';

const script = (/** @type {string | undefined} */ baseURL) => `<script type="module" src="${baseURL}embed.js"></script>`;

for (const { tag } of elements) {
  test(`<${tag}> in a column narrower than a drawing moves the drawing sideways within it`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page);
    await openHost(page, baseURL, `${script(baseURL)}<div style="width:180px"><${tag} lang="en"></${tag}></div>`);
    await drawn(page.locator(tag), tag);
    const picture = page.locator(`${tag} .picture`).first();
    expect(await picture.evaluate(({ clientWidth, scrollWidth }) => [clientWidth <= 180, scrollWidth])).toEqual([true, 200]);
    await page.locator(`${tag} .reader`).first().focus();
    await page.keyboard.press('End');
    await expect(page.locator(`${tag} .bubble`).first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('an element wider than any drawing has one of the greatest width', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openHost(page, baseURL, `${script(baseURL)}<div style="width:12000px"><clv-calculator lang="en"></clv-calculator></div>`);
  await expect(page.locator('clv-calculator .picture svg')).toHaveAttribute('width', '10000');
  expect(complaints).toEqual([]);
});

test('a link with an address that is none stays one, and those after it become calculators', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  const links = '<a class="lifeworth" href="http://[">broken</a><a class="lifeworth" href="mailto:a@example.com">mail</a><a class="lifeworth" href="loyalty.html">loyalty</a>';
  await openHost(page, baseURL, `${script(baseURL)}${links}`);
  await expect(page.locator('loyalty-projection .picture svg').first()).toBeVisible();
  await expect(page.locator('body > a')).toHaveText(['broken', 'mail']);
  expect(complaints).toEqual([]);
});

test('in a frame without an address of its own the inputs are not kept in one, and all else works', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  const inner = `${script(baseURL)}<clv-calculator share-state lang="en"></clv-calculator>`.replaceAll('"', '&quot;');
  await openHost(page, baseURL, `<iframe width="700" height="900" srcdoc="${inner}"></iframe>`);
  const element = page.frameLocator('iframe').locator('clv-calculator');
  await expect(element.locator('.picture svg')).toBeVisible();
  await element.getByRole('textbox', { name: 'Years as a customer' }).fill('2');
  await expect(element.locator('.sentence')).toContainText('$2,000 over 2 years');
  await page.waitForTimeout(600); // until the inputs would be written into the address
  expect(complaints).toEqual([]);
});

/** From now on every file that is read is gone. @param {import('@playwright/test').Page} page */
const loseFiles = (page) =>
  page.evaluate(() => {
    const gone = () => Promise.reject(new DOMException('The file could not be read.', 'NotReadableError'));
    Object.assign(Blob.prototype, { arrayBuffer: gone, text: gone });
  });
const UNREADABLE = 'This file can no longer be read. Please choose it again.';
const file = (/** @type {string} */ name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('1') });

test('a file of answers that is gone when it is read is told', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openHost(page, baseURL, `${script(baseURL)}<nps-calculator lang="en"></nps-calculator>`);
  await page.locator('nps-calculator details.aid summary').first().click();
  const input = page.locator('nps-calculator details.aid input[type=file]');
  await expect(input).toBeAttached();
  await loseFiles(page);
  await input.setInputFiles(file('answers.csv'));
  await expect(page.locator('nps-calculator details.aid [role=status]').first()).toHaveText(UNREADABLE);
  expect(complaints).toEqual([]);
});

test('a file of scenarios that is gone when it is read is told', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openHost(page, baseURL, `${script(baseURL)}<clv-levers lang="en"></clv-levers>`);
  await expect(page.locator('clv-levers .picture svg').first()).toBeVisible();
  await loseFiles(page);
  await page.locator('clv-levers .scenarios input[type=file]').setInputFiles(file('scenarios.json'));
  await expect(page.locator('clv-levers .scenarios [role=status]')).toHaveText(UNREADABLE);
  expect(complaints).toEqual([]);
});

test('a file of orders that is gone when it is read is told', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openHost(page, baseURL, `${script(baseURL)}<customer-insights lang="en"></customer-insights>`);
  await expect(page.locator('customer-insights .source')).toBeVisible();
  await loseFiles(page);
  await page.locator('customer-insights .source input[type=file]').setInputFiles(file('orders.csv'));
  await expect(page.locator('customer-insights .sentence')).toHaveText(UNREADABLE);
  expect(complaints).toEqual([]);
});

test('what was still asked of a file is nobody’s error when another is opened', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page);
  await openHost(page, baseURL, `${script(baseURL)}<customer-insights lang="en"></customer-insights>`);
  const element = page.locator('customer-insights');
  await page.evaluate(() => addEventListener('lifeworth-error', (event) => console.error(/** @type {CustomEvent} */ (event).detail)));
  await element.locator('p > .quiet').first().click(); // the sample
  const posterior = element.locator('.predictions .group', { hasText: 'Bayesian posterior' });
  await posterior.locator('summary').click();
  await posterior.getByRole('button', { name: 'Sample the posterior' }).click();
  await expect(posterior.locator('.work-progress')).not.toHaveClass(/idle/);
  await element.locator('.source input[type=file]').setInputFiles({ ...file('orders.csv'), buffer: Buffer.from('customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\n') });
  await expect(element.locator('.sentence')).toContainText('2 customers');
  expect(complaints).toEqual([]);
});
