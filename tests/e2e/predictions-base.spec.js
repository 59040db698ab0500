// The fitted customers as people use them: totals, changes, what the fit says in words, checks, refits, a result as a file.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, plain, test, violationsOf } from './page.js';
import { choose, numbers, open, ready, rows, section, text } from './predictions-page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

const reference = (/** @type {string} */ name) => new URL(`../reference/${name}`, import.meta.url);
const SAMPLE = gunzipSync(readFileSync(reference('cdnow_sample.txt.gz'))).toString();
const CDNOW = gunzipSync(readFileSync(reference('cdnow_master.txt.gz')));
const KNOWN = JSON.parse(readFileSync(reference('cdnow_forecast.json'), 'utf8'));

/** @typedef {import('./page.js').Calculator} Calculator */

/** The sample of CDNOW with the model of the literature. @param {Calculator} calculator @param {string} [model] */
async function fitted(calculator, model = 'paretoNbd') {
  await open(calculator, 'CDNOW_sample.txt', SAMPLE);
  await ready(calculator);
  await choose(calculator, 'Model', model);
  await expect(section(calculator).locator('.outlook-said').first()).toContainText('because you chose it');
  await expect(section(calculator).locator('.outlook strong').first()).toHaveText(/ to /);
  await expect(section(calculator).locator('.work-progress').first()).toHaveClass(/idle/);
}

/** @param {Calculator} calculator @param {string} heading */
const group = (calculator, heading) => section(calculator).locator('details.group', { has: calculator.page.locator('summary', { hasText: heading }) });

/** A slider of the view, moved as by a person. @param {Calculator} calculator @param {string} label @param {string} value */
async function slide(calculator, label, value) {
  const slider = section(calculator).locator('.what-if').getByLabel(label);
  await slider.focus();
  await slider.fill(value);
  await slider.dispatchEvent('change');
}

test('the CDNOW master file: orders of 3, 6, 12 and 24 months are those of another implementation', async ({ calculator }) => {
  await open(calculator, 'CDNOW_master.txt', CDNOW);
  await ready(calculator);
  for (const [model, known] of Object.entries(KNOWN.models)) {
    await choose(calculator, 'Model', model);
    await expect(section(calculator).locator('.outlook-said').first()).toContainText('because you chose it');
    await expect(section(calculator).locator('.totals .hint').last()).toContainText(`By ${model === 'bgNbd' ? 'BG' : 'MBG'}/NBD`);
    await expect(section(calculator).locator('.work-progress').first()).toHaveClass(/idle/);
    const told = await rows(calculator, 'Totals ahead');
    for (const [at, months] of [3, 6, 12, 24].entries()) {
      const [orders, lower, upper] = numbers(told[at]?.[1] ?? '');
      const expected = known[`purchases${months}Months`];
      expect(Math.abs(Number(orders) / expected - 1), `${model}, ${months} months`).toBeLessThan(1e-3);
      expect(lower).toBeLessThan(expected);
      expect(upper).toBeGreaterThan(expected);
    }
  }
});

test('ten per cent less churn by default; each slider changes what it says, and nothing else', async ({ calculator }) => {
  await fitted(calculator);
  const said = section(calculator).locator('.what-if-said');
  await expect(said).toHaveText(/^That would change the revenue of the next 12 months by \+\$\d[\d,]* \(\+\$[\d,]+ to \+\$[\d,]+\): \$[\d,]+ instead of \$[\d,]+\.$/);
  const [, difference, lower, upper, after, before] = numbers(plain(await said.textContent()));
  expect(Math.abs(Number(after) - Number(before) - Number(difference))).toBeLessThanOrEqual(1);
  expect(Number(lower)).toBeLessThan(Number(difference));
  expect(Number(upper)).toBeGreaterThan(Number(difference));
  await slide(calculator, 'Churn', '0');
  await expect(said).toHaveText('Move a slider to change something.');
  await slide(calculator, 'Spend per order', '20');
  await expect(said).toContainText('instead of');
  const changed = await rows(calculator, 'Before and after');
  const [, orders, revenue] = changed.map((row) => row.slice(1, 3).map((cell) => numbers(cell)[0] ?? NaN));
  expect(orders?.[0]).toBe(orders?.[1]);
  expect(Math.abs(Number(revenue?.[1]) / Number(revenue?.[0]) - 1.2)).toBeLessThan(1e-4);
  await section(calculator).getByRole('button', { name: 'Back to no change' }).click();
  await expect(said).toHaveText('Move a slider to change something.');
  await choose(calculator, 'Model', 'nbd');
  await expect(section(calculator).locator('.what-if')).toContainText('By NBD nobody leaves, so churn changes nothing here.');
  await expect(section(calculator).locator('.what-if').getByLabel('Churn')).toBeDisabled();
});

