export * from './types.js';
export * from './issue.js';
export { defaultPolicy } from './policy.js';
export { resolvePolicy } from './resolve-policy.js';
export { parseRelease } from './parse.js';
