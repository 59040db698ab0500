// npm test: sets up what the tests need and runs every one of them; `npm test -- NAME …` runs one group.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.js';
import { build } from './build.js';
import { MODULES } from './modules.js';
import { npmPackages, rust, testRunner } from './setup.js';
import { command, Mendable, root, run, step } from './step.js';

const node = (/** @type {string[]} */ ...args) => run(process.execPath, args);

/** In the order in which they run: what breaks most often and answers fastest comes first. */
const GROUPS = {
  format: () => run('cargo', ['fmt', '--all', '--check']),
  lint: () => {
    run('cargo', ['clippy', '--locked', '--all-targets', '--', '-D', 'warnings']);
    // The boundary is compiled for wasm alone, and each module has a part of it.
    for (const name of Object.keys(MODULES)) {
      run('cargo', ['clippy', '--locked', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', name, '--lib', '--', '-D', 'warnings']);
    }
  },
  native: (/** @type {string[]} */ ...args) => run('cargo', ['test', '--locked', ...args]),
  wasm: async () => {
    const { driver } = await browser();
    run('cargo', ['test', '--locked', '--test', 'wasm', '--target', 'wasm32-unknown-unknown'], {
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: await testRunner(),
      CHROMEDRIVER: driver,
    });
  },
  build,
  types: () => ['www', 'tests'].forEach((folder) => node(join(root, 'node_modules/typescript/bin/tsc'), '-p', folder)),
  node: (/** @type {string[]} */ ...args) => {
    const folder = join(root, 'tests/node');
    node('--test', ...args, ...readdirSync(folder).filter((file) => file.endsWith('.test.js')).map((file) => join(folder, file)));
  },
  verify: () => node('tests/verify/verify.js'),
  size: () => node('src/build/size.js'),
  consumers: async (/** @type {string[]} */ ...args) => {
    const folder = join(root, 'tests/consumers');
    const { chromium } = await browser();
    node(join(folder, 'install.js'));
    const files = readdirSync(folder).filter((file) => file.endsWith('.test.js')).map((file) => join(folder, file));
    run(process.execPath, ['--test', ...args, ...files], { CHROMIUM: chromium });
  },
  e2e: async (/** @type {string[]} */ ...args) => {
    const { chromium } = await browser();
    run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', 'tests/e2e', ...args], { CHROMIUM: chromium });
  },
};

/** Run alone, these look at what was built last; so it is built. */
const NEED_BUILD = new Set(['types', 'node', 'consumers', 'e2e']);

await command(async () => {
  const [wanted, ...args] = process.argv.slice(2);
  if (wanted !== undefined && !(wanted in GROUPS)) {
    throw new Mendable(`there is no group of tests called "${wanted}": there are ${Object.keys(GROUPS).join(', ')}`);
  }
  await npmPackages();
  await rust();
  if (NEED_BUILD.has(wanted ?? '')) await build();
  const groups = Object.entries(GROUPS).filter(([name]) => wanted === undefined || wanted === name);
  for (const [name, group] of groups) await step(`tests: ${name}`, () => group(...args));
  // Each group stops at its first failure, so whoever reads this line has seen them all pass.
  if (wanted === undefined) console.log(`\n${groups.length} passed, 0 failed`);
});
