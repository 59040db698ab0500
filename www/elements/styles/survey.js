// What only the survey calculator needs: cells of counts, answers to read, tones of answers.

export const survey = /* css */ `
/* Numbers that belong together. */
.cells-field { grid-template-columns: minmax(0, 1fr); row-gap: 0.35rem; }
.cells-field > .label { font-weight: 500; }
.cell-rows { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.9rem; }
.cell-row-head { display: flex; align-items: center; gap: 1rem; }
.cell-row-name {
  flex: 1 1 0;
  min-inline-size: 0;
  min-block-size: 2.25rem;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--line);
  background: none;
  font-weight: 600;
}
.cell-row-name:focus-visible { outline: none; border-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
.cells { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.5rem 0.75rem; padding-block-start: 0.25rem; }
.cells-11 .cells { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.5rem; }
.cells-7 .cells { grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 0.4rem; }
.cells-5 .cells { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.5rem; }
.cells-2 .cells { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.cell { display: grid; grid-template-columns: minmax(0, 1fr); border-block-start: 3px solid var(--line); }
.cell > span { color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; padding-block-start: 0.15rem; }
.cell input {
  inline-size: 100%;
  min-inline-size: 0;
  min-block-size: 2.5rem;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--quiet);
  border-radius: 0;
  background: none;
  font-size: 1.0625rem;
  font-weight: 600;
}
.cell input:focus-visible { outline: none; border-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
.cell input[aria-invalid] { border-color: var(--loss); box-shadow: 0 1px 0 var(--loss); }
.cell.tone-positive { border-color: var(--accent); }
.cell.tone-neutral { border-color: var(--quiet); }
.cell.tone-negative { border-color: var(--loss); }
.cell.tone-positive, .cell.tone-neutral, .cell.tone-negative { fill: none; }

/* Answers to read. */
.fields > .aid { border-block-start: 1px solid var(--line); }
.aid textarea {
  inline-size: 100%;
  min-block-size: 6rem;
  padding: 0.5rem;
  border: 1px solid var(--quiet);
  border-radius: 3px;
  background: none;
  color: inherit;
  font: 0.9375rem/1.4 ui-monospace, monospace;
  resize: vertical;
}
.aid textarea::placeholder { color: var(--quiet); opacity: 1; }
.aid .drop { display: grid; gap: 0.25rem; margin-block: 0.75rem; }
.aid .drop.over { outline: 2px dashed var(--accent); outline-offset: 6px; }
.aid .drop label { font-weight: 500; }
.aid .file { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 0.9rem; padding-block-start: 0.5rem; }
.aid .said { min-block-size: 1lh; padding-block: 0.6rem 0.25rem; color: var(--text); }
.left-out .label { font-size: 0.875rem; font-weight: 600; }
.left-out ul { max-block-size: 14rem; overflow: auto; margin: 0.25rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; }
.left-out li { padding-block: 0.25rem; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
.left-out code { color: var(--quiet); }

/* What is said below the charts. */
.details { display: grid; gap: 2.5rem; padding-block-start: 2.5rem; }
.details > .figures { padding-block-start: 0; }
.section { min-inline-size: 0; }
.section p { max-inline-size: 42rem; padding-block-start: 0.5rem; text-wrap: pretty; }
.section a { color: var(--accent); }
.section .table { margin-block-start: 1rem; max-block-size: 24rem; }
.section caption { color: var(--text); font-weight: 600; }
.search { display: flex; align-items: center; gap: 0.75rem; }
.search input { flex: 1 1 0; min-inline-size: 0; min-block-size: 2.5rem; border: 0; border-block-end: 1px solid var(--quiet); border-radius: 0; background: none; }
.comments { margin: 0; padding: 0; list-style: none; }
.comments li { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: 0.5rem; padding-block: 0.5rem; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
.comments p { padding: 0; }
.given-score { color: var(--accent); }
.notice { max-inline-size: 42rem; }

@container (inline-size < 30rem) {
  .figure summary { grid-template-columns: 1rem minmax(0, 1fr); }
  .figure .value { grid-column: 2; text-align: start; }
}

/* Drawings of answers. */
.low .picture { min-block-size: 7rem; }
@media (forced-colors: none) { .range { fill: var(--accent); fill-opacity: 0.12; } }
.key-tone-negative { border-color: var(--loss); }
.key-tone-neutral { border-color: var(--quiet); }
.dot-interval { display: none; }
.key-interval { border-block-start-width: 6px; opacity: 0.4; }

@media print {
  .aid, .search { display: none; }
}
/* What the score rests on takes four lines on a phone. */
@container (inline-size < 30rem) {
  .stack { min-block-size: 5.2rem; }
}
`;
