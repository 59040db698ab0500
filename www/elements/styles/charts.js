// Drawings name roles, not colours: this is where they get them. And the readout that lies over a drawing.

export const charts = /* css */ `
.chart figcaption { padding-block-end: 0.6rem; }
/* A drawing runs from left to right in every language. */
.chart { container-type: inline-size; }
.picture { position: relative; min-block-size: clamp(230px, 52cqi, 340px); direction: ltr; }
.drawing svg { display: block; overflow: visible; font-family: inherit; }
.drawing text { fill: var(--quiet); }
.grid, .zero, .axis, .guide, .series-1, .series-2 { fill: none; }
.grid, .zero, .axis { shape-rendering: crispEdges; }
.grid { stroke: var(--line); }
.zero, .axis { stroke: var(--quiet); }
.guide { stroke: var(--quiet); stroke-dasharray: 1 3; stroke-linecap: round; }
.series-1 { stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.series-2 { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 5 4; }
.band { fill: var(--accent); fill-opacity: 0.1; }
.band-gain { fill: var(--gain); fill-opacity: 0.14; }
.band-loss { fill: var(--loss); fill-opacity: 0.14; }
.point-1 { fill: var(--accent); }
.mark { fill: var(--ground); stroke: var(--text); stroke-width: 2; }
.drawing .label-1, .drawing .value-1 { fill: var(--accent); font-weight: 600; }
.drawing .label-2, .drawing .value-2, .drawing .label { fill: var(--text); }
.drawing .label { font-weight: 600; }
.drawing text { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }

.reader { position: absolute; inset: 0; touch-action: pan-y; cursor: crosshair; }
.cursor, .bubble { position: absolute; top: 0; left: 0; visibility: hidden; pointer-events: none; }
.reading .cursor, .reading .bubble { visibility: visible; }
.cursor { border-left: 1px solid var(--text); }
.dot { position: absolute; top: -4.5px; left: -5px; inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--accent); }
.dot-series-2 { background: var(--text); }
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
  .dot { background: Highlight; forced-color-adjust: none; }
}
`;