test('what the fit says about the business: active by each model, how fast they leave, how unequal they are', async ({ calculator }) => {
  await fitted(calculator);
  const said = section(calculator).locator('.business li');
  await expect(said.first()).toHaveText(/^Still active on Jun 30, 1998: [\d,]+ by Pareto\/NBD; [\d,]+ by BG\/NBD; [\d,]+ by MBG\/NBD; 2,357 by NBD\./);
  await expect(said.nth(1)).toHaveText(/^Of the customers who are active now, \d+% will probably have left in 12 months\.$/);
  await expect(said.nth(2)).toHaveText(/half have left after [\d.]+.months\.$/u);
  await expect(said.nth(3)).toHaveText(/makes \d+% of all repeat orders/);
});

test('the assumptions: what the papers found on CDNOW is found here', async ({ calculator }) => {
  await fitted(calculator);
  const checks = group(calculator, 'Do the assumptions hold?');
  await checks.locator('summary').click();
  await expect(checks).toContainText('Correlation 0.07');
  await expect(checks).toContainText(/Shape 0\.\d+ \(1 is random\)/);
  await expect(checks).toContainText('3.2% of the orders');
  // Fader, Hardie and Lee (2005): 13 between the parameters of the first 39 weeks and those of all 78.
  await expect(checks).toContainText(/The log-likelihood of that first half falls by 13(\.\d+)? with/);
  const [first] = await rows(calculator, 'Parameters: first half of the time, and all of it');
  expect(Number(first?.[1])).toBeCloseTo(0.553, 3);
});

test('the simple formula beside the model: the steps between them add up', async ({ calculator }) => {
  await fitted(calculator);
  const formula = group(calculator, 'The simple formula beside the model');
  await formula.locator('summary').click();
  await expect(formula.locator('.finding')).toHaveText(/For the next 12 months the simple formula says \$[\d,]+, Pareto\/NBD says \$[\d,]+\. The greatest reason for the gap: many customers have left/);
  const steps = (await rows(calculator, 'From the simple formula to the model')).map(([, value = '']) => (value.startsWith('−') ? -1 : 1) * Number(numbers(value)[0]));
  const end = steps.pop();
  expect(Math.abs(steps.reduce((sum, step) => sum + step, 0) - Number(end))).toBeLessThanOrEqual(steps.length);
  const [worth] = numbers((await text(calculator, '.outlook-more')).split('worth')[1] ?? '');
  expect(worth).toBe(end);
});

test('refits come when asked for, can be given up, and are set beside the other ranges', async ({ calculator }) => {
  test.slow();
  await fitted(calculator, 'mbgNbd');
  const refits = group(calculator, 'Ranges by refitting');
  await refits.locator('summary').click();
  await refits.getByRole('button', { name: 'Refit the model' }).click();
  await expect(refits.locator('.work-progress .hint')).toHaveText(/^[1-9]\d*%$/);
  await refits.getByRole('button', { name: 'Cancel' }).click();
  await expect(refits.locator('.work-progress .hint')).toHaveText('Stopped.');
  await refits.getByRole('button', { name: 'Refit the model' }).click();
  await expect(refits.locator('.request-said')).toHaveText(/^(1,000|9\d\d) refits: their ranges /, { timeout: 120_000 });
  const totals = await rows(calculator, 'Totals: two kinds of range');
  expect(totals.map(([name]) => name)).toContain('Revenue in 12 months');
  for (const row of [...totals, ...(await rows(calculator, 'Parameters of MBG/NBD: two kinds of range'))]) {
    const [value = NaN, lower = NaN, upper = NaN, refitLower = NaN, refitUpper = NaN] = row.slice(1).map((cell) => numbers(cell)[0]);
    expect(lower, row[0]).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(refitLower).toBeLessThan(value);
    expect(refitUpper).toBeGreaterThan(value);
  }
});

