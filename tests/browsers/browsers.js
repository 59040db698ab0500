// npm run browsers: opens every page in Firefox and in WebKit, where they are installed, and says which are not. Both are
// driven by what they bring along, without packages.
import { build } from '../../src/build/build.js';
import { serve } from '../../src/build/serve.js';
import { Mendable, command, root, step } from '../../src/build/step.js';
import { join } from 'node:path';
import { elements } from '../../www/elements/all.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

/**
 * A browser that is under way.
 * @typedef {object} Driven
 * @property {(address: string) => Promise<void>} open
 * @property {(expression: string) => Promise<unknown>} evaluate awaits what the expression promises
 * @property {() => string[]} complaints of the console since the last address, where the browser tells them
 * @property {() => Promise<void>} close
 */

const PAGES = [...elements.map(({ tag, page }) => ({ tag, page })), { tag: 'clv-calculator', page: 'builder.html' }];

/** Runs in the page: waits until the element has drawn, and tells what is wrong. @param {string} tag @param {boolean} sample */
const LOOK = async (tag, sample) => {
  const start = Date.now();
  const find = (/** @type {string} */ selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector);
  const until = async (/** @type {() => unknown} */ isSo) => {
    while (!isSo() && Date.now() - start < 30_000) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await until(() => find('.sentence'));
  document.querySelector(tag)?.scrollIntoView();
  if (sample) /** @type {HTMLElement} */ (find('p > .quiet')).click();
  await until(() => find('.picture svg'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return [
    !find('.picture svg') && 'nothing is drawn',
    !/\d/.test(find('.sentence')?.textContent ?? '') && 'the answer has no number',
    document.documentElement.scrollWidth > innerWidth && 'it is wider than its window',
    find('.waiting') && 'it waits',
  ].filter(Boolean).join(', ');
};

await command(async () => {
  await build();
  const { address, close } = await serve(join(root, 'dist/site'), 0);
  /** @type {string[]} */
  const wrong = [];
  for (const [name, start] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
    const browser = await start();
    if ('missing' in browser) {
      console.log(`${name} is left out: ${browser.missing}`);
      continue;
    }
    await step(`every page in ${name}`, async () => {
      for (const { tag, page } of PAGES) {
        await browser.open(`${address}${page}?lang=pl`);
        const found = [await browser.evaluate(`(${LOOK})('${tag}', ${tag === 'customer-insights'})`), ...browser.complaints()].filter(Boolean);
        console.log(`  ${page}: ${found.join('; ') || 'drawn'}`);
        if (found.length > 0) wrong.push(`${name}, ${page}: ${found.join('; ')}`);
      }
      await browser.open(`${address}methodology.html`);
      if (!(Number(await browser.evaluate('document.querySelectorAll("math").length')) > 100)) wrong.push(`${name}: the page on methods has no formulas`);
    });
    await browser.close();
  }
  close();
  if (wrong.length > 0) throw new Mendable(wrong.join('\n'));
});
