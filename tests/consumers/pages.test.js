// The package in pages without a bundler: as modules from a server, and as plain scripts from a disk.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { look, lookAtServed } from './look.js';
import { folder, installed, projects } from './place.js';

/** @param {string} name */
function page(name) {
  const out = folder(name);
  cpSync(join(projects, name), out, { recursive: true });
  cpSync(join(projects, 'show.js'), join(out, 'show.js'));
  cpSync(installed, join(out, 'lifeworth'), { recursive: true });
  return out;
}

test('a page imports the modules as they are', () => lookAtServed(page('script')));

test('a page on a disk takes the inlined variant', () => look(pathToFileURL(join(page('file'), 'index.html')).href));
