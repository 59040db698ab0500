// The benchmark's page for one peer.
import { expose } from './page.js';
import * as peer from './element.js';

await expose(peer);
