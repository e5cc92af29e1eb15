/** A separate module, so that a bundle that already contains the sentences needs no namespace object for them. */
export { formatFieldIssue } from './field-issue-text.js';
