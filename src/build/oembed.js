// What a site learns that is given the address of a calculator's page: oEmbed 1.0, https://oembed.com, as static files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESERVED_HEIGHT } from '../../www/embed/settings.js';
import { siteAddress } from './address.js';

const WIDTH = 720;

/** @param {string} tag */
const fileOf = (tag) => `oembed/${tag}.json`;

/** The line in the head of a page that says where its oEmbed is. @param {string} tag @param {string} title */
export const oembedLink = (tag, title) =>
  `<link rel="alternate" type="application/json+oembed" href="${siteAddress()}${fileOf(tag)}" title="${title}" />`;

/**
 * @param {string} out the folder of the site
 * @param {{tag: string, page: string, title: string}} calculator
 */
export function writeOembed(out, { tag, page, title }) {
  const base = siteAddress();
  const src = `${base}embed.html?calculator=${tag}`;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'lifeworth',
    provider_url: base,
    url: `${base}${page}`,
    width: WIDTH,
    height: RESERVED_HEIGHT,
    html: `<iframe src="${src}" title="${title}" width="${WIDTH}" height="${RESERVED_HEIGHT}" frameborder="0"></iframe>`,
  };
  mkdirSync(join(out, 'oembed'), { recursive: true });
  writeFileSync(join(out, fileOf(tag)), JSON.stringify(answer, null, 2));
}
