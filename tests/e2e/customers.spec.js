// What people do with their orders: try the sample, drop a file, answer what is asked, look, download, go on.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { withLittleMemory } from '../node/little-memory.js';
import { englishIn, expect, plain, test, violationsOf, watchShifts } from './page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const reference = (/** @type {string} */ name) => new URL(`../reference/${name}`, import.meta.url);
const CDNOW = gunzipSync(readFileSync(reference('cdnow_master.txt.gz')));
const KNOWN = JSON.parse(readFileSync(reference('cdnow_indicators.json'), 'utf8'));

/** @typedef {import('./page.js').Calculator} Calculator */

/** @param {Calculator} calculator @param {string} [address] */
async function open({ page, path, element }, address = '') {
  await page.goto(`${path}${address}`);
  await expect(element.locator('.action').first()).toBeVisible();
}

/** @param {Calculator} calculator @param {string} name @param {string | Buffer} text */
async function drop({ element }, name, text) {
  await element.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Until everything is shown, the last section too. @param {Calculator} calculator */
async function shown({ element }) {
  await expect(element.locator('.results')).toBeVisible();
  await expect(element.locator('.section').last()).toHaveText(/\S/);
  await expect(element.locator('.data-table tbody tr').last()).toBeAttached();
  await expect(element.locator('svg').nth(3)).toBeAttached();
}

/** @param {Calculator} calculator @param {string} section the heading @returns the rows of its table as text */
async function rows({ element }, section) {
  const table = element.locator('.section', { has: element.page().getByRole('heading', { name: section, exact: true, level: 2 }) }).locator('.data-table').first();
  return table.locator('tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/[\u00a0\u202f]/g, ' '))));
}

test('the sample is one click away and fills every section', async ({ calculator, page }) => {
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  await shown(calculator);
  expect(await calculator.answerText()).toMatch(/^1,800 customers brought \$\d+,\d+\. \d+% came back, and the best tenth brings \d+%\.$/);
  for (const heading of ['The numbers behind it', 'Month by month', 'Who comes back', 'The best customers', 'Channels and segments']) {
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  expect((await rows(calculator, 'Channels and segments')).slice(1).map(([name]) => name)).toEqual(expect.arrayContaining(['online', 'shop', 'marketplace']));
});

test('the way to each section stays beside it on a wide screen, and shows which one is read', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  await shown(calculator);
  const way = page.getByRole('navigation', { name: 'Contents' });
  await way.getByRole('button', { name: 'The best customers' }).click();
  await expect(page.getByRole('heading', { name: 'The best customers' })).toBeFocused();
  await expect(way).toBeInViewport();
  await expect(way.locator('[aria-current]')).toHaveText('The best customers');
});

test('the CDNOW master file: 23,570 customers, 69,659 orders, as published', async ({ calculator, page }) => {
  await open(calculator);
  await drop(calculator, 'CDNOW_master.txt', CDNOW);
  // A text table without a header, with the customer first: recognised, and nothing has to be asked.
  await shown(calculator);
  expect(await calculator.answerText()).toContain('23,570 customers');
  expect(plain(await calculator.element.locator('.basis').textContent())).toContain('69,659 orders from Jan 1, 1997 to Jun 30, 1998');
  const { total } = KNOWN;
  expect(plain(await calculator.element.locator('[data-name=revenue] .value').textContent())).toBe(`$${Math.round(total.revenue).toLocaleString('en')}`);
  await expect(page.getByText('Rows', { exact: true })).toBeVisible();
});

test('dates that could be read both ways are asked about, and read as answered', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,01/02/2025,10\nb,02/03/2025,20\na,03/04/2025,30\n');
  await expect(calculator.element.getByText('Is the day or the month first?')).toBeVisible();
  expect(await calculator.answerText()).toContain('One thing before we read orders.csv');
  await calculator.element.getByLabel('Dates', { exact: true }).selectOption('dayMonthYear');
  await shown(calculator);
  expect(plain(await calculator.element.locator('.basis').textContent())).toContain('3 orders from Feb 1, 2025 to Apr 3, 2025');
  await calculator.element.getByLabel('Dates', { exact: true }).selectOption('monthDayYear');
  await expect(calculator.element.locator('.basis')).toContainText('Jan 2, 2025');
});

test('a Polish export in Windows-1250: read whole, and what could not be used is listed with line and reason', async ({ calculator, page }) => {
  await open(calculator, '?lang=pl');
  const text = 'Klient;Data zamówienia;Kwota;Źródło\r\nŁukasz;31.12.2024;1 234,50 zł;sklep\r\nŻaneta;2.1.2025;80,00 zł;internet\r\nŁukasz;30.02.2025;10,00 zł;sklep\r\n;3.1.2025;10,00 zł;sklep\r\nŻaneta;5.1.2025;dużo;internet\r\n';
  /** @type {Record<string, number>} */
  const letters = { ł: 0xb3, Ł: 0xa3, ż: 0xbf, Ż: 0xaf, ó: 0xf3, Ź: 0x8f };
  await drop(calculator, 'zamowienia.csv', Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0))));
  await shown(calculator);
  expect(await calculator.answerText()).toContain('2 klienci');
  await calculator.element.getByText('Nie udało się użyć: 3 wiersze').first().click();
  const bad = calculator.element.locator('.bad-rows tbody tr');
  expect((await bad.allTextContents()).map((row) => row.slice(0, 40))).toEqual([
    expect.stringMatching(/^4to nie data/),
    expect.stringMatching(/^5brak klienta/),
    expect.stringMatching(/^6to nie kwota/),
  ]);
  await calculator.element.locator('summary', { hasText: 'Jak czytamy plik' }).click();
  await expect(calculator.element.locator('.preview tbody tr').first()).toContainText('Łukasz');
  await expect(calculator.element.locator('.preview tbody tr').first()).toContainText(/1\s?234,50\szł/);
  const waiting = page.waitForEvent('download');
  await calculator.element.locator('.bad-rows').getByRole('button').click();
  expect((await waiting).suggestedFilename()).toBe('pominiete-wiersze.csv');
});

