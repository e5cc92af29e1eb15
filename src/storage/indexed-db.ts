import { resolvePolicy } from '../core/schema/resolve-policy.js';
import type { PolicyOptions } from '../core/schema/types.js';
import { applicationStore } from './indexed-db/applications.js';
import { openChanges } from './browser/changes.js';
import type { StoreContext } from './indexed-db/context.js';
import { claimDraft } from './browser/draft-claim.js';
import { connect } from './indexed-db/database.js';
import { draftStore } from './indexed-db/drafts.js';
import { libraryStore } from './indexed-db/library.js';
import { randomId } from './browser/random-id.js';
import type { ReleaseStore } from './store.js';

/** The options of {@link openIndexedDbStore}. */
export interface IndexedDbStoreOptions {
  /** The database's name. Stores with the same name share everything in all tabs of the origin. */
  name?: string;
  /** The marketplace's policy. */
  policy?: PolicyOptions;
  /** The clock. */
  now?: () => Date;
  /** Creates revisions and application ids; never returns the same twice. */
  newId?: () => string;
  /** Asks the browser with the first draft to keep this origin's storage. */
  persist?: boolean;
}

/** A {@link ReleaseStore} that reports changes and has every operation on applications. */
export type IndexedDbStore = ReleaseStore &
  Required<Pick<ReleaseStore, 'subscribe'>> & { applications: Required<ReleaseStore['applications']> };

/**
 * Opens a store in the browser's IndexedDB. It returns at once; if the browser allows no storage, each call rejects with `blocked`.
 * The store checks no permissions: a portal with separate sellers and reviewers needs a server behind its own `ReleaseStore`.
 */
export const openIndexedDbStore = ({
  name = 'sku-kit',
  policy,
  now = () => new Date(),
  newId = randomId,
  persist = true,
}: IndexedDbStoreOptions = {}): IndexedDbStore => {
  const connection = connect(name);
  const { notify, subscribe } = openChanges(`sku-kit:${name}`);
  const context: StoreContext = { policy: resolvePolicy(policy), now: () => now().toISOString(), newId, notify };
  const drafts = draftStore(connection, context);
  let asked = !persist;

  return {
    drafts: {
      ...drafts,
      put(release, options) {
        // Not awaited: some browsers ask the seller first, and some never resolve.
        if (!asked) void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
        asked = true;
        return drafts.put(release, options);
      },
      claim: (id, onChange) => claimDraft(`sku-kit:${name}:draft:${id}`, onChange),
    },
    applications: applicationStore(connection, context),
    released: {
      get: (id) =>
        connection.read(['released'], async (transaction) => {
          const stored = await transaction.objectStore('released').get(id);
          return stored && { value: stored.value, revision: stored.revision, savedAt: stored.savedAt };
        }),
    },
    library: libraryStore(connection, context),
    subscribe,
  };
};
