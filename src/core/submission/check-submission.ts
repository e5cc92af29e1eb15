import { validateChange, validateRelease } from '../rules/index.js';
import type { Issue } from '../schema/issue.js';
import { parseRelease } from '../schema/parse.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Catalog, PolicyOptions, Release } from '../schema/types.js';
import { toSubmission } from './to-submission.js';

/** What a server checks a submission against. */
export interface SubmissionOptions {
  /** The release with this id that is on sale. */
  released?: Release | undefined;
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
  /** Assets and service flow templates are looked up in the lists that are given. */
  catalog?: Partial<Catalog> | undefined;
}

/**
 * Checks a release that a form has submitted, on the server. It parses the value, drops what the form kept only for the seller, applies all
 * rules, compares with the release on sale, and looks ids up in the catalog. It never throws because of the value.
 * @returns the release to store if it has no errors, otherwise all issues, with paths in the value
 * @throws IssueError `policy.invalid`
 */
export function checkSubmission(
  value: unknown,
  { released, policy, catalog }: SubmissionOptions = {},
): { ok: true; release: Release } | { ok: false; issues: Issue[] } {
  // Throws on an invalid policy whatever was submitted.
  resolvePolicy(policy);
  const parsed = parseRelease(value);
  if (!parsed.ok) return parsed;
  const release = toSubmission(parsed.release, { policy });
  const issues = [...validateRelease(release, { policy, catalog }), ...(released ? validateChange(released, release, { policy }) : [])];
  return issues.some(({ severity }) => severity === 'error') ? { ok: false, issues } : { ok: true, release };
}
