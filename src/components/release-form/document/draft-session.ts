import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Release } from '../../../core/schema/types.js';
import { createAutosave, type Autosave, type AutosaveState } from '../../../storage/autosave.js';
import type { DraftClaim, DraftHolder } from '../../../storage/browser/draft-claim.js';
import type { ReleaseStore, Saved, StoreChange } from '../../../storage/store.js';

export interface DraftState {
  status: AutosaveState['status'];
  savedAt?: string;
  /** Why nothing is stored: a reason of `StoreError`. */
  reason?: string;
  /** The stored draft, where it is another than the seller's. */
  current?: Saved<Release>;
  /** Another page of this browser writes the draft; here it is only shown. */
  isElsewhere: boolean;
}

interface DraftEvents {
  saved(saved: { id: string; revision: string; savedAt: string }): void;
  /** Another page wrote the draft, and nothing of the seller's is in its way. */
  followed(release: Release): void;
}

/** Keeps one draft stored while it is edited, writes what is left when the page goes away, and leaves the writing to one page at a time. */
export class DraftSession implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #events: DraftEvents;
  #autosave: Autosave | undefined;
  #store: ReleaseStore | undefined;
  #opening: Promise<void> | undefined;
  #opened: Release | undefined;
  #waiting: Release | undefined;
  #revision: string | undefined;
  #id = '';
  #isConnected = false;
  #claim: DraftClaim | undefined;
  #holder: DraftHolder | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, events: DraftEvents) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.#flush);
    addEventListener('pagehide', this.#flush);
    addEventListener('beforeunload', this.#onLeave);
    this.#attend();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('beforeunload', this.#onLeave);
    this.#flush();
    this.#depart();
  }

  get state(): DraftState {
    const state = this.#autosave?.state;
    const isElsewhere = this.#holder === 'elsewhere';
    if (!state) return { status: 'idle', isElsewhere };
    return {
      status: state.status,
      isElsewhere,
      ...(state.saved && { savedAt: state.saved.savedAt }),
      ...(state.error && { reason: state.error.reason }),
      ...(state.error?.current && { current: state.error.current }),
    };
  }

  get base(): string | null | undefined {
    return this.#autosave?.base;
  }

  /** Another release is shown, or it is kept elsewhere. */
  open(release: Release, store: ReleaseStore | undefined, isReleased: boolean): void {
    this.stop();
    if (this.#store !== store || this.#id !== release.id) this.#depart();
    this.#store = store;
    this.#id = release.id;
    this.#opened = release;
    this.#attend();
    if (!store) return;
    if (!isReleased) return void this.#begin(store, release, undefined);
    // Which revision is on sale has to be known before the first write; what is typed meanwhile waits.
    const opening = (this.#opening = store.released
      .get(release.id)
      .then(
        (saved) => saved?.revision,
        () => undefined,
      )
      .then((revision) => {
        if (this.#opening !== opening) return;
        this.#opening = undefined;
        const autosave = this.#begin(store, release, revision);
        if (this.#waiting) autosave.save(this.#waiting);
        this.#waiting = undefined;
      }));
  }

  save(release: Release): void {
    if (this.#opening) {
      this.#waiting = release;
      // Should the page go before that is known, it is not lost.
      this.#store?.drafts.keep?.(release, { base: undefined, from: this.#opened }).catch(() => undefined);
    } else if (this.#autosave) this.#autosave.save(release);
    else if (this.#store) this.#begin(this.#store, release, undefined).save(release);
  }

  /** Stores now what is not stored yet. True if all is stored. */
  async flush(): Promise<boolean> {
    await this.#opening;
    return this.#autosave?.flush() ?? true;
  }

  /** The seller chose their own draft over the stored one, or over none. */
  keepMine(): void {
    this.#autosave?.rebase(this.state.current?.revision ?? null);
    this.takeOver();
  }

  /**
   * What drops the seller's own draft from this device, to be called once they have taken another in a conflict, or saved theirs as a copy.
   * Nothing where there is no conflict: what waits here may be another page's.
   */
  get giveUp(): () => Promise<void> {
    const autosave = this.#autosave;
    const isConflict = autosave?.state.status === 'error' && autosave.state.error?.reason === 'conflict';
    return async () => (isConflict ? autosave.giveUp() : undefined);
  }

  /** The seller writes here from now on; the other page is told. */
  takeOver(): void {
    this.#claim?.takeOver();
  }

  stop(): void {
    this.#autosave?.stop();
    this.#autosave = this.#opening = this.#waiting = this.#revision = undefined;
  }

  #begin(store: ReleaseStore, release: Release, released: string | undefined): Autosave {
    const autosave = (this.#autosave = createAutosave({ store, released, onState: this.#onState }));
    autosave.open(release);
    this.#host.requestUpdate();
    return autosave;
  }

  #attend(): void {
    const { drafts, subscribe } = this.#store ?? {};
    if (!this.#isConnected || !drafts || this.#unsubscribe) return;
    this.#unsubscribe = subscribe?.call(this.#store, this.#onChange) ?? (() => undefined);
    this.#claim = drafts.claim?.(this.#id, this.#onHolder);
  }

  #depart(): void {
    this.#unsubscribe?.();
    this.#claim?.release();
    this.#unsubscribe = this.#claim = this.#holder = undefined;
  }

  /** Goes on from what another page stored. */
  async #follow(): Promise<void> {
    const autosave = this.#autosave;
    // A page that leaves the writing to another takes what comes; one that writes is asked.
    const release = await autosave?.follow({ yields: this.#holder === 'elsewhere' });
    if (release && autosave === this.#autosave) this.#events.followed(release);
  }

  readonly #onHolder = (holder: DraftHolder) => {
    this.#holder = holder;
    this.#host.requestUpdate();
    void this.#follow();
  };

  readonly #onChange = ({ kind, id, local }: StoreChange) => {
    // Also what another form of this page wrote, such as one that was left a moment ago; of its own writes it knows.
    const isOwn = local && this.#autosave?.state.status === 'saving';
    if (kind === 'draft' && id === this.#id && !isOwn) void this.#follow();
  };

  readonly #onState = ({ status, saved }: AutosaveState) => {
    if (saved && saved.revision !== this.#revision) {
      this.#revision = saved.revision;
      // While idle, it is what an earlier page, or another, saved.
      if (status !== 'idle') this.#events.saved(saved);
    }
    this.#host.requestUpdate();
  };

  readonly #flush = () => void this.flush();

  /** What can't be stored would be gone with the page: the browser asks first. */
  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.state.status === 'error') event.preventDefault();
  };
}
