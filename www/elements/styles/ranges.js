// How unsure a number is: the button beside it, its least and greatest value, and the list of all.

export const ranges = /* css */ `
.range-toggle {
  grid-area: 1 / 2;
  min-inline-size: 1.75rem;
  min-block-size: max(1.5rem, 24px);
  margin-block-start: -0.15rem;
  padding: 0 0 0 0.25rem;
  border: 0;
  background: none;
  color: var(--accent);
  font-size: 0.875rem;
  text-align: end;
  cursor: pointer;
}
.range-toggle:hover, .range-toggle[aria-expanded='true'] { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.range-editor {
  grid-column: 1 / -1;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.1rem 0.75rem;
  padding-block: 0.1rem 0.35rem;
  font-size: 0.875rem;
}
.bound { display: inline-flex; align-items: baseline; gap: 0.4rem; color: var(--quiet); }
.bound input {
  inline-size: 4.25rem;
  min-block-size: 2rem;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--quiet);
  border-radius: 0;
  background: none;
  color: var(--text);
  font-weight: 600;
  text-align: end;
}
.bound input:focus-visible { outline: none; border-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
.bound input[aria-invalid] { border-color: var(--loss); box-shadow: 0 1px 0 var(--loss); }
.range-editor .row-button { margin-inline-start: auto; }
.range-editor .hint, .range-editor .error { flex-basis: 100%; }
.range-editor .error { visibility: visible; }
.range-editor .error:empty { display: none; }
.range-list { display: grid; margin: 0.35rem 0 0; padding: 0; list-style: none; font-size: 0.9375rem; }
.range-list li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; column-gap: 0.5rem; border-block-start: 1px solid var(--line); }
.range-list .quiet { text-align: start; font-size: inherit; }
input[type='range'].banded {
  background: linear-gradient(to right, transparent var(--least), color-mix(in srgb, var(--accent) 24%, transparent) var(--least) var(--most), transparent var(--most)) center / 100% 8px no-repeat;
}
input[type='range'].banded:dir(rtl) {
  background-image: linear-gradient(to left, transparent var(--least), color-mix(in srgb, var(--accent) 24%, transparent) var(--least) var(--most), transparent var(--most));
}
`;
