// The page of customers.

import { CustomerInsights } from './elements/customer-insights.js';
import { startPage } from './page.js';
import { loadCustomersPageWords } from './words/page-customers.js';

startPage({ tag: 'customer-insights', element: CustomerInsights, words: loadCustomersPageWords });
