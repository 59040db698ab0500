// Where the consumers' tests find things and put what they build.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/build/step.js';

export const here = join(root, 'tests/consumers');
export const projects = join(here, 'projects');
/** The package as npm installed it. */
export const installed = join(projects, 'node_modules/lifeworth');

/**
 * A fresh folder to build into.
 * @param {string} name
 */
export function folder(name) {
  const path = join(root, 'target/consumers', name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** @param {string} out a folder to which a page is to be added that loads main.js */
export const addPage = (out) => cpSync(join(projects, 'page.html'), join(out, 'index.html'));
