// npm run bench [-- charts | loyalty]: how fast the page draws, and how fast wasm projects beside the native build.
import { command, Mendable } from '../../src/build/step.js';

/** @type {Record<string, () => Promise<{run: () => Promise<void>}>>} */
const BENCHES = { charts: () => import('./charts.js'), loyalty: () => import('./loyalty.js') };

await command(async () => {
  const [wanted = 'charts'] = process.argv.slice(2);
  const bench = BENCHES[wanted];
  if (!bench) throw new Mendable(`there is no benchmark called "${wanted}": there are ${Object.keys(BENCHES).join(', ')}`);
  await (await bench()).run();
});
