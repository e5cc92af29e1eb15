import { dequal } from 'dequal/lite';
import { toSubmission } from '../../src/core/index.js';
import type { LibraryAttribute, Release } from '../../src/core/schema/types.js';
import { nextStatus, type LifecycleOperation } from '../../src/storage/lifecycle.js';
import type { Application, DraftInfo, ReleaseStore, Saved } from '../../src/storage/store.js';
import { StoreError } from '../../src/storage/store-error.js';

interface Draft extends Saved<Release> {
  status: DraftInfo['status'];
  released?: string;
}
interface Submitted {
  application: Application;
  key: string;
  from: string | null;
  draft: Release | undefined;
}

/** A store in memory, for tests of what uses a store. */
export const memoryStore = (): ReleaseStore & { applications: Required<ReleaseStore['applications']> } => {
  const drafts = new Map<string, Draft>();
  const submitted = new Map<string, Submitted>();
  const onSale = new Map<string, Saved<Release>>();
  let library: Saved<LibraryAttribute[]> = { value: [], revision: '', savedAt: new Date(0).toISOString() };
  let count = 0;
  let lastTime = 0;

  const stamp = () => {
    // Never the same twice, so that the order of lists is defined.
    lastTime = Math.max(Date.now(), lastTime + 1);
    return { revision: `r${(count += 1)}`, savedAt: new Date(lastTime).toISOString() };
  };
  const saved = ({ value, revision, savedAt }: Saved<Release>): Saved<Release> => ({ value, revision, savedAt });
  const at = (id: string, base: string | null): Draft | undefined => {
    const draft = drafts.get(id);
    if ((draft?.revision ?? null) === base) return draft;
    throw draft ? new StoreError('conflict', { current: saved(draft) }) : new StoreError('missing');
  };
  const lastOf = (releaseId: string): Submitted | undefined =>
    [...submitted.values()].filter(({ application }) => application.release.id === releaseId).at(-1);
  const allowed = (id: string, operation: LifecycleOperation): Submitted => {
    const found = submitted.get(id);
    if (!found) throw new StoreError('missing');
    if (nextStatus(found.application.status, operation, found.application.release.deliveryMethod)) return found;
    throw new StoreError('refused');
  };

  return {
    drafts: {
      list: async () =>
        [...drafts.values()]
          .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
          .map(({ value, revision, savedAt, status, released }) => ({
            ...{ id: value.id, name: value.product.name, deliveryMethod: value.deliveryMethod, savedAt, revision, status },
            ...(released !== undefined && { released }),
          })),
      get: async (id) => {
        const draft = drafts.get(id);
        return draft && saved(draft);
      },
      put: async (value, { base, released }) => {
        const before = at(value.id, base);
        const last = lastOf(value.id)?.application.status;
        const status = before?.status ?? (last === 'rejected' || last === 'withdrawn' ? last : 'draft');
        const onto = released ?? before?.released;
        const draft: Draft = { value, ...stamp(), status, ...(onto !== undefined && { released: onto }) };
        drafts.set(value.id, draft);
        return saved(draft);
      },
      delete: async (id, { base }) => {
        if (!at(id, base)) throw new StoreError('missing');
        drafts.delete(id);
      },
    },
    applications: {
      list: async () => [...submitted.values()].reverse().map(({ application }) => application),
      get: async (id) => submitted.get(id)?.application,
      submit: async (release, { base, key }) => {
        const again = [...submitted.values()].find((each) => each.key === key);
        if (again) return again.application;
        const last = lastOf(release.id);
        if (last?.application.status === 'pending') throw new StoreError('refused');
        const current = onSale.get(release.id);
        const draft = drafts.get(release.id);
        if (draft) at(release.id, base);
        else if (base !== null && base !== current?.revision) throw new StoreError('missing');
        const from = draft ? (draft.released ?? null) : base !== null ? base : (last?.from ?? null);
        if (from !== (current?.revision ?? null)) throw new StoreError('conflict', { current });
        const application: Application = { id: `a${(count += 1)}`, release, status: 'pending', submittedAt: stamp().savedAt };
        const isDraft = draft && dequal(toSubmission(draft.value), release);
        submitted.set(application.id, { application, key, from, draft: isDraft ? draft.value : undefined });
        drafts.delete(release.id);
        return application;
      },
      withdraw: async (id) => {
        const found = allowed(id, 'withdraw');
        const application: Application = { ...found.application, status: 'withdrawn', withdrawnAt: stamp().savedAt };
        submitted.set(id, { ...found, application });
        const value = found.draft ?? application.release;
        if (!drafts.has(value.id)) {
          drafts.set(value.id, { value, ...stamp(), status: 'withdrawn', ...(found.from !== null && { released: found.from }) });
        }
        return application;
      },
      decide: async (id, decision) => {
        const found = allowed(id, decision.status === 'approved' ? 'approve' : 'reject');
        const application: Application = { ...found.application, ...decision, decidedAt: stamp().savedAt };
        submitted.set(id, { ...found, application });
        if (decision.status === 'approved') onSale.set(application.release.id, { value: application.release, ...stamp() });
        return application;
      },
      delete: async (id) => {
        allowed(id, 'delete');
        submitted.delete(id);
      },
    },
    released: { get: async (id) => onSale.get(id) },
    library: {
      get: async () => library,
      put: async (value, { base }) => {
        if (library.revision !== (base ?? '')) throw new StoreError('conflict');
        return (library = { value, ...stamp() });
      },
    },
  };
};
