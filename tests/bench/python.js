// Python environments of peers from PyPI: one each, pinned with what decides its speed, kept below target/.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, step } from '../../src/build/step.js';

const ENVIRONMENTS = join(root, 'target/bench-python');

/** @typedef {readonly [number, number]} Version of Python */

/** Every Python that may be here: those on the path, and those of pyenv, whose names on the path may lead nowhere. */
function interpreters() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const ofPyenv = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin/python3')) : [];
  return ['python3', 'python3.13', 'python3.12', 'python3.11', ...ofPyenv];
}

/** Whether a program is a Python that makes environments and is of a version. @param {string} python @param {Version} least @param {Version} most */
function suits(python, least, most) {
  const question = `import sys, venv; sys.exit(not (${least.join(', ')}) <= sys.version_info[:2] <= (${most.join(', ')}))`;
  try {
    execFileSync(python, ['-c', question], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * The Python of an environment with these packages, made if it is not there.
 *
 * @param {string} name
 * @param {{packages: readonly string[], least?: Version, most?: Version}} needs the oldest and the newest Python that they can use
 * @returns {Promise<string | null>} null if it cannot be made; the reason is printed
 */
export async function pythonWith(name, { packages, least = [3, 8], most = [3, 13] }) {
  const folder = join(ENVIRONMENTS, name);
  const stamp = join(folder, 'pinned.txt');
  const wanted = packages.join('\n');
  const python = join(folder, 'bin/python');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  const interpreter = interpreters().find((candidate) => suits(candidate, least, most));
  if (!interpreter) {
    console.log(`${name} is left out: there is no Python from ${least.join('.')} to ${most.join('.')}`);
    return null;
  }
  try {
    await step(`installing ${name} from PyPI`, () => {
      mkdirSync(ENVIRONMENTS, { recursive: true });
      execFileSync(interpreter, ['-m', 'venv', '--clear', folder], { stdio: 'ignore' });
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: ['ignore', 'ignore', 'pipe'] });
    });
    writeFileSync(stamp, wanted);
    return python;
  } catch (error) {
    console.log(`${name} is left out: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    return null;
  }
}
