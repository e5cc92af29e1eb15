export { checkSubmission, type SubmissionOptions } from './check-submission.js';
export { diffReleases } from './diff-releases.js';
export { toSubmission } from './to-submission.js';
