// On paper a calculator is a report of one page: the answer, what went in, the drawings and the numbers.

export const print = /* css */ `
@media print {
  :host { container-type: normal; min-block-size: 0 !important; }
  .card { zoom: 0.54; }
  .calculator {
    display: grid;
    grid-template-columns: minmax(0, 19rem) minmax(0, 1fr);
    grid-template-areas: 'inputs sentence' 'inputs foot' 'inputs charts' 'inputs details';
    grid-template-rows: auto auto auto 1fr;
    gap: 0 2.5rem;
  }
  .sentence { grid-area: sentence; position: static; min-block-size: 0; padding-block: 0 0.5rem; font-size: 1.5rem; }
  .foot { grid-area: foot; padding-block: 0.4rem 0.75rem; }
  .inputs { grid-area: inputs; padding: 0; }
  .foot .more, .foot .stack, .chart h2, .chart figcaption .hint, .modes .hint { min-block-size: 0; }
  input[type='range'], .quiet, .action, .reader, .assumption, .modes .hint, .inputs .notes, .inputs .hint, .range-toggle, .range-editor, .row-button, .endless:not(:has(:checked)), .add-lever, .method { display: none !important; }
  .group:not([open]), .lever details, .figures > .hint, .months, .rules, .deferral, .scenarios:not(:has(table)), .lever:not(:has(input:checked)), .modes label:not(:has(:checked)) { display: none; }
  details > summary::marker { content: ''; }
  .charts, .key, .cell, .lever-head input { print-color-adjust: exact; }
  .field, .lever, .row { padding-block: 0.1rem; }
  .modes { padding-block-end: 0.25rem; }
  .box input, .row-fields .box input, .lever-effects .box input, .choice select, .lever-head, .row-head { min-block-size: 0; }
  .choice select { appearance: none; }
  .charts { grid-area: charts; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem 1.75rem; align-items: start; padding: 0; }
  figure.chart { container-type: normal; break-inside: avoid; }
  figure.chart:not([hidden]):not(:has(~ .chart:not([hidden]))):nth-child(odd of :not([hidden])) { grid-column: 1 / -1; max-inline-size: 60%; }
  .picture, .rows-chart .picture, .low .picture { min-block-size: 0; }
  .drawing svg { inline-size: 100%; block-size: auto; }
  .details { grid-area: details; columns: 2; column-gap: 1.75rem; padding-block-start: 1rem; }
  .details > :has(table) { column-span: all; }
  .details > * { padding-block: 0 0.75rem !important; }
  .figure { break-inside: avoid; }
  .figure summary { grid-template-columns: minmax(0, 1fr) auto; padding-block: 0.2rem; }
  .figure summary::before { content: none; }
  .table { max-block-size: none; overflow: visible; }
}
`;