test('two currencies are never added up: the commonest is read, and the other instead where it is chosen', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10 €\nb,2025-01-02,20 €\nc,2025-01-03,5 zł\nd,2025-01-04,7\n');
  await shown(calculator);
  const { element } = calculator;
  const revenue = element.locator('[data-name=revenue] .value');
  // An amount without a sign is in the currency of the file, and so the page writes all of them.
  await expect(revenue).toHaveText('€37');
  await expect(element.locator('.report')).toContainText('Rows in another currency (PLN) were left out');
  await element.locator('.bad-rows summary').click();
  await expect(element.locator('.bad-rows tbody tr')).toHaveText([/^4another currency than the one that is read/]);
  await element.locator('summary', { hasText: 'How the file is read' }).click();
  const currency = element.getByLabel('Currency', { exact: true });
  await expect(currency).toHaveValue('EUR');
  await currency.focus();
  await currency.selectOption('PLN');
  await expect(revenue).toHaveText(/^PLN\s12$/);
  await expect(element.locator('.report')).toContainText('Rows in another currency (EUR) were left out');
  await expect(currency).toBeFocused();
  await currency.selectOption('EUR');
  await expect(revenue).toHaveText('€37');
});

test('how thousands are grouped is shown, and can be said instead', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer;date;amount\na;2025-01-01;1 234,50\nb;2025-01-02;2.000,00\nc;2025-01-03;3 000,00\n');
  await shown(calculator);
  const { element } = calculator;
  const revenue = element.locator('[data-name=revenue] .value');
  await expect(revenue).toHaveText('$6,235');
  await element.locator('summary', { hasText: 'How the file is read' }).click();
  const grouping = element.getByLabel('Thousands separator', { exact: true });
  await expect(grouping.locator('option:checked')).toHaveText('as written: blank (1 234), dot (1.234)');
  await grouping.focus();
  await grouping.selectOption('blank');
  await expect(revenue).toHaveText('$4,235');
  await expect(grouping).toBeFocused();
  await expect(element.locator('.preview tbody tr').nth(1)).toContainText('not readable');
});

