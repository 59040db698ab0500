// The guides for frameworks, tried: the component is the code that the guide shows, written to a file and built by Vite.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { elements } from '../../www/elements/all.js';
import { guides } from '../../www/embed/guides.js';
import { lookAtServed } from './look.js';
import { folder, projects } from './place.js';

const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8" /><title>A page</title><output></output><div id="root"></div><script type="module" src="./main.js"></script></html>';
const SHOW = "import { load } from 'lifeworth/clv';\nimport { show } from '../../show.js';\nshow(load);\n";

const FRAMEWORKS = {
  react: {
    file: 'Calculator.jsx',
    main: "import { createElement } from 'react';\nimport { createRoot } from 'react-dom/client';\nimport { Calculator } from './Calculator.jsx';\ncreateRoot(document.getElementById('root')).render(createElement(Calculator));\n",
    plugins: () => [],
  },
  vue: {
    file: 'Calculator.vue',
    main: "import { createApp } from 'vue';\nimport Calculator from './Calculator.vue';\ncreateApp(Calculator).mount('#root');\n",
    // What the guide tells the bundler, word for word.
    plugins: (/** @type {string} */ settings) => [new Function('vue', `return ${settings.replace(/^\/\/.*\n/u, '')}`)(vue)],
  },
  svelte: {
    file: 'Calculator.svelte',
    main: "import { mount } from 'svelte';\nimport Calculator from './Calculator.svelte';\nmount(Calculator, { target: document.getElementById('root') });\n",
    plugins: () => [svelte({ configFile: false })],
  },
};

for (const [name, { file, main, plugins }] of Object.entries(FRAMEWORKS)) {
  test(`the component of the guide for ${name} calculates`, async () => {
    const guide = guides.find(({ place }) => place === name);
    const [entry] = elements;
    assert.ok(guide && entry);
    const owner = { key: '', fields: [] };
    const [component = '', settings = ''] = guide.code({ entry, base: '', title: '', lang: 'en', currency: 'EUR', theme: '', colours: {}, mode: '', values: {}, owner });
    const root = join(projects, 'node_modules/.frameworks', name);
    mkdirSync(root, { recursive: true });
    const files = { [file]: component, 'main.js': main + SHOW.replace('../../show.js', '../../../show.js'), 'index.html': PAGE };
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    const outDir = folder(name);
    await build({ root, base: './', configFile: false, logLevel: 'error', plugins: plugins(settings), esbuild: { jsx: 'automatic' }, build: { outDir, emptyOutDir: true } });
    await lookAtServed(outDir);
  });
}
