// Draws a form from a list of fields. Every calculator of lifeworth uses it.

import { ChoiceField } from './choice-field.js';
import { make } from '../dom.js';
import { NumberField } from './number-field.js';

/**
 * Numbers that belong together, under a name.
 * @typedef {{name: string, cells: number[]}} CellRow
 */

/**
 * A value of a field: a number, several (one per year, month or cell), the name of a choice, rows of cells or of a
 * table, or null for "no end" and for an optional number that is not given.
 * @typedef {number | number[] | string | CellRow[] | Row[] | null} Value
 */

/** @typedef {{[column: string]: number | number[] | string | null}} Row */

/**
 * @typedef {object} Field
 * @property {string} name the option of the calculation, in camelCase
 * @property {import('../../words/format.js').Kind | 'choice' | 'table' | 'cells' | 'ranges'} kind
 * @property {Value} initial
 * @property {readonly string[]} [modes] in which modes of the calculator it is shown; without, in all
 * @property {{field: string, is: readonly string[]}} [when] shown only while that choice is one of these
 * @property {string} [group] a group that opens on demand
 * @property {{min: number, max: number, step: number, fixed?: boolean}} [slider] in the unit of the value, a share from 0 to 1; it grows with what is typed unless fixed
 * @property {boolean} [list] takes several numbers, one per year
 * @property {boolean} [endless] can be set to "no end"
 * @property {boolean} [optional] may be left empty
 * @property {(options: ConstructorParameters<typeof import('./range-editor.js').RangeEditor>[0]) => import('./range-editor.js').RangeEditor} [ranged] how it is given a least and a greatest value, which the field of the kind `ranges` then has
 * @property {readonly (string | number)[]} [choices]
 * @property {boolean} [calendar] of a choice: its choices are months of the year
 * @property {readonly string[]} [cells] what each number of a row is
 * @property {'money' | 'share' | 'count'} [cellKind] of cells: what the numbers are; otherwise whole numbers
 * @property {readonly ('negative' | 'neutral' | 'positive')[]} [tones] of cells: whether each cell speaks for or against
 * @property {boolean} [named] of cells: there can be several, with a name each
 * @property {number} [most] of cells: how many there can be
 * @property {readonly Field[]} [columns] of a table
 * @property {number} [leastRows] of a table
 * @property {(options: ControlOptions) => Control} [control] draws it, where it is neither one number nor one choice: a form loads what its fields need
 */

/**
 * What a field is drawn from.
 * @typedef {object} ControlOptions
 * @property {Field} field
 * @property {FormWords} words
 * @property {import('../../words/format.js').Format} format
 * @property {() => readonly import('./ranges-field.js').Ranged[]} numbers those of the form that can be uncertain and are shown
 * @property {() => void} onInput
 */

/**
 * What a form needs of the words.
 * @typedef {object} FormWords
 * @property {Record<string, {label: string, hint?: string}>} fields
 * @property {Record<string, Record<string, string>>} choices
 * @property {Record<string, string>} groups
 * @property {string} endless
 * @property {Record<string, Record<string, {label: string, hint?: string}>>} [columns] of tables, by the name of the table
 * @property {{add: string, remove: string, up: string, down: string}} [rows]
 * @property {import('./range-editor.js').RangeWords} [ranges]
 * @property {{name: string, remove: string, add: Record<string, string>, unnamed: Record<string, string>, names: Record<string, string>}} [cells]
 */

/**
 * One drawn field. `value` is undefined while what stands there cannot be read.
 * @typedef {object} Control
 * @property {HTMLElement} root
 * @property {Value | undefined} value
 * @property {'empty' | 'notNumber' | undefined} problem
 * @property {(value: Value) => void} set
 * @property {(message: string, path?: string) => void} showError
 * @property {readonly import('./ranges-field.js').Ranged[]} [ranged] the numbers in it that can be uncertain
 */

export class Form {
  /** @type {Map<string, Control>} */
  #controls = new Map();
  /** @type {Map<string, HTMLDetailsElement>} */
  #groups = new Map();
  #fields;
  #mode = '';
  #open;
  /** @type {import('./ranges-field.js').RangesField | undefined} */
  #ranges;

