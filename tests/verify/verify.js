// npm run verify [-- FILE.json …]: holds the built package, in Node, to files of reference values.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from '../../src/build/build.js';
import { MODULES } from '../../src/build/modules.js';
import { command, Mendable, root } from '../../src/build/step.js';
import { questions } from './sections.js';

const REFERENCE = join(root, 'tests/reference');

/** The package as a program in Node gets it. */
async function loadPackage() {
  const functions = {};
  for (const name of Object.keys(MODULES)) {
    const { load } = await import(join(root, `dist/package/engine/${name}.js`));
    Object.assign(functions, await load(readFileSync(join(root, `dist/package/wasm/${name}_bg.wasm`))));
  }
  return /** @type {import('./sections.js').Calculators} */ (functions);
}

/**
 * @param {import('./sections.js').Calculators} package_
 * @param {(package_: import('./sections.js').Calculators) => number | null | undefined} answer
 * @returns the number, or in words why there is none
 */
function ask(package_, answer) {
  try {
    return answer(package_) ?? 'no number';
  } catch (error) {
    return String(error);
  }
}

/**
 * Prints what one file found.
 * @param {import('./sections.js').Calculators} package_
 * @param {string} file
 * @returns how many were checked, and how many missed their tolerance
 */
function verify(package_, file) {
  console.log(`\n${relative(root, file)}`);
  /** @type {Map<string, {checked: number, worst: number, worstName: string, missed: string[]}>} */
  const quantities = new Map();
  /** @type {string[]} */
  const unknown = [];
  for (const { quantity, name, value, tolerance, answer } of questions(JSON.parse(readFileSync(file, 'utf8')))) {
    if (!answer) {
      unknown.push(name);
      continue;
    }
    const found = quantities.get(quantity) ?? { checked: 0, worst: 0, worstName: name, missed: [] };
    quantities.set(quantity, found);
    found.checked += 1;
    const got = ask(package_, answer);
    const difference = Math.abs(Number(got) - value);
    const error = difference === 0 ? 0 : difference / (Math.abs(value) || 1);
    if (!(error <= found.worst)) [found.worst, found.worstName] = [error, name];
    if (!(difference <= tolerance)) found.missed.push(`${name}: got ${got}, reference ${value}, tolerance ${tolerance}`);
  }
  const width = Math.max(8, ...[...quantities.keys()].map((name) => name.length));
  console.log(`${'quantity'.padEnd(width)}  checked  worst relative error`);
  for (const [quantity, { checked, worst, worstName, missed }] of quantities) {
    const verdict = missed.length > 0 ? `  ✗ ${missed.length} beyond tolerance` : '';
    const where = worst > 0 ? `  (${worstName})` : '';
    console.log(`${quantity.padEnd(width)}  ${String(checked).padStart(7)}  ${worst.toExponential(1)}${where}${verdict}`);
  }
  if (unknown.length > 0) console.log(`unknown, so not checked (${unknown.length}): ${unknown.join(', ')}`);
  const missed = [...quantities.values()].flatMap((quantity) => quantity.missed);
  for (const line of missed) console.log(`✗ ${line}`);
  return { checked: [...quantities.values()].reduce((sum, { checked }) => sum + checked, 0), missed: missed.length };
}

await command(async () => {
  // npm runs this in the project's folder; a path is meant from where the person stands.
  const given = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  const files = given.length > 0 ? given : readdirSync(REFERENCE).filter((name) => name.endsWith('.json')).map((name) => join(REFERENCE, name));
  await build();
  const package_ = await loadPackage();
  const results = files.map((file) => verify(package_, file));
  const checked = results.reduce((sum, result) => sum + result.checked, 0);
  const missed = results.reduce((sum, result) => sum + result.missed, 0);
  console.log(`\n${checked - missed} passed, ${missed} failed`);
  if (missed > 0) throw new Mendable(`${missed} of ${checked} values missed their tolerance`);
  if (checked === 0) throw new Mendable('there was nothing in these files that could be checked');
});
