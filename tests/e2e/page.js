// What the tests of the page share: the calculator by its labels, and a watch over console and network.
import { expect, test as base } from '@playwright/test';

/** White space as Intl writes it: plain, no-break or narrow. */
export const plain = (/** @type {string | null} */ text) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

export class Calculator {
  /**
   * @param {import('@playwright/test').Page} page
   * @param {string} tag the calculator
   * @param {string} path its page
   */
  constructor(page, tag, path) {
    this.page = page;
    this.path = path;
    this.element = page.locator(tag);
  }

  /** @param {string} address query and fragment, or all of it */
  async open(address = '') {
    await this.page.goto(/^\w+:/.test(address) ? address : `${this.path}${address}`);
    await expect(this.element.locator('svg').first()).toBeVisible();
  }

  /** The answer as a sentence. */
  get answer() {
    return this.element.locator('.sentence');
  }

  async answerText() {
    return plain(await this.answer.textContent());
  }

  /** @param {string | RegExp} label */
  input(label) {
    return this.element.getByRole('textbox', { name: label, exact: typeof label === 'string' });
  }

  /** @param {string | RegExp} label */
  slider(label) {
    return this.element.getByRole('slider', { name: label, exact: typeof label === 'string' });
  }

  /** Types as a person does: selects what is there and types over it. @param {string | RegExp} label @param {string} text */
  async type(label, text) {
    await this.input(label).click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** @param {string} name how the method is called on the page */
  async choose(name) {
    await this.element.getByRole('radio', { name, exact: true }).check();
    await this.settle();
  }

  /** Opens whatever can be opened, in one go: what is drawn anew in between could not be found again. */
  async openAll() {
    await this.settle();
    await this.element.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  }

  /** An input is answered in the next frame, and what depends on sizes in the one after. */
  async settle() {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** @param {string} label */
  async figure(label) {
    const row = this.element.locator('.figures details', { has: this.page.getByText(label, { exact: true }) });
    return plain(await row.locator('summary').textContent()).replace(label, '').trim();
  }

  /** The rows of a chart's table, as text. */
  async tableRows(chart = 0) {
    const figure = this.element.locator('figure').nth(chart);
    const toggle = figure.locator('button[aria-expanded]');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    const rows = await figure.locator('tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map(plain)));
  }
}

/**
 * A test whose page may say nothing on the console and ask nothing of any other host.
 * @type {import('@playwright/test').TestType<import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions & {calculator: Calculator, requests: string[], tag: string, path: string}, import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions>}
 */
export const test = base.extend({
  tag: ['clv-calculator', { option: true }],
  path: ['', { option: true }],
  requests: async ({ page }, use) => {
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  calculator: async ({ page, baseURL, requests, tag, path }, use) => {
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(new Calculator(page, tag, path));
    expect(complaints, 'the console').toEqual([]);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:')), 'other hosts').toEqual([]);
  },
});

/**
 * Lists in `shifts` what moved that the visitor did not move, and whereto.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    const box = (/** @type {DOMRectReadOnly} */ { x, y, width, height }) => `${width} × ${height} at ${x}, ${y}`;
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        if (entry.hadRecentInput) continue;
        for (const { node, previousRect, currentRect } of entry.sources) {
          /** @type {any} */ (globalThis).shifts.push(`${node?.className || node?.nodeName}: from ${box(previousRect)} to ${box(currentRect)}`);
        }
        if (entry.sources.length === 0) /** @type {any} */ (globalThis).shifts.push(`something by ${entry.value}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * What axe finds, each with the elements that it is about.
 *
 * @param {import('@axe-core/playwright').AxeBuilder} axe
 */
export async function violationsOf(axe) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Words that only English has, of the languages that the pages speak. */
const ENGLISH = /(?<!\p{L})(the|your|customers?|between|with|share|they|which|answers?|margins?|months?|orders?|costs?|points?|average|rewards?|years?|days|spend)(?!\p{L})/iu;

/** What is called so in every language: names, code, addresses. */
const NAMES = /Net Promoter Score|Customer Lifetime Value|The Carpentries|<[^>]*>|https?:\S*/g;

/** The lines of a text that are English. @param {...string} texts */
export const englishIn = (...texts) => texts.flatMap((text) => text.split('\n')).filter((line) => ENGLISH.test(line.replace(NAMES, '')));

export { expect };
