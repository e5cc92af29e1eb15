import type { IssueCode } from '../schema/issue.js';
import type { Report } from './report.js';

/** Reports each item that is no longer in the list, at the list. */
export function reportRemoved(
  code: IssueCode,
  before: readonly { id: string; name: string }[],
  after: readonly { id: string }[],
  report: Report,
): void {
  const left = new Set(after.map(({ id }) => id));
  for (const { id, name } of before) if (!left.has(id)) report(code, [], { id, name });
}
