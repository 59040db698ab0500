// The package in the bundlers that people use: each builds a page, and Chromium shows its number and its calculator.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import { look, lookAtServed } from './look.js';
import { addPage, folder, here, projects } from './place.js';

/** @param {string} out the names of all wasm modules that a bundler wrote */
const wasmIn = (out) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wasm'))
    .map((file) => /([\w-]+)_bg/.exec(file)?.[1] ?? 'a wasm file without a name');

test('Vite builds a page, and ships no module that it does not import', async () => {
  const outDir = folder('vite');
  await vite.build({ root: join(projects, 'vite'), base: './', logLevel: 'error', build: { outDir, assetsInlineLimit: 0 } });
  await lookAtServed(outDir);
  assert.deepEqual(wasmIn(outDir), ['clv']);
});

test('Vite serves a page while it is written', async () => {
  const server = await vite.createServer({
    root: join(projects, 'vite'),
    cacheDir: folder('vite-cache'),
    logLevel: 'error',
    server: { port: 0, fs: { allow: [here] } },
  });
  try {
    await server.listen();
    await look(server.resolvedUrls?.local[0] ?? '');
  } finally {
    await server.close();
  }
});

test('webpack builds a page, and ships no module that it does not import', async () => {
  const path = folder('webpack');
  const stats = await new Promise((resolve, reject) => {
    webpack({ mode: 'production', context: join(projects, 'webpack'), entry: './main.js', output: { path } }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
  });
  assert.deepEqual(stats.toJson().errors, []);
  addPage(path);
  await lookAtServed(path);
  assert.equal(readdirSync(path).filter((file) => file.endsWith('.wasm')).length, 1);
});

test('esbuild builds a page, told to copy the wasm file that the page imports', async () => {
  const outdir = folder('esbuild');
  await esbuild.build({
    entryPoints: [join(projects, 'esbuild/main.js')],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    loader: { '.wasm': 'file' },
    logLevel: 'error',
  });
  addPage(outdir);
  await lookAtServed(outdir);
});

test('esbuild builds a page without a second file from the inlined variant', async () => {
  const outdir = folder('esbuild-inline');
  await esbuild.build({ entryPoints: { main: join(projects, 'esbuild/inline.js') }, outdir, bundle: true, format: 'esm', logLevel: 'error' });
  addPage(outdir);
  await lookAtServed(outdir);
  assert.deepEqual(readdirSync(outdir).sort(), ['index.html', 'main.js']);
});

test('Rollup builds a page from the inlined variant', async () => {
  const dir = folder('rollup');
  const bundle = await rollup({ input: join(projects, 'rollup/main.js'), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ dir, format: 'es' });
  addPage(dir);
  await lookAtServed(dir);
});

test('Next.js builds a client component: on the server nothing happens, in the browser it calculates', async () => {
  const project = join(projects, 'next');
  for (const made of ['.next', 'out']) rmSync(join(project, made), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'node_modules/next/dist/bin/next'), 'build', project], {
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, stdout + stderr);
  await lookAtServed(join(project, 'out'));
});
