// Rows of inputs that can be added, removed and moved.

export const rows = /* css */ `
.rows { display: grid; gap: 0.75rem; padding-block: 0.5rem; }
.row { border-block-start: 1px solid var(--line); }
.row-head { display: flex; align-items: center; gap: 0.25rem; min-block-size: 2.5rem; }
.row-title { flex: 1; font-size: 0.9375rem; font-weight: 650; overflow-wrap: anywhere; }
.row-button { inline-size: 2.25rem; block-size: 2.25rem; padding: 0; border: 0; background: none; color: var(--accent); font-size: 1.0625rem; cursor: pointer; }
.row-button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.row-button:disabled { color: var(--quiet); opacity: 0.35; cursor: default; }
.single .row-head { display: none; }
/* Labels and boxes of neighbours stand on the same lines, however long a label and whatever is open below a box. */
.row-fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.25rem; }
.row-fields .field { grid-row: span 4; grid-template-columns: minmax(0, 1fr); grid-template-rows: subgrid; padding-block: 0.35rem; border: 0; font-size: 0.9375rem; }
.row-fields .field > label:first-child { align-self: end; font-size: 0.8125rem; font-weight: 400; color: var(--quiet); }
.row-fields .box { inline-size: 100%; }
.row-fields .box input { min-block-size: 2rem; font-size: 1rem; text-align: start; }
.row-fields input[type='range'], .row-fields .hint { display: none; }
.row-fields .notes { padding-block: 0; }
.row-fields .field:not(.ranged):not(.invalid) .notes { display: none; }
.row-fields .ranged { grid-template-columns: minmax(0, 1fr) auto; column-gap: 0.25rem; }
.row-fields .ranged > label:first-child { grid-column: 1 / -1; }
.row-fields .ranged .notes { grid-area: 2 / 2; padding: 0; column-gap: 0; }
.row-fields .ranged:has(.given) .box, .row-fields .ranged.invalid .box { grid-column: 1 / -1; }
.row-fields .ranged:has(.given) .notes, .row-fields .ranged.invalid .notes { grid-area: 3 / 1 / auto / -1; }
.row-fields .range-editor .unit { display: none; }
.row-fields .range-editor { column-gap: 0.5rem; align-content: start; grid-area: 4 / 1 / auto / -1; }
.row-fields .choice { grid-column: 1 / -1; }
.table-field .error:not(:empty) { visibility: visible; }
`;
