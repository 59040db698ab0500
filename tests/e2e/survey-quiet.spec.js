// The survey calculator is private, calm and open to everybody: no request, no jump, nothing for axe, three languages.
import AxeBuilder from '@axe-core/playwright';
import { englishIn, expect, test, violationsOf, watchShifts } from './page.js';

test.use({ tag: 'nps-calculator', path: 'survey.html' });

test('nothing is sent, stored or set once the page has loaded, not even when answers are pasted', async ({ calculator, page, requests }) => {
  await calculator.open();
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await calculator.element.locator('details.aid summary').first().click();
  const box = calculator.element.getByLabel('Paste here');
  await expect(box).toBeVisible();
  // What reads answers is fetched before there are any, and carries nothing.
  expect(requests.filter((url) => !/^http:\/\/localhost:\d+\/(chunks|wasm)\/[\w.-]+\.(js|wasm)$/.test(url))).toEqual([]);
  requests.length = 0;
  await box.fill('score,comment\n9,private\n3,secret\n');
  await calculator.choose('CES');
  await calculator.choose('NPS');
  await calculator.tableRows();
  await page.waitForTimeout(600);
  expect(requests).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(page.url()).not.toMatch(/private|secret/);
});

test('nothing shifts while it loads or while a count is typed', async ({ calculator, page }) => {
  await watchShifts(page);
  await calculator.open();
  await page.waitForTimeout(300);
  const cell = calculator.element.getByRole('group', { name: '2020-12' }).getByRole('textbox', { name: 'Promoters' });
  for (const count of ['50', '51', '52', '53']) await cell.fill(count);
  await page.waitForTimeout(300);
  expect(await page.evaluate('shifts')).toEqual([]);
});

test('a link reproduces waves, mode, language and finer settings', async ({ calculator, page }) => {
  await calculator.open('#nps=1&groups=Q1%3A%20a:10,5,5;Q2:20,5,5&confidence=0.9&method=score&benchmark=12');
  const answer = await calculator.answerText();
  expect(answer).toContain('90%');
  await page.getByRole('button', { name: 'Slovenčina' }).click();
  await expect.poll(() => page.url()).toContain('lang=sk');
  const link = page.url();
  const slovak = await calculator.answerText();
  await page.goto('about:blank');
  await calculator.open(link);
  await expect.poll(() => calculator.answerText()).toBe(slovak);
});

test('what a link says wrongly is passed over', async ({ calculator }) => {
  await calculator.open('#nps=1&groups=a:1,2;b:x,y,z&confidence=2&benchmark=abc&rowsAre=nonsense');
  expect(await calculator.answerText()).toContain('2020-12: NPS 47');
});

for (const [lang, forms] of [
  ['en', ['1 answer', '2 answers', '5 answers', '22 answers']],
  ['pl', ['1 odpowiedź', '2 odpowiedzi', '5 odpowiedzi', '22 odpowiedzi']],
  ['sk', ['1 odpoveď', '2 odpovede', '5 odpovedí', '22 odpovedí']],
]) {
  test(`answers are counted as ${lang} counts them`, async ({ calculator }) => {
    for (const [index, n] of [1, 2, 5, 22].entries()) {
      await calculator.open(`?lang=${lang}#nps=1&groups=x:${n},0,0`);
      await expect.poll(() => calculator.answerText()).toContain(`; ${forms?.[index]}.`);
      await calculator.page.goto('about:blank');
    }
  });
}

test('no word is left in English where the page is Polish or Slovak', async ({ calculator }) => {
  for (const lang of ['pl', 'sk']) {
    for (const mode of ['nps', 'csat', 'ces', 'csi']) {
      await calculator.open(`?lang=${lang}#nps=1&mode=${mode === 'csi' ? 'nps' : mode}`);
      if (mode === 'csi') await calculator.choose('CSI');
      await calculator.openAll();
      expect(englishIn(await calculator.element.locator('.card').innerText()), `${lang} ${mode}`).toEqual([]);
      await calculator.page.goto('about:blank');
    }
  }
});

for (const mode of ['nps', 'csat', 'ces', 'csi']) {
  for (const lang of ['en', 'pl', 'sk']) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`axe finds nothing: ${mode}, ${lang}, ${colorScheme}`, async ({ calculator, page }) => {
        await page.emulateMedia({ colorScheme });
        await calculator.open(`?lang=${lang}#nps=1&given=ratings&annualSpend=10,8,5&grossMargin=0.4,0.4,0.4&retentionRate=0.8,0.7,0.5&responseRate=0.2`);
        await calculator.choose(mode.toUpperCase());
        if (mode === 'nps') await calculator.element.locator('details.aid > summary').click();
        if (mode === 'nps') await calculator.element.locator('textarea').evaluate((box) => {
          /** @type {HTMLTextAreaElement} */ (box).value = 'score,date,comment\n9,2024-01-01,good\n2,2024-02-01,bad\nx,2024-02-01,?';
          box.dispatchEvent(new Event('input'));
        });
        await calculator.openAll();
        expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
      });
    }
  }
}

test('no width makes the page scroll sideways', async ({ calculator, page }) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await calculator.open('?lang=sk#nps=1&given=ratings&rowsAre=groups&annualSpend=10,8,5&grossMargin=0.4,0.4,0.4&retentionRate=0.8,0.7,0.5');
    await calculator.openAll();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
    await page.goto('about:blank');
  }
});

test('keyboard alone: from the mode to a count, a row and the paste box, with the focus in view', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.getByRole('radio', { name: 'NPS', exact: true }).focus();
  const reached = [];
  for (let step = 0; step < 22; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        const seen = focused?.matches(':focus-visible') ?? false;
        return `${focused?.tagName} ${focused?.closest('.cell-row')?.getAttribute('aria-label') ?? ''}${seen ? '' : ' (unseen)'}`;
      }),
    );
  }
  expect(reached.filter((name) => name.endsWith('(unseen)'))).toEqual([]);
  expect(reached.filter((name) => name === 'INPUT 2020-03')).toHaveLength(4);
  expect(reached.filter((name) => name === 'INPUT 2020-12')).toHaveLength(4);
  expect(reached.indexOf('SUMMARY ')).toBe(0);
});
