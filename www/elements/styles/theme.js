// Colours, type and spacing. A host page sets the documented properties; everything else follows from them.

/** What is not said otherwise, in light and in dark. */
export const colours = {
  accent: ['#0b5d68', '#63c5cf'],
  text: ['#1b1e20', '#e9ebe8'],
  quiet: ['#5a6164', '#a2a9a8'],
  line: ['#d8dbd7', '#3a4143'],
  gain: ['#0b5d68', '#63c5cf'],
  loss: ['#a8431f', '#f0936b'],
};

/** @param {keyof typeof colours} name */
const own = (name) => `var(--lifeworth-${name}, light-dark(${colours[name].join(', ')}))`;

/**
 * @cssproperty [--lifeworth-accent] lines, controls and links; 4.5 : 1 against the background is up to the host
 * @cssproperty [--lifeworth-font] the typeface; otherwise that of the page
 * @cssproperty [--lifeworth-text] the text
 * @cssproperty [--lifeworth-quiet] hints and axis numbers
 * @cssproperty [--lifeworth-line] hairlines
 * @cssproperty [--lifeworth-background] the ground, needed where the answer stays in view
 * @cssproperty [--lifeworth-gain] the area after payback
 * @cssproperty [--lifeworth-loss] the area before payback, and errors
 * @cssproperty [--lifeworth-top] how far below the window's top the answer stays in view, under a fixed header
 */
export const theme = /* css */ `
:host {
  display: block;
  container-type: inline-size;
  --accent: ${own('accent')};
  --text: ${own('text')};
  --quiet: ${own('quiet')};
  --line: ${own('line')};
  --ground: var(--lifeworth-background, Canvas);
  --gain: ${own('gain')};
  --loss: ${own('loss')};
  --on-accent: light-dark(#ffffff, #0d1416);
  color: var(--text);
  font-family: var(--lifeworth-font, inherit);
  font-variant-numeric: tabular-nums lining-nums;
  accent-color: var(--accent);
}
/* What a page says of all its elements reaches the host, and nothing below it. */
:host > :not(slot) {
  font-size: 1rem;
  hyphens: manual;
  letter-spacing: normal;
  line-height: 1.45;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  word-break: normal;
  word-spacing: normal;
}
/* Without a theme it is as light or dark as its page says it is. */
:host([theme='light']) { color-scheme: light; background: var(--ground); padding: 1em; }
:host([theme='dark']) { color-scheme: dark; background: var(--ground); padding: 1em; }
:host([hidden]), [hidden] { display: none !important; }

*, *::before, *::after { box-sizing: border-box; }
h2, p, figure, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
button, input, select { font: inherit; font-variant-numeric: inherit; color: inherit; }

:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }

.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.hint, .basis, .caption, .chart-foot, .said { color: var(--quiet); font-size: 0.875rem; }

.quiet {
  min-inline-size: 24px;
  min-block-size: 2rem;
  padding: 0;
  border: 0;
  background: none;
  color: var(--accent);
  font-size: 0.875rem;
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.quiet:hover { text-decoration-thickness: 2px; }
.action {
  min-block-size: 2.75rem;
  padding-inline: 1.1rem;
  border: 1px solid var(--accent);
  border-radius: 3px;
  background: var(--accent);
  color: var(--on-accent);
  cursor: pointer;
}
`;
