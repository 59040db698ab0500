// The page of the lifetime value calculator.

import { ClvCalculator } from './elements/clv-calculator.js';
import { startPage } from './page.js';
import { loadClvPageWords } from './words/page-clv.js';

startPage({ tag: 'clv-calculator', element: ClvCalculator, words: loadClvPageWords });
