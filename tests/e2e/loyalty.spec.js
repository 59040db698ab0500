// The loyalty projection: the article's programme from input to chart, ranges, tiers, what to take along.
import { readFile } from 'node:fs/promises';
import { expect, plain, test } from './page.js';

test.use({ tag: 'loyalty-projection', path: 'loyalty.html' });

test.describe('in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('the article’s programme: 1000 points for 10 % off, in words, numbers, charts and tables', async ({ calculator }) => {
    await calculator.open();
    expect(await calculator.answerText()).toMatch(/zwróci się w 21\. miesiącu i przez 36 miesięcy zarobi 125 ?415 zł/);
    const more = plain(await calculator.element.locator('.more').textContent());
    expect(more).toMatch(/odzyskują 2,1 ?% wydatków, po raz pierwszy w 10\. miesiącu, zanim punkty wygasną/);
    expect(more).toMatch(/89 ?% i tak by się pojawiło/);
    expect(await calculator.figure('Wartość bieżąca netto')).toMatch(/^99 ?352 zł$/);
    expect(await calculator.figure('O ile częściej trzeba zamawiać')).toMatch(/^7,4 ?%$/);
    expect(await calculator.figure('Rzeczywisty rabat')).toMatch(/^2,08 ?%$/);
    const rows = await calculator.tableRows();
    expect(rows.at(-1)?.[0]).toBe('36. miesiąc');
    expect(rows.at(-1)?.[1]).toMatch(/^125 ?414,87 zł$/);
    // What the picture says at the end of its line is what the table says.
    const drawn = plain(await calculator.element.locator('svg .value-1').first().textContent());
    expect(drawn).toMatch(/^125 ?415 zł$/);
  });

  test('points take the form of their number', async ({ calculator, page }) => {
    await calculator.open('#loyalty=1&earning.pointsPerCurrency=2&redemption.pointsPerReward=5');
    const rules = calculator.element.locator('.rules li');
    await expect(rules.nth(0)).toHaveText(/Za każde wydane 1\szł: 2\spunkty\./);
    await expect(rules.nth(1)).toHaveText(/5\spunktów to 10\s?% zniżki/);
    await calculator.type('Punkty za jednostkę waluty', '1,5');
    await expect(rules.nth(0)).toHaveText(/1,5\spunktu\./);
    await page.getByRole('button', { name: 'Slovenčina' }).click();
    await expect(rules.nth(0)).toHaveText(/1,5\sbodu\./);
    await expect(rules.nth(1)).toHaveText(/5\sbodov znamená/);
    await calculator.type('Body za jednotku meny', '1');
    await expect(rules.nth(0)).toHaveText(/: 1\sbod\./);
    await calculator.type('Body za jednotku meny', '2');
    await expect(rules.nth(0)).toHaveText(/: 2\sbody\./);
  });
});

test('each preset has its own answer', async ({ calculator }) => {
  await calculator.open();
  const answers = new Set([await calculator.answerText()]);
  for (const preset of ['Tiers', 'Cashback', 'Partner rewards']) {
    await calculator.choose(preset);
    await expect.poll(() => calculator.answerText().then((text) => answers.has(text))).toBe(false);
    answers.add(await calculator.answerText());
  }
  expect(await calculator.element.locator('.order').textContent()).toMatch(/points expire/);
});

test('what is uncertain becomes a range in the chart, and the tornado names what matters most', async ({ calculator }) => {
  await calculator.open();
  await expect(calculator.element.locator('svg .range').first()).toBeVisible();
  await expect(calculator.element.locator('figure').first()).toContainText(/it pays in 7\d% of 2,000 cases/);
  const [tornado] = await calculator.tableRows(2);
  expect(tornado?.slice(0, 3)).toEqual(['Because of the programme', '−$139,929.11', '$529,837.47']);
});

