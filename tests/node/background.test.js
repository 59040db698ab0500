// What is asked of a module off the main thread, where there is no worker: as in Node.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Background } from '../../www/engine/background.js';

test('a module that could not be loaded is loaded when it is asked for again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lifeworth-'));
  const file = join(folder, 'customers_bg.wasm');
  const background = new Background('customers', pathToFileURL(file));
  try {
    await assert.rejects(background.ask('rehearse', []), { name: 'LifeworthError', code: 'load' });
    copyFileSync(fileURLToPath(new URL('../../www/wasm/customers_bg.wasm', import.meta.url)), file);
    await background.ask('rehearse', []);
  } finally {
    background.close();
    rmSync(folder, { recursive: true });
  }
});

test('one that is closed while its module cannot be loaded tells whoever asked, and nobody else', async () => {
  /** @type {unknown[]} */
  const unheard = [];
  const hear = (/** @type {unknown} */ reason) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const background = new Background('levers', 'file:///nowhere/levers_bg.wasm');
  const asked = background.ask('simulateLevers', []);
  await Promise.resolve(); // until it has begun to load
  await Promise.resolve();
  background.close();
  await assert.rejects(asked, { code: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', hear);
  assert.deepEqual(unheard, []);
});
