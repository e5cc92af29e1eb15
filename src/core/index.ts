/** The model of a release, its rules and its prices. Pure functions that run the same in a browser, in Node and in a worker. */
export * from './schema/index.js';
export * from './skus/index.js';
export * from './edits/index.js';
export * from './pricing/index.js';
export * from './numbers/index.js';
export * from './clipboard/index.js';
export * from './rules/index.js';
export * from './submission/index.js';
export * from './messages/index.js';
export { version } from './version.js';