test('a customer named like a formula stays a text in the download', async ({ calculator, page }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\n"=HYPERLINK(""x"")",2025-01-01,10\nb,2025-01-02,20\n');
  await shown(calculator);
  const waiting = page.waitForEvent('download');
  await calculator.element.getByRole('button', { name: 'Download every customer with scores and segment' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toMatch(/^\ufeffCustomer,/);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('every customer in one row, and with scores and segment: as files, written off the main thread', async ({ calculator, page }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20.5\na,2025-01-15,30\na,2025-01-29,40\n');
  await shown(calculator);
  const file = async (/** @type {string} */ name) => {
    const waiting = page.waitForEvent('download');
    await calculator.element.getByRole('button', { name }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    return text.replace('\ufeff', '').trim().split(/\r?\n/).map((line) => line.split(','));
  };
  await calculator.element.getByText('Every customer in one row', { exact: true }).click();
  const [heads, ...rows] = await file('Download the customers');
  expect(heads).toEqual(['Customer', 'Frequency (x)', 'Recency (t_x)', 'T', 'Mean spend (USD)', 'First spend (USD)']);
  expect(rows.map(([name, ...numbers]) => [name, ...numbers.map(Number)])).toEqual([
    ['a', 2, 4, 4, 35, 10],
    ['b', 0, 0, 3.857143, 0, 20.5],
  ]);
  const segments = await file('Download every customer with scores and segment');
  expect(segments.slice(1).map(([name, recency, frequency, monetary]) => [name, Number(recency), Number(frequency), Number(monetary)])).toEqual([
    ['a', 0, 3, 80],
    ['b', 27, 1, 20.5],
  ]);
  expect(segments.slice(1).every((row) => /\p{Letter}/u.test(row.at(-1) ?? ''))).toBe(true);
});

test('reading can be cancelled, and nothing of the file is kept', async ({ calculator }) => {
  await open(calculator);
  await calculator.element.evaluate((element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const bar = root.querySelector('.reading-progress');
    // In the page itself, when the bar comes: a busy machine would press after the last row.
    new MutationObserver(() => bar?.matches(':not([hidden])') && bar.querySelector('button')?.click()).observe(root, { attributeFilter: ['hidden'], subtree: true });
    const line = Array.from({ length: 20_000 }, (_, at) => `customer ${at},2025-01-${String((at % 28) + 1).padStart(2, '0')},${at % 500}.25\n`).join('');
    const parts = Array.from({ length: 200 }, () => line);
    void /** @type {any} */ (element).read(new Blob(['customer,date,amount\n', ...parts]), 'large.csv');
  });
  await expect(calculator.element.locator('.basis')).toHaveText('Stopped. Nothing was kept of the file.');
  await expect(calculator.element.locator('.results')).toBeHidden();
  expect(await calculator.element.evaluate((element) => /** @type {any} */ (element).report)).toBeUndefined();
});

test('the CDNOW master file dropped on the page: its progress, given up, and read again', async ({ calculator, page }) => {
  await open(calculator);
  const { element } = calculator;
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\na,2025-01-02,20\n');
  await shown(calculator);
  const before = await calculator.answerText();
  expect(before).toContain('1 customer brought $30');
  const file = await page.evaluateHandle((text) => new File([text], 'CDNOW_master.txt', { type: 'text/plain' }), CDNOW.toString());
  /** As a visitor lets go of a file over the page. @param {boolean} givesUp as soon as something was read */
  const letGo = (givesUp) =>
    element.evaluate(
      (calculator, { file, givesUp }) => {
        const root = /** @type {ShadowRoot} */ (calculator.shadowRoot);
        const bar = /** @type {HTMLProgressElement} */ (root.querySelector('.reading-progress progress'));
        /** @type {number[]} */
        const seen = [];
        new MutationObserver((_, observer) => {
          if (!bar.hasAttribute('value')) return;
          seen.push(bar.value);
          if (!givesUp) return;
          observer.disconnect();
          root.querySelector('.reading-progress button')?.dispatchEvent(new MouseEvent('click'));
        }).observe(bar, { attributes: true, attributeFilter: ['value'] });
        Object.assign(globalThis, { seen });
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(file);
        root.querySelector('.card')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { file, givesUp },
    );
  const seen = () => page.evaluate(() => /** @type {{seen: number[]}} */ (/** @type {unknown} */ (globalThis)).seen);
  await letGo(true);
  await expect(element.locator('.basis')).toContainText('Stopped. Nothing was kept of the file.');
  const [first = 1] = await seen();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(1);
  // What was read before stands as it did.
  await expect(element.locator('.reading-progress')).toBeHidden();
  expect(await calculator.answerText()).toBe(before);
  await expect(element.locator('[data-name=revenue] .value')).toHaveText('$30');
  expect(await element.evaluate((one) => /** @type {any} */ (one).report.rows)).toBe(2);
  await letGo(false);
  await expect(calculator.answer).toContainText('23,570 customers');
  await shown(calculator);
  const told = await seen();
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toBe(1);
  const { total } = KNOWN;
  const value = async (/** @type {string} */ name) => plain(await element.locator(`[data-name=${name}] .value`).textContent());
  await expect(element.locator('[data-name=customers] .value')).toHaveText('23,570');
  expect(await value('orders')).toBe('69,659');
  expect(await value('revenue')).toBe(`$${Math.round(total.revenue).toLocaleString('en')}`);
  expect(await element.evaluate((one) => /** @type {any} */ (one).report)).toMatchObject({ rows: 69_659, badRows: 0, customers: 23_570, purchases: 69_659, revenue: 2_500_315.63 });
});

/** As a visitor lets go of a file over the page: no input for the browser, which passes over what shifts soon after one. @param {Calculator} calculator @param {string} text */
async function letGo({ element }, text) {
  await element.evaluate((calculator, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'orders.csv', { type: 'text/csv' }));
    calculator.shadowRoot?.querySelector('.card')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

for (const width of [360, 1280]) {
  test(`nothing shifts when a file is dropped, small or large, in a window ${width} wide`, async ({ calculator, page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height: 900 });
    for (const [text, customers] of /** @type {const} */ ([['customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\nb,2025-02-02,20\n', '2 customers'], [CDNOW.toString(), '23,570 customers']])) {
      await open(calculator);
      await letGo(calculator, text);
      await expect(calculator.answer).toContainText(customers);
      await shown(calculator);
      await expect(calculator.element.locator('.predictions > .work-progress')).toHaveClass(/idle/);
      expect(await page.evaluate('shifts')).toEqual([]);
    }
  });
}

test('nothing shifts either where something is asked first, and who answers stays where they are', async ({ calculator, page }) => {
  await watchShifts(page);
  await page.setViewportSize({ width: 360, height: 900 });
  await open(calculator);
  await letGo(calculator, 'customer,date,amount\na,01/02/2025,10\nb,02/03/2025,20\na,03/04/2025,30\n');
  const dates = calculator.element.getByLabel('Dates', { exact: true });
  await dates.focus();
  // A choice by script is no input either.
  await dates.evaluate((select) => {
    /** @type {HTMLSelectElement} */ (select).value = 'dayMonthYear';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shown(calculator);
  await expect(dates).toBeFocused();
  expect(await page.evaluate('shifts')).toEqual([]);
});

test('a file that needs more memory than there is says so, and the orders of before stay', async ({ calculator, page }) => {
  const wasm = withLittleMemory(readFileSync(new URL('../../dist/site/wasm/customers_bg.wasm', import.meta.url)), 8);
  await page.context().route('**/customers_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from(wasm) }));
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\n');
  await shown(calculator);
  const rows = Array.from({ length: 400_000 }, (_, row) => `customer number ${row},2025-01-01,10\n`).join('');
  await drop(calculator, 'large.csv', `customer,date,amount\n${rows}`);
  await expect(calculator.element.getByText('This file needs more memory than this browser gives a page.')).toBeVisible();
  await expect(calculator.element.locator('[data-name=revenue] .value')).toHaveText('$30');
  await drop(calculator, 'again.csv', 'customer,date,amount\na,2025-01-01,40\nb,2025-01-02,50\n');
  await expect(calculator.element.locator('[data-name=revenue] .value')).toHaveText('$90');
});

test('a file without orders says so, and the last good result of the visitor stays reachable', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'notes.csv', 'customer,date,amount\nx,yesterday,much\n');
  await expect(calculator.answer).toContainText(/No row of this file|before we read/);
});

test('the numbers go on in the value calculator', async ({ calculator, page }) => {
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  await shown(calculator);
  const value = plain(await calculator.element.locator('[data-name=averageOrderValue] .value').textContent());
  await page.getByRole('link', { name: 'Use these numbers in the value calculator' }).click();
  await expect(page.locator('clv-calculator svg').first()).toBeVisible();
  expect(page.url()).toContain('mode=retention');
  const input = await page.locator('clv-calculator').getByRole('textbox', { name: 'Average order value' }).inputValue();
  // The calculator takes the latest year, the list shows all orders: near, and not the same.
  expect(Math.abs(Number(input) / Number(value.replace('$', '')) - 1)).toBeLessThan(0.1);
});

test('what winning customers cost gives the cost of a new one, and a word is not taken for a number', async ({ calculator }) => {
  await open(calculator);
  await drop(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\na,2025-02-03,30\n');
  await shown(calculator);
  const numbers = calculator.element.locator('.section').first();
  await numbers.getByText('What did winning customers cost?').click();
  await numbers.getByLabel('Spent in all').fill('90');
  await expect(numbers.locator('[data-name=acquisitionCost] .value')).toHaveText('$45');
  await numbers.getByLabel('Spent in all').fill('much');
  await expect(numbers.locator('.view-field .error')).toContainText('does not read as a number');
  await expect(numbers.locator('[data-name=acquisitionCost] .value')).toHaveText('$45');
});

test('nothing is sent, stored or set: not when a file is read, not when it is taken apart', async ({ calculator, page, requests }) => {
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  await shown(calculator);
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await drop(calculator, 'orders.csv', 'customer,date,amount\nsecret,2025-01-01,10\nb,2025-01-02,20\n');
  await expect(calculator.answer).toContainText('2 customers');
  await shown(calculator);
  // A worker fetches its own program again from the browser's cache; nothing else is asked for.
  expect(requests.filter((url) => !/\/(engine|chunks|wasm)\//.test(url))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(page.url()).not.toContain('secret');
});

test('another language keeps the orders', async ({ calculator, page }) => {
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).click();
  await shown(calculator);
  await page.getByRole('button', { name: 'Slovenčina' }).click();
  await expect(calculator.answer).toContainText('1 800 zákazníkov');
});

for (const lang of ['en', 'pl', 'sk']) {
  test(`in ${lang}: axe finds nothing, light and dark, no English is left, and no width scrolls sideways`, async ({ calculator, page }) => {
    await watchShifts(page);
    await open(calculator, `?lang=${lang}`);
    // Few rows: a thousand cells of one kind tell axe no more than ten.
    await drop(calculator, 'orders.csv', 'customer,date,amount,channel\nx1,2025-01-01,10,web\nx2,2025-01-20,20,web\nx1,2025-02-03,30,shop\nx3,2025-02-05,oops,shop\nx3,2025-03-05,9,shop\n');
    await shown(calculator);
    await calculator.openAll();
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      expect(await violationsOf(colorScheme === 'dark' ? axe.withRules('color-contrast') : axe)).toEqual([]);
    }
    // The heading of a column stands as the file has it.
    if (lang !== 'en') expect(englishIn(await calculator.element.locator('.card').innerText()).filter((line) => line !== 'customer')).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await calculator.settle();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
    }
  });
}

test('keyboard alone: from the sample to a section, a table and a download', async ({ calculator, page }) => {
  await open(calculator);
  await page.getByRole('button', { name: 'Try it with sample orders' }).focus();
  await page.keyboard.press('Enter');
  await shown(calculator);
  await page.getByRole('button', { name: 'Who comes back' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who comes back', exact: true })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Who comes back', exact: true })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(calculator.element.getByLabel('By', { exact: true }).nth(1)).toBeFocused();
});
