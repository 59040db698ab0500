// Inputs: label, number with its unit, slider, hint.

export const fields = /* css */ `
.modes { display: flex; flex-wrap: wrap; gap: 0 1.75rem; padding-block-end: 1rem; }
.modes label { position: relative; display: inline-flex; align-items: center; min-inline-size: 24px; min-block-size: 2.75rem; cursor: pointer; }
.modes input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
.modes span { padding-block: 0.3rem calc(0.3rem + 2px); color: var(--quiet); }
.modes input:checked + span { padding-block-end: 0.3rem; border-block-end: 2px solid var(--accent); color: var(--text); font-weight: 600; }
.modes input:hover + span { color: var(--text); }
.modes input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 3px; }
.modes .hint { flex-basis: 100%; min-block-size: 2lh; }

.field {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  column-gap: 1rem;
  padding-block: 0.55rem 0.35rem;
  border-block-start: 1px solid var(--line);
}
.field > label:first-child { font-weight: 500; }
.box {
  display: flex;
  align-items: baseline;
  gap: 0.35rem;
  inline-size: 8.5rem;
  border-block-end: 1px solid var(--quiet);
}
.box.long { inline-size: 11.5rem; }
.box.long input { font-size: 1rem; }
.box.unit-first { flex-direction: row-reverse; }
.box input {
  flex: 1 1 0;
  min-inline-size: 0;
  min-block-size: 2.5rem;
  padding: 0;
  border: 0;
  background: none;
  text-align: end;
  font-size: 1.125rem;
  font-weight: 600;
}
.box:focus-within { border-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
.box input:focus-visible { outline: none; }
.unit { color: var(--quiet); }
.unit:empty { display: none; }

.notes { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; column-gap: 0.75rem; grid-column: 1 / -1; }
.box + .notes { padding-block: 0.35rem 0.2rem; }
.notes > p { grid-area: 1 / 1; font-size: 0.8125rem; }
.error { visibility: hidden; color: var(--loss); font-weight: 600; }
.invalid .error { visibility: visible; }
.invalid .hint { visibility: hidden; }
.invalid .box { border-color: var(--loss); box-shadow: 0 1px 0 var(--loss); }
.off .box { opacity: 0.45; }

input[type='range'] {
  grid-column: 1 / -1;
  appearance: none;
  inline-size: 100%;
  block-size: 1.75rem;
  margin: 0;
  background: none;
  cursor: pointer;
  touch-action: pan-y;
}
input[type='range']::-webkit-slider-runnable-track {
  block-size: 2px;
  background: linear-gradient(to right, var(--accent) var(--filled, 0%), var(--line) var(--filled, 0%));
}
input[type='range']:dir(rtl)::-webkit-slider-runnable-track {
  background: linear-gradient(to left, var(--accent) var(--filled, 0%), var(--line) var(--filled, 0%));
}
input[type='range']::-moz-range-track { block-size: 2px; background: var(--line); }
input[type='range']::-moz-range-progress { block-size: 2px; background: var(--accent); }
input[type='range']::-webkit-slider-thumb {
  appearance: none;
  inline-size: 1.25rem;
  block-size: 1.25rem;
  margin-block-start: calc(1px - 0.625rem);
  border: 2px solid var(--ground);
  border-radius: 50%;
  background: var(--accent);
}
input[type='range']::-moz-range-thumb {
  inline-size: 1rem;
  block-size: 1rem;
  border: 2px solid var(--ground);
  border-radius: 50%;
  background: var(--accent);
}
input[type='range']:disabled { opacity: 0.35; cursor: default; }

.endless { display: inline-flex; align-items: center; gap: 0.5rem; min-block-size: 2rem; font-size: 0.875rem; }
.endless input { inline-size: 1.125rem; block-size: 1.125rem; margin: 0; }

.choice { grid-template-columns: minmax(0, 1fr); row-gap: 0.1rem; }
.choice select {
  inline-size: 100%;
  min-block-size: 2.5rem;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--quiet);
  border-radius: 0;
  background: var(--ground);
  text-overflow: ellipsis;
}
.choice .hint { font-size: 0.8125rem; }

.group { border-block-start: 1px solid var(--line); }
.group > summary { padding-block: 0.7rem; color: var(--accent); cursor: pointer; }
.group > :last-child { margin-block-end: 0.75rem; }
.quiet:disabled { opacity: 0.4; cursor: default; }

@media (forced-colors: active) {
  .modes input:checked + span { border-color: Highlight; }
  input[type='range'] { appearance: auto; }
}
`;
