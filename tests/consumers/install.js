// Packs the package and installs it among the projects of tests/consumers, as whoever uses it does.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, run, step } from '../../src/build/step.js';

const here = join(root, 'tests/consumers');
const packs = join(root, 'target/consumers');

await command(async () => {
  // Their binaries are packages too; what their scripts would download or copy is not needed.
  const npm = (/** @type {string[]} */ ...args) => run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const stamp = join(here, 'node_modules/.lifeworth-lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    await step('installing the bundlers of tests/consumers/package-lock.json', () => {
      npm('ci', '--prefix', here);
      writeFileSync(stamp, lock);
    });
  }
  await step('packing the package and installing it', () => {
    rmSync(packs, { recursive: true, force: true });
    mkdirSync(packs, { recursive: true });
    npm('pack', join(root, 'dist/package'), '--silent', '--pack-destination', packs);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    npm('install', '--prefix', join(here, 'projects'), '--no-save', '--no-package-lock', join(packs, `lifeworth-${version}.tgz`));
  });
});
