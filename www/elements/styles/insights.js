// What only the view of customers needs: a place to drop a file, its first rows, progress, wide tables.

export const insights = /* css */ `
.awaited { visibility: hidden; }
/* Laid out when there is something in it; as long as there is not, it keeps what comes below it out of sight. */
.results > .awaited { content-visibility: hidden; contain-intrinsic-block-size: 40rem; }
.awaited > .reading-progress { visibility: visible; }
.card.over { outline: 2px dashed var(--accent); outline-offset: 6px; }
h3 { margin: 0; font-size: 1.0625rem; line-height: 1.3; }
.source { display: grid; gap: 0.75rem; padding-block: 0.75rem 1rem; }
.start > .source { justify-items: center; align-content: center; min-block-size: 20rem; padding: 1.5rem 1rem; border: 1px dashed var(--quiet); border-radius: 3px; text-align: center; }
.start > .source .file { justify-content: center; }
.start > .source .group { inline-size: 100%; max-inline-size: 34rem; border: 0; }
.start > .source > .hint { max-inline-size: 34rem; text-wrap: pretty; }
.source .file { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.9rem; }
.source textarea {
  inline-size: 100%;
  min-block-size: 7rem;
  padding: 0.5rem;
  border: 1px solid var(--quiet);
  border-radius: 3px;
  background: none;
  color: inherit;
  font: 0.875rem/1.5 ui-monospace, monospace;
  tab-size: 20;
  resize: vertical;
}
.source textarea::placeholder { color: var(--quiet); opacity: 1; }
.report { padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); }
.report h2 { font-size: 1.0625rem; }
.report-lines { margin: 0.5rem 0; font-size: 0.9375rem; }
.report-lines > div { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.3rem; border-block-start: 1px solid var(--line); }
.report-lines dd { margin: 0; font-weight: 600; white-space: nowrap; }
.bad-rows > summary { color: var(--loss); }
.reasons { margin: 0 0 0.5rem; padding-inline-start: 1.1rem; font-size: 0.875rem; }
.bad-rows td:last-child { text-align: start; overflow-wrap: anywhere; }

.insights .details { padding-block-start: 0.5rem; gap: 1rem; }
.asking { display: grid; gap: 1.25rem; margin: 0; padding: 0 0 1rem; list-style: none; }
.asking li { display: grid; gap: 0.6rem; }
.reading-progress { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1rem; }
.reading-progress progress { inline-size: 100%; block-size: 0.5rem; }
.preview { max-block-size: 22rem; }
.preview th { min-inline-size: 10.5rem; padding-block: 0.4rem; text-align: start; }
.preview td { max-inline-size: 18rem; overflow: hidden; text-align: start; text-overflow: ellipsis; white-space: nowrap; }
.preview td:first-child { padding-inline-start: 0; }
.read-as { display: block; color: var(--accent); font-size: 0.8125rem; }
.read-as.unreadable { color: var(--loss); }
.settings-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr)); gap: 0.6rem 1.5rem; padding-block-start: 0.9rem; }
.reading-settings > .settings-grid { grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.view-choices { display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; }
.view-choice { display: grid; grid-template-columns: minmax(0, auto); gap: 0.1rem; justify-content: start; max-inline-size: 100%; min-inline-size: 0; }
.view-choice > .select { min-inline-size: 0; }
.settings-grid .view-choice, .preview .view-choice { grid-template-columns: minmax(0, 1fr); justify-content: stretch; }
.view-choice > label, .view-field > label { color: var(--quiet); font-size: 0.8125rem; }
.preview .view-choice > label { color: var(--text); font-weight: 600; overflow-wrap: anywhere; }
.view-choice select, .view-choice input, .view-field input, .cut-row input {
  min-block-size: 2.25rem;
  max-inline-size: 100%;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--quiet);
  border-radius: 0;
  background: var(--ground);
  color: inherit;
}
.settings-grid select, .preview select, .view-field input { inline-size: 100%; }
.view-choice select.used { color: var(--accent); font-weight: 600; }
.view-field .error { min-block-size: 1lh; font-size: 0.8125rem; }
.view-field.invalid .error { visibility: visible; }

.contents { padding-block: 0.75rem 0.25rem; border-block-start: 1px solid var(--line); }
.contents .quiet { text-align: start; }
.contents [aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
.contents ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
.results { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.75rem; padding-block-start: 1.25rem; }
.results .section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; scroll-margin-block-start: 9rem; }
.results .section > h2 { font-size: 1.25rem; }
.results .section > h2:focus { outline: none; }
.results .section p { padding: 0; }
.results .chart h2 { font-size: 1.0625rem; }
.results .list { border-block-end: 1px solid var(--line); }
.finding { font-size: 1.0625rem; font-weight: 600; }
.use { display: grid; justify-items: start; gap: 0.5rem; }
.section a.action { display: inline-flex; align-items: center; color: var(--on-accent); text-decoration: none; }
.data-table .table { max-block-size: 38rem; margin: 0; }
.group > .hint + .view-choices { padding-block-start: 0.75rem; }
.data-table table { inline-size: max-content; min-inline-size: 100%; }
.data-table thead th { position: sticky; inset-block-start: 0; max-inline-size: 9rem; background: var(--ground); border-block: 0; box-shadow: inset 0 -1px var(--line); }
.data-table thead th::first-letter, .sort > span::first-letter { text-transform: uppercase; }
/* The arrow stands in the space between columns, so that nothing moves when another column gets it. */
.sort { position: relative; min-inline-size: 24px; min-block-size: 24px; padding: 0.25rem 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; text-decoration: underline dotted var(--quiet) 1px; text-underline-offset: 0.25em; cursor: pointer; }
.sort:hover { color: var(--accent); }
.sort > span { display: inline-block; text-decoration: inherit; }
[aria-sort] > .sort { color: var(--text); }
[aria-sort] > .sort::after { position: absolute; inset-block-end: 0.25rem; inset-inline-end: 100%; padding-inline-end: 0.1rem; font-size: 0.75em; content: '↓'; }
[aria-sort='ascending'] > .sort::after { content: '↑'; }
th:first-child > .sort::after { inset-inline: 100% auto; padding: 0 0 0 0.1rem; }
.data-table tbody th { position: sticky; inset-inline-start: 0; max-inline-size: 15rem; background: var(--ground); overflow-wrap: anywhere; }
.data-table td { white-space: nowrap; }
.data-table .actions { padding-block-start: 0.25rem; }
.heat-map .picture { min-block-size: 12rem; }
.cut-row { display: grid; grid-template-columns: minmax(6rem, 1.4fr) repeat(4, minmax(0, 1fr)); align-items: center; gap: 0.75rem; padding-block: 0.3rem; }
.cut-row input { inline-size: 100%; min-inline-size: 0; }
@container (inline-size < 30rem) {
  .cut-row { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .cut-row > span { grid-column: 1 / -1; }
  .data-table tbody th { max-inline-size: 9rem; }
}
@container (inline-size >= 52rem) {
  .contents { position: sticky; inset-block-start: var(--lifeworth-top, 0px); max-block-size: calc(100vh - var(--lifeworth-top, 0px)); overflow-y: auto; }
  .contents ul { display: grid; justify-items: start; }
}
/* One page for whoever is told of the customers: a drawing says what its table would, and the tables are in the downloads.
   What the visitor has opened is printed too, on further pages. */
@media print {
  .source, .reading-progress, .contents, .parts, .view-choices, .view-choice, .settings-grid, .use, .bad-rows, .results .chart-foot, .report h2, .results .section > .hint, .results > .group:not([open]) { display: none; }
  .section > .chart ~ .chart, .section:has(> .chart) > .data-table, .section:has(> .chart) > .chart ~ h3, .results .data-table .actions, .data-table tr:nth-child(n + 16), .data-table :is(td, th):nth-child(n + 8), .finding ~ .data-table :is(td, th):nth-child(n + 6) { display: none; }
  .insights .foot .more { display: none; } /* the section of the forecast says it */
  .insights.calculator { grid-template-areas: 'sentence' 'foot' 'inputs' 'details'; grid-template-columns: minmax(0, 1fr); }
  .report, .report-lines { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; border: 0; font-size: 0.8125rem; }
  .report-lines > div { gap: 0.5rem; border: 0; }
  .insights .details { columns: auto; }
  .results { display: block; columns: 2; column-gap: 2.5rem; }
  .results .section { display: block; margin-block-end: 0.5rem; }
  .results .section > h2 { break-after: avoid; font-size: 1.0625rem; }
  .results .section > :not(h2), .results .section .chart { margin-block-end: 0.5rem; }
  .results .picture { min-block-size: 0; }
  .results .chart { max-inline-size: 88% !important; }
  .results .heat-map { max-inline-size: 74% !important; }
  .data-table .table { max-block-size: none; overflow: visible; }
  .data-table table { inline-size: 100%; }
  .data-table tr { break-inside: avoid; }
  .data-table tbody th { min-inline-size: 6rem; max-inline-size: 18rem; overflow-wrap: normal; }
  .data-table :is(td, th) { position: static; padding: 0.1rem 0.35rem; white-space: normal; }
}
`;
