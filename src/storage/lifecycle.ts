import { defaultPolicy } from '../core/schema/policy.js';
import type { ReleasePolicy } from '../core/schema/types.js';

/** The status of a release, from draft to approval. A `deleted` one is gone. */
export type LifecycleStatus = 'draft' | 'pending' | 'rejected' | 'approved' | 'withdrawn' | 'deleted';

/** The operations of sellers and reviewers on a release. */
export const lifecycleOperations = ['view', 'modify', 'delete', 'submit', 'resubmit', 'withdraw', 'approve', 'reject'] as const;
/** One of {@link lifecycleOperations}. */
export type LifecycleOperation = (typeof lifecycleOperations)[number];

/**
 * The allowed operations in each status with the status that follows. Operations that are not listed are not allowed.
 * Modifying a rejected release begins a draft; the application stays as the record of the review.
 * Source: seller guide, operations in Drafts and My Applications.
 */
export const lifecycle: Readonly<Record<LifecycleStatus, Readonly<Partial<Record<LifecycleOperation, LifecycleStatus>>>>> = {
  draft: { modify: 'draft', delete: 'deleted', submit: 'pending' },
  pending: { view: 'pending', withdraw: 'withdrawn', approve: 'approved', reject: 'rejected' },
  rejected: { view: 'rejected', modify: 'draft', delete: 'deleted', resubmit: 'pending' },
  approved: { view: 'approved' },
  withdrawn: { view: 'withdrawn', delete: 'deleted' },
  deleted: {},
};

/** Returns the status after an operation; `undefined` if it is not allowed. Withdrawing also depends on the delivery method. */
export const nextStatus = (
  status: LifecycleStatus,
  operation: LifecycleOperation,
  deliveryMethod: string,
  policy: Pick<ReleasePolicy, 'deliveryMethods'> = defaultPolicy,
): LifecycleStatus | undefined => {
  if (operation === 'withdraw' && !mayWithdraw(deliveryMethod, policy)) return undefined;
  return lifecycle[status][operation];
};

/** Whether applications for products with this delivery method can be withdrawn. */
export const mayWithdraw = (deliveryMethod: string, { deliveryMethods }: Pick<ReleasePolicy, 'deliveryMethods'> = defaultPolicy): boolean =>
  Object.hasOwn(deliveryMethods, deliveryMethod) && deliveryMethods[deliveryMethod]?.withdraw === true;
