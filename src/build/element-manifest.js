// Writes custom-elements.json: what editors and documentation ask of the elements. Read from the comments of their classes,
// the list of their inputs and the English words, so that nothing is said twice. https://github.com/webcomponents/custom-elements-manifest
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { elements } from '../../www/elements/all.js';
import { attributeOf } from '../../www/elements/calculator-description.js';
import { root } from './step.js';

const FOLDER = join(root, 'www/elements');

/** One line of a comment: its tag, its type if it has one, its name, and what is said of it. */
const LINE = /^ \* @(attr|fires|slot|csspart)(?: \{((?:[^{}]|\{[^}]*\})*)\})?(?: ([\w-]+))? - (.+)$/gmu;
const PROPERTY = /^ \* @cssproperty \[(--[\w-]+)\] (.+)$/gmu;
/** A getter of a class with its comment; with a setter of the same name it can be written as well. */
const GETTER = /\/\*\* ([^\n]+?) \*\/\n {2}get (\w+)\(\)/gu;

/**
 * The files of a class and of those that it extends, the last one first.
 *
 * @param {string} file
 * @returns {string[]} sources
 */
function lineage(file) {
  const source = readFileSync(file, 'utf8');
  const parent = /^export class \w+ extends (\w+)/mu.exec(source)?.[1] ?? '';
  const from = new RegExp(`import \\{[^}]*\\b${parent}\\b[^}]*\\} from '(\\./[^']+)'`, 'u').exec(source)?.[1];
  return from ? [...lineage(join(dirname(file), from)), source] : [source];
}

/** @param {import('../../www/elements/fields/form.js').Field} field */
function typeOf({ kind, choices, list, endless }) {
  if (choices) return choices.map(String).join(' | ');
  if (kind === 'table' || kind === 'cells' || kind === 'text') return 'string';
  return ['number', list && 'number,…', endless && 'endless'].filter(Boolean).join(' | ');
}

/**
 * The last one of each name.
 *
 * @template {{name: string, description?: string}} Named
 * @param {readonly Named[]} entries
 */
const latest = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];

/** @param {import('../../www/elements/all.js').Entry} entry */
async function declaration({ tag }) {
  const file = join(FOLDER, `${tag}.js`);
  const sources = lineage(file);
  const own = sources.at(-1) ?? '';
  const className = /^export class (\w+)/mu.exec(own)?.[1] ?? '';
  const { [className]: constructor } = await import(pathToFileURL(file).href);
  const lines = sources.flatMap((source) => [...source.matchAll(LINE)]);
  const said = (/** @type {string} */ wanted) =>
    latest(lines.filter(([, kind]) => kind === wanted).map(([, , type, name = '', description]) => ({ name, description, ...(type && { type: { text: type } }) })));
  const theme = readFileSync(join(FOLDER, 'styles/theme.js'), 'utf8');
  const { fields = [], words } = constructor.description ?? {};
  /** @type {Record<string, {label: string, hint?: string}>} */
  const labels = words ? (await words('en')).fields : {};
  const inputs = fields.map((/** @type {import('../../www/elements/fields/form.js').Field} */ field) => ({
    name: attributeOf(field.name),
    description: [labels[field.name]?.label, labels[field.name]?.hint].filter(Boolean).join('. '),
    type: { text: typeOf(field) },
    ...(typeof field.initial === 'number' || typeof field.initial === 'string' ? { default: String(field.initial) } : {}),
  }));
  const members = sources.flatMap((source) =>
    [...source.matchAll(GETTER)].map(([, description, name = '']) => ({ kind: 'field', name, description, ...(source.includes(`set ${name}(`) ? {} : { readonly: true }) })),
  );
  return {
    kind: 'class',
    customElement: true,
    name: className,
    tagName: tag,
    description: /^\/\/ <[\w-]+>: ((?:.+\n\/\/ )*.+)/u.exec(own)?.[1]?.replaceAll('\n// ', ' ') ?? '',
    superclass: { name: 'HTMLElement' },
    // What is for classes that extend it says so with a tag.
    members: latest(members).filter(({ description }) => !description?.startsWith('@')),
    attributes: latest([...said('attr'), ...inputs]),
    events: said('fires'),
    slots: said('slot'),
    cssParts: said('csspart'),
    cssProperties: [...theme.matchAll(PROPERTY)].map(([, name = '', description]) => ({ name, description })),
  };
}

/** The manifest of all elements, as npm users get it. */
export async function elementManifest() {
  const modules = await Promise.all(
    elements.map(async (entry) => {
      const found = await declaration(entry);
      const path = `elements/${entry.tag}.js`;
      const define = `elements/${entry.tag}.define.js`;
      return [
        { kind: 'javascript-module', path, declarations: [found], exports: [{ kind: 'js', name: found.name, declaration: { name: found.name, module: path } }] },
        {
          kind: 'javascript-module',
          path: define,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: entry.tag, declaration: { name: found.name, module: path } }],
        },
      ];
    }),
  );
  return { schemaVersion: '1.0.0', readme: '', modules: modules.flat() };
}
