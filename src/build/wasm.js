// Compiles the Rust core to www/wasm: the optimised module, its JavaScript and its types.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindgen, rust } from './setup.js';
import { root, run, step } from './step.js';

// What rustc emits by default for wasm32, and every browser since 2021 reads.
export const WASM_FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'reference-types', 'multivalue'];

const FILES = (/** @type {string} */ name) => [`${name}.js`, `${name}.d.ts`, `${name}_bg.wasm`];

/** Everything that a module is made from. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.rs')).sort();
  const others = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'package-lock.json', 'src/build/wasm.js'];
  for (const path of [...sources.map((source) => join('src', source)), ...others]) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/**
 * Compiles one module, unless it was compiled from the same sources before: cargo itself would start anew whenever
 * another module was built in between.
 *
 * @param {string} name a module of ours, which is also the name of its Cargo feature
 */
export async function wasmModule(name) {
  await rust();
  const work = join(root, 'target/bindings', name);
  const stamp = join(work, 'fingerprint');
  const fingerprint = fingerprintOfSources();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) {
    await compile(name, work);
    writeFileSync(stamp, fingerprint);
  }
  const destination = join(root, 'www/wasm');
  mkdirSync(destination, { recursive: true });
  for (const file of FILES(name)) {
    const [from, to] = [join(work, file), join(destination, file)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
  }
}

/**
 * @param {string} name
 * @param {string} work folder for what is made
 */
async function compile(name, work) {
  const tool = await bindgen();
  await step(`compiling the ${name} module to wasm`, () =>
    run('cargo', ['build', '--locked', '--release', '--lib', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', name]),
  );
  mkdirSync(work, { recursive: true });
  const compiled = join(root, 'target/wasm32-unknown-unknown/release/lifeworth.wasm');
  await step(`writing the bindings of ${name}`, () => run(tool, [compiled, work, name]));
  await step(`optimising ${name} with wasm-opt`, () => {
    const module = join(work, `${name}_bg.wasm`);
    const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
    run(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), '-O3', ...features, module, '-o', module]);
  });
}
