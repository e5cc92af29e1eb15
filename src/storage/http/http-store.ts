import { openChanges } from '../changes.js';
import { claimDraft } from '../draft-claim.js';
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
 * Every call is tried again for a while and then rejects with `offline`. A draft that did not arrive is kept on this device: `drafts.get` and
 * `drafts.list` give it with `waiting`, also after a reload, and it is delivered once the server can be reached. Where the server has another
 * revision by then, the next who opens or saves the draft is told `conflict`, and nothing is dropped before that is decided.
 * Submitting, deciding and deleting never wait: who does that is told whether it was done.
 */
export class HttpStore implements ReleaseStore {
  readonly drafts: Required<ReleaseStore['drafts']>;
  readonly applications: Required<ReleaseStore['applications']>;
  readonly released: ReleaseStore['released'];
  readonly library: ReleaseStore['library'];
  /** Hears of changes made here and in other tabs, and with the option `changes` of all that the server tells. */
  readonly subscribe: Required<ReleaseStore>['subscribe'];
  readonly #closing = new AbortController();

  constructor(options: HttpStoreOptions) {
    const settings = settingsOf(options);
    const name = `sku-kit:http:${settings.outbox || settings.baseUrl}`;
    const changes = openChanges(name);
    const requests = openRequests(settings, this.#closing.signal);
    const outbox = openOutbox(settings.outbox);
    const { tell } = changes;
    /** The last revision of each draft that this page stored: the server tells of it too. */
    const own = new Map<string, string>();
    const delivered = (kind: string, id: string, revision: string) => {
      own.set(id, revision);
      outdated(id);
      tell(kind, id);
    };
    const delivery = openDelivery({ ...settings, requests, outbox, tell: delivered });
    const { arrive, outdated, ...drafts } = httpDrafts({ settings, requests, outbox, delivery, tell });

    this.drafts = { ...drafts, claim: (id, onChange) => claimDraft(`${name}:draft:${id}`, onChange) };
    this.applications = httpApplications({ requests, arrive, tell });
    this.released = httpReleased(requests);
    this.library = httpLibrary(requests, tell);
    const isOwn = (id: string, revision: string) => own.get(id) === revision;
    this.subscribe = settings.changes
      ? withServer(changes, { settings, closing: this.#closing.signal, isOwn, onOpen: delivery.nudge })
      : changes.subscribe;

    globalThis.addEventListener?.('online', delivery.hurry);
    this.#closing.signal.addEventListener('abort', () => {
      globalThis.removeEventListener?.('online', delivery.hurry);
      changes.close();
    });
    options.signal?.addEventListener('abort', () => this.close(), { once: true });
    if (options.signal?.aborted) this.close();
    else delivery.hurry();
  }

  /** Ends all requests and waits; whoever waits for one is told `offline`. What has not arrived stays kept, for the next store of that outbox. */
  close(): void {
    this.#closing.abort();
  }
}
