import 'lifeworth/clv-calculator/define';
import { load } from 'lifeworth/clv';
import { show } from '../show.js';

show(load);
