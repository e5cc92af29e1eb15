import type { LibraryAttribute } from '../../core/schema/types.js';
import type { Connection } from './database.js';
import type { StoreContext } from './context.js';
import type { ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';

const id = 'library';
const nothing: Saved<LibraryAttribute[]> = { value: [], revision: '', savedAt: new Date(0).toISOString() };

/** The seller's product attributes in IndexedDB, as one document. */
export const libraryStore = (connection: Connection, { now, newId, notify }: StoreContext): ReleaseStore['library'] => ({
  get: () =>
    connection.read(['library'], async (transaction) => {
      const stored = await transaction.objectStore('library').get(id);
      return stored ? { value: stored.value, revision: stored.revision, savedAt: stored.savedAt } : nothing;
    }),

  async put(attributes, { base }) {
    const saved = { value: attributes, revision: newId(), savedAt: now() };
    await connection.write(['library'], async (transaction) => {
      const stored = await transaction.objectStore('library').get(id);
      if ((stored?.revision ?? '') !== (base ?? '')) throw new StoreError(stored ? 'conflict' : 'missing');
      await transaction.objectStore('library').put({ id, ...saved });
    });
    notify('library', id);
    return saved;
  },
});
