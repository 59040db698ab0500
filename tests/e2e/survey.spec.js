// The survey calculator: the two published waves, counts, comparisons, planning, the value of a point, links, the keyboard.
import { expect, plain, test } from './page.js';

test.use({ tag: 'nps-calculator', path: 'survey.html' });

/** What stands under a heading. @param {import('./page.js').Calculator} calculator @param {string} heading */
const section = (calculator, heading) => calculator.element.locator('section', { has: calculator.page.getByRole('heading', { name: heading, exact: true }) });

/** @param {import('./page.js').Calculator} calculator @param {string} row @param {string} cell */
const cell = (calculator, row, cell) => calculator.element.getByRole('group', { name: row, exact: true }).getByRole('textbox', { name: cell, exact: true });

test('two published waves: 62.7 and 47.1, a fall of 15.6 points that is not significant at 95 %', async ({ calculator }) => {
  await calculator.open();
  // What the page opens with is typed again, so that it is the typing that gives the answer.
  for (const [row, counts] of [['2020-03', ['93', '32', '9']], ['2020-12', ['49', '30', '8']]]) {
    for (const [index, name] of ['Promoters', 'Passives', 'Detractors'].entries()) {
      await cell(calculator, String(row), name).fill('1');
      await cell(calculator, String(row), name).fill(String(counts?.[index]));
    }
  }
  await expect.poll(() => calculator.answerText()).toBe(
    '2020-12: NPS 47, with 95% confidence between 32 and 59; 87 answers. That is 15.6 points less than before, but it can be chance.',
  );
  const rows = await calculator.tableRows(1);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([['2020-03', '62.7'], ['2020-12', '47.1']]);
  expect(await calculator.figure('Difference to before')).toBe('−15.6 (−32.9 to 1.4)');
  const said = plain(await section(calculator, 'What may be said of the difference').textContent());
  expect(said).toContain('which includes no change at all');
  expect(said).toContain('p = 0.072');
  expect(said).toContain('This does not show that nothing has changed');
});

test('a single wave gives the score with its interval', async ({ calculator }) => {
  await calculator.open('#nps=1&groups=spring:93,32,9');
  expect(await calculator.answerText()).toBe('NPS 63, with 95% confidence between 51 and 72; 134 answers.');
  expect(await calculator.figure('Interval of the score')).toBe('51 to 71.6');
  await expect(section(calculator, 'What may be said of the difference')).toBeHidden();
});

test('a difference that chance does not explain is called one', async ({ calculator }) => {
  await calculator.open('#nps=1&groups=before:200,150,150;after:260,140,100');
  expect(await calculator.answerText()).toContain('22 points more than before, more than chance explains');
});

test('the histogram gives the same score, the mean, and its picture', async ({ calculator, page }) => {
  await calculator.open();
  await calculator.element.getByLabel('What you have').selectOption('ratings');
  await expect.poll(() => calculator.figure('Mean score, 0 to 10')).toMatch(/^8\.53/);
  expect(await calculator.answerText()).toContain('NPS 47');
  const rows = await calculator.tableRows(2);
  expect(rows).toHaveLength(11);
  expect(rows.at(-1)?.[1]).toBe('34');
  await expect(page.locator('nps-calculator figure').nth(2)).toBeVisible();
});

test('waves are added, named and removed; a trend shows from the third on', async ({ calculator, page }) => {
  await calculator.open('#nps=1&groups=2023-01:120,60,40;2023-02:131,58,36;2023-03:128,70,30');
  await calculator.element.getByRole('button', { name: 'Add a wave or group' }).click();
  await page.keyboard.type('2023-04');
  for (const [name, count] of [['Promoters', '150'], ['Passives', '55'], ['Detractors', '28']]) await cell(calculator, '2023-04', String(name)).fill(String(count));
  const compare = section(calculator, 'What may be said of the difference');
  await expect(compare).toContainText('rises by 4.9 points a month');
  await expect(compare).toContainText('p = 0.024');
  await calculator.element.getByRole('group', { name: '2023-04' }).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => calculator.answerText()).toContain('2023-03: NPS 43');
});

