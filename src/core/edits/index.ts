export * from './copy-release.js';
export * from './history.js';
export * from './release.js';
export * from './skus.js';
export * from './specification.js';
export * from './tiers.js';
