// The made-up order exports that are read by more than one benchmark.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../../src/build/step.js';

/** @param {string[]} args of the native program */
export const native = (...args) => ['bench', '--locked', '--quiet', '--bench', 'orders', '--', ...args];

/** @param {number} rows @returns the path of a file, the same for the same number */
export function fileOf(rows) {
  mkdirSync(join(root, 'target/bench'), { recursive: true });
  const path = join(root, `target/bench/orders-${rows}.csv`);
  if (!existsSync(path)) run('cargo', native('write', path, String(rows)));
  return path;
}
