// Brings what the build needs: npm packages, the Rust toolchain with its wasm target, and the binding tool.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mendable, output, root, run, step } from './step.js';

const WASM = 'wasm32-unknown-unknown';

/** npm packages, at the versions of package-lock.json. */
export async function npmPackages() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules/.lifeworth-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await step('installing the npm packages of package-lock.json', () => {
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(stamp, lock);
  });
}

/** The toolchain of rust-toolchain.toml. rustup may be set not to install by itself, so it is asked. */
export async function rust() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Mendable(`Node ${process.versions.node} is too old: install Node 20 or later`);
  const installed = () => {
    const library = output('rustc', ['--print', 'target-libdir', '--target', WASM]);
    return library !== undefined && existsSync(library);
  };
  if (installed()) return;
  if (output('rustup', ['--version']) === undefined) {
    throw new Mendable(
      `no Rust with the target ${WASM} was found: install rustup (see rust-lang.org/tools/install), then run this again`,
    );
  }
  await step(`installing Rust as rust-toolchain.toml names it, with ${WASM}`, () => {
    const channel = /channel = "(.+)"/.exec(readFileSync(join(root, 'rust-toolchain.toml'), 'utf8'))?.[1] ?? 'stable';
    if (output('rustc', ['--version']) === undefined) {
      run('rustup', ['toolchain', 'install', channel, '--profile', 'minimal', '-c', 'rustfmt', '-c', 'clippy', '-t', WASM]);
    }
    run('rustup', ['target', 'add', '--toolchain', channel, WASM]);
  });
  if (!installed()) throw new Mendable(`the Rust target ${WASM} is still missing: run "rustup target add ${WASM}"`);
}

/**
 * The binding tool, compiled from the version in Cargo.lock; cargo makes this instant when nothing changed.
 * @returns {Promise<string>} path of the program
 */
export function bindgen() {
  return tool('building the wasm-bindgen tool', 'lifeworth-bindgen', []);
}

/** @returns {Promise<string>} path of the wasm-bindgen test runner */
export function testRunner() {
  return tool('building the wasm-bindgen test runner', 'lifeworth-test-runner', ['--features', 'test-runner']);
}

/**
 * @param {string} title
 * @param {string} name
 * @param {string[]} features
 */
async function tool(title, name, features) {
  await step(title, () =>
    run('cargo', ['build', '--locked', '--profile', 'tool', '-p', 'lifeworth-bindgen', '--bin', name, ...features]),
  );
  return join(root, 'target/tool', process.platform === 'win32' ? `${name}.exe` : name);
}
