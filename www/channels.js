// The page of channels and campaigns.

import { ChannelComparison } from './elements/channel-comparison.js';
import { startPage } from './page.js';
import { loadChannelsPageWords } from './words/page-channels.js';

startPage({ tag: 'channel-comparison', element: ChannelComparison, words: loadChannelsPageWords });
