// What the places of the guides lay on what is pasted into them: their wrappers, the rules of their styles that reach it,
// and what their editors make of the code. Written down after their sources, which each names; none of them is run here.

/**
 * @typedef {object} Host
 * @property {keyof import('../../../www/words/en/page-builder.js').BuilderWords['guides']['places']} place
 * @property {string} source what was read
 * @property {string} style
 * @property {(code: string) => string} around a post, with code where somebody has pasted it
 * @property {readonly {name: string, of: (code: string) => string}[]} editors ways from what is pasted to what is delivered
 */

const asItIs = { name: 'as it is', of: (/** @type {string} */ code) => code };

/**
 * wp_kses_post, as far as it matters here: it takes away tags that it does not know, and leaves links and boxes.
 *
 * @param {string} code
 */
export const kses = (code) => code.replace(/<\/?(?:script|iframe|[a-z]+-[a-z-]+)\b[^>]*>/gu, '');

/**
 * wpautop, as far as it matters here: what an empty line sets apart is a paragraph, and a line ends with a break.
 *
 * @param {string} code
 */
export const autop = (code) => `<p>${code.trim().replace(/\n/gu, '<br />\n')}</p>\n`;

/** wptexturize: quotation marks of the text turn, those of attributes stay. @param {string} code */
const texturize = (code) => code.replace(/>[^<]*</gu, (text) => text.replace(/"([^"]*)"/gu, '&#8220;$1&#8221;').replaceAll("'", '&#8217;').replaceAll('--', '&#8212;'));

const TEXT = '<p>Text of the post, of some length, so that it fills a line or two of whatever column there is.</p>';

