// Looks at a page of a consumer in Chromium: what it calculated, what its element says, and what went wrong.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { chromium } from '@playwright/test';
import { serve } from '../../src/build/serve.js';

/** @type {Promise<import('@playwright/test').Browser> | undefined} */
let browser;
after(async () => (await browser)?.close());

/** @param {string} address */
export async function look(address) {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await (await browser).newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(`${request.url()} failed`));
  page.on('response', (response) => response.ok() || response.url().endsWith('favicon.ico') || problems.push(`${response.url()} ${response.status()}`));
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('output')?.value, undefined, { timeout: 60_000 }).catch(() => {});
    assert.deepEqual(problems, []);
    assert.equal(await page.locator('output').textContent(), '4000');
    const calculator = page.locator('clv-calculator');
    await calculator.locator('svg').first().waitFor();
    assert.match((await calculator.locator('.sentence').textContent()) ?? '', /€/);
  } finally {
    await page.close();
  }
}

/** @param {string} folder served as any static host would */
export async function lookAtServed(folder) {
  const { address, close } = await serve(folder, 0);
  try {
    await look(address);
  } finally {
    close();
  }
}
