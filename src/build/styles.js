// Takes comments and white space out of the style sheets that stand in scripts, as the bundler does with those that are files.
import { readFileSync } from 'node:fs';

const SHEET = /(\/\* css \*\/ )`((?:[^`\\]|\\.)*)`/gu;
const GAP = /\$\{[^}]*\}/gu;

/** @type {import('esbuild').Plugin} */
export const smallStyles = {
  name: 'small-styles',
  setup({ onLoad, esbuild: { transformSync } }) {
    onLoad({ filter: /[\\/]www[\\/]elements[\\/]styles[\\/][\w-]+\.js$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(SHEET, (_, mark, css) => `${mark}\`${small(css)}\``) }));

    /** @param {string} css */
    function small(css) {
      /** @type {string[]} */
      const gaps = [];
      // What is filled in is the value of a custom property: any word may stand there meanwhile.
      const whole = css.replace(GAP, (gap) => `gap-${gaps.push(gap) - 1}-`);
      return transformSync(whole, { loader: 'css', minify: true, charset: 'utf8' }).code.trim().replace(/gap-(\d+)-/gu, (_, index) => gaps[index] ?? '');
    }
  },
};
