// What only the loyalty projection shows: the rules for members, the deferral and the months.

export const loyalty = /* css */ `
.key-stack-1, .key-stack-2, .key-stack-3 { block-size: 0.7em; border: 0; vertical-align: -0.05em; }
.key-stack-1 { background: color-mix(in srgb, var(--accent) 55%, var(--ground)); }
.key-stack-2 { background: color-mix(in srgb, var(--text) 30%, var(--ground)); }
.key-stack-3 { background: color-mix(in srgb, var(--accent) 14%, var(--ground)); }
.dot-stack-2 { background: var(--text); }
.rules, .deferral, .months { padding-block-start: 2.5rem; }
.deferral .group { margin-block-start: 0.75rem; border-block: 1px solid var(--line); }
.deferral .group p, .deferral-said { max-inline-size: 42rem; padding-block-start: 0.5rem; text-wrap: pretty; }
.deferral thead th { min-inline-size: 7rem; }
.deferral-said { min-block-size: 3lh; }
.rules ul { margin: 0.5rem 0 0; padding-inline-start: 1.1rem; }
.rules li { padding-block: 0.2rem; max-inline-size: 42rem; }
.months .group { margin-block-start: 0.75rem; border-block: 1px solid var(--line); }
.months th, .months td { white-space: nowrap; }
.months thead th { white-space: normal; min-inline-size: 6rem; }
.order { min-block-size: 3.4lh; padding-block-start: 0.35rem; }
`;
