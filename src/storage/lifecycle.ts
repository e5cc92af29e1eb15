import { defaultPolicy } from '../core/schema/policy.js';
import type { ReleasePolicy } from '../core/schema/types.js';

/** `deleted` is the end: nothing is left. */
export type LifecycleStatus = 'draft' | 'pending' | 'rejected' | 'approved' | 'withdrawn' | 'deleted';

/** What a seller or a reviewer can do to a release. */
export const lifecycleOperations = ['view', 'modify', 'delete', 'submit', 'resubmit', 'withdraw', 'approve', 'reject'] as const;
/** One of {@link lifecycleOperations}. */
export type LifecycleOperation = (typeof lifecycleOperations)[number];

/**
 * What can be done to a release in each status, and where it leads; what isn't listed can't be done.
 * Modifying a rejected release begins a draft beside the application, which stays as the record of the review.
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

/** The status after an operation; `undefined` where it can't be done. Withdrawing depends on the delivery method too. */
export const nextStatus = (
  status: LifecycleStatus,
  operation: LifecycleOperation,
  deliveryMethod: string,
  policy: Pick<ReleasePolicy, 'deliveryMethods'> = defaultPolicy,
): LifecycleStatus | undefined => {
  if (operation === 'withdraw' && !mayWithdraw(deliveryMethod, policy)) return undefined;
  return lifecycle[status][operation];
};

/** Whether applications for products of this delivery method can be taken back. */
export const mayWithdraw = (deliveryMethod: string, { deliveryMethods }: Pick<ReleasePolicy, 'deliveryMethods'> = defaultPolicy): boolean =>
  Object.hasOwn(deliveryMethods, deliveryMethod) && deliveryMethods[deliveryMethod]?.withdraw === true;
