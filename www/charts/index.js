// Drawings outside an element: a way to write their numbers, and colours for a file of its own. The functions that draw
// are those of the calculators.

export { numberFormat } from './number-format.js';
export { standalone } from './standalone.js';