/** @type {readonly Host[]} */
export const hosts = [
  {
    place: 'html',
    source: 'the usual resets: https://meyerweb.com/eric/tools/css/reset/, https://github.com/necolas/normalize.css',
    style: `html, body, div, p, a, table, figure { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
      body { max-width: 40em; margin: auto; font: 18px/1 Georgia, serif; } a { color: inherit; }`,
    around: (code) => `<main>${TEXT}${code}${TEXT}</main>`,
    editors: [asItIs],
  },
  {
    place: 'wordpress',
    source: 'global styles and layout of block themes (WordPress 6.5, wp-includes/class-wp-theme-json.php), wp_kses_post, wpautop, wptexturize',
    style: `body { margin: 0; font-family: Georgia, serif; font-size: clamp(1.05rem, 1rem + 0.3vw, 1.25rem); line-height: 1.6; -webkit-font-smoothing: antialiased; }
      .has-global-padding { padding-inline: clamp(20px, 4vw, 50px); }
      .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) { max-width: 645px; margin-left: auto !important; margin-right: auto !important; }
      :root :where(.is-layout-constrained) > * { margin-block-start: 1.2rem; margin-block-end: 0; }
      :root :where(.is-layout-constrained) > :first-child { margin-block-start: 0; }
      a:where(:not(.wp-element-button)) { color: currentColor; text-decoration: underline; }
      .entry-content { hyphens: auto; overflow-wrap: break-word; word-wrap: break-word; }`,
    around: (code) => `<div class="wp-site-blocks"><main class="wp-block-group"><div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">${TEXT}\n${code}\n${TEXT}</div></main></div>`,
    editors: [
      { name: 'a Custom HTML block of an author', of: (code) => texturize(kses(code)) },
      { name: 'a Custom HTML block of an administrator', of: texturize },
      { name: 'the classic editor of an administrator', of: (code) => texturize(autop(code)) },
    ],
  },
  {
    place: 'ghost',
    source: 'https://github.com/TryGhost/Casper assets/css/global.css and screen.css: its root is 10 pixels, its columns a grid',
    style: `*, ::before, ::after { box-sizing: inherit; } html { box-sizing: border-box; font-size: 62.5%; }
      body { margin: 0; font: 400 1.6rem/1.6em Georgia, serif; letter-spacing: 0; text-rendering: optimizeLegibility; }
      table { border-spacing: 0; border-collapse: collapse; } a { background-color: transparent; text-decoration: none; } p { margin: 0; }
      .gh-canvas { --gap: max(4vmin, 20px); --main: min(720px, 100% - var(--gap) * 2); --wide: minmax(0, 240px); --full: minmax(var(--gap), 1fr); display: grid;
        grid-template-columns: [full-start] var(--full) [wide-start] var(--wide) [main-start] var(--main) [main-end] var(--wide) [wide-end] var(--full) [full-end]; }
      .gh-canvas > * { grid-column: main-start / main-end; } .gh-content { word-break: break-word; font-size: 1.8rem; }
      .gh-content > * + * { margin-top: max(3.2vmin, 24px); margin-bottom: 0; } .gh-content a { color: #15171a; text-decoration: underline; }`,
    around: (code) => `<main><article><section class="gh-content gh-canvas">${TEXT}\n<!--kg-card-begin: html-->\n${code}\n<!--kg-card-end: html-->\n${TEXT}</section></article></main>`,
    editors: [asItIs],
  },
  {
    place: 'webflow',
    source: 'the style sheet webflow.css that Webflow publishes with every site, and the wrapper of its Code Embed',
    style: `* { box-sizing: border-box; } html { font-family: sans-serif; height: 100%; } body { margin: 0; min-height: 100%; background: #fff; font: 14px/20px Arial, sans-serif; color: #333; }
      p { margin: 0 0 10px; } a { background: transparent; } button { overflow: visible; text-transform: none; border: 0; cursor: pointer; }
      figure { margin: 0 0 10px; } fieldset { border: 0; margin: 0; padding: 0; } table { border-collapse: collapse; } svg:not(:root) { overflow: hidden; }
      .w-container { max-width: 940px; margin: 0 auto; padding-inline: 10px; } .w-richtext:before, .w-richtext:after, .w-embed:before, .w-embed:after { content: ' '; display: table; grid-area: 1 / 1 / 2 / 2; }
      .w-richtext:after, .w-embed:after { clear: both; }`,
    around: (code) => `<div class="w-container"><div class="w-richtext">${TEXT}<div class="w-embed w-script">${code}</div>${TEXT}</div></div>`,
    editors: [asItIs],
  },
  {
    place: 'shopify',
    source: 'https://github.com/Shopify/dawn layout/theme.liquid, assets/base.css, sections/custom-liquid.liquid: its root is 10 pixels, its letters are spaced',
    style: `*, *::before, *::after { box-sizing: inherit; } html { box-sizing: border-box; font-size: 62.5%; height: 100%; }
      body { display: grid; grid-template-rows: auto auto 1fr auto; grid-template-columns: 100%; min-height: 100%; margin: 0; font: 400 1.5rem/1.8 Georgia, serif; letter-spacing: 0.06rem; color: rgb(18 18 18 / 0.75); }
      @media (min-width: 750px) { body { font-size: 1.6rem; } }
      a:empty, ul:empty, dl:empty, div:empty, section:empty, article:empty, p:empty, h1:empty, h2:empty { display: none; }
      table:not([class]) { table-layout: fixed; border-collapse: collapse; font-size: 1.4rem; border-style: hidden; box-shadow: 0 0 0 0.1rem #ccc; } table:not([class]) td { padding: 1em; border: 0.1rem solid #ccc; }
      summary { cursor: pointer; list-style: none; position: relative; } details > * { box-sizing: border-box; } h2 { word-break: break-word; letter-spacing: 0.06rem; }
      *:focus { outline: 0; box-shadow: none; } *:focus-visible { outline: 0.2rem solid rgb(18 18 18 / 0.5); outline-offset: 0.3rem; }
      .page-width { max-width: 120rem; margin: 0 auto; padding: 0 1.5rem; } @media (min-width: 750px) { .page-width { padding: 0 5rem; } }`,
    around: (code) => `<main class="content-for-layout" role="main"><div class="page-width">${TEXT}</div><section class="shopify-section section"><div class="color-scheme-1 gradient"><div class="section-1-padding">${code}</div></div></section><div class="page-width">${TEXT}</div></main>`,
    editors: [asItIs],
  },
];
