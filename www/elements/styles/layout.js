// Where things stand: one column on a phone, inputs beside answer and charts on wide screens.

export const layout = /* css */ `
.calculator { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3.5rem; }

.waiting .calculator > :not(.sentence) { visibility: hidden; }

.sentence {
  position: sticky;
  inset-block-start: var(--lifeworth-top, 0px);
  z-index: 2;
  display: flow-root;
  padding-block: 0.75rem;
  background: var(--ground);
  border-block-end: 1px solid var(--line);
  min-block-size: calc(4lh + 1.5rem);
  font-size: clamp(1.1875rem, 1rem + 1.2cqi, 1.75rem);
  line-height: 1.25;
  letter-spacing: -0.011em;
  text-wrap: pretty;
}
.foot { padding-block: 0.6rem 1rem; }
.stack { min-block-size: 3.9rem; }
.chart h2 { min-block-size: 2lh; }
.chart figcaption .hint { min-block-size: 1lh; }
.charts { display: grid; gap: 2.5rem; padding-block-start: 2.25rem; }
.figures { padding-block-start: 2.5rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; padding-block-start: 0.75rem; }
.actions .said { min-inline-size: 6ch; }
.link { inline-size: 100%; min-block-size: 2.5rem; padding-inline: 0.5rem; border: 1px solid var(--line); background: none; }
.assumption { padding-block-start: 1.25rem; }

@container (inline-size >= 30rem) {
  .sentence { min-block-size: calc(3lh + 1.5rem); }
  .foot .more { min-block-size: 2.5lh; }
  .foot .more:not([hidden]) + .stack { min-block-size: 2.6rem; }
  .stack { min-block-size: 2.6rem; }
  .chart h2 { min-block-size: 1lh; }
}
@container (inline-size >= 52rem) {
  .calculator {
    grid-template-columns: minmax(18rem, 23rem) minmax(0, 1fr);
    grid-template-areas: 'inputs sentence' 'inputs foot' 'inputs charts' 'inputs details';
    grid-template-rows: auto auto auto 1fr;
  }
  .sentence { grid-area: sentence; }
  .foot { grid-area: foot; }
  .inputs { grid-area: inputs; padding-block-start: 0.75rem; }
  .charts { grid-area: charts; padding-block-start: 1rem; }
  .details { grid-area: details; }
}
/* On a low window a sentence that stays in view would leave no room for the inputs. */
@media (max-height: 480px) {
  .sentence { position: static; }
}
`;
