// No chart at all: what the loop of the benchmark itself costs.

export const name = 'nothing';

export const first = () => () => {};
