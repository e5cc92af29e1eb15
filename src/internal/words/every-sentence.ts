/** By itself, so that a bundle which has the sentences anyway needs no object that stands for their module. */
export { formatFieldIssue } from './field-issue-text.js';
