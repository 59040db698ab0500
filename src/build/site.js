// dist/site: the page as files for any static host.
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WWW, bundle, entryPoints } from './bundle.js';
import { SITE_ACCOUNT } from './loaded.js';
import { writePages } from './pages.js';
import { root, step } from './step.js';

export async function site() {
  await step('writing dist/site', async () => {
    const out = join(root, 'dist/site');
    rmSync(out, { recursive: true, force: true });
    const pages = readdirSync(WWW).filter((file) => /\.(js|css)$/.test(file));
    const account = await bundle(out, [...entryPoints().map((path) => `${path}.js`), ...pages]);
    writeFileSync(SITE_ACCOUNT, JSON.stringify(account));
    await writePages(out);
    for (const file of readdirSync(WWW).filter((name) => !/^frame\.html$|\.part\.html$/.test(name) && /\.(html|svg|png|ico|txt)$/.test(name))) {
      cpSync(join(WWW, file), join(out, file));
    }
  });
}
