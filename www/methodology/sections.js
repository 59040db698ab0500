// The whole methodology, in its order.

import { levers } from './levers.js';
import { loyalty } from './loyalty.js';
import { models } from './models.js';
import { orders } from './orders.js';
import { predictions } from './predictions.js';
import { survey } from './survey.js';
import { value } from './value.js';

/** @type {readonly import('./entry.js').Section[]} */
export const sections = [value, levers, loyalty, survey, orders, models, predictions];
