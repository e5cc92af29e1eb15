import { IssueError } from '../schema/issue.js';
import type { IssueCode, Path } from '../schema/issue.js';

/** Pricing cannot go on: one error, its path within the pricing. */
export function refuse(code: IssueCode, path: Path, params: Record<string, string | number> = {}): never {
  throw new IssueError([{ code, path, severity: 'error', params }]);
}
