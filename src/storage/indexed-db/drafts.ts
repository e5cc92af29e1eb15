import { parseRelease } from '../../core/index.js';
import type { Release } from '../../core/schema/types.js';
import type { ApplicationRecord, Connection, DraftRecord } from './database.js';
import type { StoreContext } from './context.js';
import { progressOf } from '../progress.js';
import type { DraftInfo, Progress, ReleaseStore } from '../store.js';
import { StoreError } from '../store-error.js';

/** Drafts in IndexedDB. The list's entries are stored separately from the documents. */
export const draftStore = (connection: Connection, { now, newId, notify, policy }: StoreContext): ReleaseStore['drafts'] => {
  let measured = new Map<string, Progress | undefined>();

  /** Progress is calculated when the list is read, once for each revision, and never while a seller types. */
  const measure = async (infos: Omit<DraftInfo, 'progress'>[]) => {
    const known = measured;
    measured = new Map(infos.filter(({ revision }) => known.has(revision)).map(({ revision }) => [revision, known.get(revision)]));
    const unknown = infos.filter(({ revision }) => !measured.has(revision));
    if (unknown.length > 0) {
      await connection.read(['drafts'], async (transaction) => {
        for (const { id, revision } of unknown) {
          const parsed = readDraft(await transaction.objectStore('drafts').get(id));
          measured.set(revision, parsed.ok ? progressOf(parsed.release, policy) : undefined);
        }
      });
    }
    return infos.map((info): DraftInfo => {
      const progress = measured.get(info.revision);
      return progress ? { ...info, progress } : info;
    });
  };

  return {
    async list() {
      const infos = await connection.read(['draftInfo'], (transaction) => transaction.objectStore('draftInfo').getAll());
      return measure(infos.sort((a, b) => b.savedAt.localeCompare(a.savedAt)));
    },

    async get(id) {
      const found = await connection.read(['drafts', 'draftInfo'], async (transaction) => {
        const info = await transaction.objectStore('draftInfo').get(id);
        const stored = await transaction.objectStore('drafts').get(id);
        return info && stored ? { info, stored } : undefined;
      });
      if (!found) return undefined;
      const parsed = readDraft(found.stored);
      if (!parsed.ok) throw new StoreError('refused', { message: 'The stored draft can’t be read.', issues: parsed.issues });
      return { value: parsed.release, revision: found.info.revision, savedAt: found.info.savedAt };
    },

    async put(release, { base, released }) {
      const saved = { value: release, revision: newId(), savedAt: now() };
      await connection.write(['drafts', 'draftInfo', 'applications'], async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        const infos = transaction.objectStore('draftInfo');
        const info = await infos.get(release.id);
        if ((info?.revision ?? null) !== base) {
          if (!info) throw new StoreError('missing');
          throw await conflictWith(info, drafts);
        }
        const before = info ?? { status: origin(await transaction.objectStore('applications').index('releaseId').getAll(release.id)) };
        await Promise.all([drafts.put(draftRecord(release)), infos.put(describe(release, saved, before, released))]);
      });
      notify('draft', release.id);
      return saved;
    },

    async delete(id, { base }) {
      await connection.write(['drafts', 'draftInfo'], async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        const infos = transaction.objectStore('draftInfo');
        const info = await infos.get(id);
        if (!info) throw new StoreError('missing');
        if (info.revision !== base) throw await conflictWith(info, drafts);
        await Promise.all([drafts.delete(id), infos.delete(id)]);
      });
      notify('draft', id);
    },
  };
};

export const draftRecord = (release: Release): DraftRecord => ({ id: release.id, json: JSON.stringify(release) });

/** A stored draft may come from an older version or be damaged. */
export const readDraft = (record: DraftRecord | undefined): ReturnType<typeof parseRelease> => {
  try {
    return parseRelease(JSON.parse(record?.json ?? ''));
  } catch {
    return parseRelease(undefined);
  }
};

/** The entry of a draft in the list. */
export const describe = (
  release: Release,
  { revision, savedAt }: { revision: string; savedAt: string },
  before: Pick<DraftInfo, 'status' | 'released'>,
  released = before.released,
): Omit<DraftInfo, 'progress'> => ({
  id: release.id,
  name: release.product.name,
  deliveryMethod: release.deliveryMethod,
  savedAt,
  revision,
  status: before.status,
  ...(released !== undefined && { released }),
});

/** The `conflict` error with the draft that is stored. */
export const conflictWith = async (
  { id, revision, savedAt }: { id: string; revision: string; savedAt: string },
  drafts: { get(id: string): Promise<DraftRecord | undefined> },
): Promise<StoreError> => {
  const stored = readDraft(await drafts.get(id));
  return new StoreError('conflict', stored.ok ? { current: { value: stored.release, revision, savedAt } } : {});
};

/** The status of a new draft: it may continue a rejected or withdrawn release. */
const origin = (applications: ApplicationRecord[]): DraftInfo['status'] => {
  const last = applications.reduce<ApplicationRecord | undefined>((a, b) => (a && a.submittedAt > b.submittedAt ? a : b), undefined);
  return last?.status === 'rejected' || last?.status === 'withdrawn' ? last.status : 'draft';
};
