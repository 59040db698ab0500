// The package in programs: Node, Deno, Bun, and every example of its README and of the repository's.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MODULES } from '../../src/build/modules.js';
import { root } from '../../src/build/step.js';
import { here, installed, projects } from './place.js';

const MAIN = join(projects, 'program/main.js');

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: projects, env: { ...process.env, NO_COLOR: '1' } });
  assert.ifError(error);
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/**
 * A binary that npm installs as a package of its own, one for each platform.
 * @param {string} scope
 * @param {string} file below the package
 */
function binary(scope, file) {
  const folder = join(here, 'node_modules', scope);
  const found = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, file)) : [];
  return [...found, ...found.map((path) => `${path}.exe`)].find((path) => existsSync(path));
}

test('Node calculates, from the file beside the script and from the one inside', () => {
  assert.equal(run(process.execPath, [MAIN]), '4000\n4000\n');
});

for (const name of Object.keys(MODULES)) {
  test(`Node loads ${name} from one file, and the name of a plain script`, () => {
    const script = join(installed, `inline/${name}.script.js`);
    const source = `
      import { readFileSync } from 'node:fs';
      import { runInThisContext } from 'node:vm';
      import * as imported from 'lifeworth/inline/${name}';
      runInThisContext(readFileSync(${JSON.stringify(script)}, 'utf8'));
      for (const { load } of [imported, lifeworth.${name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}]) console.log(Object.keys(await load()).length > 0);`;
    assert.equal(run(process.execPath, ['--input-type=module', '--eval', source]), 'true\ntrue\n');
  });
}

for (const { name, program, args } of [
  { name: 'Deno', program: binary('@deno', 'deno'), args: ['run', '--allow-read', '--node-modules-dir=manual'] },
  { name: 'Bun', program: binary('@oven', 'bin/bun'), args: ['run'] },
]) {
  const skip = program ? false : `npm has no ${name} for this platform`;
  test(`${name} calculates`, { skip }, () => assert.equal(run(program ?? '', [...args, MAIN]), '4000\n4000\n'));
}

/** Comments after an expression say what it is worth: `score; // 45`, and `0.45…` where more digits follow. */
const withAssertions = (/** @type {string} */ source) =>
  `import assert from 'node:assert/strict';\n${source.replace(/^( *)(?!\/\/|import|const|\})(\S.*); \/\/ ([-\d.]+|'.*?'|true|false|null)(…?)(?: .*|:.*|)$/gm, (_, indent, expression, value, more) =>
    more ? `${indent}assert.ok(String(${expression}).startsWith('${value}'));` : `${indent}assert.deepEqual(${expression}, ${value});`,
  )}`;

for (const readme of ['README.md', 'www/README.md']) {
  const text = readFileSync(join(root, readme), 'utf8');
  for (const [index, [, source = '']] of [...text.matchAll(/^```js\n(.*?)^```$/gms)].entries()) {
    test(`example ${index + 1} of ${readme} runs and is worth what it says`, () => {
      const file = join(projects, 'node_modules', `example-${index + 1}.mjs`);
      writeFileSync(file, withAssertions(source).replaceAll("'profit.svg'", JSON.stringify(join(root, 'target/consumers/profit.svg'))));
      run(process.execPath, [file]);
    });
  }
}
