import { resolvePolicy } from '../schema/resolve-policy.js';
import { makeIssue, type Issue } from '../schema/issue.js';
import type { PolicyOptions, Release, ReleasePolicy, Specification } from '../schema/types.js';
import { attributeChanges } from './change-attributes.js';
import { skuChanges } from './change-skus.js';
import { gone } from './gone.js';
import { none, under } from './rule.js';

/** By what a change of a released specification is checked. */
export interface ChangeOptions {
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
}

/**
 * What a seller may not change about a release that is on sale: `change.*` only, all matched by id. Paths are valid for `next`; what
 * is gone is told at the list that it was in, with its `id` and `name` as params.
 * @param released - what is on sale
 * @param next - what it is to become
 * @throws IssueError `policy.invalid`
 * Source: releasing-multi-sku-specifications, "Modifying Multi-SKU Specifications"; DOMAIN, "The walk", 11.
 */
export function validateChange(released: Release, next: Release, { policy }: ChangeOptions = {}): Issue[] {
  return [
    ...identityChanges(released, next),
    ...specificationListChanges(released, next),
    ...specificationChanges(released, next, resolvePolicy(policy)),
  ];
}

const identityChanges = (released: Release, next: Release): readonly Issue[] => [
  ...(released.id === next.id ? none : [makeIssue('change.release.id', ['id'])]),
  ...(released.currency === next.currency ? none : [makeIssue('change.currency', ['currency'])]),
  ...(released.deliveryMethod === next.deliveryMethod ? none : [makeIssue('change.delivery-method', ['deliveryMethod'])]),
];

/**
 * A released specification is never deleted. Where all are discontinued the product is, and no new one brings it back.
 * Source: the seller guide's page on product changes.
 */
function specificationListChanges({ specifications: before }: Release, { specifications: after }: Release): readonly Issue[] {
  const over = before.length > 0 && before.every(({ discontinued }) => discontinued);
  const known = new Set(before.map(({ id }) => id));
  return [
    ...under(['specifications'], gone('change.specification.removed', before, after)),
    ...after.flatMap(({ id }, index) =>
      over && !known.has(id) ? [makeIssue('change.specification.revived', ['specifications', index])] : [],
    ),
  ];
}

function specificationChanges(released: Release, next: Release, policy: ReleasePolicy): readonly Issue[] {
  const before = new Map(released.specifications.map((specification) => [specification.id, specification]));
  return next.specifications.flatMap((specification, index) => {
    const old = before.get(specification.id);
    return old ? under(['specifications', index], specificationChange(old, specification, policy)) : [];
  });
}

/** What is discontinued stays so, and nobody looks at the rest of it. Template and billing mode stay; periods may be added. */
function specificationChange(before: Specification, after: Specification, policy: ReleasePolicy): readonly Issue[] {
  if (after.discontinued || before === after) return none;
  if (before.discontinued) return [makeIssue('change.specification.revived', [])];
  const billing = billingChanges(before, after);
  if (before.template !== after.template) return [makeIssue('change.template', ['template']), ...billing];
  return [
    ...billing,
    ...under(['attributes'], attributeChanges(before, after, policy)),
    ...under(['skus'], skuChanges(before.skus, after.skus)),
  ];
}

function billingChanges({ billing: before }: Specification, { billing: after }: Specification): readonly Issue[] {
  if (before.mode !== after.mode) return [makeIssue('change.billing-mode', ['billing', 'mode'])];
  if (before.mode !== 'subscription' || after.mode !== 'subscription') return none;
  return before.periods.flatMap((period) =>
    after.periods.includes(period) ? [] : [makeIssue('change.period.removed', ['billing', 'periods'], { id: period, name: period })],
  );
}
