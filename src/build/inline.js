// The package's variant in which the wasm is text inside the script, for where no second file can be served.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COMMON, WWW } from './bundle.js';
import { Mendable } from './step.js';

const PLACE_OF_WASM = /new URL\('(\.\.\/wasm\/(\w+)_bg\.wasm)', import\.meta\.url\)/;

/**
 * Where the loader of a module names the place of its wasm file, it gets the file. Other modules, which a worker of ours
 * could be asked for, are left out.
 *
 * @param {string} module
 * @returns {import('esbuild').Plugin}
 */
const wasmInside = (module) => ({
  name: 'wasm-inside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]www[\\/]engine[\\/][\w-]+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const [place, file, name] = PLACE_OF_WASM.exec(source) ?? [];
      if (!place || !file || name !== module) return undefined;
      const text = gzipSync(readFileSync(resolve(dirname(path), file)), { level: 9 }).toString('base64');
      return { contents: `import { unpacked } from './unpacked.js';\n${source.replace(place, () => `unpacked('${text}')`)}` };
    });
    onLoad({ filter: /[\\/]www[\\/]wasm[\\/]\w+\.js$/ }, ({ path }) => (basename(path) === `${module}.js` ? undefined : { contents: '' }));
  },
});

/** The module that an element calculates with. @param {string} element @param {string[]} modules */
function moduleOf(element, modules) {
  const source = readFileSync(join(WWW, `elements/${element}.js`), 'utf8');
  const found = modules.find((name) => source.includes(`from '../engine/${name}.js'`));
  if (!found) throw new Mendable(`elements/${element}.js imports none of the modules ${modules.join(', ')}`);
  return found;
}

/**
 * One file each: a module to import, the same for a plain `<script>`, and an element, which is both.
 *
 * @param {string} out the folder of the package
 * @param {{modules: string[], elements: string[]}} what
 */
export async function inlineFiles(out, { modules, elements }) {
  const { build } = await import('esbuild');
  /** @param {string} module @param {string} entry @param {string} name @param {import('esbuild').BuildOptions} options */
  const write = async (module, entry, name, options) => {
    const { metafile } = await build({
      ...COMMON,
      ...options,
      entryPoints: [join(WWW, entry)],
      outfile: join(out, 'inline', name),
      // There is no place beside it: a worker is done without.
      define: { 'import.meta.url': '""' },
      plugins: [wasmInside(module)],
      metafile: true,
    });
    if (!Object.keys(metafile.inputs).some((path) => path.endsWith('unpacked.js'))) throw new Mendable(`no wasm went into inline/${name}`);
  };
  for (const name of modules) {
    await write(name, `engine/${name}.js`, `${name}.js`, { format: 'esm' });
    await write(name, `engine/${name}.js`, `${name}.script.js`, { format: 'iife', globalName: `lifeworth.${name}` });
  }
  for (const name of elements) await write(moduleOf(name, modules), `elements/${name}.define.js`, `${name}.define.js`, { format: 'iife' });
}
