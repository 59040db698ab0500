// Which built files a page loads when it names one module, read from the bundler's own account.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.js';

/** Where the bundler's account of dist/site is kept. */
export const SITE_ACCOUNT = join(root, 'target/site.json');

/**
 * The module, all that it imports at once, and of the languages the one that is read.
 * @param {string} entry path below www
 * @param {{language: string, later?: readonly string[]}} reader `later` are modules below www that wait for the visitor
 * @returns {string[]} paths of files
 */
export function loadedModules(entry, { language, later = [] }) {
  const { outputs } = JSON.parse(readFileSync(SITE_ACCOUNT, 'utf8'));
  const isOtherLanguage = (/** @type {string | undefined} */ source) =>
    /^www\/words\/[a-z]{2}\//.test(source ?? '') && !source?.startsWith(`www/words/${language}/`);
  /** @type {Set<string>} */
  const loaded = new Set();
  const load = (/** @type {string} */ path) => {
    const { entryPoint } = outputs[path];
    if (loaded.has(path) || isOtherLanguage(entryPoint) || later.some((module) => entryPoint === `www/${module}`)) return;
    loaded.add(path);
    for (const { path: imported, external } of outputs[path].imports) if (!external) load(imported);
  };
  load(`dist/site/${entry}`);
  return [...loaded].map((path) => join(root, path));
}
