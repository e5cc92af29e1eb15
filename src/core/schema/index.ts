export * from './types.js';
export * from './issue.js';
export { defaultPolicy } from './policy.js';
export { resolvePolicy } from './resolve-policy.js';
export { resolvePath, toIdPath } from './id-path.js';
export { releaseJsonSchema } from './json-schema.js';
export {
  parseAttributes,
  parseEnumValues,
  parseLibraryAttributes,
  parsePricing,
  parseQuantityRange,
  parseRelease,
  parseSkus,
  parseSpecification,
  parseWith,
  type Parsed,
} from './parse.js';
