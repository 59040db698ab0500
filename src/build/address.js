// Where the site is published. Its own pages use relative addresses; only what other sites ask for needs this one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.js';

/** GitHub Pages of the repository, unless SITE_ADDRESS names another place; ends with a slash. */
export function siteAddress() {
  const given = process.env.SITE_ADDRESS;
  if (given) return given.endsWith('/') ? given : `${given}/`;
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, owner, name] = /github\.com\/([^/]+)\/([^/.]+)/u.exec(repository.url) ?? [];
  return `https://${owner}.github.io/${name}/`;
}
