import type { Issue } from '../schema/issue.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { PolicyOptions, Release } from '../schema/types.js';
import { collect, within } from './report.js';
import { rules } from './rules.js';

/** What a change of a release is checked against. */
export interface ChangeOptions {
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
}

/**
 * Returns what a seller may not change about a release that is on sale: `change.*` only, everything matched by id. Paths are valid in
 * `next`. An item that was removed is reported at the list it was in, with its `id` and `name` as params.
 * @param released - the release that is on sale
 * @param next - what it is to become
 * @throws IssueError `policy.invalid`
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications".
 */
export function validateChange(released: Release, next: Release, options: ChangeOptions = {}): Issue[] {
  const context = { policy: resolvePolicy(options.policy) };
  const before = new Map(released.specifications.map((specification) => [specification.id, specification]));
  return collect((report) => {
    for (const rule of rules.releaseChange) rule({ before: released, after: next }, context, report);
    next.specifications.forEach((after, index) => {
      const old = before.get(after.id);
      if (!old || old === after || after.discontinued) return;
      for (const rule of rules.specificationChange) rule({ before: old, after }, context, within(report, 'specifications', index));
    });
  });
}
