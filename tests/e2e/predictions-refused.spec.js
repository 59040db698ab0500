// Orders that tell too little: each case is found out and told in plain words with what to do, and never becomes a silent bad
// forecast.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, violationsOf } from './page.js';
import { open, ready, section } from './predictions-page.js';

test.use({ tag: 'customer-insights', path: 'customers.html' });

/** @param {readonly (readonly [string, number, number])[]} orders customer, day of the year, amount */
const csv = (orders) => ['customer,date,amount', ...orders.map(([customer, day, amount]) => `${customer},${new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)},${amount}`)].join('\n');

/** Numbers that look drawn at random and are the same in every run. @param {number} seed */
function drawn(seed) {
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

/** @param {number} customers @param {(customer: number) => readonly number[]} days @param {(order: number) => number} [amount] */
const bought = (customers, days, amount = (order) => 20 + (order % 13)) =>
  csv(Array.from({ length: customers }, (_, customer) => days(customer).map((day, order) => /** @type {const} */ ([`c${customer}`, day, amount(customer + order)]))).flat());

/** Files without any forecast: what is said, and what to do. @type {readonly [string, string, RegExp][]} */
const REFUSED = [
  ['nobody bought again', bought(40, (customer) => [(customer * 7) % 300]), /^Nobody has bought a second time yet.*Read a longer period/],
  ['there is one customer', bought(1, () => [0, 30, 61, 95]), /^One customer is too few to learn from\. Read the orders of all customers\./],
  ['all customers did the same', bought(30, () => [0, 20, 200], () => 25), /^All customers did exactly the same.*Check the customer and date columns\./],
  ['all orders are of one day', bought(60, () => [0]), /^All orders are of one day\. Read a longer period\./],
];

for (const [name, file, said] of REFUSED) {
  test(`${name}: no forecast, and a sentence that says why and what to do`, async ({ calculator, page }) => {
    await open(calculator, 'orders.csv', file);
    await expect(section(calculator).locator('.cautions li').first()).toHaveText(said);
    await expect(section(calculator).locator('.outlook-said').first()).toBeHidden();
    await expect(section(calculator).locator('.prediction-results')).toBeHidden();
    expect(await violationsOf(new AxeBuilder({ page }).include(['customer-insights', '.predictions']))).toEqual([]);
  });
}

test('too little history: a rough guess that says so, without claiming ranges', async ({ calculator }) => {
  const random = drawn(7);
  await open(calculator, 'orders.csv', bought(60, (customer) => (customer % 6 === 0 ? [Math.floor(3 * random()), 4 + Math.floor(3 * random())] : [Math.floor(7 * random())])));
  await ready(calculator);
  await expect(section(calculator).locator('.outlook-more').first()).toContainText('Take this as a rough guess');
  await expect(section(calculator).locator('.caution-box')).toContainText('Customers were watched for less time than usually passes between two of their purchases. Read a longer period');
  await expect(section(calculator).locator('.outlook strong').first()).not.toHaveText(/ to /);
  await expect(section(calculator).locator('.work-progress .hint').first()).toHaveText('Ready, but without ranges: why, you read below.');
  await expect(section(calculator).locator('.horizons')).toContainText('ranges are not known');
});

test('parameters that the orders do not settle: said for the model and for the amounts, and each once', async ({ calculator }) => {
  const random = drawn(3);
  // Everyone buys at the same rate and nobody leaves; everyone spends nearly the same.
  const days = () => {
    /** @type {number[]} */
    const all = [];
    for (let day = 30 * random(); day < 360; day -= 40 * Math.log(1 - random())) all.push(Math.floor(day));
    return all;
  };
  await open(calculator, 'orders.csv', bought(150, days, (order) => 30 + (order % 2) / 100));
  await ready(calculator);
  const cautions = await section(calculator).locator('.caution-box').first().locator('li').allTextContents();
  expect(cautions.filter((said) => said.startsWith('Your orders do not settle all parameters of this model'))).toHaveLength(1);
  expect(new Set(cautions).size).toBe(cautions.length);
  await expect(section(calculator).locator('.outlook-more').first()).toContainText('Take this as a rough guess');
});

test('amounts whose model does not converge: orders are told, amounts are not, and why', async ({ calculator }) => {
  await open(calculator, 'orders.csv', 'customer,date,amount\na,2025-01-01,10\nb,2025-01-02,20\na,2025-02-03,30\nc,2025-02-09,30\nc,2025-03-03,35\n');
  await ready(calculator);
  await expect(section(calculator).locator('.caution-box').first()).toContainText(/Amounts could not be foreseen: the fit of the spend model did not come to an end\. Read a longer period/);
  await expect(section(calculator).locator('.outlook').first()).toHaveText(/^In the next 12 months, today’s customers will probably order .* times more\.$/);
  await expect(section(calculator).locator('.totals thead')).not.toContainText('Revenue');
});

test('everybody spent the same: the orders are foreseen, and how to go on with the amount', async ({ calculator }) => {
  const random = drawn(11);
  await open(calculator, 'orders.csv', bought(80, (customer) => Array.from({ length: 1 + (customer % 4 === 0 ? 3 : 1) }, () => Math.floor(300 * random())), () => 25));
  await ready(calculator);
  const cautions = section(calculator).locator('.caution-box').first();
  await expect(cautions).toContainText(/everybody spent exactly the same per order\. Multiply|Amounts: /u);
});
