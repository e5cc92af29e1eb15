import { factsOf, issueTable, type IssueCode } from './issue-codes.js';

export { issueCodes, warningCodes, type IssueCode } from './issue-codes.js';

/** Where in a document, with array indices: `['specifications', 0, 'skus', 3, 'pricing', 'tiers', 1, 'unitPrice', 'P1M']`. */
export type Path = (string | number)[];

/** A path with ids in place of indices wherever items have ids. It stays valid when items are reordered. */
export type IdPath = (string | number)[];

/** A code of a host's own rules: any text. */
export type HostCode = string & Record<never, never>;

/** One problem: a code, a place and numbers. It never contains a sentence or a name. */
export interface Issue {
  /** One of the kit's codes, or any text for an issue of the host's own rules, which brings its sentence as `params.message`. */
  code: IssueCode | HostCode;
  path: Path;
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  /**
   * For an issue of the host's own rules: the seller has only not done it yet. The form shows it once the seller asks for a check.
   * The kit's own issues leave it out, as their code says it.
   */
  undone?: true;
}

/** Creates an issue of the kit. Its code determines its severity. */
export const makeIssue = (code: IssueCode, path: Readonly<Path>, params: Issue['params'] = {}): Issue => ({
  code,
  path: [...path],
  severity: issueTable[code].severity,
  params,
});

/** Returns whether the seller has only not done it yet: the host says it of its own issues, the table of the kit's. */
export const isUndone = ({ code, undone }: Pick<Issue, 'code' | 'undone'>): boolean => undone ?? factsOf(code)?.undone ?? false;

/** Thrown by functions that cannot continue with the given input. Nothing was changed. */
export class IssueError extends Error {
  readonly issues: Issue[];

  /** Also matches errors from another copy of the kit on the page: `cdn/core.js` is a copy next to the elements. */
  static override [Symbol.hasInstance](value: unknown): value is IssueError {
    return (value as Error | null | undefined)?.name === 'IssueError';
  }

  constructor(issues: Issue[]) {
    super(issues.map(({ code, path }) => `${code} at ${path.join('.') || 'the root'}`).join('; '));
    this.name = 'IssueError';
    this.issues = issues;
  }
}

/** One difference between two documents, matched by id. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  path: IdPath;
  before?: unknown;
  after?: unknown;
}
