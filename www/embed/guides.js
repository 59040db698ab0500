// The places where people paste a calculator, and which form of the code suits each. What is done there is in the words.

import { componentSnippet, frameSnippet, headSnippet, linkSnippet, scriptSnippet } from './snippets.js';

/** @typedef {import('./snippets.js').Choice} Choice */
/** @typedef {keyof import('../words/en/page-builder.js').BuilderWords['guides']['places']} Place */

/** @type {readonly {place: Place, name: string, code: (choice: Choice) => string[]}[]} */
export const guides = [
  { place: 'html', name: 'HTML', code: (choice) => [scriptSnippet(choice)] },
  { place: 'wordpress', name: 'WordPress', code: (choice) => [headSnippet(choice), linkSnippet(choice)] },
  { place: 'ghost', name: 'Ghost', code: (choice) => [scriptSnippet(choice)] },
  { place: 'webflow', name: 'Webflow', code: (choice) => [scriptSnippet(choice)] },
  // A section of one's own has the whole width of the window; the themes' class gives it the page's.
  { place: 'shopify', name: 'Shopify', code: (choice) => [`<div class="page-width">\n${scriptSnippet(choice)}\n</div>`] },
  { place: 'frame', name: 'iframe', code: (choice) => [frameSnippet(choice)] },
  { place: 'react', name: 'React', code: (choice) => componentSnippet(choice, 'react') },
  { place: 'vue', name: 'Vue', code: (choice) => componentSnippet(choice, 'vue') },
  { place: 'svelte', name: 'Svelte', code: (choice) => componentSnippet(choice, 'svelte') },
];
