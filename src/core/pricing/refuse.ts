import { IssueError } from '../schema/issue.js';
import type { IssueCode, Path } from '../schema/issue.js';

/** Throws an `IssueError` with one error, whose path is within the pricing. */
export function refuse(code: IssueCode, path: Path, params: Record<string, string | number> = {}): never {
  throw new IssueError([{ code, path, severity: 'error', params }]);
}
