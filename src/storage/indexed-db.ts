import { resolvePolicy } from '../core/schema/resolve-policy.js';
import type { PolicyOptions } from '../core/schema/types.js';
import { applicationStore } from './applications.js';
import { openChanges } from './changes.js';
import type { StoreContext } from './context.js';
import { claimDraft } from './draft-claim.js';
import { connect } from './database.js';
import { draftStore } from './drafts.js';
import { libraryStore } from './library.js';
import { randomId } from './random-id.js';
import type { ReleaseStore } from './store.js';

/** What the store takes from outside. */
export interface IndexedDbStoreOptions {
  /** The database's name; stores of one name share everything, in all tabs of the origin. */
  name?: string;
  /** What the delivery methods allow. */
  policy?: PolicyOptions;
  /** The clock. */
  now?: () => Date;
  /** Makes revisions and application ids: never the same twice. */
  newId?: () => string;
  /** Asks the browser, with the first draft, not to clear this origin's storage. */
  persist?: boolean;
}

/** A {@link ReleaseStore} that tells of changes and has every operation of applications. */
export type IndexedDbStore = ReleaseStore &
  Required<Pick<ReleaseStore, 'subscribe'>> & { applications: Required<ReleaseStore['applications']> };

/**
 * Keeps everything in the browser's IndexedDB. Returns at once; where the browser has no storage for us, each call rejects with `blocked`.
 * It believes what it is given: a portal whose sellers are not its reviewers puts a server behind its own `ReleaseStore`.
 */
export const openIndexedDbStore = ({
  name = 'sku-kit',
  policy,
  now = () => new Date(),
  newId = randomId,
  persist = true,
}: IndexedDbStoreOptions = {}): IndexedDbStore => {
  const connection = connect(name);
  const { tell, subscribe } = openChanges(`sku-kit:${name}`);
  const context: StoreContext = { policy: resolvePolicy(policy), now: () => now().toISOString(), newId, tell };
  const drafts = draftStore(connection, context);
  let asked = !persist;

  return {
    drafts: {
      ...drafts,
      put(release, options) {
        // Never awaited: some browsers ask the seller, and some never answer.
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
