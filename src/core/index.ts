export * from './schema/types.js';
export * from './schema/issue.js';
export { defaultPolicy } from './schema/policy.js';
export * from './pricing/index.js';
export * from './numbers/index.js';
export * from './rules/index.js';
