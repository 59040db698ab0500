// Turns www into what is shipped: dist/site for any static host, dist/package for npm.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_ACCOUNT } from './loaded.js';
import { MODULES } from './modules.js';
import { writePages } from './pages.js';
import { root, run, step } from './step.js';

const WWW = join(root, 'www');

/** Every module that a page or a program may import by name. */
function entryPoints() {
  const elements = readdirSync(join(WWW, 'elements'))
    .filter((file) => file.endsWith('.define.js'))
    .flatMap((file) => [file, file.replace('.define.js', '.js')]);
  const engine = ['index', 'worker', ...Object.keys(MODULES)].map((name) => `engine/${name}.js`);
  return [...engine, ...elements.map((file) => `elements/${file}`)].map((file) => join(WWW, file));
}

/**
 * @param {string} outdir
 * @param {string[]} entries
 * @returns the bundler's account of what went where
 */
async function bundle(outdir, entries) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: entries,
    outbase: WWW,
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    // One level below the output, like every other module, so that `../wasm/` means the same everywhere.
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
    metafile: true,
    absWorkingDir: root,
  });
  mkdirSync(join(outdir, 'wasm'), { recursive: true });
  for (const file of readdirSync(join(WWW, 'wasm')).filter((name) => name.endsWith('.wasm'))) {
    cpSync(join(WWW, 'wasm', file), join(outdir, 'wasm', file));
  }
  return metafile;
}

/** dist/site: the page as static files. */
export async function site() {
  await step('writing dist/site', async () => {
    const out = join(root, 'dist/site');
    rmSync(out, { recursive: true, force: true });
    const pages = readdirSync(WWW).filter((file) => /\.(js|css)$/.test(file));
    const account = await bundle(out, [...entryPoints(), ...pages.map((file) => join(WWW, file))]);
    writeFileSync(SITE_ACCOUNT, JSON.stringify(account));
    await writePages(out);
    for (const file of readdirSync(WWW).filter((name) => !/^frame\.html$|\.part\.html$/.test(name) && /\.(html|svg|png|ico|txt)$/.test(name))) {
      cpSync(join(WWW, file), join(out, file));
    }
  });
}

/** dist/package: the same modules with their types, for npm. */
export async function packageFiles() {
  await step('writing dist/package', async () => {
    const out = join(root, 'dist/package');
    rmSync(out, { recursive: true, force: true });
    await bundle(out, entryPoints());
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'www/tsconfig.package.json']);
    for (const name of Object.keys(MODULES)) cpSync(join(WWW, `wasm/${name}.d.ts`), join(out, `types/wasm/${name}.d.ts`));
  });
}
