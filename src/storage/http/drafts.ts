// Browsers already store the field "birth". cspell:ignore birth
import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { DraftInfo, ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readDraftInfos, type Stamp } from './read-responses.js';
import { ifMatch } from './request-headers.js';
import { fetchDraft, type Delivery } from './delivery.js';
import { KnownRevisions } from './known-revisions.js';
import type { Settings } from './options.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './problem.js';
import type { Requests } from './requests.js';
import { DocumentCache } from './document-cache.js';
import { asInfo, asSaved, applyWrite, revisionOf, type KnownRevision, type PendingDraft, type Write } from './pending-draft.js';

interface DraftsContext {
  settings: Settings;
  requests: Requests;
  outbox: Outbox;
  delivery: Delivery;
  notify: (kind: string, id: string) => void;
}

export interface HttpDrafts extends Omit<Required<ReleaseStore['drafts']>, 'claim'> {
  /** Delivers the draft if it is pending, and returns the server's revision of it. `base` is the revision that the caller knows. */
  serverRevision(id: string, base: string | null): Promise<string | null>;
  /** Removes a draft from the cache: a newer version was delivered. */
  invalidate(id: string): void;
}

/** Drafts on the server. A draft that could not be sent is pending on this device, and reads return it instead of the server's version. */
export const httpDrafts = ({ settings, requests, outbox, delivery, notify }: DraftsContext): HttpDrafts => {
  const { newId, now, retry } = settings;
  const revisions = new KnownRevisions();
  const cache = new DocumentCache<Saved<Release>>();
  let listed: DraftInfo[] = [];

  const keep = async (draft: Omit<Write, 'savedAt' | 'newId'>): Promise<PendingDraft> => {
    const { id, base, isSent } = draft;
    const write: Write = { ...draft, savedAt: now(), newId };
    // Looked up now: by the time of the transaction, the write in flight may have arrived.
    const under = isSent ? undefined : revisions.duringWrite(id, base);
    let before: { own: KnownRevision | undefined } | undefined;
    const { waiting } = await outbox.change(id, (slot) => {
      // Only once: if the device can't store it, the outbox runs this again.
      before ??= { own: isSent ? revisions.get(id) : (under ?? revisions.duringWrite(id, base)) };
      const kept = applyWrite(slot, write, before.own);
      if (isSent) revisions.started(kept, base);
      else revisions.kept(kept, base);
      return { ...slot, waiting: kept };
    });
    return waiting!;
  };

  const put = async (release: Release, { base, released }: { base: string | null; released?: string }): Promise<Saved<Release>> => {
    const waiting = await keep({ id: release.id, json: JSON.stringify(release), base, released, isSent: true });
    try {
      const { revision, savedAt } = await limitWait(delivery.deliver(waiting), retry.patience);
      revisions.arrived(waiting, revision);
      const saved = { value: release, revision, savedAt };
      cache.set(release.id, saved);
      return saved;
    } catch (error) {
      revisions.failed(waiting, base, error);
      throw error;
    }
  };

  return {
    async list() {
      delivery.retryIfFailed();
      const waiting = (await outbox.all()).filter((each) => !revisions.isConflictKnown(each));
      try {
        const answer = await requests.send({ method: 'GET', path: ['drafts'] });
        if (!answer.ok) throw problemOf(answer);
        listed = readDraftInfos(answer.body);
      } catch (error) {
        if (waiting.length === 0 || !isOffline(error)) throw error;
      }
      const kept = waiting.map((each) =>
        asInfo(
          each,
          listed.find(({ id }) => id === each.id),
        ),
      );
      const others = listed.filter(({ id }) => !kept.some((each) => each.id === id));
      return [...kept, ...others].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },

    async get(id) {
      delivery.retryIfFailed();
      const { waiting } = await outbox.read(id);
      if (waiting && !revisions.isConflictKnown(waiting)) return asSaved(waiting);
      try {
        const stored = await fetchDraft(requests, id);
        cache.set(id, stored);
        return stored;
      } catch (error) {
        if (!isOffline(error) || !cache.has(id)) throw error;
        return cache.get(id);
      }
    },

    put,

    async keep(release, { base, from, released }) {
      const opened = base === undefined && from ? JSON.stringify(from) : undefined;
      const waiting = await keep({ id: release.id, json: JSON.stringify(release), base, from: opened, released, isSent: false });
      return { revision: revisionOf(waiting), savedAt: waiting.savedAt };
    },

    invalidate: (id) => cache.delete(id),

    async forget(id, { base }) {
      await delivery.settled(id);
      const { waiting } = await outbox.read(id);
      if (!waiting || revisions.resolve(id, base) !== revisionOf(waiting)) return;
      await outbox.change(id, (slot) => (slot.waiting?.birth === waiting.birth ? {} : slot));
      revisions.forget(id);
      notify('draft', id);
    },

    async delete(id, { base }) {
      await delivery.settled(id);
      const { waiting, delivered } = await outbox.read(id);
      const known = revisions.resolve(id, base);
      const isWaiting = waiting !== undefined && known === revisionOf(waiting);
      if (waiting && !isWaiting) throw new StoreError('conflict', { current: asSaved(waiting) });
      const from = delivered && known === revisionOf(delivered) ? delivered.revision : base;
      if (isWaiting) await removeBase(waiting);
      else await remove(id, from);
      await outbox.change(id, () => ({}));
      cache.delete(id);
      revisions.forget(id);
      notify('draft', id);
    },

    async serverRevision(id, base) {
      cache.delete(id);
      const { waiting, delivered } = await outbox.read(id);
      const known = revisions.resolve(id, base);
      if (waiting) {
        if (known !== revisionOf(waiting)) throw new StoreError('conflict', { current: asSaved(waiting) });
        return (await delivery.deliver(waiting)).revision;
      }
      return delivered && known === revisionOf(delivered) ? delivered.revision : base;
    },
  };

  async function remove(id: string, revision: string | null): Promise<void> {
    const answer = await requests.send({ method: 'DELETE', path: ['drafts', id], headers: ifMatch(revision) });
    // An earlier attempt succeeded and its response was lost.
    if (answer.ok || (answer.isRepeated && answer.status === 404)) return;
    throw problemOf(answer);
  }

  /** Deletes the server's version of a pending draft: its base, or what was sent without a response. Any other version is a conflict. */
  async function removeBase(waiting: PendingDraft): Promise<void> {
    const stored = await fetchDraft(requests, waiting.id);
    if (!stored) return;
    const sent = waiting.sent?.json ?? waiting.json;
    if (stored.revision !== waiting.base && !dequal(stored.value, JSON.parse(sent))) throw new StoreError('conflict', { current: stored });
    await remove(waiting.id, stored.revision);
  }
};

const isOffline = (error: unknown): boolean => error instanceof StoreError && error.reason === 'offline';

/** Rejects with `offline` after a time; the work continues. */
const limitWait = (work: Promise<Stamp>, milliseconds: number): Promise<Stamp> =>
  new Promise((resolve, reject) => {
    const message = 'The server has not responded yet. The store keeps trying.';
    const timer = setTimeout(() => reject(new StoreError('offline', { message })), milliseconds);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
