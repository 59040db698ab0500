// Compiles the Rust core to www/wasm: the optimised module, its JavaScript and its types.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindgen, rust } from './setup.js';
import { root, run, step } from './step.js';

// What rustc emits by default for wasm32, and every browser since 2021 reads.
export const WASM_FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'reference-types', 'multivalue'];

/** @param {string} name a module of ours, which is also the name of its Cargo feature */
export async function wasmModule(name) {
  await rust();
  const tool = await bindgen();
  await step(`compiling the ${name} module to wasm`, () =>
    run('cargo', ['build', '--locked', '--release', '--lib', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', name]),
  );
  const compiled = join(root, 'target/wasm32-unknown-unknown/release/lifeworth.wasm');
  const work = join(root, 'target/bindings', name);
  const destination = join(root, 'www/wasm');
  const files = [`${name}.js`, `${name}.d.ts`, `${name}_bg.wasm`];
  const fingerprint = createHash('sha256')
    .update(readFileSync(compiled))
    .update(readFileSync(join(root, 'Cargo.lock')))
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex');
  const stamp = join(work, 'fingerprint');
  const current = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (!current) {
    mkdirSync(work, { recursive: true });
    await step(`writing the bindings of ${name}`, () => run(tool, [compiled, work, name]));
    await step(`optimising ${name} with wasm-opt`, () => {
      const module = join(work, `${name}_bg.wasm`);
      const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
      run(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), '-O3', ...features, module, '-o', module]);
    });
    writeFileSync(stamp, fingerprint);
  }
  mkdirSync(destination, { recursive: true });
  for (const file of files) {
    const [from, to] = [join(work, file), join(destination, file)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
  }
}
