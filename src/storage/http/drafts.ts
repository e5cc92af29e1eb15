import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { DraftInfo, ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readDraftInfos, type Stamp } from './answers.js';
import { ifMatch } from './conditions.js';
import { fetchDraft, type Delivery } from './delivery.js';
import { Hands } from './hands.js';
import type { Settings } from './options.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './problem.js';
import type { Requests } from './requests.js';
import { Seen } from './seen.js';
import { asInfo, asSaved, keepOver, revisionOf, type Hand, type WaitingDraft, type Write } from './waiting-draft.js';

interface DraftsContext {
  settings: Settings;
  requests: Requests;
  outbox: Outbox;
  delivery: Delivery;
  tell: (kind: string, id: string) => void;
}

export interface HttpDrafts extends Omit<Required<ReleaseStore['drafts']>, 'claim'> {
  /** The server's revision of the draft that a caller knows by `base`, after what waits of it was delivered. */
  arrive(id: string, base: string | null): Promise<string | null>;
  /** Something was delivered: what this page saw before is old. */
  outdated(id: string): void;
}

/** Drafts on the server; what has not arrived there is kept on this device, and stands before what the server says. */
export const httpDrafts = ({ settings, requests, outbox, delivery, tell }: DraftsContext): HttpDrafts => {
  const { newId, now, retry } = settings;
  const hands = new Hands();
  const seen = new Seen<Saved<Release>>();
  let listed: DraftInfo[] = [];

  const keep = async (draft: Omit<Write, 'savedAt' | 'newId'>): Promise<WaitingDraft> => {
    const { id, base, isSent } = draft;
    const write: Write = { ...draft, savedAt: now(), newId };
    // Now, and not when it is this one's turn: by then the write that it goes over may have arrived, and is none under way any more.
    const under = isSent ? undefined : hands.over(id, base);
    let before: { hand: Hand | undefined } | undefined;
    const { waiting } = await outbox.change(id, (slot) => {
      // As it was, also where the device does not take it and it is kept otherwise.
      before ??= { hand: isSent ? hands.of(id) : (under ?? hands.over(id, base)) };
      const kept = keepOver(slot, write, before.hand);
      if (isSent) hands.fly(kept, base);
      else hands.own(kept, base);
      return { ...slot, waiting: kept };
    });
    return waiting!;
  };

  const put = async (release: Release, { base, released }: { base: string | null; released?: string }): Promise<Saved<Release>> => {
    const waiting = await keep({ id: release.id, json: JSON.stringify(release), base, released, isSent: true });
    try {
      const { revision, savedAt } = await patiently(delivery.deliver(waiting), retry.patience);
      hands.land(waiting, revision);
      const saved = { value: release, revision, savedAt };
      seen.set(release.id, saved);
      return saved;
    } catch (error) {
      hands.hold(waiting, base, error);
      throw error;
    }
  };

  return {
    async list() {
      delivery.nudge();
      const waiting = (await outbox.all()).filter((each) => !hands.isTold(each));
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
      delivery.nudge();
      const { waiting } = await outbox.read(id);
      if (waiting && !hands.isTold(waiting)) return asSaved(waiting);
      try {
        const stored = await fetchDraft(requests, id);
        seen.set(id, stored);
        return stored;
      } catch (error) {
        if (!isOffline(error) || !seen.has(id)) throw error;
        return seen.get(id);
      }
    },

    put,

    async keep(release, { base, from, released }) {
      const opened = base === undefined && from ? JSON.stringify(from) : undefined;
      const waiting = await keep({ id: release.id, json: JSON.stringify(release), base, from: opened, released, isSent: false });
      return { revision: revisionOf(waiting), savedAt: waiting.savedAt };
    },

    outdated: (id) => seen.delete(id),

    async forget(id, { base }) {
      await delivery.settled(id);
      const { waiting } = await outbox.read(id);
      if (!waiting || hands.resolve(id, base) !== revisionOf(waiting)) return;
      await outbox.change(id, (slot) => (slot.waiting?.birth === waiting.birth ? {} : slot));
      hands.drop(id);
      tell('draft', id);
    },

    async delete(id, { base }) {
      await delivery.settled(id);
      const { waiting, delivered } = await outbox.read(id);
      const known = hands.resolve(id, base);
      const isWaiting = waiting !== undefined && known === revisionOf(waiting);
      if (waiting && !isWaiting) throw new StoreError('conflict', { current: asSaved(waiting) });
      const from = delivered && known === revisionOf(delivered) ? delivered.revision : base;
      if (isWaiting) await removeBeneath(waiting);
      else await remove(id, from);
      await outbox.change(id, () => ({}));
      seen.delete(id);
      hands.drop(id);
      tell('draft', id);
    },

    async arrive(id, base) {
      seen.delete(id);
      const { waiting, delivered } = await outbox.read(id);
      const known = hands.resolve(id, base);
      if (waiting) {
        if (known !== revisionOf(waiting)) throw new StoreError('conflict', { current: asSaved(waiting) });
        return (await delivery.deliver(waiting)).revision;
      }
      return delivered && known === revisionOf(delivered) ? delivered.revision : base;
    },
  };

  async function remove(id: string, revision: string | null): Promise<void> {
    const answer = await requests.send({ method: 'DELETE', path: ['drafts', id], headers: ifMatch(revision) });
    // An earlier try arrived, and its answer got lost.
    if (answer.ok || (answer.isRepeated && answer.status === 404)) return;
    throw problemOf(answer);
  }

  /** What the server has of a draft that waits here: what it was made from, or what was sent and went unanswered. Anything else is another's. */
  async function removeBeneath(waiting: WaitingDraft): Promise<void> {
    const stored = await fetchDraft(requests, waiting.id);
    if (!stored) return;
    const sent = waiting.sent?.json ?? waiting.json;
    if (stored.revision !== waiting.base && !dequal(stored.value, JSON.parse(sent))) throw new StoreError('conflict', { current: stored });
    await remove(waiting.id, stored.revision);
  }
};

const isOffline = (error: unknown): boolean => error instanceof StoreError && error.reason === 'offline';

/** The work goes on; who waits for it is told in time. */
const patiently = (work: Promise<Stamp>, milliseconds: number): Promise<Stamp> =>
  new Promise((resolve, reject) => {
    const message = 'The server has not answered yet. It is tried further.';
    const timer = setTimeout(() => reject(new StoreError('offline', { message })), milliseconds);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
