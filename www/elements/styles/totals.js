// Inputs worked out from totals.

export const totals = /* css */ `
.totals .action { margin-block: 0.9rem 0.25rem; }
.totals .said { min-block-size: 1lh; }
.totals .hint { padding-block-end: 0.5rem; }
.totals .notes .hint { padding: 0; }
@media print { .totals { display: none; } }
`;
