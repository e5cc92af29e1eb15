import { makeIssue, type Issue, type IssueCode, type Path } from '../schema/issue.js';

/** Reports one problem. The path starts at what is being checked. */
export type Report = (code: IssueCode, path: Readonly<Path>, params?: Issue['params']) => void;

/** Returns a report for a part: its paths start at the part, which is at `place`. */
export const within =
  (report: Report, ...place: Path): Report =>
  (code, path, params) =>
    report(code, [...place, ...path], params);

/** Returns the issues that a check reports. */
export function collect(check: (report: Report) => void): Issue[] {
  const issues: Issue[] = [];
  check((code, path, params) => void issues.push(makeIssue(code, path, params)));
  return issues;
}
