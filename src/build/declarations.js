// Reads what TypeScript declarations of ours export: they are generated, so a few shapes are all there are.

/** @typedef {{name: string, type: string, optional: boolean, text: string}} Member */
/** @typedef {{kind: string, name: string, text: string, code: string, members: Member[]}} Declaration */

const COMMENT = /(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*)?/;
const SHAPES = /^export (?:declare )?(?:(interface|class) (\w+)([^]*?^\}$)|(type|function|const) (\w+)([^]*?;$(?!\n[ }])))/;
const DECLARATION = new RegExp(COMMENT.source + SHAPES.source, 'gm');
const MEMBER = new RegExp(`${COMMENT.source}^ {4}(?:get |readonly )?(\\w+)(\\??)((?:\\(.*\\))?): ([^]*?);$`, 'gm');
/** What wasm-bindgen needs and nobody calls. */
const INNER = /^(?:InitInput|InitOutput|SyncInitInput|initSync|__\w+|free)$/;

/** The sentences of a comment. @param {string} [comment] */
export const sentences = (comment = '') => comment.replace(/^ *\*? ?/gm, '').trim();

/**
 * @param {string} source of a .d.ts file
 * @returns {Declaration[]}
 */
export function declarations(source) {
  return [...source.matchAll(DECLARATION)]
    .map(([, comment, shape, shapeName, body = '', kind, name, rest]) =>
      shape
        ? { kind: shape, name: shapeName ?? '', text: sentences(comment), code: '', members: members(body) }
        : { kind: kind ?? '', name: name ?? '', text: sentences(comment), code: `${name}${rest}`.replace(/\s+/g, ' ').replace(/;$/, ''), members: [] },
    )
    .filter(({ name }) => !INNER.test(name));
}

/** @param {string} body */
const members = (body) =>
  [...body.matchAll(MEMBER)]
    .map(([, comment, name = '', mark, args = '', type = '']) => ({
      name: name + args,
      type: type.replace(/\s+/g, ' '),
      optional: mark === '?',
      text: sentences(comment),
    }))
    .filter(({ name }) => !/^(?:free|constructor)\b/.test(name));
