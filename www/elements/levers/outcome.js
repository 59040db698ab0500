// One plan and its levers: what went in, what came out, and what the element needs to know of both to talk about it.

import { catalogue, costsOf } from './catalogue.js';
import { kindOf, planFields, planValues } from './form.js';
import { valuesOf } from '../scenario-document.js';

/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('../../wasm/levers.js').LeverPlan} Plan */
/** @typedef {import('../../wasm/levers.js').LeverSimulationOptions} SimulationOptions */
/** @typedef {import('../../wasm/levers.js').LeverTarget} Target */
/** @typedef {import('../../wasm/levers.js').LeverCosts} LeverCosts */
/** @typedef {import('./catalogue.js').LeverName} LeverName */
/** @typedef {import('../figures.js').Formula} Formula */
/** @typedef {import('../fields/form.js').Row} Row */
/** @typedef {import('../fields/form.js').Value} Value */

/** @typedef {{name: string, plan: Plan, value: ReturnType<Levers['leverValue']>}} Scenario */

const SEED = 1;

/**
 * @typedef {object} Outcome
 * @property {string} mode
 * @property {Plan} options what went in
 * @property {SimulationOptions} simulation what is uncertain besides the effects
 * @property {ReturnType<Levers['leverValue']>} value
 * @property {ReturnType<Levers['leverCauses']>} causes
 * @property {{input: string, kind: import('../../words/format.js').Kind, target: Target, found: ReturnType<Levers['seekGoal']>}} goal
 * @property {readonly Scenario[]} scenarios
 * @property {ReturnType<typeof numbersOf>} result the numbers to list
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/**
 * The plan as the calculation takes it, from values that are named by their paths.
 *
 * @param {Readonly<Record<string, Value>>} values
 * @returns {Plan}
 */
function planOf(values) {
  /** @type {Record<string, any>} */
  const plan = { customer: {}, levers: leversOf(values) };
  for (const [path, value] of Object.entries(values)) {
    if (path.startsWith('customer.')) plan['customer'][path.slice('customer.'.length)] = value;
    else if (path === 'newCustomersPerYear' || path === 'planYears') plan[path] = value;
  }
  return /** @type {Plan} */ (plan);
}

/**
 * The levers that are on. A range that the likeliest value left is widened.
 *
 * @param {Readonly<Record<string, Value>>} values
 */
function leversOf(values) {
  const rows = /** @type {readonly Row[]} */ (values['levers'] ?? []);
  return rows
    .filter(({ on }) => on === 'on')
    .map((row) => {
      const name = /** @type {LeverName} */ (row['lever']);
      const numbers = [row['effects'] ?? []].flat().map(Number);
      const amounts = [row['costs'] ?? []].flat().map(Number);
      return {
        name,
        effects: catalogue[name].effects.map(([quantity], index) => {
          const [minimum = 0, likely = 0, maximum = 0] = numbers.slice(3 * index, 3 * index + 3);
          return { quantity, minimum: Math.min(minimum, likely), likely, maximum: Math.max(maximum, likely) };
        }),
        costs: /** @type {LeverCosts} */ (Object.fromEntries(costsOf(name).map((cost, index) => [cost, amounts[index] ?? 0]))),
      };
    });
}

/**
 * The likeliest value of each range is the input itself.
 *
 * @param {Readonly<Record<string, Value>>} values
 * @returns {SimulationOptions}
 */
function simulationOf(values) {
  const rows = /** @type {readonly Row[]} */ (values['ranges'] ?? []);
  const ranges = rows.flatMap(({ input, minimum, maximum }) => {
    const likely = values[String(input)];
    if (typeof likely !== 'number') return [];
    return [{ input: String(input), minimum: Math.min(Number(minimum), likely), likely, maximum: Math.max(Number(maximum), likely) }];
  });
  return { ranges, seed: SEED };
}

/**
 * @param {Readonly<Record<string, Value>>} values
 * @returns {Target}
 */
function targetOf(values) {
  const measure = /** @type {Target['measure']} */ (values['goal.measure']);
  const wanted = Number(values[`goal.${measure}`]);
  return measure === 'payback' ? { measure, months: wanted } : { measure, least: wanted };
}

/**
 * @param {Levers} levers
 * @param {string} mode
 * @param {Readonly<Record<string, Value>>} values of the form
 * @returns {Outcome}
 */
export function calculate(levers, mode, values) {
  const options = planOf(values);
  const value = levers.leverValue(options);
  const causes = levers.leverCauses(options);
  const input = String(values['goal.input']);
  const target = targetOf(values);
  const result = numbersOf(value);
  return {
    mode,
    options,
    simulation: simulationOf(values),
    value,
    causes,
    goal: { input, kind: kindOf(input), target, found: levers.seekGoal(options, { input, target }) },
    scenarios: scenariosOf(levers, values),
    result,
    reasonFor: (quantity) => reasons(quantity, value),
    formulas: () => [
      { quantity: 'addedValue', expression: '{with.total} − {without.total}' },
      { quantity: 'gainPerCost', expression: '({addedValue} + {leverCost}) ÷ {leverCost}' },
    ],
  };
}

/**
 * The scenarios that were kept. One that cannot be valued, because a link was cut short, say, is left out.
 *
 * @param {Levers} levers
 * @param {Readonly<Record<string, Value>>} values
 * @returns {Scenario[]}
 */
function scenariosOf(levers, values) {
  const rows = /** @type {readonly Row[]} */ (values['scenarios'] ?? []);
  return rows.flatMap(({ name, state }) => {
    const plan = planOf(valuesOf(String(state), planValues, planFields));
    try {
      return [{ name: String(name), plan, value: levers.leverValue(plan) }];
    } catch {
      return [];
    }
  });
}

/** @param {ReturnType<Levers['leverValue']>} value */
function numbersOf({ without, with: after, addedValue, leverCost, gainPerCost }) {
  const side = (/** @type {typeof without} */ { value, total }) => ({
    total,
    netValue: value.netValue,
    valueToCostRatio: value.valueToCostRatio,
    payback: value.payback?.period,
    expectedLifetimeYears: value.expectedLifetimeYears,
  });
  return {
    addedValue,
    leverCost,
    gainPerCost,
    without: side(without),
    with: side(after),
  };
}

/**
 * @param {string} quantity
 * @param {ReturnType<Levers['leverValue']>} value
 */
function reasons(quantity, value) {
  if (quantity === 'gainPerCost') return typeof value.gainPerCost === 'number' ? undefined : 'noCost';
  const [side, name] = quantity.split('.');
  if (side !== 'with' && side !== 'without') return undefined;
  return value[side].value.missing.find((missing) => missing.quantity === name)?.reason;
}
