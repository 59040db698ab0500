// npm run build: dist/site for any static host, and dist/package for `npm pack ./dist/package`.
import { pathToFileURL } from 'node:url';
import { packageFiles } from './package.js';
import { reference } from './reference.js';
import { npmPackages } from './setup.js';
import { site } from './site.js';
import { command } from './step.js';
import { MODULES } from './modules.js';
import { wasmModules } from './wasm.js';

/** Everything that the page and the package need. */
export async function build() {
  await npmPackages();
  await wasmModules(Object.keys(MODULES));
  await site();
  await packageFiles();
  await reference();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await command(build);
