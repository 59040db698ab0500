// What only levers and channels need: a lever with its switch, its sliders, its range and its costs; sections in a row.

export const levers = /* css */ `
.levers-list { display: grid; grid-template-columns: minmax(0, 1fr); }
.lever { padding-block: 0.6rem; border-block-start: 1px solid var(--line); }
.lever-head { display: flex; align-items: center; gap: 0.65rem; min-block-size: 2.5rem; }
.lever-head label { flex: 1; font-weight: 650; overflow-wrap: anywhere; cursor: pointer; }
.lever-head input {
  appearance: none;
  flex: none;
  position: relative;
  inline-size: 2.5rem;
  block-size: max(1.5rem, 24px);
  margin: 0;
  border: 1px solid var(--quiet);
  border-radius: 0.75rem;
  background: none;
  cursor: pointer;
}
.lever-head input::after {
  content: '';
  position: absolute;
  inset-block-start: 0.1875rem;
  inset-inline-start: 0.1875rem;
  inline-size: 1rem;
  block-size: 1rem;
  border-radius: 50%;
  background: var(--quiet);
}
.lever-head input:checked { border-color: var(--accent); background: var(--accent); }
.lever-head input:checked::after { inset-inline-start: 1.1875rem; background: var(--ground); }
.lever-head input:disabled { opacity: 0.4; cursor: default; }
.lever > .hint { font-size: 0.8125rem; }
.lever-effects .field { border: 0; padding-block: 0.2rem 0; }
.lever-effects .field > label:first-child { font-size: 0.9375rem; font-weight: 400; }
.lever-effects .box input { min-block-size: 2.25rem; font-size: 1rem; }
.lever details > summary { padding-block: 0.35rem; color: var(--accent); font-size: 0.875rem; cursor: pointer; }
.lever.off .lever-effects, .lever.off details { display: none; }
.lever-buttons { display: flex; gap: 0.25rem; }
.levers-field .error:not(:empty) { visibility: visible; }
.add-lever { display: flex; align-items: center; gap: 1rem; padding-block: 0.75rem; border-block-start: 1px solid var(--line); }
.add-lever .select { flex: 1; min-inline-size: 0; }
.goal { font-size: 1.125rem; min-block-size: 3lh; }
.details > section + section { padding-block-start: 2rem; }
.table th[scope='row'] { text-align: start; font-weight: 500; }


.scenarios .actions { align-items: baseline; }
.scenario-list { display: grid; gap: 0.5rem; padding-block: 0.75rem; }
.scenario-list > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 1rem; }
.scenario-list input {
  flex: 1 1 10rem;
  min-inline-size: 0;
  min-block-size: 2.5rem;
  padding: 0;
  border: 0;
  border-block-end: 1px solid var(--quiet);
  background: none;
  font-weight: 600;
}
.scenario-list input:focus-visible { outline: none; border-color: var(--accent); box-shadow: 0 1px 0 var(--accent); }
.scenarios [type='file']:focus-visible + label { outline: 2px solid var(--accent); outline-offset: 3px; }
.scenarios label.quiet { cursor: pointer; }
.scenarios th[scope='rowgroup'] { padding-block-start: 0.75rem; text-align: start; }

@media (forced-colors: active) {
  .lever-head input { appearance: auto; }
  .lever-head input::after { content: none; }
}
`;