/** Opens a file of a result. @param {Calculator} calculator @param {string} content */
async function openResult({ page, element }, content) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), element.getByRole('button', { name: 'Open a result' }).click()]);
  await chooser.setFiles({ name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('a result is saved without customers, opened without orders, and used again with them', async ({ calculator, page }) => {
  await fitted(calculator);
  await group(calculator, 'Save or open a result').locator('summary').first().click();
  const waiting = page.waitForEvent('download');
  await section(calculator).getByRole('button', { name: 'Save the result' }).click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  expect(saved).not.toContain('probabilityAlive');
  const sentence = await text(calculator, '.outlook');

  await openResult(calculator, saved);
  const opened = section(calculator).locator('.opened-result');
  await expect(opened).toContainText('It was made from exactly the orders that are shown here.');
  await opened.getByRole('button', { name: 'Use this model' }).click();
  await expect(section(calculator).locator('.outlook-said').first()).toContainText('The saved model is used; nothing was fitted.');
  expect(await text(calculator, '.outlook')).toBe(sentence);

  // Without the orders.
  await page.goto(calculator.path);
  await calculator.element.locator('summary', { hasText: 'Open a saved result' }).click();
  await openResult(calculator, saved);
  const alone = calculator.element.locator('.opened-result');
  await expect(alone.locator('.outlook')).toHaveText(sentence);
  await expect(alone).toContainText('The orders are not here.');
  await expect(alone).toContainText('Time in weeks; margin 100%; discount rate 10% a year; value over 12');
  await alone.locator('summary', { hasText: 'Predict a customer' }).click();
  await expect(alone.locator('.customer-range')).toContainText(/Orders over 12.months: 0 to \d+/u);
  await alone.getByLabel('Months since the first order').fill('12');
  await alone.getByLabel('Repeat orders').fill('5');
  await alone.getByLabel('Months from the first to the last order').fill('11');
  await alone.getByLabel('Mean spend per repeat order').fill('40');
  await alone.getByLabel('Mean spend per repeat order').blur();
  await expect(alone.locator('.customer-range')).toContainText(/Probability of being active: 9\d(\.\d)?%/);
  await alone.getByLabel('Months from the first to the last order').fill('13');
  await alone.getByLabel('Months from the first to the last order').blur();
  await expect(alone.getByText('The last order cannot be later than today.')).toBeVisible();
  expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', '.saved-result']))).toEqual([]);

  // Files that are none, and of a fit that is not to be used.
  for (const [content, said] of /** @type {const} */ ([
    ['{', 'This is not a JSON file.'],
    ['{"format": "lifeworth-scenarios", "version": 1}', 'This file holds no result of a forecast.'],
    [JSON.stringify({ ...JSON.parse(saved), version: 99 }), 'This file was written by a newer version of this page.'],
    [saved.replace(/"alpha": [\d.]+/, '"alpha": -1'), 'This file is damaged: buying.model.alpha is missing or wrong.'],
  ])) {
    await openResult(calculator, content);
    await expect(calculator.element.locator('.saved-result > .error')).toContainText(said);
    await expect(alone.locator('.outlook')).toHaveText(sentence);
  }
  const given = JSON.parse(saved);
  await openResult(calculator, JSON.stringify({ ...given, buying: { ...given.buying, convergence: 'notConverged' } }));
  await expect(alone.locator('.cautions')).toContainText('The fit did not come to an end, so it is not used. Choose another model or count time in other units.');
  await expect(alone.locator('.customer-form')).toBeHidden();

  // With other orders.
  await open(calculator, 'CDNOW_sample.txt', SAMPLE.split('\n').slice(0, 4000).join('\n'));
  await ready(calculator);
  await group(calculator, 'Save or open a result').locator('summary').first().click();
  await openResult(calculator, saved);
  await expect(section(calculator).locator('.opened-result')).toContainText(/It was made from other orders than those shown here: 2,357.customers then, [\d,]+.customers now\./u);
});

for (const lang of ['en', 'de']) {
  test(`in ${lang}: everything about the base is free of findings by axe and fits a phone`, async ({ calculator, page }) => {
    await open(calculator, 'CDNOW_sample.txt', SAMPLE, `?lang=${lang}`);
    await ready(calculator);
    await section(calculator).locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    await expect(section(calculator).locator('.assumption-list .found').last()).not.toHaveText('…');
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      for (const part of ['.what-if', '.business', '.horizons-and-totals', '.assumptions', '.saved-result']) {
        expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', `.predictions ${part}`])), part).toEqual([]);
      }
    }
    expect(await section(calculator).innerText()).not.toMatch(/\{\w+\}|undefined|NaN/);
    await page.setViewportSize({ width: 320, height: 800 });
    await calculator.settle();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