test('a group is added, named, moved and removed by keyboard', async ({ calculator, page }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const rows = calculator.element.locator('.table-field').first().locator('.row');
  await calculator.element.locator('.table-field').first().getByRole('button', { name: 'Add' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await page.keyboard.type('Heavy buyers'); // the focus went to the name
  await expect(rows.nth(1).locator('.row-title')).toHaveText('Heavy buyers');
  await expect.poll(() => calculator.answerText()).not.toBe(before);
  await rows.nth(1).getByRole('button', { name: 'Move up' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows.nth(0).locator('.row-title')).toHaveText('Heavy buyers');
  await expect(rows.nth(0).getByRole('button', { name: 'Move down' })).toBeFocused();
  await rows.nth(0).getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect.poll(() => calculator.answerText()).toBe(before);
});

test('an error stands beside the number of the group that it is about', async ({ calculator }) => {
  await calculator.open('#loyalty=1&mode=tiers');
  const field = calculator.element.locator('.row').nth(1).getByRole('textbox', { name: 'Gross margin' });
  await field.fill('140');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(calculator.element.locator('[aria-invalid]')).toHaveCount(1);
  await field.fill('30');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('a link reproduces everything, groups and ranges included', async ({ calculator, page }) => {
  await calculator.open('#loyalty=1&mode=tiers');
  await calculator.element.locator('.row').nth(2).getByRole('textbox', { name: 'Name' }).fill('VIP * _ !');
  await calculator.type('Discount', '12');
  await expect.poll(() => page.url()).toContain('reward.discount=0.12');
  await expect.poll(() => page.url()).toContain('VIP');
  const answer = await calculator.answerText();
  const link = page.url();
  await page.goto('about:blank');
  await calculator.open(link);
  await expect.poll(() => calculator.answerText()).toBe(answer);
  await expect(calculator.element.locator('.row').nth(2).getByRole('textbox', { name: 'Name' })).toHaveValue('VIP * _ !');
});

for (const [lang, separator, number, head] of [
  ['en', ',', /^\d+\.\d+$/, 'Month'],
  ['pl', ';', /^\d+,\d+$/, 'Miesiąc'],
  ['sk', ';', /^\d+,\d+$/, 'Mesiac'],
]) {
  test(`the months as a file, as spreadsheets read it in ${lang}`, async ({ calculator, page }) => {
    await calculator.open(`?lang=${lang}`);
    const waiting = page.waitForEvent('download');
    await calculator.element.locator('.months button').first().click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.replace('\uFEFF', '').split('\r\n').map((line) => line.split(String(separator)));
    expect(lines).toHaveLength(37);
    expect(lines[0]?.[0]).toBe(head);
    expect(lines.every((line) => line.length === lines[0]?.length)).toBe(true);
    expect(lines[1]?.[9]).toMatch(/** @type {RegExp} */ (number));
    // Issued is redeemed, expired and outstanding, also in the file.
    const value = (/** @type {string | undefined} */ cell) => Math.round(Number(cell?.replace(',', '.')) * 1e6);
    const sum = (/** @type {number} */ column) => lines.slice(1).reduce((total, line) => total + value(line[column]), 0);
    expect(sum(9)).toBe(sum(10) + sum(11) + value(lines.at(-1)?.[12]));
  });
}

for (const [lang, sentence] of [
  ['en', 'On December 31 each year, points that are at least 6 months old expire.'],
  ['pl', 'Co roku 31 grudnia wygasają punkty, które mają co najmniej 6 miesięcy.'],
  ['sk', 'Každý rok 31. decembra prepadnú body, ktoré majú aspoň 6 mesiacov.'],
]) {
  test(`points that expire on a date of the calendar, in ${lang}`, async ({ calculator, page }) => {
    await calculator.open(`?lang=${lang}#loyalty=1&expiry.type=fixedDate&expiry.monthOfYear=12&expiry.minimumAgeMonths=6&startMonthOfYear=4`);
    const rule = calculator.element.locator('.rules li').nth(2);
    await expect.poll(async () => plain(await rule.textContent())).toBe(sentence);
    // From April on, December is month 9: it is then that points expire for the first time.
    await calculator.element.locator('.months summary').click();
    const expired = async () => {
      const cells = await calculator.element.locator('.months tbody tr td:nth-child(12)').allTextContents();
      return cells.flatMap((text, index) => (text === '0' ? [] : [index + 1]));
    };
    expect(await expired()).toEqual([9, 21, 33]);
    await calculator.element.locator('select').nth(2).selectOption('2');
    await expect.poll(async () => plain(await rule.textContent())).toMatch(/February 28\/29|28\/29 lutego|28\/29\. februára/u);
    await expect.poll(expired).toEqual([11, 23, 35]);
    await expect.poll(() => page.url()).toContain('expiry.monthOfYear=2');
  });
}

test('the split of sales for the accounts: in a sentence, year by year, or why there is none', async ({ calculator }) => {
  await calculator.open();
  const section = calculator.element.locator('.deferral');
  await expect(section.locator('.deferral-said')).toHaveText('Of every $100 of sales that earn points, $98.96 is revenue at once and $1.04 waits until the points are redeemed.');
  await expect(section).toContainText('not accounting advice');
  await section.locator('summary').click();
  const rows = await section.locator('tbody tr').all();
  expect(rows).toHaveLength(3);
  let open = 0;
  for (const row of rows) {
    const [sales = 0, goods = 0, deferred = 0, recognised = 0, liability = 0] = (await row.locator('td').allTextContents()).map((text) => Number(text.replace(/[^\d-]/gu, '')));
    expect(Math.abs(goods + deferred - sales)).toBeLessThanOrEqual(1);
    open += deferred - recognised;
    expect(Math.abs(liability - open)).toBeLessThanOrEqual(3); // each is rounded
  }
  await calculator.choose('Cashback');
  await expect(section.locator('.deferral-said')).toContainText('it depends on all others');
  await expect(section.locator('tbody tr')).toHaveCount(0);
});

test('where a page may start no worker, the same draws are made on the page itself', async ({ calculator, page, requests }) => {
  await calculator.open();
  const note = calculator.element.locator('figure').first().locator('.hint');
  await expect(note).toContainText('cases');
  const withWorker = await note.textContent();
  expect(requests.filter((url) => url.includes('worker'))).not.toEqual([]);
  await page.addInitScript(() => {
    globalThis.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new DOMException('not allowed', 'SecurityError');
        }
      }
    );
  });
  requests.length = 0;
  await page.reload();
  await expect(note).toHaveText(String(withWorker));
  await expect(calculator.element.locator('svg .range').first()).toBeVisible();
  expect(requests.filter((url) => url.includes('worker'))).toEqual([]);
});

test('a worker that does not load leaves the draws to the page', async ({ calculator, page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = /** @type {any} */ (
      class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event('error')), 300);
        }
        postMessage() {}
      }
    );
  });
  await calculator.open();
  await expect(calculator.element.locator('figure').first().locator('.hint')).toContainText('2,000 cases');
});

