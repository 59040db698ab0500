// The style sheet of the calculators, in parts that read on their own.

import { charts } from './charts.js';
import { drawing, forcedColours } from './drawing.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { results } from './results.js';
import { theme } from './theme.js';

export const styles = [theme, layout, fields, results, charts, drawing, forcedColours].join('\n');
