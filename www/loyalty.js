// The page of the loyalty projection.

import { LoyaltyProjection } from './elements/loyalty-projection.js';
import { startPage } from './page.js';
import { loadLoyaltyPageWords } from './words/page-loyalty.js';

startPage({ tag: 'loyalty-projection', element: LoyaltyProjection, words: loadLoyaltyPageWords });