test('every chart says what it finds, is drawn, and has a table', async ({ calculator }) => {
  await calculator.open();
  const figures = calculator.element.locator('figure');
  await expect(figures).toHaveCount(6);
  for (let chart = 0; chart < 6; chart++) {
    const found = await calculator.tableRows(chart);
    expect(found.length, `rows of chart ${chart}`).toBeGreaterThan(3);
    expect(found.every((cells) => cells.length > 1 && cells.every((cell) => cell !== ''))).toBe(true);
    await expect(figures.nth(chart).locator('h2')).not.toBeEmpty();
    await expect(figures.nth(chart).locator('svg title')).toHaveText(String(await figures.nth(chart).locator('h2').textContent()));
  }
});

test('the table of the months can be copied, and says what the charts say', async ({ calculator, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await calculator.open();
  await calculator.element.getByRole('button', { name: 'Copy the table' }).click();
  await expect(calculator.element.locator('.months [role="status"]')).toHaveText('Copied');
  const text = await calculator.page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split(/\r?\n/u).map((line) => line.split('\t'));
  expect(lines).toHaveLength(37);
  expect(lines[0]?.[17]).toMatch(/^Net result so far/u);
  expect(Number(lines.at(-1)?.[17])).toBeCloseTo(125_414.866599352, 4);
});
