import { IssueError, makeIssue, type Issue } from './issue.js';
import { checkPlain } from './parse.js';
import { plainCopy } from './plain-copy.js';
import { shapes } from './read-shape.js';
import { defaultPolicy } from './policy.js';
import type { PolicyOptions, ReleasePolicy } from './types.js';

/**
 * Returns the whole policy: a host's options merged into the defaults, objects key by key, arrays replaced whole. A host's own delivery method
 * has to be complete. Limits may be `Infinity`. The result is cached for each options object, which must not change afterwards.
 * @throws IssueError `policy.invalid`, with paths in the policy
 */
export function resolvePolicy(options?: PolicyOptions): ReleasePolicy {
  if (options === undefined) return defaultPolicy;
  const known = typeof options === 'object' && options !== null ? resolved.get(options) : undefined;
  if (known) return known;
  const policy = resolve(options);
  resolved.set(options, policy);
  resolved.set(policy, policy);
  return policy;
}

const resolved = new WeakMap<object, ReleasePolicy>([[defaultPolicy, defaultPolicy]]);

function resolve(options: unknown): ReleasePolicy {
  const copied = plainCopy(options, { infinity: true });
  if (!copied.ok) throw invalid([copied.issue]);
  if (!isObject(copied.value)) throw invalid([makeIssue('policy.invalid', [])]);
  const checked = checkPlain(shapes.policySchema, overlay(defaultPolicy, copied.value));
  if (!checked.ok) throw invalid(checked.issues);
  return checked.value;
}

const invalid = (issues: Issue[]): IssueError => new IssueError(issues.map((issue) => ({ ...issue, code: 'policy.invalid' })));

function overlay(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) result[key] = overlay(Object.hasOwn(base, key) ? base[key] : undefined, value);
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
