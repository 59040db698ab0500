// Answers as people have them: pasted, opened, dropped; what is left out is listed, what was written can be searched.
import { expect, plain, test } from './page.js';

test.use({ tag: 'nps-calculator', path: 'survey.html' });

const EXPORT = `Date;Segment;NPS;Comment
2024-01-05;new;9;"Quick; friendly"
2024-01-20;loyal;10;
2024-02-03;new;3;Waited for two weeks
2024-02-14;loyal;eleven;
2024-02-20;loyal;12;
2024-02-28;new;8;Fine
2024-03-01;loyal;10;Żółw is my hero
`;

/** @param {import('./page.js').Calculator} calculator */
const aid = async (calculator) => {
  const details = calculator.element.locator('details.aid');
  await details.locator('summary').first().click();
  return details;
};

test('a pasted column of scores is counted', async ({ calculator }) => {
  await calculator.open();
  const box = await aid(calculator);
  await box.getByLabel('Paste here').fill('9\n10\n7\n3\n');
  await expect(box).toContainText('Read: 4 answers.');
  await expect.poll(() => calculator.answerText()).toMatch(/^NPS 25, .*; 4 answers\.$/);
  expect(plain(await calculator.element.locator('.basis').textContent())).toContain('Fewer than 10 answers');
});

test('an opened export: waves by month, groups by segment, rejected rows with line and reason', async ({ calculator, page }) => {
  await calculator.open();
  const box = await aid(calculator);
  const chooser = page.waitForEvent('filechooser');
  await box.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(EXPORT) });
  await expect(box).toContainText('Read: 5 answers. Rows left out: 2.');
  await expect(box.locator('li')).toHaveText([/^Line 5: the score is not a number\. .*eleven/, /^Line 6: the score is not between 0 and 10\. .*;12;/]);
  expect((await calculator.tableRows(1)).map(([wave]) => wave)).toEqual(['2024-01', '2024-02', '2024-03']);
  await box.getByLabel('Put together by').selectOption('segment');
  await expect.poll(async () => (await calculator.tableRows(1)).map(([group]) => group)).toEqual(['new', 'loyal']);
  await expect.poll(() => page.url()).toContain('rowsAre=groups');
  expect(decodeURIComponent(page.url()), 'a link carries counts, not comments').not.toContain('Waited');
});

test('comments stand beside their score and can be searched', async ({ calculator }) => {
  await calculator.open();
  const box = await aid(calculator);
  await box.getByLabel('Paste here').fill(EXPORT);
  const comments = calculator.element.locator('section', { hasText: 'What they wrote' });
  await expect(comments.locator('li')).toHaveCount(4);
  await comments.getByLabel('Search').fill('zolw');
  await expect(comments.locator('li')).toHaveCount(1);
  await expect(comments.locator('li')).toContainText('10');
});

test('a dropped file is read', async ({ calculator, page }) => {
  await calculator.open();
  const box = await aid(calculator);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'scores.csv', { type: 'text/csv' }));
    return transfer;
  }, EXPORT);
  await box.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
  await expect(box).toContainText('Read: 5 answers.');
  await expect(box).toContainText('scores.csv');
});

test('dates that fit two readings are asked about; columns can be corrected', async ({ calculator }) => {
  await calculator.open();
  const box = await aid(calculator);
  await box.getByLabel('Paste here').fill('when,score,second\n4/5/2023,9,1\n5/6/2023,2,10\n6/7/2023,10,2\n');
  await expect(box).toContainText('The dates fit two readings');
  await box.getByLabel(/means/).selectOption('dayFirst');
  await expect.poll(async () => (await calculator.tableRows(1)).map(([wave]) => wave)).toEqual(['2023-05', '2023-06', '2023-07']);
  await box.getByText('Which column is which').click();
  await box.getByLabel('Score', { exact: true }).selectOption({ label: 'second' });
  await expect.poll(() => calculator.answerText()).toContain('2023-07: NPS −100');
});

test('a satisfaction survey is read on its own scale', async ({ calculator }) => {
  await calculator.open('#nps=1&mode=csat');
  const box = await aid(calculator);
  await box.getByLabel('Paste here').fill('5\n4\n5\n2\n7\n');
  await expect(box.locator('li')).toContainText('the score is not between 1 and 5');
  await expect.poll(() => calculator.answerText()).toMatch(/^75% are satisfied, .*; 4 answers\.$/);
});

test('a text without scores says so and changes nothing', async ({ calculator }) => {
  await calculator.open();
  const before = await calculator.answerText();
  const box = await aid(calculator);
  await box.getByLabel('Paste here').fill('hello\nworld\n');
  await expect(box).toContainText('No scores were found here.');
  expect(await calculator.answerText()).toBe(before);
});