  /**
   * @param {object} options
   * @param {readonly Field[]} options.fields
   * @param {FormWords} options.words
   * @param {import('../../words/format.js').Format} options.format
   * @param {() => void} options.onInput called whenever a value may have changed
   * @param {readonly string[]} [options.open] groups that stand open at first
   */
  constructor({ fields, words, format, onInput, open = [] }) {
    this.#open = open;
    this.#fields = fields;
    const onNumber = () => {
      this.#ranges?.follow();
      onInput();
    };
    const onChange = () => {
      this.#showFields();
      onNumber();
    };
    const makeControl = (/** @type {Field} */ field) => {
      if (field.control) return field.control({ field, words, format, numbers: () => this.#rangedNumbers(), onInput: onChange });
      if (field.kind === 'choice') return new ChoiceField({ field, words, format, onInput: onChange });
      const kind = /** @type {import('../../words/format.js').Kind} */ (field.kind);
      return new NumberField({ field, kind, words, format, onInput: onNumber });
    };
    this.root = make('div', { class: 'fields', part: 'inputs' });
    for (const field of fields) {
      const control = makeControl(field);
      if (field.kind === 'ranges') this.#ranges = /** @type {import('./ranges-field.js').RangesField} */ (control);
      this.#controls.set(field.name, control);
      this.#groupOf(field, words).append(control.root);
    }
  }

  /**
   * @param {Field} field
   * @param {FormWords} words
   */
  #groupOf({ group }, words) {
    if (!group) return this.root;
    let details = this.#groups.get(group);
    if (!details) {
      details = make('details', { class: 'group', open: this.#open.includes(group) }, make('summary', {}, words.groups[group] ?? group));
      this.#groups.set(group, details);
      this.root.append(details);
    }
    return details;
  }

  /** The numbers that can be uncertain and are shown. */
  #rangedNumbers() {
    return [...this.#controls.values()].flatMap((control) => (control.root.hidden ? [] : (control.ranged ?? [])));
  }

  /** @param {string} mode */
  showMode(mode) {
    this.#mode = mode;
    this.#showFields();
  }

  #showFields() {
    const values = this.#values();
    for (const field of this.#fields) {
      const control = this.#controls.get(field.name);
      if (control) control.root.hidden = !isShown(field, this.#mode, values);
    }
    for (const [name, details] of this.#groups) {
      details.hidden = !this.#fields.some((field) => field.group === name && isShown(field, this.#mode, values));
    }
  }

  #values() {
    return Object.fromEntries([...this.#controls].map(([name, { value }]) => [name, value]));
  }

  /**
   * What the number is that a range is of.
   *
   * @param {string} path such as `ranges[1].maximum`
   */
  kindOfRange(path) {
    return this.#ranges?.kindAt(path);
  }

  /** @param {string} name */
  control(name) {
    return this.#controls.get(name);
  }

  /** @param {Readonly<Record<string, Value>>} values */
  set(values) {
    const { ranges, ...others } = values;
    for (const [name, value] of Object.entries(others)) this.#controls.get(name)?.set(value);
    this.#showFields();
    // They stand beside the numbers that are shown now.
    if (ranges !== undefined) this.#controls.get('ranges')?.set(ranges);
    else this.#ranges?.follow();
  }

  /**
   * What can be read of the fields of a mode; the fields that cannot be read are the problems.
   *
   * @param {string} mode
   */
  read(mode) {
    /** @type {Record<string, Value>} */
    const values = {};
    /** @type {Map<string, 'empty' | 'notNumber'>} */
    const problems = new Map();
    const present = this.#values();
    for (const field of this.#fields) {
      if (!isShown(field, mode, present)) continue;
      const control = this.#controls.get(field.name);
      if (control?.value !== undefined) values[field.name] = control.value;
      else if (field.optional && control?.problem === 'empty') values[field.name] = null;
      else problems.set(field.name, control?.problem ?? 'empty');
    }
    return { values, problems };
  }

  /**
   * Shows these sentences beside their fields and clears all others.
   *
   * @param {ReadonlyMap<string, string>} messages
   * @param {string} [path] where inside a field it is, such as `segments[1].grossMargin`
   */
  showErrors(messages, path) {
    for (const [name, control] of this.#controls) control.showError(messages.get(name) ?? '', path);
    for (const field of this.#fields) {
      if (field.group && messages.has(field.name)) {
        const details = this.#groups.get(field.group);
        if (details) details.open = true; // an error must not hide in a closed group
      }
    }
  }
}

/**
 * @param {Field} field
 * @param {string} mode
 * @param {Readonly<Record<string, Value | undefined>>} values
 */
export function isShown({ modes, when }, mode, values) {
  return (!modes || modes.includes(mode)) && (!when || when.is.includes(String(values[when.field])));
}
