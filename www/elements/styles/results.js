// The answer and the numbers behind it.

export const results = /* css */ `
.sentence strong { color: var(--accent); font-weight: 650; white-space: nowrap; }
.more { padding-block-end: 0.5rem; font-size: 1.0625rem; text-wrap: pretty; min-block-size: 6lh; }
.more:not([hidden]) + .stack { min-block-size: 6.4rem; }
.more strong { font-weight: 650; }
.sentence.outdated { color: var(--quiet); }
.sentence.outdated strong { color: inherit; }
.stack { display: grid; }
.stack > p { grid-area: 1 / 1; }
.note { color: var(--loss); font-size: 0.875rem; font-weight: 600; }
.noted .basis { visibility: hidden; }

h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; text-wrap: balance; }
.figures .list { padding-block-start: 0.75rem; }
.figure { border-block-start: 1px solid var(--line); }
.figure:last-child { border-block-end: 1px solid var(--line); }
.figure summary {
  display: grid;
  grid-template-columns: 1rem minmax(0, 1fr) auto;
  align-items: baseline;
  column-gap: 0.4rem;
  padding-block: 0.6rem;
  cursor: pointer;
  list-style: none;
}
.figure summary::-webkit-details-marker { display: none; }
.figure summary::before { content: '+'; color: var(--accent); font-weight: 600; }
.figure[open] summary::before { content: '–'; }
.figure summary:hover .name { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.figure .value { font-weight: 600; text-align: end; }
.explanation { padding: 0 0 1rem 1.4rem; max-inline-size: 42rem; }
.explanation > p { text-wrap: pretty; }
.method { margin: 0.5rem 0 0; font-size: 0.875rem; }
/* On a line of their own, and as large as a finger needs. */
.method a, .hand-over a { display: inline-flex; align-items: center; min-block-size: max(1.5rem, 24px); color: var(--accent); text-underline-offset: 0.2em; }
.caption { padding-block-start: 0.75rem; }
.formula { overflow-wrap: anywhere; }
.formula p { padding-block: 0.1rem; padding-inline-start: 1rem; text-indent: -1rem; }
.formula p + p { color: var(--quiet); font-size: 0.9375rem; }
sup, sub { line-height: 0; font-size: 0.75em; }
`;
