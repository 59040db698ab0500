// A file of orders dropped onto its page: how soon it answers, how soon a model is fitted, and how calm the page stays.
//
// `npm run bench -- customers-page` gives the page the sample and the whole of CDNOW, in Chromium, and a file of a million
// rows, with which it then does what a visitor does. A task of the main thread that takes more than 50 ms is felt; the
// longest are told with what they did. Their processor time is told too: on a busy machine a task lasts longer because it
// waits, and that is no fault of the page. Times are taken in rounds of their own, because watching costs time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { browser } from '../../src/build/browser.js';
import { build } from '../../src/build/build.js';
import { serve } from '../../src/build/serve.js';
import { root } from '../../src/build/step.js';
import { LONG, tellLongest, watched } from './main_thread.js';
import { fileOf } from './orders_file.js';

const ROUNDS = 7;
const WATCHED_ROUNDS = 3;
const MANY = 1_000_000;

/** Milliseconds to a first fitted result that we aim at. */
const AIM = 60;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./main_thread.js').Task} Task */
/** @typedef {{answer: number, fitted: number, painted: number, all: number, done: number}} Times milliseconds since the file was dropped */

/** The customer, date and amount of CDNOW's purchases. @param {'sample' | 'master'} name @returns the path of a file */
function cdnow(name) {
  const text = gunzipSync(readFileSync(join(root, `tests/reference/cdnow_${name}.txt.gz`))).toString();
  // The sample has two numbers for each customer: its place in the whole, and in the sample.
  const date = name === 'sample' ? 2 : 1;
  const rows = text.trim().split(/\r?\n/).map((line) => line.trim().split(/\s+/)).map((row) => [row[0], row[date], row[date + 2]].join(','));
  const path = join(root, `target/bench/cdnow-${name}.csv`);
  mkdirSync(join(root, 'target/bench'), { recursive: true });
  writeFileSync(path, `customer,date,amount\n${rows.join('\n')}\n`);
  return path;
}

/** Run in the page: watches for what is shown, from the moment a file arrives. */
function watch() {
  const element = /** @type {any} */ (document.querySelector('customer-insights'));
  const shadow = element.shadowRoot;
  const times = /** @type {Record<string, number>} */ ({});
  let start = 0;
  const note = (/** @type {string} */ name) => (times[name] ??= performance.now() - start);
  // What was written is on the screen once the frame that follows is done.
  const afterFrame = (/** @type {() => void} */ then) => requestAnimationFrame(() => setTimeout(then));
  shadow.querySelector('input[type=file]').addEventListener('change', () => (start = performance.now()), true);
  element.addEventListener('lifeworth-change', () => note('all'));
  new MutationObserver(() => {
    if (shadow.querySelector('.results:not([hidden])') && shadow.querySelector('.basis')?.textContent) note('answer');
    if (!times.fitted && shadow.querySelector('.outlook')?.textContent) {
      note('fitted');
      afterFrame(() => note('painted'));
    }
    // The whole forecast, with intervals, is the last thing that is drawn.
    if (times.all && shadow.querySelector('.predictions > .work-progress.idle')) note('done');
  }).observe(shadow, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'class'] });
  Object.assign(globalThis, { times });
}

/** A page before which a visitor sits. @param {import('@playwright/test').Browser} instance @param {string} address */
async function open(instance, address) {
  const page = await instance.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await page.goto(new URL('customers.html', address).href);
  await page.locator('customer-insights .action').first().waitFor();
  // A visitor's pointer is over the page some time before the file is.
  await page.mouse.move(600, 400);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.evaluate(watch);
  return page;
}

