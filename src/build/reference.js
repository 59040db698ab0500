// dist/site/api: the reference of the package, written from its types, which come from the Rust sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WWW } from './bundle.js';
import { declarations } from './declarations.js';
import { MODULES } from './modules.js';
import { root, step } from './step.js';

/** @typedef {import('./declarations.js').Declaration} Declaration */

const out = join(root, 'dist/site/api');
const types = (/** @type {string} */ path) => readFileSync(join(root, `dist/package/types/${path}.d.ts`), 'utf8');
const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Names become links to where they are explained. @param {string} code @param {Set<string>} known */
const linked = (code, known) => escaped(code.replace(/import\((?:'.*?'|".*?")\)\.?/g, '')).replace(/\b[A-Z]\w+/g, (name) => (known.has(name) ? `<a href="#${name}">${name}</a>` : name));

/** A comment as paragraphs. @param {string} text */
const prose = (text) =>
  text
    .replace(/```[^]*?```/g, '') // Rust's examples and paths are for Rust
    .replace(/(?:\w+::)+(\w+)/g, '$1')
    .split(/\n\s*\n|\n(?=@)/)
    .filter(Boolean)
    .map((part) => `<p>${escaped(part).replace(/^@(\w+) (?:\{.*?\} )?/, (_, tag) => (tag === 'param' ? '' : `${tag}: `)).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('\n');

/** @param {Declaration} declaration @param {Set<string>} known */
function section({ kind, name, text, code, members }, known) {
  const rows = members.map(
    (member) =>
      `<tr><th scope="row"><code>${linked(member.name, known)}</code>${member.optional ? ' <span class="optional">optional</span>' : ''}</th><td><code>${linked(member.type, known)}</code></td><td>${prose(member.text)}</td></tr>`,
  );
  return `<section id="${name}">
<h3>${name}</h3>
${code ? `<pre tabindex="0"><code>${kind === 'type' ? 'type ' : ''}${linked(code, known)}</code></pre>` : ''}
${prose(text)}
${rows.length ? `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr><th scope="col">name</th><th scope="col">type</th><th scope="col">meaning, unit, range</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>` : ''}
</section>`;
}

/** The module's first comment, without slashes. @param {string} name */
const opening = (name) => /^(?:\/\/.*\n)+/.exec(readFileSync(join(WWW, `engine/${name}.js`), 'utf8'))?.[0].replace(/^\/\/ ?/gm, '').split('\n\n')[0]?.trim() ?? '';

/** What an import offers beside `load`, whose functions are those of the wasm module. @param {string} module */
function besideLoad(module) {
  const source = types(`engine/${module}`);
  const passedOn = [...source.matchAll(/^export \{ (.*?) \} from '\.\/(.*?)\.js'/gm)].flatMap(([, names = '', file]) =>
    declarations(types(`engine/${file}`)).filter(({ name }) => names.split(', ').includes(name)),
  );
  return [...declarations(source), ...passedOn].filter(({ name, code }) => name !== 'load' && !/^\w+ = import\(/.test(code));
}

/** What a `LifeworthError` can say, from where it is said. */
function errorCodes() {
  const core = readFileSync(join(root, 'src/error.rs'), 'utf8');
  const boundary = readFileSync(join(root, 'src/wasm/boundary.rs'), 'utf8');
  const rules = [...boundary.matchAll(/Rule::(\w+)(?: \{ \.\. \})? => "(\w+)"/g)].map(([, rule, code]) => {
    const [, sentence = ''] = new RegExp(`Rule::${rule}(?: \\{ \\.\\. \\})? => "(.+?)"`).exec(core) ?? [];
    return [code, sentence];
  });
  const shapes = [...boundary.matchAll(/"(\w+)" => "((?:is|must) .+?)"/g)].map(([, code, sentence]) => [code, sentence]);
  return [...rules, ...shapes, ['wrongType', 'is not of the right type'], ['load', 'a module could not be loaded'], ['internal', 'a fault of ours']];
}

/** @param {string} title @param {string} main @param {string} current */
const page = (title, main, current) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'" />
<title>${title}</title>
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="data:," />
<link rel="stylesheet" href="../page.css" />
<link rel="stylesheet" href="../api.css" />
</head>
<body>
<header>
<p class="name"><a href="../index.html">lifeworth</a></p>
<nav aria-label="Modules">
${['index', ...Object.keys(MODULES), 'charts'].map((name) => `<a href="${name}.html"${name === current ? ' aria-current="page"' : ''}>${name === 'index' ? 'API reference' : name}</a>`).join('\n')}
</nav>
</header>
<main>
${main}
</main>
</body>
</html>
`;

/** @param {string} name @param {string} intro @param {Declaration[]} all */
function modulePage(name, intro, all) {
  const known = new Set(all.map((declaration) => declaration.name));
  const sorted = [...all].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const groups = [
    { title: 'Functions', of: sorted.filter(({ kind }) => kind === 'function' || kind === 'const') },
    { title: 'Classes', of: sorted.filter(({ kind }) => kind === 'class') },
    { title: 'Types', of: sorted.filter(({ kind }) => kind === 'interface' || kind === 'type') },
  ].filter(({ of }) => of.length > 0);
  const contents = groups.map(({ title, of }) => `<p><strong>${title}</strong> ${of.map((one) => `<a href="#${one.name}">${one.name}</a>`).join(' ')}</p>`);
  const sections = groups.map(({ title, of }) => `<h2>${title}</h2>\n${of.map((one) => section(one, known)).join('\n')}`);
  const head = `<h1>lifeworth/${name}</h1>\n${prose(intro)}\n<nav class="contents" aria-label="Contents">\n${contents.join('\n')}\n</nav>`;
  writeFileSync(join(out, `${name}.html`), page(`lifeworth/${name}`, `${head}\n${sections.join('\n')}`, name));
}

export async function reference() {
  await step('writing the API reference', () => {
    mkdirSync(out, { recursive: true });
    for (const name of Object.keys(MODULES)) {
      const beside = besideLoad(name);
      const own = new Set(beside.map((declaration) => declaration.name));
      modulePage(name, opening(name), [...beside, ...declarations(types(`wasm/${name}`)).filter((declaration) => !own.has(declaration.name))]);
    }
    const charts = ['number-format', 'standalone'].flatMap((file) => declarations(types(`charts/${file}`)));
    modulePage('charts', 'Drawings outside an element. The functions that draw are those of the modules; they are named draw….', charts);
    const codes = errorCodes().map(([code, sentence]) => `<tr><th scope="row"><code>${code}</code></th><td>${sentence}</td></tr>`);
    const lines = Object.keys(MODULES).map((name) => `<li><a href="${name}.html">lifeworth/${name}</a>: ${escaped(opening(name).replace(/\n/g, ' '))}</li>`);
    writeFileSync(
      join(out, 'index.html'),
      page(
        'lifeworth: API reference',
        `<h1>API reference</h1>
<p>Each module has <code>load()</code>, which gives its functions; they are called synchronously, with one options object in and one plain result out. Rates and shares are fractions, money is in your currency, and the unit is in the name where there is a choice.</p>
<pre tabindex="0"><code>import { load } from 'lifeworth/clv';

const { simpleValue } = await load();</code></pre>
<ul>
${lines.join('\n')}
<li><a href="charts.html">lifeworth/charts</a>: a number format and a style for drawings outside an element.</li>
</ul>
<h2 id="errors">Errors</h2>
<p>An input that breaks a rule is thrown as a <code>LifeworthError</code> with <code>code</code>, <code>field</code> (the path of the option, such as <code>grossMargin</code>), <code>value</code> and, where the rule has one, <code>limit</code>. What cannot be computed is no error but part of the result, with its reason.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Codes of errors"><table><thead><tr><th scope="col">code</th><th scope="col">the field…</th></tr></thead><tbody>
${codes.join('\n')}
</tbody></table></div>`,
        'index',
      ),
    );
  });
}
