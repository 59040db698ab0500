// A page of someone else, on another origin than the calculators: what a blog is.
import { expect } from '@playwright/test';
import { elements } from '../../www/elements/all.js';

/**
 * Opens a page with this body; it is of another origin, and its scripts come from ours.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string | undefined} baseURL of our files
 * @param {string} body
 * @param {{head?: string, headers?: Record<string, string>}} [options]
 */
export async function openHost(page, baseURL, body, { head = '', headers = {} } = {}) {
  const address = `${String(baseURL).replace('localhost', '127.0.0.1')}blog.html`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A blog</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }));
  await page.goto(address);
}

/** What the page says on its console, and what it throws. @param {import('@playwright/test').Page} page @returns {string[]} */
export function complaintsOf(page) {
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Every element there is. What a test does to one it does to all: those that draw only when asked are asked by `drawn`. */
export { elements };

/**
 * Waits until an element has drawn; the view of customers opens its sample for that.
 *
 * @param {import('@playwright/test').Locator} element
 * @param {string} tag
 */
export async function drawn(element, tag) {
  if (tag !== 'customer-insights') {
    await expect(element.locator('.picture svg').first()).toBeVisible();
    return;
  }
  await element.locator('p > .quiet').first().click(); // the sample
  await expect(element.locator('.data-table tbody tr').last()).toBeAttached();
  await expect(element.locator('.picture svg').nth(3)).toBeAttached();
  await expect(element.locator('.awaited')).toHaveCount(0);
}
