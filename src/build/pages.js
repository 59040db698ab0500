// Writes the public pages: one frame, and what each page is about. The English words stand in it until scripts run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { elements } from '../../www/elements/all.js';
import { escaped } from './escaped.js';
import { methodology } from './methodology.js';
import { oembedLink, writeOembed } from './oembed.js';
import { root } from './step.js';

const WWW = join(root, 'www');

/** What every element is told on its page. */
const FOR_ALL = 'methodology="methodology.html" share-state id="calculator"';

/** What the element of a page is told there beside what all are told. @type {Record<string, string>} */
const ATTRIBUTES = {
  'clv-calculator': 'levers="levers.html"',
  'nps-calculator': 'value-calculator="index.html"',
  'customer-insights': 'value-calculator="index.html"',
};

/** The pages of the calculators, in the order of the navigation. `words` is the file of a page's own words. */
const PAGES = elements.map(({ tag, name, page }) => ({ name: page.replace('.html', ''), words: name, tag }));

/**
 * Pages that are not in the navigation: what stands in their frame, and where it begins.
 *
 * @type {readonly {name: string, words: string, start: string, main: (words: any) => string}[]}
 */
const FURTHER_PAGES = [
  { name: 'builder', words: 'page-builder', start: 'calculator', main: () => filled(part('builder', '      '), { currency: part('currency', '            ') }) },
  { name: 'methodology', words: 'methodology', start: 'contents', main: methodology },
];

/** @param {string} path below www */
const imported = (path) => import(pathToFileURL(join(WWW, path)).href);

/**
 * @param {string} name
 * @param {string} indent
 */
const part = (name, indent) => readFileSync(join(WWW, `${name}.part.html`), 'utf8').trimEnd().replace(/^(?=.)/gmu, indent);

/** @param {string} text @param {Record<string, string>} parts what stands for `{{name}}` */
const filled = (text, parts) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name] ?? '');

/** @param {string} out the folder to write to */
export async function writePages(out) {
  const frame = readFileSync(join(WWW, 'frame.html'), 'utf8');
  const { words: around } = await imported('words/en/page.js');
  const { languages } = await imported('words/index.js');
  const buttons = languages.map((/** @type {string} */ code) => {
    const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
    const own = name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1);
    return `          <button type="button" lang="${code}" data-language="${code}" aria-pressed="${code === 'en'}"><span>${own}</span><span aria-hidden="true">${code.toUpperCase()}</span></button>`;
  });
  for (const page of [...PAGES, ...FURTHER_PAGES]) {
    const { words } = await imported(`words/en/${'tag' in page ? `page-${page.words}` : page.words}.js`);
    const nav = PAGES.map(
      ({ name, words: key }) =>
        `        <a href="${name}.html"${name === page.name ? ' aria-current="page"' : ''} data-words="nav.${key}">${escaped(around.nav[key])}</a>`,
    );
    /** @type {Record<string, string>} */
    const parts = {
      title: escaped(words.title),
      description: escaped(words.description),
      promise: escaped(words.promise),
      skip: escaped(words.skip ?? around.skip),
      start: 'start' in page ? page.start : 'calculator',
      script: `${page.name}.js`,
      nav: nav.join('\n'),
      languages: buttons.join('\n'),
      oembed: 'tag' in page ? `    ${oembedLink(page.tag, escaped(around.nav[page.words]))}\n` : '',
      ...('main' in page ? { main: page.main(words) } : calculatorParts(page, words)),
    };
    writeFileSync(join(out, `${page.name}.html`), filled(frame, parts));
    if ('tag' in page) writeOembed(out, { tag: page.tag, page: `${page.name}.html`, title: escaped(around.nav[page.words]) });
  }
}

/**
 * @param {typeof PAGES[number]} page
 * @param {{noScript: string}} words
 */
function calculatorParts({ tag }, words) {
  const calculator = [
    `<${[tag, ATTRIBUTES[tag], FOR_ALL].filter(Boolean).join(' ')}>`,
    `  <p data-words="noScript">${escaped(words.noScript)}</p>`,
    `</${tag}>`,
  ];
  return {
    main: filled(part('calculator', '      '), { calculator: calculator.join('\n      ') }),
    currency: part('currency', '        '),
  };
}
