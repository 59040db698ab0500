// What is left of the code in places that filter it, and what it shows there.
import { readFileSync } from 'node:fs';
import { openHost } from './host.js';
import { expect, test } from './page.js';

/** @type {{source: string, left: Record<string, string>}} */
const wordpress = JSON.parse(readFileSync(new URL('../reference/wordpress-post.json', import.meta.url), 'utf8'));
const PUBLIC = 'https://lifeworth.github.io/lifeworth/';

/** @param {string | undefined} baseURL @param {string} form */
const left = (baseURL, form) => String(wordpress.left[form]).replaceAll(PUBLIC, String(baseURL));

for (const form of ['link', 'box']) {
  test(`the ${form} in a WordPress author’s post becomes the calculator, with its numbers`, async ({ page, baseURL }) => {
    await openHost(page, baseURL, left(baseURL, form), { head: `<script type="module" src="${baseURL}embed.js"></script>` });
    await expect(page.locator('clv-calculator').getByRole('textbox', { name: 'Average order value' })).toHaveValue('80');
  });
}

test('of the script in a WordPress author’s post a link is left', async ({ page, baseURL }) => {
  await openHost(page, baseURL, left(baseURL, 'script'));
  await page.getByRole('link', { name: 'Customer value' }).click();
  await expect(page.locator('clv-calculator .sentence')).toContainText('A customer brings in');
});
