// The page of what moves the value.

import { ClvLevers } from './elements/clv-levers.js';
import { startPage } from './page.js';
import { loadLeversPageWords } from './words/page-levers.js';

startPage({ tag: 'clv-levers', element: ClvLevers, words: loadLeversPageWords });
