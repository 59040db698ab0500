// The package's variant in which the wasm is text inside the script, for where no second file can be served.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMMON, WWW } from './bundle.js';
import { Mendable } from './step.js';
import { smallStyles } from './styles.js';

const PLACE_OF_WASM = /new URL\('(\.\.\/wasm\/([\w-]+)_bg\.wasm)', import\.meta\.url\)/;
const GLUE = /[\\/]?www[\\/]wasm[\\/]([\w-]+)\.js$/;

/**
 * Where the loader of a module names the place of its wasm file, it gets the file. Modules that are not wanted are left
 * out.
 *
 * @param {Set<string>} wanted
 * @returns {import('esbuild').Plugin}
 */
const wasmInside = (wanted) => ({
  name: 'wasm-inside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]www[\\/]engine[\\/][\w-]+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const [place, file, name] = PLACE_OF_WASM.exec(source) ?? [];
      if (!place || !file || !name || !wanted.has(name)) return undefined;
      const text = gzipSync(readFileSync(resolve(dirname(path), file)), { level: 9 }).toString('base64');
      return { contents: `import { unpacked } from './unpacked.js';\n${source.replace(place, () => `unpacked('${text}')`)}` };
    });
    onLoad({ filter: GLUE }, ({ path }) => (wanted.has(GLUE.exec(path)?.[1] ?? '') ? undefined : { contents: '' }));
  },
});

/**
 * The modules that a file may load, without those of which it only knows that a worker could be asked for them.
 * @param {string} entry below www
 */
async function modulesOf(entry) {
  const { build } = await import('esbuild');
  const { inputs } = (await build({ ...COMMON, entryPoints: [join(WWW, entry)], outdir: '.', format: 'esm', write: false, metafile: true })).metafile;
  const reached = new Set([`www/${entry}`]);
  for (const path of reached) {
    if (path !== 'www/engine/services.js') for (const { path: imported } of inputs[path]?.imports ?? []) reached.add(imported);
  }
  const modules = new Set([...reached].flatMap((path) => GLUE.exec(path)?.[1] ?? []));
  if (modules.size === 0) throw new Mendable(`www/${entry} loads no module`);
  return modules;
}

/**
 * One file each: a module to import, the same for a plain `<script>`, and an element, which is both.
 *
 * @param {string} out the folder of the package
 * @param {{modules: string[], elements: string[]}} what
 */
export async function inlineFiles(out, { modules, elements }) {
  const { build } = await import('esbuild');
  /** @param {string} entry @param {string} name @param {import('esbuild').BuildOptions} options */
  const write = async (entry, name, options) => {
    await build({
      ...COMMON,
      ...options,
      entryPoints: [join(WWW, entry)],
      outfile: join(out, 'inline', name),
      // There is no place beside it: a worker is done without.
      define: { 'import.meta.url': '""' },
      plugins: [smallStyles, wasmInside(await modulesOf(entry))],
    });
  };
  for (const name of modules) {
    const camelCase = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    await write(`engine/${name}.js`, `${name}.js`, { format: 'esm' });
    await write(`engine/${name}.js`, `${name}.script.js`, { format: 'iife', globalName: `lifeworth.${camelCase}` });
  }
  for (const name of elements) await write(`elements/${name}.define.js`, `${name}.define.js`, { format: 'iife' });
}