test('groups are compared each with each, corrected, and with a benchmark', async ({ calculator }) => {
  await calculator.open('#nps=1&rowsAre=groups&groups=north:60,20,20;south:30,30,40;west:45,30,25');
  const compare = section(calculator, 'What may be said of the difference');
  await expect(compare.locator('tbody tr')).toHaveCount(3);
  await expect(compare.locator('tbody tr').first()).toContainText('they differ');
  await calculator.type('A score to compare with', '-30');
  await expect(compare).toContainText('above −30');
});

test('an impossible count is named beside its field, and the last good answer stays', async ({ calculator }) => {
  await calculator.open();
  const before = await calculator.answerText();
  await cell(calculator, '2020-12', 'Promoters').fill('4.5');
  await expect(calculator.element.getByText('Must be a whole number.')).toBeVisible();
  expect(await calculator.answerText()).toBe(before);
  await cell(calculator, '2020-12', 'Promoters').fill('abc');
  await expect(cell(calculator, '2020-12', 'Promoters')).toHaveAttribute('aria-invalid', 'true');
  await cell(calculator, '2020-12', 'Promoters').fill('49');
  await expect(cell(calculator, '2020-12', 'Promoters')).not.toHaveAttribute('aria-invalid', 'true');
});

test('CSAT, both CES scales and CSI', async ({ calculator }) => {
  await calculator.open();
  await calculator.choose('CSAT');
  await expect.poll(() => calculator.answerText()).toBe('82.5% are satisfied, with 95% confidence between 78.5% and 85.9%; 400 answers.');
  expect(await calculator.figure('Net satisfaction')).toMatch(/^75 /);
  await calculator.choose('CES');
  await expect.poll(() => calculator.answerText()).toContain('It was easy for 84.5%');
  await calculator.element.getByLabel('Which effort question').selectOption('effort');
  await expect.poll(() => calculator.answerText()).toContain('It took 75% little effort');
  expect(await calculator.figure('Net ease')).toMatch(/^65 /);
  await calculator.choose('CSI');
  await expect.poll(() => calculator.answerText()).toBe('The satisfaction index is 73.7 of 100.');
  await cell(calculator, 'Question 1', 'Weight').fill('2');
  await expect.poll(() => calculator.answerText()).toBe('The satisfaction index is 75.3 of 100.');
});

test('planning: answers for a margin, for a change, and what silence can hide', async ({ calculator }) => {
  await calculator.open('#nps=1&groups=all:50,30,20&responseRate=0.2');
  const plan = section(calculator, 'The next survey');
  await expect(plan).toContainText('935 answers');
  await expect(plan).toContainText('ask 4,675 people');
  await expect(plan).toContainText('would be −74, or 86');
});

test('the value of a point comes from the visitor’s numbers, is called an association, and goes on in the value calculator', async ({ calculator, page }) => {
  await calculator.open('#nps=1&groups=all:450,350,200');
  const worth = section(calculator, 'What a point is worth');
  await expect(worth).toContainText('Spend per year');
  await worth.getByRole('button', { name: 'Try it with example numbers' }).click();
  await expect(worth).toContainText('This is an association, not a cause');
  const scenario = worth.getByRole('table', { name: 'Five points more, from passives who become promoters' });
  await expect(scenario.getByRole('row', { name: /^Mean value of a customer/ })).toBeVisible();
  const promoter = plain(await worth.getByRole('row', { name: /^Promoters/ }).first().locator('td').nth(1).textContent());
  await worth.getByRole('link', { name: 'Promoters' }).click();
  await expect(page.locator('clv-calculator svg').first()).toBeVisible();
  await expect(page.locator('clv-calculator .sentence')).toContainText(promoter);
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
    }
  });
}

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
