import 'lifeworth/inline/clv-calculator/define';
import { load } from 'lifeworth/inline/clv';
import { show } from '../show.js';

show(load);
