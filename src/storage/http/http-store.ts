import { openChanges } from '../browser/changes.js';
import { claimDraft } from '../browser/draft-claim.js';
import type { ReleaseStore } from '../store.js';
import { httpApplications, httpReleased } from './applications.js';
import { openDelivery } from './delivery.js';
import { httpDrafts } from './drafts.js';
import { httpLibrary } from './library.js';
import { settingsOf, type HttpStoreOptions } from './options.js';
import { openOutbox } from './outbox.js';
import { openRequests } from './requests.js';
import { withServer } from './server-changes.js';

/**
 * A {@link ReleaseStore} on a server, over the protocol that `sku-kit/storage/openapi.js` describes.
 *
 * Every call is retried for a while and then rejects with `offline`. A draft that could not be sent is pending on this device: `drafts.get`
 * and `drafts.list` return it with `waiting`, also after a reload, and the store sends it once it can reach the server. If the server has a
 * different revision by then, the next call that opens or saves the draft gets `conflict`; the pending draft is kept until the seller decides.
 * Submitting, deciding and deleting are never queued: each call reports whether it succeeded.
 */
export class HttpStore implements ReleaseStore {
  readonly drafts: Required<ReleaseStore['drafts']>;
  readonly applications: Required<ReleaseStore['applications']>;
  readonly released: ReleaseStore['released'];
  readonly library: ReleaseStore['library'];
  /** Reports changes from this page and other tabs, and with the option `changes` also those that the server reports. */
  readonly subscribe: Required<ReleaseStore>['subscribe'];
  readonly #closing = new AbortController();

  constructor(options: HttpStoreOptions) {
    const settings = settingsOf(options);
    const name = `sku-kit:http:${settings.outbox || settings.baseUrl}`;
    const changes = openChanges(name);
    const requests = openRequests(settings, this.#closing.signal);
    const outbox = openOutbox(settings.outbox);
    const { notify } = changes;
    /** The last revision of each draft that this page stored; the server reports these too. */
    const own = new Map<string, string>();
    const delivered = (kind: string, id: string, revision: string) => {
      own.set(id, revision);
      invalidate(id);
      notify(kind, id);
    };
    const delivery = openDelivery({ ...settings, requests, outbox, notify: delivered });
    const { serverRevision, invalidate, ...drafts } = httpDrafts({ settings, requests, outbox, delivery, notify });

    this.drafts = { ...drafts, claim: (id, onChange) => claimDraft(`${name}:draft:${id}`, onChange) };
    this.applications = httpApplications({ requests, serverRevision, notify });
    this.released = httpReleased(requests);
    this.library = httpLibrary(requests, notify);
    const isOwn = (id: string, revision: string) => own.get(id) === revision;
    this.subscribe = settings.changes
      ? withServer(changes, { settings, closing: this.#closing.signal, isOwn, onOpen: delivery.retryIfFailed })
      : changes.subscribe;

    globalThis.addEventListener?.('online', delivery.retryNow);
    this.#closing.signal.addEventListener('abort', () => {
      globalThis.removeEventListener?.('online', delivery.retryNow);
      changes.close();
    });
    options.signal?.addEventListener('abort', () => this.close(), { once: true });
    if (options.signal?.aborted) this.close();
    else delivery.retryNow();
  }

  /** Aborts all requests, which reject with `offline`. Pending drafts stay in the outbox for the next store with the same one. */
  close(): void {
    this.#closing.abort();
  }
}
