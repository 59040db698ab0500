// A program for Node, Deno and Bun: it calculates, and importing an element does nothing.
import 'lifeworth/clv-calculator/define';
import { load } from 'lifeworth/clv';
import { load as loadInline } from 'lifeworth/inline/clv';

for (const module of [await load(), await loadInline()]) {
  console.log(module.simpleValue({ averageOrderValue: 200, ordersPerYear: 5, years: 4, grossMargin: 0.3 }).revenue);
}
