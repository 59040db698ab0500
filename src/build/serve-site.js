// Serves dist/site on the port it is told: what the browser tests and benchmarks look at.
import { join } from 'node:path';
import { serve } from './serve.js';
import { command, root } from './step.js';

await command(async () => {
  const { address } = await serve(join(root, 'dist/site'), Number(process.argv[2]));
  console.log(address);
});
