// What only the predictions need: assumptions, the forecast as sentences, progress that keeps its place, estimates.

export const predictions = /* css */ `
.predictions-settings { align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(8.25rem, 100%), 1fr)); gap: 0.75rem 1.25rem; padding: 0; }
.predictions-settings .view-field, .predictions-settings .view-choice { display: grid; gap: 0.1rem; }
.predictions-settings .hint, .predictions-settings .error { font-size: 0.8125rem; }
.outlook-said { display: grid; gap: 0.6rem; max-inline-size: 46rem; min-block-size: 15rem; align-content: start; }
.finding.outlook { font-size: 1.375rem; font-weight: 400; line-height: 1.35; text-wrap: pretty; }
.outlook strong { color: var(--accent); font-weight: 600; }
.work-progress { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0.25rem 1rem; min-block-size: 3.75rem; }
.work-progress progress { grid-column: 1 / -1; inline-size: 100%; block-size: 0.375rem; accent-color: var(--accent); }
.work-progress.idle progress, .work-progress.idle .quiet { visibility: hidden; }
.caution-box { display: grid; gap: 0.4rem; padding-block: 0.9rem; border-block: 1px solid var(--line); }
.cautions, .facts { display: grid; gap: 0.4rem; max-inline-size: 46rem; margin: 0; padding-inline-start: 1.1rem; }
.prediction-results, .customer-rows, .fit-check, .tracking { display: grid; grid-template-columns: minmax(0, 1fr); }
.prediction-results { gap: 2rem; }
.prediction-results > * { scroll-margin-block-start: 9rem; }
.parts ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
.parts .quiet { text-align: start; }
.parts .quiet:disabled { color: var(--quiet); text-decoration: none; cursor: default; }
.customer-rows { gap: 0.75rem; }
.fit-check { gap: 1.5rem; }
.tracking { gap: 0.9rem; }
.calibration .hold-out { min-block-size: 2lh; }
.fit-check > h3 { margin-block-end: -0.75rem; }
.customer-rows > [role='status']:empty { display: none; }
.customer-rows .view-choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); align-items: start; }
.customer-rows .view-choices > * { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1rem; justify-content: stretch; }
.customer-rows .view-choices select { inline-size: 100%; }
.horizons-and-totals, .what-if, .business, .opened-result, .customer-range { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
.horizons-and-totals { gap: 1.25rem; }
.what-if-levers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 1rem 1.5rem; align-items: start; }
.what-if td, .totals td { white-space: normal; }
.what-if .data-table table, .totals .data-table table { inline-size: 100%; }
.assumption-list { margin: 0; }
.assumption-list > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1rem; padding-block: 0.6rem; border-block-start: 1px solid var(--line); }
.assumption-list dd { margin: 0; }
.assumption-list .verdict { font-weight: 600; }
.assumption-list .found { grid-column: 1 / -1; color: var(--quiet); font-size: 0.875rem; }
.what-if-said { min-block-size: 3.2em; }
.what-if > [role='status']:empty, .opened-result > [role='status']:empty { display: none; }
.customer-range { gap: 0.35rem; }
.customer-range :is(h3, h4) { margin: 0; font-size: 1rem; }
.opened-result { margin-block-start: 1rem; gap: 1rem; }
.opened-result .outlook-said { min-block-size: 0; }
.opened-result .data-table .actions { display: none; }
.opened-result .group { margin-block-start: 0; }
.without-orders > .group > :not(summary), .customer-form > :not(summary) { margin-block-end: 0.75rem; }
.customer-form .predictions-settings { align-items: end; }
.customer-history { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; padding-block-start: 0.75rem; }
.customer-history > .finding:empty { display: none; }
.customer-history h3:focus, .prediction-results > * > h3:focus { outline: none; }
.customer-rows tbody th .quiet { min-block-size: 1.75rem; padding: 0; text-align: start; }
.calibration { display: grid; gap: 0.25rem; }
.calibration input { inline-size: 100%; }
.calibration output { font-weight: 600; }
.calibration .error:empty, .request-said:empty, .contracts .finding:empty, .contracts > .hint:empty { display: none; }
.horizons .picture { min-block-size: 7rem; }
.interval { fill: var(--accent); fill-opacity: 0.28; }
.dot-interval { display: none; }
:is(.predictions, .without-orders) .group h3 { margin-block-start: 0.75rem; font-size: 1rem; }
.predictions .group { display: block; }
.predictions .group > :not(summary) { margin-block-end: 0.75rem; }
.prediction-results .group + .group { margin-block-start: -2rem; }
.predictions > .without-orders { margin-block-start: -1rem; }
.without-orders > .contracts { margin-block-start: 0; }
.tenure .settings-grid { grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); padding-block-start: 1rem; }
.contracts textarea { inline-size: 100%; padding: 0.5rem; border: 1px solid var(--quiet); border-radius: 3px; background: none; color: inherit; font: 0.875rem/1.5 ui-monospace, monospace; resize: vertical; }
.contracts textarea::placeholder { color: var(--quiet); opacity: 1; }
@container (inline-size < 30rem) {
  .totals table { font-size: 0.8125rem; }
  .totals tbody th { overflow-wrap: normal; }
  /* What a total is called stands above its three numbers. */
  .what-if :is(table, thead, tbody) { display: block; }
  .what-if tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.6fr); column-gap: 0.5rem; border-block-start: 1px solid var(--line); }
  .what-if thead th:first-child { position: absolute; clip-path: inset(50%); }
  .what-if thead th { padding-inline: 0; box-shadow: none; }
  .what-if tbody th { position: static; grid-column: 1 / -1; max-inline-size: none; padding-block-end: 0; border: 0; font-weight: 600; }
  .what-if td { padding: 0 0 0.3rem; border: 0; }
  .what-if :is(thead th, td):nth-child(2) { text-align: start; }
  .finding.outlook { font-size: 1.1875rem; }
  .outlook-said { min-block-size: 24rem; }
}
@media (forced-colors: active) {
  .interval { fill: CanvasText; fill-opacity: 0.35; }
}
@media print {
  .work-progress, .predictions-settings, .calibration, .what-if, .customer-rows, .fit-check, .totals, .business, .outlook-said .hint { display: none; }
  .outlook-said { min-block-size: 0; }
  .finding.outlook { font-size: 1.125rem; }
}
`;
