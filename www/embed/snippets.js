// The code that puts a calculator on someone's page, in each of its forms.

import { attributeOf } from '../elements/calculator-description.js';
import { writeState } from '../elements/fragment-state.js';
import { COLOURS, RESERVED_HEIGHT } from './settings.js';

/**
 * What to embed.
 * @typedef {object} Choice
 * @property {import('../elements/all.js').Entry} entry
 * @property {string} base address of the folder in which our files stand
 * @property {string} title of the calculator, for the link and the frame
 * @property {string} lang
 * @property {string} currency
 * @property {'light' | 'dark' | ''} theme empty: that of the page
 * @property {Partial<Record<import('./settings.js').Colour, string>>} colours
 * @property {string} mode empty: the one to begin with
 * @property {Readonly<Record<string, import('../elements/fields/form.js').Value>>} values inputs that differ from those to begin with
 * @property {import('../elements/fragment-state.js').Owner} owner of the inputs
 */

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The inputs as the address writes them.
 *
 * @param {Choice} choice
 * @param {{currency?: string}} [settings]
 */
function inputs({ mode, values, owner }, { currency } = {}) {
  const entries = new URLSearchParams(writeState({ mode, currency, values }, owner));
  entries.delete(owner.key); // says the version, which is the first where nothing is said
  return entries.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** @param {Choice} choice @returns {[name: string, value: string][]} */
function attributes(choice) {
  const { lang, currency, theme } = choice;
  const given = [...new URLSearchParams(inputs(choice))].map(([name, value]) => /** @type {[string, string]} */ ([attributeOf(name), value]));
  /** @type {[string, string][]} */
  const all = [['lang', lang], ['currency', currency], ['theme', theme], ...given];
  return all.filter(([, value]) => value);
}

/** @param {readonly [name: string, value: string][]} pairs */
const written = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** @param {Choice} choice */
function styleOf({ colours }) {
  const properties = COLOURS.flatMap((name) => (colours[name] ? [`--lifeworth-${name}:${colours[name]}`] : []));
  return ['display:block', `min-height:${RESERVED_HEIGHT}px`, ...properties].join(';');
}

/** @param {Choice} choice */
function query(choice) {
  const { lang, theme, colours } = choice;
  const settings = { lang, theme, ...colours };
  return Object.entries(settings).filter(([, value]) => value);
}

/** The address of the calculator's own page, with all that is chosen. @param {Choice} choice */
export function pageAddress(choice) {
  const { base, entry, currency } = choice;
  const fragment = inputs(choice, { currency });
  return `${base}${entry.page}?${new URLSearchParams(query(choice))}${fragment && `#${fragment}`}`;
}

/** What a page loads once, whichever forms and however many calculators stand on it. @param {Pick<Choice, 'base'>} choice */
export const scriptTag = ({ base }) => `<script type="module" src="${base}embed.js"></script>`;

/** What stands once in the head of a site whose posts hold links: the script, and the room for what they become. @param {Pick<Choice, 'base'>} choice */
export const headSnippet = (choice) =>
  `${scriptTag(choice)}\n<style>@media (scripting:enabled){a.lifeworth{display:block;min-height:${RESERVED_HEIGHT}px}}</style>`;

/** The script and the element. @param {Choice} choice */
export function scriptSnippet(choice) {
  const { base, entry, title } = choice;
  return `${scriptTag(choice)}
<${entry.tag}${written(attributes(choice))} style="${styleOf(choice)}"><a href="${base}${entry.page}">${escaped(title)}</a></${entry.tag}>`;
}

/** @param {Choice} choice */
function frameAddress(choice) {
  const { base, entry, currency } = choice;
  const fragment = inputs(choice);
  return `${base}embed.html?${new URLSearchParams([['calculator', entry.tag], ...query(choice), ['currency', currency]])}${fragment && `#${fragment}`}`;
}

/** A frame, and the script that gives it the height of its content. @param {Choice} choice */
export function frameSnippet(choice) {
  const { title } = choice;
  return `<iframe src="${escaped(frameAddress(choice))}" title="${escaped(title)}" width="100%" height="${RESERVED_HEIGHT}" style="border:0" loading="lazy"></iframe>
${scriptTag(choice)}`;
}

/** A link that the script of the site turns into the element. @param {Choice} choice */
export function linkSnippet(choice) {
  return `<a class="lifeworth" href="${escaped(pageAddress(choice))}">${escaped(choice.title)}</a>`;
}

/**
 * A component of a framework, which has the package installed, and what its bundler is told where it has to be.
 *
 * @param {Choice} choice
 * @param {'react' | 'vue' | 'svelte'} framework
 * @returns {string[]}
 */
export function componentSnippet(choice, framework) {
  const { tag } = choice.entry;
  const load = `import 'lifeworth/${tag}/define';`;
  const given = written(attributes(choice));
  if (framework === 'react') return [`'use client';\n${load}\n\nexport const Calculator = () => <${tag}${given} />;`];
  if (framework === 'vue') {
    return [
      `<script setup>\n${load}\n</script>\n\n<template><${tag}${given} /></template>`,
      `// vite.config.js\nvue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${tag}' } } })`,
    ];
  }
  return [`<script>\n  ${load}\n</script>\n\n<${tag}${given}></${tag}>`];
}
