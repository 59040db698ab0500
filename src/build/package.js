// dist/package: what npm ships. A folder of its own, so that whoever installs it gets short paths, a README about using
// it and a manifest without our tools.
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WWW, bundle, elements, entryPoints } from './bundle.js';
import { elementManifest } from './element-manifest.js';
import { inlineFiles } from './inline.js';
import { manifest } from './manifest.js';
import { MODULES } from './modules.js';
import { root, run, step } from './step.js';

const out = join(root, 'dist/package');

export async function packageFiles() {
  await step('writing dist/package', async () => {
    rmSync(out, { recursive: true, force: true });
    const what = { modules: Object.keys(MODULES), elements: elements() };
    await bundle(out, [...entryPoints(), 'charts/index'].map((path) => `${path}.js`));
    await inlineFiles(out, what);
    types(what);
    const repository = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest({ repository, ...what }), null, 2)}\n`);
    writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(await elementManifest(), null, 2)}\n`);
    for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) cpSync(join(root, file), join(out, file));
    cpSync(join(WWW, 'README.md'), join(out, 'README.md'));
  });
}

/** @param {{modules: string[], elements: string[]}} what */
function types({ modules, elements }) {
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'www/tsconfig.package.json']);
  mkdirSync(join(out, 'types/wasm'), { recursive: true });
  for (const name of modules) {
    const declarations = readFileSync(join(WWW, `wasm/${name}.d.ts`), 'utf8');
    // A class of ours can be given to `using`; not every program has that in its library.
    const library = declarations.includes('Symbol.dispose') ? '/// <reference lib="esnext.disposable" />\n' : '';
    writeFileSync(join(out, `types/wasm/${name}.d.ts`), library + declarations);
    const names = [...declarations.matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, type]) => type);
    const engine = join(out, `types/engine/${name}.d.ts`);
    const declared = readFileSync(engine, 'utf8');
    const missing = names.filter((type) => !/^(?:Sync)?Init(?:Input|Output)$/.test(type ?? '') && !new RegExp(`^export (?:declare )?\\w+ ${type}\\b`, 'm').test(declared));
    appendFileSync(engine, `export type { ${missing.join(', ')} } from '../wasm/${name}.js';\n`);
  }
  for (const name of elements) {
    const type = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
    appendFileSync(
      join(out, `types/elements/${name}.define.d.ts`),
      `import type { ${type} } from './${name}.js';\ndeclare global {\n    interface HTMLElementTagNameMap {\n        '${name}': ${type};\n    }\n}\n`,
    );
  }
}
