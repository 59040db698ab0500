// package.json of the npm package, derived from what there is to import.

/** Fields that are the same for the repository and the package. */
const SHARED = ['name', 'version', 'description', 'keywords', 'license', 'homepage', 'repository', 'bugs', 'type'];

/** @param {string} path below the package, without `.js` */
const entry = (path, types = path) => ({ types: `./types/${types}.d.ts`, default: `./${path}.js` });

/**
 * @param {object} given
 * @param {Record<string, unknown>} given.repository the package.json of the repository
 * @param {string[]} given.modules
 * @param {string[]} given.elements
 */
export function manifest({ repository, modules, elements }) {
  const { default: main, types } = entry('engine/index');
  return {
    ...Object.fromEntries(SHARED.map((field) => [field, repository[field]])),
    // The first that can be asked for its file system without an import.
    engines: { node: '>=20.16' },
    main,
    types,
    exports: {
      '.': entry('engine/index'),
      ...Object.fromEntries(modules.map((name) => [`./${name}`, entry(`engine/${name}`)])),
      './charts': entry('charts/index'),
      ...Object.fromEntries(
        elements.flatMap((name) => [
          [`./${name}`, entry(`elements/${name}`)],
          [`./${name}/define`, entry(`elements/${name}.define`)],
        ]),
      ),
      ...Object.fromEntries(modules.map((name) => [`./inline/${name}`, entry(`inline/${name}`, `engine/${name}`)])),
      ...Object.fromEntries(
        elements.map((name) => [`./inline/${name}/define`, entry(`inline/${name}.define`, `elements/${name}.define`)]),
      ),
      './wasm/*.wasm': './wasm/*.wasm',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    customElements: './custom-elements.json',
    // Everything else may be left out of a bundle that does not use it.
    sideEffects: ['./elements/*.define.js', './inline/*.define.js', './inline/*.script.js', './engine/worker.js'],
  };
}
