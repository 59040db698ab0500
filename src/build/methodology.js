// The page on methods: what www/methodology knows, with English words until scripts run; and how many values each is held to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '../../tests/verify/sections.js';
import { mathml } from '../../www/methodology/mathml.js';
import { sections } from '../../www/methodology/sections.js';
import { escaped } from './escaped.js';
import { root } from './step.js';

/** @typedef {import('../../www/methodology/entry.js').Entry} Entry */
/** @typedef {import('../../www/methodology/entry.js').Reference} Reference */

/** @type {Map<string, import('../../tests/verify/sections.js').Question[]>} */
const asked = new Map();

/** What `npm run verify` asks of a reference file. @param {string} file */
function questionsOf(file) {
  const known = asked.get(file) ?? questions(JSON.parse(readFileSync(join(root, 'tests/reference', file), 'utf8'))).filter(({ answer }) => answer);
  asked.set(file, known);
  return known;
}

/**
 * How many values a reference counts, and how far the worst may be off: relative for values above 1, absolute below.
 *
 * @param {Reference} reference
 */
export function countOf({ file, quantities }) {
  const found = questionsOf(file).filter(({ quantity }) => quantities.test(quantity));
  return { values: found.length, allowed: Math.max(...found.map(({ value, tolerance }) => tolerance / Math.max(1, Math.abs(value)))) };
}

/** A tolerance with one digit, rounded up: “2 × 10⁻¹¹”. @param {number} allowed */
function power(allowed) {
  // What is 1e-9 but for rounding is 1e-9.
  const exponent = Math.floor(Math.log10(allowed * (1 + 1e-6)));
  const digit = Math.ceil(allowed / 10 ** exponent - 1e-3);
  return mathml(digit === 1 ? `10^{${exponent}}` : `${digit} × 10^{${exponent}}`);
}

/**
 * @param {unknown} words
 * @returns {(tag: string, path: string, rest?: string) => string} an element with the words of a path
 */
const speaker = (words) => (tag, path, rest = '') => `<${tag}${rest} data-words="${path}">${escaped(at(words, path))}</${tag}>`;

/** @param {unknown} words @param {string} path */
const at = (words, path) => String(path.split('.').reduce((found, key) => /** @type {any} */ (found)?.[key], words));

/** @param {any} words of the page, in English */
export function methodology(words) {
  const said = speaker(words);
  const contents = sections.map(
    ({ id, entries }) =>
      `<li>${`<a href="#${id}" data-words="sections.${id}">${escaped(words.sections[id])}</a>`}<ul>${entries
        .map((entry) => `<li><a href="#${entry.id}" data-words="entries.${entry.id}.title">${escaped(words.entries[entry.id].title)}</a></li>`)
        .join('')}</ul></li>`,
  );
  return [
    '<link rel="stylesheet" href="methodology.css" />',
    said('p', 'intro', ' class="intro"'),
    `<div class="contents" role="navigation" aria-labelledby="contents">${said('h2', 'contents', ' id="contents" tabindex="-1"')}<ol>${contents.join('\n')}</ol></div>`,
    ...sections.map(({ id, entries }) =>
      [`<section aria-labelledby="${id}">`, said('h2', `sections.${id}`, ` id="${id}"`), ...entries.map((entry) => article(entry, said)), '</section>'].join('\n'),
    ),
  ].join('\n');
}

/**
 * @param {Entry} entry
 * @param {ReturnType<typeof speaker>} said
 */
function article({ id, formulas, symbols, sources, references = [], tests = [] }, said) {
  const label = (/** @type {string} */ name) => said('dt', `labels.${name}`);
  const lines = formulas.map((line) => {
    const [formula, caption] = typeof line === 'string' ? [line] : line;
    return `<div class="line">${caption ? said('p', `captions.${caption}`, ' class="caption"') : ''}<div class="formula">${mathml(formula, 'block')}</div></div>`;
  });
  const signs = symbols.map(([sign, name]) => `<div><dt>${mathml(sign)}</dt>${said('dd', `symbols.${name}`)}</div>`);
  const from = sources.length > 0 ? [label('source'), ...sources.map((source) => `<dd lang="en">${escaped(source)}</dd>`)] : [said('dt', 'labels.own')];
  const counted = references.map((reference) => {
    const { values, allowed } = countOf(reference);
    const off = allowed > 0 ? power(allowed) : said('span', 'labels.exact');
    return `<dd><code>${reference.file}</code>: ${said('span', 'labels.values')} ${values}, ${said('span', 'labels.allowed')} ${off}</dd>`;
  });
  const held = counted.length > 0 ? [label('checked'), ...counted] : [];
  const tested = tests.length > 0 ? [label('tests'), ...tests.map((file) => `<dd><code>${file}</code></dd>`)] : [];
  return [
    `<article id="${id}">`,
    said('h3', `entries.${id}.title`),
    said('p', `entries.${id}.meaning`),
    ...lines,
    `<dl class="symbols">${signs.join('')}</dl>`,
    said('p', `entries.${id}.note`, ' class="note"'),
    `<dl class="ground">${[from, held, tested].map((group) => (group.length > 0 ? `<div>${group.join('')}</div>` : '')).join('')}</dl>`,
    '</article>',
  ].join('\n');
}
