// Writes the public pages: one frame, and what each page is about. The English words stand in it until scripts run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './step.js';

const WWW = join(root, 'www');

/**
 * The pages in the order of the navigation. `words` is the folder of a page's own words and its name in the navigation.
 *
 * @type {readonly {name: string, words: string, tag: string, attributes?: string}[]}
 */
export const PAGES = [
  { name: 'index', words: 'clv', tag: 'clv-calculator' },
  { name: 'loyalty', words: 'loyalty', tag: 'loyalty-projection' },
  { name: 'survey', words: 'survey', tag: 'nps-calculator', attributes: 'value-calculator="index.html"' },
];

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param {string} path below www */
const imported = (path) => import(pathToFileURL(join(WWW, path)).href);

/** @param {string} out the folder to write to */
export async function writePages(out) {
  const frame = readFileSync(join(WWW, 'frame.html'), 'utf8');
  const { words: around } = await imported('words/page/en.js');
  const { languages } = await imported('words/index.js');
  const buttons = languages.map((/** @type {string} */ code) => {
    const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
    const own = name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1);
    return `          <button type="button" lang="${code}" data-language="${code}" aria-pressed="${code === 'en'}"><span>${own}</span><span>${code.toUpperCase()}</span></button>`;
  });
  for (const page of PAGES) {
    const { words } = await imported(`words/page/${page.words}/en.js`);
    const nav = PAGES.map(
      ({ name, words: key }) =>
        `        <a href="${name}.html"${name === page.name ? ' aria-current="page"' : ''} data-words="nav.${key}">${escaped(around.nav[key])}</a>`,
    );
    /** @type {Record<string, string>} */
    const parts = {
      title: escaped(words.title),
      description: escaped(words.description),
      promise: escaped(words.promise),
      script: `${page.name}.js`,
      nav: nav.join('\n'),
      languages: buttons.join('\n'),
      main: [
        `      <${[page.tag, page.attributes, 'share-state id="calculator"'].filter(Boolean).join(' ')}>`,
        `        <p data-words="noScript">${escaped(words.noScript)}</p>`,
        `      </${page.tag}>`,
      ].join('\n'),
    };
    writeFileSync(join(out, `${page.name}.html`), frame.replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part] ?? ''));
  }
}
