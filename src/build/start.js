// npm start: sets up, builds, serves the page on localhost and says where.
import { join } from 'node:path';
import { build } from './build.js';
import { serveNear } from './serve.js';
import { command, root } from './step.js';

await command(async () => {
  await build();
  const { address } = await serveNear(join(root, 'dist/site'), 4173);
  console.log(`\nlifeworth is at ${address}\n(Ctrl+C stops it)`);
});