/** @param {Page} page @param {string} path of the file @returns {Promise<Times>} once everything is drawn */
async function drop(page, path) {
  await page.locator('customer-insights input[type=file]').setInputFiles(path);
  await page.waitForFunction(() => 'done' in /** @type {any} */ (globalThis).times, undefined, { polling: 200, timeout: 300_000 });
  return page.evaluate(() => /** @type {any} */ (globalThis).times);
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {number} milliseconds @param {string} what */
const tell = (milliseconds, what) => console.log(`${milliseconds.toFixed().padStart(6)}  ${what}`);

/**
 * How soon, and how calm.
 *
 * @param {() => Promise<Page>} newPage
 * @param {'sample' | 'master'} name
 */
async function small(newPage, name) {
  const path = cdnow(name);
  /** @type {Times[]} */
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await newPage();
    times.push(await drop(page, path));
    await page.close();
  }
  const of = (/** @type {keyof Times} */ what) => median(times.map((time) => time[what]));
  console.log(`\nCDNOW ${name}`);
  tell(of('answer'), 'the answer');
  tell(of('fitted'), `the first fitted model${name === 'sample' ? `; aim ${AIM}${of('fitted') > AIM ? ', missed' : ''}` : ''}`);
  tell(of('painted'), 'the frame with it');
  tell(of('all'), 'every section drawn');
  tell(of('done'), 'the whole forecast drawn');
  /** @type {Task[][]} */
  const rounds = [];
  for (let round = 0; round < WATCHED_ROUNDS; round++) {
    const page = await newPage();
    rounds.push(await watched(page, () => drop(page, path)));
    await page.close();
  }
  const long = rounds.map((tasks) => tasks.filter(({ wall }) => wall > LONG).length);
  tell(median(long), `tasks over ${LONG} ms until then; the longest of ${WATCHED_ROUNDS} rounds:`);
  tellLongest(rounds.flat());
}

/** What a visitor does with a million rows, each with what says that it is done. @type {Record<string, (page: Page) => Promise<unknown>>} */
const DEEDS = {
  'the rows by each column, both ways': async (page) => {
    const heads = page.locator('.customer-rows thead button');
    for (let column = 0; column < (await heads.count()); column++) {
      for (const _ of ['one', 'other']) {
        const before = await page.locator('.customer-rows thead tr').innerHTML();
        await heads.nth(column).click();
        await page.waitForFunction((html) => document.querySelector('customer-insights')?.shadowRoot?.querySelector('.customer-rows thead tr')?.innerHTML !== html, before, { polling: 200, timeout: 60_000 });
      }
    }
  },
  'a search among their names': async (page) => {
    await page.locator('.customer-rows input[type=search]').pressSequentially('c01', { delay: 80 });
    await page.waitForFunction(() => {
      const names = document.querySelector('customer-insights')?.shadowRoot?.querySelectorAll('.customer-rows tbody th') ?? [];
      return names.length > 0 && [...names].every((name) => name.textContent?.includes('c01'));
    }, undefined, { polling: 200, timeout: 60_000 });
  },
  'the history of one': async (page) => {
    await page.locator('.customer-rows tbody th button').first().click();
    await page.locator('.customer-history svg').waitFor();
  },
  'the download of the rows': (page) => saved(page, '.customer-rows .data-table .actions button'),
  'the download of the segments': (page) => saved(page, '.section:has(.cuts) > .actions button'),
  'the download of the summaries': async (page) => {
    const place = page.locator('.results > details').last();
    await place.locator('summary').click();
    await saved(page, '.results > details:last-child .actions button');
  },
};

/** @param {Page} page @param {string} button */
async function saved(page, button) {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.locator(button).first().click();
  await (await download).delete();
}

/** @param {() => Promise<Page>} newPage */
async function large(newPage) {
  const path = fileOf(MANY);
  const page = await newPage();
  console.log(`\n${MANY.toLocaleString('en')} rows; tasks over ${LONG} ms, and the longest`);
  /** @param {string} what @param {Task[]} tasks */
  const report = (what, tasks) => {
    const long = tasks.filter(({ wall }) => wall > LONG);
    tell(long.length, `${what}; by their processor time ${long.filter(({ cpu }) => cpu > LONG).length}`);
    tellLongest(tasks, 3);
  };
  report('until the whole forecast is drawn', await watched(page, () => drop(page, path)));
  for (const [what, deed] of Object.entries(DEEDS)) report(what, await watched(page, () => deed(page)));
  await page.close();
}

export async function run() {
  await build();
  const { chromium } = await import('@playwright/test');
  const { address, close } = await serve(join(root, 'dist/site'), 0);
  const instance = await chromium.launch({ executablePath: (await browser()).chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  console.log(`\n${cpus()[0]?.model} × ${cpus().length}, Chromium ${instance.version()}; medians of ${ROUNDS} rounds, milliseconds since the file arrived`);
  try {
    const newPage = () => open(instance, address);
    for (const name of /** @type {const} */ (['sample', 'master'])) await small(newPage, name);
    await large(newPage);
  } finally {
    await instance.close();
    close();
  }
}
