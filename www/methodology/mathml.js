// Formulas as MathML, which browsers draw and screen readers read without any library.
//
// A formula is written as in TeX, with few words: \frac{a}{b}, \sqrt{a}, \bar{a}, \hat{a}, sub- and superscripts, names of
// several letters in quotation marks. Everything else is written as itself: ∑, ∏, ∫, ≤, α.

const TOKEN = /\\[a-z]+|"[^"]*"|\d+(?:\.\d+)?|\p{L}′?|[^\s]/gu;
const FUNCTIONS = new Set(['\\ln', '\\exp', '\\min', '\\max']);
const ACCENTS = new Map([['\\bar', '¯'], ['\\hat', '^'], ['\\tilde', '~']]);
const CLOSING = new Map([['(', ')'], ['[', ']'], ['⌊', '⌋'], ['⌈', '⌉']]);
/** What has its limits above and below. */
const TALL = new Set(['∑', '∏', '\\min']);

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (/** @type {string} */ name, /** @type {string[]} */ ...children) => `<${name}>${children.join('')}</${name}>`;
const row = (/** @type {string[]} */ parts) => (parts.length === 1 ? String(parts[0]) : tag('mrow', ...parts));

class Parser {
  #tokens;
  #at = 0;
  #source;

  /** @param {string} source */
  constructor(source) {
    this.#source = source;
    this.#tokens = source.match(TOKEN) ?? [];
  }

  get #next() {
    return this.#tokens[this.#at] ?? '';
  }

  #take() {
    const token = this.#next;
    if (!token) throw new Error(`the formula ends too early: ${this.#source}`);
    this.#at += 1;
    return token;
  }

  /** @param {string} [end] what closes the row */
  sequence(end = '') {
    const parts = [];
    while (this.#next !== end) parts.push(this.#scripted());
    if (end) this.#at += 1;
    return parts;
  }

  #scripted() {
    const token = this.#next;
    const base = this.#atom();
    let below = '';
    let above = '';
    while (this.#next === '_' || this.#next === '^') {
      if (this.#take() === '_') below = this.#atom();
      else above = this.#atom();
    }
    const [both, under, over] = TALL.has(token) ? ['munderover', 'munder', 'mover'] : ['msubsup', 'msub', 'msup'];
    if (below && above) return tag(both, base, below, above);
    if (below) return tag(under, base, below);
    return above ? tag(over, base, above) : base;
  }

  /** @returns {string} */
  #atom() {
    const token = this.#take();
    const closing = CLOSING.get(token);
    if (token === '{') return row(this.sequence('}'));
    if (closing) return tag('mrow', tag('mo', token), ...this.sequence(closing), tag('mo', closing));
    if (token === '\\frac') return tag('mfrac', this.#atom(), this.#atom());
    if (token === '\\sqrt') return tag('msqrt', this.#atom());
    if (token === '~') return '<mspace width="1.2em"></mspace>';
    const accent = ACCENTS.get(token);
    if (accent) return `<mover accent="true">${this.#atom()}<mo stretchy="false">${accent}</mo></mover>`;
    if (FUNCTIONS.has(token)) return `<mi>${token.slice(1)}</mi><mo>\u2061</mo>`;
    if (token.startsWith('\\')) throw new Error(`what is ${token} in ${this.#source}?`);
    if (token.startsWith('"')) return `<mi mathvariant="normal">${escaped(token.slice(1, -1))}</mi>`;
    if (/^\d/u.test(token) || /[¼½¾∞]/u.test(token)) return tag('mn', token);
    if (/^[Α-Ω]/u.test(token)) return `<mi mathvariant="normal">${token}</mi>`;
    if (/^\p{L}/u.test(token)) return tag('mi', token);
    if (token === '|') return '<mo stretchy="false" lspace="0.1em" rspace="0.1em">|</mo>';
    return tag('mo', escaped(token === '-' ? '−' : token));
  }
}

/**
 * @param {string} source
 * @param {'block' | 'inline'} [display]
 */
export function mathml(source, display = 'inline') {
  return `<math${display === 'block' ? ' display="block"' : ''}>${row(new Parser(source).sequence())}</math>`;
}
