// Roles that only drawings of customers and of scenarios have: lines of equal standing, cohorts, cells, pairs of columns.

import { colours } from './theme.js';

/** Lines of equal standing, in light and in dark. */
export const hues = {
  'line-2': ['#a8431f', '#f0936b'],
  'line-3': ['#6a4c93', '#bfa2e8'],
  'line-4': ['#1f6b2b', '#86cf8d'],
  'line-5': ['#8a5a00', '#e3b552'],
  'line-6': colours.text,
};

export const customerDrawing = /* css */ `
/* Six hues that stay apart for every kind of colour vision with the help of six dashes. */
.line-1, .line-2, .line-3, .line-4, .line-5, .line-6, .cohort, .divider { fill: none; }
.line-1, .line-2, .line-3, .line-4, .line-5, .line-6 { stroke-width: 2; stroke-linejoin: round; }
.line-1 { stroke: var(--accent); stroke-width: 2.5; }
.line-2 { stroke: var(--line-2); stroke-dasharray: 7 3; }
.line-3 { stroke: var(--line-3); stroke-dasharray: 2 3; }
.line-4 { stroke: var(--line-4); stroke-dasharray: 10 3 2 3; }
.line-5 { stroke: var(--line-5); stroke-dasharray: 12 4; }
.line-6 { stroke: var(--line-6); stroke-width: 1.25; }
circle[class^='line-'] { fill: var(--ground); stroke-dasharray: none; }
.drawing text[class^='line-label'] { stroke: var(--ground); stroke-width: 3px; stroke-dasharray: none; }
.drawing .line-label-1 { fill: var(--accent); font-weight: 600; }
.drawing .line-label-2 { fill: var(--line-2); }
.drawing .line-label-3 { fill: var(--line-3); }
.drawing .line-label-4 { fill: var(--line-4); }
.drawing .line-label-5 { fill: var(--line-5); }
.drawing .line-label-6 { fill: var(--line-6); }
.cohort { stroke: var(--quiet); stroke-opacity: 0.45; }
.divider { stroke: var(--quiet); stroke-dasharray: 4 3; shape-rendering: crispEdges; }
.range-inner { fill: var(--accent); fill-opacity: 0.24; }
/* The second of a pair is hollow. */
.column-1, .stack-1, .stack-2, .stack-3 { shape-rendering: crispEdges; }
.column-1 { fill: var(--accent); }
.column-2 { fill: var(--ground); stroke: var(--text); stroke-width: 1.25; }
/* Columns stand on the grid and may be two pixels wide: opaque, and without an edge of their own. */
.stack-1, .stack-2, .stack-3 { fill-opacity: 1; stroke: none; }
.stack-1 { fill: color-mix(in oklab, var(--accent) 72%, var(--ground)); }
.stack-2 { fill: color-mix(in oklab, var(--text) 30%, var(--ground)); }
.stack-3 { fill: color-mix(in oklab, var(--accent) 24%, var(--ground)); }
.key-stack-1, .key-stack-2, .key-stack-3 { block-size: 0.7em; border: 0; vertical-align: -0.05em; }
.key-stack-1 { background: color-mix(in oklab, var(--accent) 72%, var(--ground)); }
.key-stack-2 { background: color-mix(in oklab, var(--text) 30%, var(--ground)); }
.key-stack-3 { background: color-mix(in oklab, var(--accent) 24%, var(--ground)); }
.dot-stack-2 { background: var(--text); }

/* One hue from pale to deep: its order is its lightness, so that it needs no colour vision; in the dark the deep ones are bright. */
[class^='tint-'] { shape-rendering: crispEdges; }
.tint-0 { fill: color-mix(in oklab, var(--accent) 6%, var(--ground)); }
.tint-1 { fill: color-mix(in oklab, var(--accent) 15%, var(--ground)); }
.tint-2 { fill: color-mix(in oklab, var(--accent) 25%, var(--ground)); }
.tint-3 { fill: color-mix(in oklab, var(--accent) 36%, var(--ground)); }
.tint-4 { fill: color-mix(in oklab, var(--accent) 80%, var(--ground)); }
.tint-5 { fill: color-mix(in oklab, var(--accent) 87%, var(--ground)); }
.tint-6 { fill: color-mix(in oklab, var(--accent) 94%, var(--ground)); }
.tint-7 { fill: var(--accent); }
.drawing .on-tint, .drawing .on-deep-tint { stroke: none; font-size: 0.92em; }
.drawing .on-tint { fill: var(--text); }
.drawing .on-deep-tint { fill: var(--ground); }
`;

export const customerCharts = /* css */ `
:host {
  --line-2: light-dark(${hues['line-2'].join(', ')});
  --line-3: light-dark(${hues['line-3'].join(', ')});
  --line-4: light-dark(${hues['line-4'].join(', ')});
  --line-5: light-dark(${hues['line-5'].join(', ')});
  --line-6: var(--text);
}
${customerDrawing}
.cell-cursor { border: 0; outline: 2px solid var(--text); }

.dot-line-2 { background: var(--line-2); }
.dot-line-3 { background: var(--line-3); }
.dot-line-4 { background: var(--line-4); }
.dot-line-5 { background: var(--line-5); }
.dot-line-6, .dot-zero, .dot-column-2 { background: var(--text); }
.key-line-1 { border-block-start-color: var(--accent); }
.key-line-2 { border-block-start: 2px dashed var(--line-2); }
.key-line-3 { border-block-start: 2px dotted var(--line-3); }
.key-line-4 { border-block-start: 2px dashed var(--line-4); }
.key-line-5 { border-block-start: 2px dashed var(--line-5); }
.key-line-6, .key-zero { border-block-start: 1.25px solid var(--line-6); }
.key-column-1, .key-column-2 { block-size: 0.7em; border: 0; vertical-align: -0.05em; }
.key-column-1 { background: var(--accent); }
.key-column-2 { border: 1.25px solid var(--text); }
.key-range, .key-range-inner, .key-tint-5 { border: 0; }
.dot-range, .dot-range-inner { background: var(--quiet); }

@media (forced-colors: active) {
  .line-1, .cohort, .divider { stroke: Highlight; }
  .line-2, .line-3, .line-4, .line-5, .line-6 { stroke: CanvasText; }
  .column-1 { fill: Highlight; }
  .column-2 { fill: Canvas; stroke: CanvasText; }
  .range-inner { fill: CanvasText; fill-opacity: 0.35; }
  [class^='tint-'], .on-tint, .on-deep-tint { forced-color-adjust: none; }
}
`;
