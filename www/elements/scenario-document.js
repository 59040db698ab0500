// Scenarios as text: in the address, and in a file that can be read back.

import { readSaved, writeSaved } from '../engine/saved-document.js';
import { parseState, writeState } from './fragment-state.js';

/** @typedef {import('./fields/form.js').Field} Field */
/** @typedef {import('./fields/form.js').Value} Value */
/** @typedef {{name: string, state: string}} Scenario */

export const MOST_SCENARIOS = 4;

/** @type {import('../engine/saved-document.js').DocumentKind} */
const KIND = { format: 'lifeworth-scenarios', version: 1, upgrades: {} };

/**
 * Scenarios as a file holds them.
 *
 * @param {readonly Scenario[]} scenarios
 */
export const writeDocument = (scenarios) => writeSaved(KIND, { scenarios: scenarios.map(({ name, state }) => ({ name, state })) });

/**
 * @param {string} text of a file
 * @returns {{scenarios: Scenario[]} | {problem: import('../engine/saved-document.js').DocumentProblem}}
 */
export function readDocument(text) {
  const read = readSaved(KIND, text);
  if ('problem' in read) return read;
  const { document } = read;
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
