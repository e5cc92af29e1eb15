import type { ReleasePolicy } from '../../core/schema/types.js';
import { nextStatus, type LifecycleOperation } from '../../storage/lifecycle.js';
import type { Application, ReleaseStore } from '../../storage/store.js';

export type SellerOperation = Extract<LifecycleOperation, 'view' | 'withdraw' | 'modify' | 'resubmit' | 'delete'>;

const offered: SellerOperation[] = ['view', 'withdraw', 'modify', 'resubmit', 'delete'];

/** Returns what the seller can do with an application now. If the product has a later application, the earlier one can only be viewed. */
export const operationsOf = (
  application: Application,
  { policy, store, isLatest }: { policy: ReleasePolicy; store: ReleaseStore; isLatest: boolean },
): SellerOperation[] =>
  offered.filter((operation) => {
    if (!nextStatus(application.status, operation, application.release.deliveryMethod, policy)) return false;
    if (operation === 'delete') return store.applications.delete !== undefined;
    return operation === 'view' || isLatest;
  });

/** Returns the ids of the latest application of each product. */
export const latestOf = (applications: Application[]): Set<string> => {
  const latest = new Map<string, Application>();
  for (const application of applications) {
    const other = latest.get(application.release.id);
    if (!other || other.submittedAt < application.submittedAt) latest.set(application.release.id, application);
  }
  return new Set([...latest.values()].map(({ id }) => id));
};

/** Creates a draft of a rejected release, unless there is one. */
export const draftOf = async (store: ReleaseStore, { release }: Application): Promise<void> => {
  if (await store.drafts.get(release.id)) return;
  const onSale = await store.released.get(release.id);
  await store.drafts.put(release, { base: null, ...(onSale && { released: onSale.revision }) });
};

/** Submits a rejected release again without changes. The key allows this once per application: a second click changes nothing. */
export const resubmit = (store: ReleaseStore, { id, release }: Application): Promise<Application> =>
  store.applications.submit(release, { base: null, key: `resubmit-${id}` });
