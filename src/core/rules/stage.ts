import { isUndone, type Issue } from '../schema/issue.js';

/** How far a document is: a draft may be unfinished, a submission may not. */
export type Stage = 'draft' | 'submit';

/** Returns the issues of the stage: for a draft, without those that the seller has only not done yet. */
export const inStage = <T extends readonly Issue[]>(stage: Stage, issues: T): T | Issue[] =>
  stage === 'draft' ? issues.filter((issue) => !isUndone(issue)) : issues;
