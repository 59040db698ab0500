// Drawings name roles, not colours: this is where they get them. And the readout that lies over a drawing.

export const charts = /* css */ `
.chart figcaption { padding-block-end: 0.6rem; }
/* A drawing runs from left to right in every language. */
.chart { container-type: inline-size; }
.picture { position: relative; min-block-size: clamp(230px, 52cqi, 340px); direction: ltr; }
.rows-chart .picture { min-block-size: 190px; }
.drawing svg { display: block; overflow: visible; font-family: inherit; }
.drawing text { fill: var(--quiet); }
.grid, .zero, .axis, .guide, .limit, .connector, .series-1, .series-2, .series-3 { fill: none; }
.grid, .zero, .axis { shape-rendering: crispEdges; }
.grid { stroke: var(--line); }
.zero, .axis { stroke: var(--quiet); }
.guide { stroke: var(--quiet); stroke-dasharray: 1 3; stroke-linecap: round; }
.series-1 { stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.series-2 { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 5 4; }
.band { fill: var(--accent); fill-opacity: 0.1; }
.band-gain { fill: var(--gain); fill-opacity: 0.14; }
.band-loss { fill: var(--loss); fill-opacity: 0.14; }
.series-3 { stroke: var(--text); stroke-width: 1.5; stroke-linejoin: round; }
.range { fill: var(--text); fill-opacity: 0.08; }
.limit { stroke: var(--quiet); stroke-opacity: 0.6; }
/* Three layers of one thing: their order and their names are the second cue. */
.stack-1, .stack-2, .stack-3 { stroke: var(--ground); stroke-linejoin: round; }
.stack-1 { fill: var(--accent); fill-opacity: 0.55; }
.stack-2 { fill: var(--text); fill-opacity: 0.3; }
.stack-3 { fill: var(--accent); fill-opacity: 0.14; }
.bar-gain { fill: var(--gain); stroke: var(--gain); }
.bar-loss { fill: var(--loss); stroke: var(--loss); }
.bar-total { fill: var(--quiet); stroke: var(--quiet); }
.connector { stroke: var(--text); stroke-opacity: 0.4; shape-rendering: crispEdges; }
.point-1 { fill: var(--accent); }
.point-2 { fill: var(--quiet); }
.point-3 { fill: var(--text); }
.mark { fill: var(--ground); stroke: var(--text); stroke-width: 2; }
.drawing .label-1, .drawing .value-1 { fill: var(--accent); font-weight: 600; }
.drawing .label-2, .drawing .value-2, .drawing .label-3, .drawing .value-3, .drawing .label, .drawing .value, .drawing .row-label { fill: var(--text); }
.drawing .label { font-weight: 600; }
.drawing text { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }

.reader { position: absolute; inset: 0; touch-action: pan-y; cursor: crosshair; }
.cursor, .bubble { position: absolute; top: 0; left: 0; visibility: hidden; pointer-events: none; }
.reading .cursor, .reading .bubble { visibility: visible; }
.cursor { border-left: 1px solid var(--text); }
.dot { position: absolute; top: -4.5px; left: -5px; inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--accent); }
.dot-series-2, .dot-series-3, .dot-stack-2 { background: var(--text); }
.dot-limit { background: var(--quiet); }
.bubble {
  z-index: 1;
  display: grid;
  gap: 0.1rem;
  max-inline-size: 100%;
  padding: 0.4rem 0.6rem;
  border: 1px solid var(--line);
  border-radius: 3px;
  background: var(--ground);
  font-size: 0.8125rem;
  white-space: nowrap;
}
.key { display: inline-block; inline-size: 0.9em; margin-inline-end: 0.4em; border-block-start: 2.5px solid var(--accent); vertical-align: 0.25em; }
.key-series-2 { border-block-start: 2px dashed var(--text); }
.key-series-3 { border-block-start: 1.5px solid var(--text); }
.key-limit { border-block-start: 1px solid var(--quiet); }
.key-stack-1, .key-stack-2, .key-stack-3, .key-bar-gain, .key-bar-loss, .key-bar-total { block-size: 0.7em; border: 0; vertical-align: -0.05em; }
.key-stack-1 { background: color-mix(in srgb, var(--accent) 55%, var(--ground)); }
.key-stack-2 { background: color-mix(in srgb, var(--text) 30%, var(--ground)); }
.key-stack-3 { background: color-mix(in srgb, var(--accent) 14%, var(--ground)); }
.key-bar-gain { background: var(--gain); }
.key-bar-loss { background: var(--loss); }
.key-bar-total { background: var(--quiet); }
.order { min-block-size: 3.4lh; padding-block-start: 0.35rem; }
.chart-foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem; padding-block-start: 0.35rem; }

.table { max-block-size: 20rem; overflow: auto; border-block: 1px solid var(--line); }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.875rem; }
caption { padding-block: 0.4rem; text-align: start; color: var(--quiet); }
th, td { padding: 0.3rem 0.5rem; border-block-start: 1px solid var(--line); text-align: end; font-weight: 400; }
thead th { color: var(--quiet); vertical-align: bottom; }
th:first-child { padding-inline-start: 0; text-align: start; }
.marked th, .marked td { font-weight: 650; color: var(--accent); }

@media (forced-colors: active) {
  .series-1, .point-1 { stroke: Highlight; }
  .series-2, .mark { stroke: CanvasText; }
  .grid { stroke: CanvasText; stroke-opacity: 0.3; }
  .band, .band-gain, .band-loss { fill: none; }
  .drawing text, .drawing .label-1, .drawing .label-2, .drawing .label { fill: CanvasText; stroke: none; }
  .series-3, .limit, .connector { stroke: CanvasText; }
  .range, .stack-2 { fill: CanvasText; fill-opacity: 0.35; }
  .stack-1 { fill: Highlight; fill-opacity: 0.7; }
  .stack-3 { fill: Highlight; fill-opacity: 0.2; }
  .bar-gain { fill: Highlight; stroke: CanvasText; }
  .bar-loss { fill: Canvas; stroke: CanvasText; }
  .bar-total { fill: GrayText; stroke: CanvasText; }
  .dot { background: Highlight; forced-color-adjust: none; }
}
`;
