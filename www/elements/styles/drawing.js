// Drawings name roles, not colours: this is where they get them. Elements take it, and so do drawings that leave the page.

export const drawing = /* css */ `
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
.interval { fill: var(--accent); fill-opacity: 0.28; }
.drawing text { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }
.drawing .tone-negative, .drawing .tone-neutral, .drawing .tone-positive { stroke: var(--ground); stroke-width: 1.5; }
.drawing .tone-negative { fill: var(--loss); }
.drawing .tone-neutral { fill: var(--quiet); }
.drawing .tone-positive { fill: var(--accent); }
.drawing .inside { fill: var(--ground); stroke: none; font-weight: 600; }
`;

export const forcedColours = /* css */ `
@media (forced-colors: active) {
  .series-1, .point-1 { stroke: Highlight; }
  .series-2, .mark { stroke: CanvasText; }
  .grid { stroke: CanvasText; stroke-opacity: 0.3; }
  .band, .band-gain, .band-loss { fill: none; }
  .drawing text, .drawing .label-1, .drawing .label-2, .drawing .label { fill: CanvasText; stroke: none; }
  .series-3, .limit, .connector { stroke: CanvasText; }
  .range, .interval, .stack-2 { fill: CanvasText; fill-opacity: 0.35; }
  .stack-1 { fill: Highlight; fill-opacity: 0.7; }
  .stack-3 { fill: Highlight; fill-opacity: 0.2; }
  .bar-gain { fill: Highlight; stroke: CanvasText; }
  .bar-loss { fill: Canvas; stroke: CanvasText; }
  .bar-total { fill: GrayText; stroke: CanvasText; }
  .drawing .tone-positive { fill: Highlight; stroke: CanvasText; }
  .drawing .tone-negative { fill: Canvas; stroke: CanvasText; }
  .drawing .tone-neutral { fill: GrayText; stroke: CanvasText; }
  .drawing .inside { fill: CanvasText; paint-order: stroke; stroke: Canvas; stroke-width: 3; }
}
`;
