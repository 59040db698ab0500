// Runs one named step of a build or test, saying what it does, how long it took, and what to do when it cannot.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A failure that the person at the keyboard can mend: one line of what, one of what to do. */
export class Mendable extends Error {}

/**
 * @template T
 * @param {string} title what is being done, for a person
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  console.log(`\n▸ ${title}`);
  const result = await work();
  console.log(`  ${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a program with its output shown; throws when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 */
export function run(program, args, environment = {}) {
  const { status, error, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) throw new Mendable(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new Mendable(`${program} ${args.join(' ')} failed (${signal ?? `exit ${status}`})`);
}

/**
 * The same beside whatever else is done.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function runBeside(program, args) {
  return new Promise((resolve, reject) => {
    const started = spawn(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    started.on('error', (error) => reject(new Mendable(`${program} could not be started: ${error.message}`)));
    started.on('exit', (status, signal) => (status === 0 ? resolve() : reject(new Mendable(`${program} ${args.join(' ')} failed (${signal ?? `exit ${status}`})`))));
  });
}

/**
 * What a program prints, or undefined when it is missing or fails.
 * @param {string} program
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function output(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * The body of a command: runs it, and turns a failure into one line and exit code 1.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Mendable ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
