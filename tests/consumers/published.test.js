// What is published: the files, the manifest and the types, as the tools that others judge packages by see them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../src/build/step.js';
import { here, installed, projects } from './place.js';

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  assert.equal(status, 0, stdout + stderr);
}

test('the package holds what was built, and nothing else', () => {
  assert.deepEqual(readdirSync(installed).sort(), [
    'CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md',
    'charts', 'chunks', 'custom-elements.json', 'elements', 'engine', 'inline', 'package.json', 'types', 'wasm',
  ]); // prettier-ignore
});

test('every entry of the exports map and its types are there', () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const files = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  assert.deepEqual(files.filter((path) => !path.includes('*') && !existsSync(join(installed, path))), []);
});

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('the types resolve wherever an ES module is imported', () => {
  const [tarball = ''] = readdirSync(join(root, 'target/consumers')).filter((file) => file.endsWith('.tgz'));
  run(join(here, 'node_modules/@arethetypeswrong/cli/dist/index.js'), [
    join(root, 'target/consumers', tarball),
    ...['--profile', 'esm-only', '--exclude-entrypoints', './wasm/*.wasm', '--format', 'ascii', '--no-emoji'],
  ]);
});

for (const resolution of ['bundler', 'nodenext']) {
  test(`a strict TypeScript program compiles under "${resolution}", with the library's declarations checked too`, () => {
    run(join(root, 'node_modules/typescript/bin/tsc'), [
      ...['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', ''],
      ...['--moduleResolution', resolution, '--module', resolution === 'bundler' ? 'esnext' : 'nodenext'],
      join(projects, 'types/main.ts'),
    ]);
  });
}
