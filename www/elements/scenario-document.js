// Scenarios as text: in the address, and in a file that can be read back. The only place that knows the versions of that
// file.

import { parseState, writeState } from './fragment-state.js';

/** @typedef {import('./form.js').Field} Field */
/** @typedef {import('./form.js').Value} Value */
/** @typedef {{name: string, state: string}} Scenario */

const FORMAT = 'lifeworth-scenarios';
const VERSION = 1;

export const MOST_SCENARIOS = 4;

/**
 * What turns the document of an older version into one of the next: the change from version n stands at n.
 *
 * @type {Readonly<Record<number, (document: any) => any>>}
 */
const UPGRADES = {};

/**
 * Scenarios as a file holds them.
 *
 * @param {readonly Scenario[]} scenarios
 */
export const writeDocument = (scenarios) => JSON.stringify({ format: FORMAT, version: VERSION, scenarios: scenarios.map(({ name, state }) => ({ name, state })) }, null, 2);

/**
 * @param {string} text of a file
 * @returns {{scenarios: Scenario[]} | {problem: 'notJson' | 'otherFormat' | 'newer'}}
 */
export function readDocument(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return { problem: 'notJson' };
  }
  if (document?.format !== FORMAT || !Number.isInteger(document.version) || document.version < 1) return { problem: 'otherFormat' };
  if (document.version > VERSION) return { problem: 'newer' };
  for (let version = document.version; version < VERSION; version++) document = UPGRADES[version]?.(document);
  if (!Array.isArray(document.scenarios)) return { problem: 'otherFormat' };
  const isScenario = (/** @type {any} */ one) => typeof one?.name === 'string' && typeof one.state === 'string';
  return { scenarios: document.scenarios.filter(isScenario).slice(0, MOST_SCENARIOS).map((/** @type {Scenario} */ { name, state }) => ({ name, state })) };
}

/**
 * What an address needs to say of some inputs: those that are otherwise than at the beginning.
 *
 * @param {Readonly<Record<string, Value>>} values
 * @param {Readonly<Record<string, Value>>} initial
 * @param {readonly Field[]} fields
 */
export function stateOf(values, initial, fields) {
  const differing = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name]));
  return writeState({ values: Object.fromEntries(differing) }, { key: 'scenario', fields });
}

/**
 * @param {string} state
 * @param {Readonly<Record<string, Value>>} initial
 * @param {readonly Field[]} fields
 * @returns {Record<string, Value>}
 */
export const valuesOf = (state, initial, fields) => ({ ...initial, ...parseState(state, { key: 'scenario', fields }).values });
