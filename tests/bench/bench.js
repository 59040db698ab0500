// npm run bench [-- charts | customers-page | lighthouse | loyalty | models | orders | coverage]: how fast the page draws and loads, how fast wasm projects
// beside the native build, fits models and reads orders beside others, and how often the intervals of a score hold the truth.
import { command, Mendable, run } from '../../src/build/step.js';

/** Beside the table of the reference. */
const coverage = async () => ({ run: async () => run('cargo', ['bench', '--locked', '--bench', 'nps_coverage']) });

/** @type {Record<string, () => Promise<{run: () => Promise<void>}>>} */
const BENCHES = { charts: () => import('./charts.js'), lighthouse: () => import('./lighthouse.js'), 'customers-page': () => import('./customers-page.js'), loyalty: () => import('./loyalty.js'), models: () => import('./models.js'), orders: () => import('./orders.js'), coverage };

await command(async () => {
  const [wanted = 'charts'] = process.argv.slice(2);
  const bench = BENCHES[wanted];
  if (!bench) throw new Mendable(`there is no benchmark called "${wanted}": there are ${Object.keys(BENCHES).join(', ')}`);
  await (await bench()).run();
});
