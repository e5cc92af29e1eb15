import { makeIssue, type Issue, type IssueCode } from '../schema/issue.js';

/** Those that are there no more, told at the list. */
export function gone(code: IssueCode, before: readonly { id: string; name: string }[], after: readonly { id: string }[]): readonly Issue[] {
  const left = new Set(after.map(({ id }) => id));
  return before.flatMap(({ id, name }) => (left.has(id) ? [] : [makeIssue(code, [], { id, name })]));
}
