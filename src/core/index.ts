/** The model of a release, its rules and its prices: pure, the same in a browser, in Node and in a worker. */
export * from './schema/types.js';
export * from './schema/issue.js';
export { defaultPolicy } from './schema/policy.js';
export { resolvePolicy } from './schema/resolve-policy.js';
export * from './schema/parse.js';
export * from './schema/schemas.js';
export { countSkus, enumAttributes } from './skus/count.js';
export { describeSku } from './skus/describe.js';
export { generateSkus, type Generated } from './skus/generate.js';
export * from './edits/index.js';
export * from './pricing/index.js';
export * from './numbers/index.js';
export * from './clipboard/index.js';
export * from './rules/index.js';
export * from './submission/index.js';
export * from './messages/index.js';
