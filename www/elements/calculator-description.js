// What makes one calculator differ from another, and the attributes and first values that follow from it.

import { LOCALISING_ATTRIBUTES } from './localised-element.js';

/** @typedef {import('./fields/form.js').Value} Value */

/**
 * One calculation, as the events announce it.
 * @typedef {object} BaseOutcome
 * @property {string} mode
 * @property {unknown} options what went in
 * @property {unknown} result what came out
 */

/**
 * What makes one calculator differ from another.
 * @template Module, Words, Outcome
 * @typedef {object} Description
 * @property {string} key its name in the fragment of an address
 * @property {readonly string[]} modes the first is the one to begin with
 * @property {readonly import('./fields/form.js').Field[]} fields
 * @property {(mode: string) => Record<string, Value>} [valuesOf] the values that a mode brings, where it does
 * @property {string} [styles] what it looks like beside what every calculator does
 * @property {() => Promise<Module>} load
 * @property {(language: import('../words/index.js').Language) => Promise<Words>} words
 * @property {(options: import('./calculator-view.js').ViewOptions<Words, Module>) => import('./calculator-view.js').CalculatorView<Outcome, Module>} view
 * @property {(module: Module, mode: string, values: Readonly<Record<string, Value>>) => Outcome} calculate
 */

/** @param {string} name a field in camelCase, or its path */
export const attributeOf = (name) => name.replaceAll('.', '-').replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** @param {{fields: readonly import('./fields/form.js').Field[]}} description */
export const attributesOf = ({ fields }) => [
  ...LOCALISING_ATTRIBUTES,
  'methodology',
  'mode',
  'state',
  'theme',
  'share-state',
  ...fields.map(({ name }) => attributeOf(name)),
];

/**
 * @param {Pick<Description<any, any, any>, 'fields' | 'valuesOf'>} description
 * @param {string} mode
 */
export const initialValues = ({ fields, valuesOf }, mode) => ({
  ...Object.fromEntries(fields.map(({ name, initial }) => [name, initial])),
  ...valuesOf?.(mode),
});
