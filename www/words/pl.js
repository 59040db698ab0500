export { words } from './en.js';
