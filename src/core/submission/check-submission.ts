import { validateChange, validateRelease } from '../rules/index.js';
import type { Issue } from '../schema/issue.js';
import { parseRelease } from '../schema/parse.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Catalog, PolicyOptions, Release } from '../schema/types.js';
import { toSubmission } from './to-submission.js';

/** By what a server checks what was submitted. */
export interface SubmissionOptions {
  /** What is on sale under the release's id. */
  released?: Release | undefined;
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
  /** Assets and service flow templates are looked up in the lists that are given. */
  catalog?: Partial<Catalog> | undefined;
}

/**
 * What a server does with a release that a form has sent: it is read from scratch, what the form only kept for the seller is dropped, all rules
 * are applied, against what is on sale too, and ids are looked up. Never throws because of the value.
 * @returns the release to go on with, where nothing but warnings is left; otherwise all issues, with paths valid in the value
 * @throws IssueError `policy.invalid`
 */
export function checkSubmission(
  value: unknown,
  { released, policy, catalog }: SubmissionOptions = {},
): { ok: true; release: Release } | { ok: false; issues: Issue[] } {
  // A server learns of its own mistake whatever was sent.
  resolvePolicy(policy);
  const parsed = parseRelease(value);
  if (!parsed.ok) return parsed;
  const release = toSubmission(parsed.release, { policy });
  const issues = [...validateRelease(release, { policy, catalog }), ...(released ? validateChange(released, release, { policy }) : [])];
  return issues.some(({ severity }) => severity === 'error') ? { ok: false, issues } : { ok: true, release };
}
