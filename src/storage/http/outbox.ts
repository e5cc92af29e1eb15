import type { DBSchema } from 'idb';
import { connectTo } from '../browser/connection.js';
import type { Slot, PendingDraft } from './pending-draft.js';

/** The pending drafts on this device. Without browser storage they last as long as the page. */
export interface Outbox {
  read(id: string): Promise<Slot>;
  /** All pending drafts. */
  all(): Promise<PendingDraft[]>;
  /** Reads and writes in one transaction, which an error of `work` rolls back. Returns the new slot. */
  change(id: string, work: (slot: Slot) => Slot): Promise<Slot>;
}

interface OutboxSchema extends DBSchema {
  drafts: { key: string; value: Slot & { id: string } };
}

export const openOutbox = (name: string | false): Outbox => {
  const connection =
    name !== false && typeof indexedDB !== 'undefined'
      ? connectTo<OutboxSchema>(name, { version: 1, create: (database) => database.createObjectStore('drafts', { keyPath: 'id' }) })
      : undefined;
  /** The slots that could not be stored on the device. */
  const memory = new Map<string, Slot>();

  const stored = async (id: string): Promise<Slot> => {
    const slot = await connection?.read(['drafts'], (transaction) => transaction.objectStore('drafts').get(id)).catch(() => undefined);
    return slot ? bare(slot) : {};
  };

  return {
    async read(id) {
      return memory.get(id) ?? stored(id);
    },

    async all() {
      const slots = await connection?.read(['drafts'], (transaction) => transaction.objectStore('drafts').getAll()).catch(() => []);
      const kept = new Map(slots?.map((slot): [string, Slot] => [slot.id, slot]));
      memory.forEach((slot, id) => kept.set(id, slot));
      return [...kept.values()].flatMap(({ waiting }) => (waiting ? [waiting] : []));
    },

    async change(id, work) {
      const own: { refusal?: { error: unknown } } = {};
      const attempt = (slot: Slot): Slot => {
        try {
          return work(slot);
        } catch (error) {
          own.refusal = { error };
          throw error;
        }
      };
      if (connection && !memory.has(id)) {
        try {
          return await connection.write(['drafts'], async (transaction) => {
            const drafts = transaction.objectStore('drafts');
            const next = attempt(bare((await drafts.get(id)) ?? {}));
            await put(drafts, id, next);
            return next;
          });
        } catch (error) {
          if (own.refusal) throw error;
        }
      }
      const before = await stored(id);
      // No `await` between these two lines: another change must not come between them.
      const next = work(memory.get(id) ?? before);
      memory.set(id, next);
      if (next.waiting || !connection) return next;
      // Otherwise an older draft on the device would come back after a reload.
      const done = connection.write(['drafts'], (transaction) => put(transaction.objectStore('drafts'), id, next));
      await done.then(
        () => memory.delete(id),
        () => undefined,
      );
      return next;
    },
  };
};

const bare = ({ waiting, delivered }: Slot): Slot => ({ ...(waiting && { waiting }), ...(delivered && { delivered }) });

interface Drafts {
  put(value: Slot & { id: string }): Promise<unknown>;
  delete(id: string): Promise<void>;
}

const put = async (drafts: Drafts, id: string, slot: Slot): Promise<void> => {
  await (slot.waiting || slot.delivered ? drafts.put({ id, ...slot }) : drafts.delete(id));
};
