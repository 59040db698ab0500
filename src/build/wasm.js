// Compiles the Rust core to www/wasm: the optimised module, its JavaScript and its types.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bindgen, rust } from './setup.js';
import { root, run, runBeside, step } from './step.js';

// What rustc emits by default for wasm32, and every browser since 2021 reads.
export const WASM_FEATURES = ['bulk-memory', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'reference-types', 'multivalue'];

/**
 * What has loops over many customers works on two numbers at a time: the fits take half the time. Browsers that cannot (Safari
 * before 16.4 was the last) have no constructable style sheets either, so they show none of our elements.
 */
const VECTORS = new Set(['customers']);

/**
 * What rustc did not inline stays a function of its own, even if it has one caller: baseline compilers optimise what is
 * called often, and a whole reading inlined into one function is called once. It compresses better, too.
 */
const LARGEST_INLINED = 50;

const FILES = (/** @type {string} */ name) => [`${name}.js`, `${name}.d.ts`, `${name}_bg.wasm`];

/** What every module is made from besides its sources. */
const INGREDIENTS = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'node_modules/binaryen/package.json', 'src/build/wasm.js', 'src/build/bindgen/src/bindgen.rs'];

/** @param {readonly string[]} files below the root; what is gone makes a difference too */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const path of [...INGREDIENTS, ...files]) {
    const file = join(root, path);
    hash.update(path).update(existsSync(file) ? readFileSync(file) : '');
  }
  return hash.digest('hex');
}

/** The sources that the compiler has just read: rooms of other modules are not among them. */
function sourcesRead() {
  const account = readFileSync(join(root, 'target/wasm32-unknown-unknown/release/liblifeworth.d'), 'utf8');
  const [, list = ''] = account.split('\n')[0]?.split(/: (.*)/s) ?? [];
  // Blanks in paths are escaped.
  return list.split(/(?<!\\) /).filter(Boolean).map((path) => relative(root, path.replaceAll('\\ ', ' '))).sort();
}

/**
 * Compiles modules, but none that was compiled from the same sources before: cargo itself would start anew whenever
 * another module was built in between. While one is optimised, the next is compiled.
 *
 * @param {readonly string[]} names modules of ours, which are also the names of their Cargo features
 */
export async function wasmModules(names) {
  await rust();
  /** @type {Promise<void>[]} */
  const optimising = [];
  for (const name of names) {
    const work = join(root, 'target/bindings', name);
    const stamp = join(work, 'made-from.json');
    /** @type {{sources: string[], fingerprint: string}} */
    const before = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : { sources: [], fingerprint: '' };
    if (fingerprint(before.sources) === before.fingerprint) continue;
    await compile(name, work);
    const sources = sourcesRead();
    const made = JSON.stringify({ sources, fingerprint: fingerprint(sources) });
    const optimised = optimise(name, work).then(() => writeFileSync(stamp, made));
    optimised.catch(() => {}); // told below, when nothing else is under way
    optimising.push(optimised);
  }
  await Promise.all(optimising);
  names.forEach(hand);
}

/**
 * Gives the page the files of a module; what has not changed keeps its time.
 *
 * @param {string} name
 */
function hand(name) {
  const destination = join(root, 'www/wasm');
  mkdirSync(destination, { recursive: true });
  for (const file of FILES(name)) {
    const [from, to] = [join(root, 'target/bindings', name, file), join(destination, file)];
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to);
  }
}

/**
 * @param {string} name
 * @param {string} work folder for what is made
 */
async function compile(name, work) {
  const tool = await bindgen();
  const vectors = VECTORS.has(name) ? ['--', '-C', 'target-feature=+simd128'] : [];
  await step(`compiling the ${name} module to wasm`, () =>
    runBeside('cargo', ['rustc', '--locked', '--release', '--lib', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', name, ...vectors]),
  );
  mkdirSync(work, { recursive: true });
  const compiled = join(root, 'target/wasm32-unknown-unknown/release/lifeworth.wasm');
  await step(`writing the bindings of ${name}`, () => run(tool, [compiled, work, name]));
}

/**
 * @param {string} name
 * @param {string} work
 */
function optimise(name, work) {
  const module = join(work, `${name}_bg.wasm`);
  const features = [...WASM_FEATURES, ...(VECTORS.has(name) ? ['simd'] : [])].map((feature) => `--enable-${feature}`);
  const options = ['-O3', `--one-caller-inline-max-function-size=${LARGEST_INLINED}`, ...features];
  return step(`optimising ${name} with wasm-opt`, () =>
    runBeside(process.execPath, [join(root, 'node_modules/binaryen/bin/wasm-opt'), ...options, module, '-o', module]),
  );
}
