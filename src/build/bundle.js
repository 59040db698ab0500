// Bundles modules of www for browsers, with the wasm files that they load beside them.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES } from './modules.js';
import { root } from './step.js';
import { smallStyles } from './styles.js';

export const WWW = join(root, 'www');

/** The names of the elements: each has a class and a file that registers it. */
export const elements = () =>
  readdirSync(join(WWW, 'elements')).filter((file) => file.endsWith('.define.js')).map((file) => file.replace('.define.js', ''));

/** What others import by name, as paths below www without `.js`. */
export const entryPoints = () => [
  ...['index', 'worker', ...Object.keys(MODULES)].map((name) => `engine/${name}`),
  ...elements().flatMap((name) => [`elements/${name}`, `elements/${name}.define`]),
];

/**
 * What every bundle has in common.
 * @type {import('esbuild').BuildOptions}
 */
export const COMMON = { bundle: true, minify: true, target: 'es2022', charset: 'utf8', logLevel: 'warning', absWorkingDir: root, plugins: [smallStyles] };

/**
 * @param {string} outdir
 * @param {string[]} entries paths below www
 * @returns the bundler's account of what went where
 */
export async function bundle(outdir, entries) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    ...COMMON,
    entryPoints: entries.map((path) => join(WWW, path)),
    outbase: WWW,
    outdir,
    splitting: true,
    format: 'esm',
    // One level below the output, like every other module, so that `../wasm/` means the same everywhere.
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
  });
  mkdirSync(join(outdir, 'wasm'), { recursive: true });
  for (const name of Object.keys(MODULES)) cpSync(join(WWW, `wasm/${name}_bg.wasm`), join(outdir, `wasm/${name}_bg.wasm`));
  return metafile;
}
