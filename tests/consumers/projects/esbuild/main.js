// esbuild copies no file that `new URL` names. It can be told to copy what is imported; the element then takes what is
// loaded already.
import 'lifeworth/clv-calculator/define';
import wasm from 'lifeworth/wasm/clv_bg.wasm';
import { load } from 'lifeworth/clv';
import { show } from '../show.js';

show(() => load(new URL(wasm, import.meta.url)));
