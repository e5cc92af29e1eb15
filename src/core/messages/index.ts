export { issueCodes } from './codes.js';
export { formatIssue, formatSkuIssue } from './format-issue.js';
export { periodName } from './periods.js';
export type { SkuNames } from './place.js';
