// What surrounds a drawing, and the readout that lies over it.

export const charts = /* css */ `
.chart figcaption { padding-block-end: 0.6rem; }
[data-room] { display: grid; }
[data-room] > span, [data-room]::after { grid-area: 1 / 1; }
[data-room]::after { content: attr(data-room); visibility: hidden; }
/* A drawing runs from left to right in every language. */
.chart { container-type: inline-size; }
.picture { position: relative; min-block-size: clamp(230px, 52cqi, 340px); direction: ltr; }
.rows-chart .picture { min-block-size: 190px; }
@container (inline-size < 200px) { .picture { overflow-x: auto; } }
.drawing svg { display: block; overflow: visible; font-family: inherit; }

/* No drawing is narrower than this; in a column that is, it moves sideways. */
.reader { position: absolute; inset: 0; min-inline-size: 200px; touch-action: pan-y; cursor: crosshair; }
.cursor, .bubble { position: absolute; top: 0; left: 0; visibility: hidden; pointer-events: none; }
.reading .cursor, .reading .bubble { visibility: visible; }
.cursor { border-left: 1px solid var(--text); }
.dot { position: absolute; top: -4.5px; left: -5px; inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--accent); }
.dot-series-2, .dot-series-3 { background: var(--text); }
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
.key-bar-gain, .key-bar-loss, .key-bar-total { block-size: 0.7em; border: 0; vertical-align: -0.05em; }
.key-bar-gain { background: var(--gain); }
.key-bar-loss { background: var(--loss); }
.key-bar-total { background: var(--quiet); }
.chart-foot { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem; padding-block-start: 0.35rem; }

.table { max-block-size: 20rem; overflow: auto; border-block: 1px solid var(--line); }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.875rem; }
caption { padding-block: 0.4rem; text-align: start; color: var(--quiet); }
th, td { padding: 0.3rem 0.5rem; border-block-start: 1px solid var(--line); text-align: end; font-weight: 400; }
thead th { color: var(--quiet); vertical-align: bottom; }
th:first-child { padding-inline-start: 0; text-align: start; }
.marked th, .marked td { font-weight: 650; color: var(--accent); }

@media (forced-colors: active) {
  .dot { background: Highlight; forced-color-adjust: none; }
}
`;
