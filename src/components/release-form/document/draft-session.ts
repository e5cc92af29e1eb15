import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Release } from '../../../core/schema/types.js';
import { createAutosave, type Autosave, type AutosaveState } from '../../../storage/autosave.js';
import type { DraftClaim, DraftHolder } from '../../../storage/browser/draft-claim.js';
import type { ReleaseStore, Saved, StoreChange } from '../../../storage/store.js';

export interface DraftState {
  status: AutosaveState['status'];
  savedAt?: string;
  /** Why the draft is not stored: a reason of `StoreError`. */
  reason?: string;
  /** The stored draft, if it differs from the seller's. */
  current?: Saved<Release>;
  /** Another page of this browser writes the draft; here it can only be read. */
  isElsewhere: boolean;
}

interface DraftEvents {
  saved(saved: { id: string; revision: string; savedAt: string }): void;
  /** Another page stored the draft, and the seller has no changes of their own here. */
  followed(release: Release): void;
}

/** Saves one draft while the seller edits it, and when the page closes. Only one page at a time writes a draft. */
export class DraftSession implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #events: DraftEvents;
  #autosave: Autosave | undefined;
  #store: ReleaseStore | undefined;
  #opening: Promise<void> | undefined;
  #opened: Release | undefined;
  #queued: Release | undefined;
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
    this.#connect();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('beforeunload', this.#onLeave);
    this.#flush();
    this.#disconnect();
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

  /** Starts with a release and the store that keeps it. */
  open(release: Release, store: ReleaseStore | undefined, isReleased: boolean): void {
    this.stop();
    if (this.#store !== store || this.#id !== release.id) this.#disconnect();
    this.#store = store;
    this.#id = release.id;
    this.#opened = release;
    this.#connect();
    if (!store) return;
    if (!isReleased) return void this.#begin(store, release, undefined);
    // The released revision has to be known before the first write; changes until then are queued.
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
        if (this.#queued) autosave.save(this.#queued);
        this.#queued = undefined;
      }));
  }

  save(release: Release): void {
    if (this.#opening) {
      this.#queued = release;
      // Keeps the change if the page closes before that.
      this.#store?.drafts.keep?.(release, { base: undefined, from: this.#opened }).catch(() => undefined);
    } else if (this.#autosave) this.#autosave.save(release);
    else if (this.#store) this.#begin(this.#store, release, undefined).save(release);
  }

  /** Stores now what is not stored yet. Resolves with true if everything is stored. */
  async flush(): Promise<boolean> {
    await this.#opening;
    return this.#autosave?.flush() ?? true;
  }

  /** The seller chose to replace the stored draft with their own, or to save it again. */
  keepMine(): void {
    this.#autosave?.rebase(this.state.current?.revision ?? null);
    this.takeOver();
  }

  /**
   * A function that drops the seller's pending draft from this device after they chose the stored one or saved theirs as a copy.
   * It does nothing without a conflict: a pending draft may then belong to another page.
   */
  get giveUp(): () => Promise<void> {
    const autosave = this.#autosave;
    const isConflict = autosave?.state.status === 'error' && autosave.state.error?.reason === 'conflict';
    return async () => (isConflict ? autosave.giveUp() : undefined);
  }

  /** Makes this page the one that writes the draft. */
  takeOver(): void {
    this.#claim?.takeOver();
  }

  stop(): void {
    this.#autosave?.stop();
    this.#autosave = this.#opening = this.#queued = this.#revision = undefined;
  }

  #begin(store: ReleaseStore, release: Release, released: string | undefined): Autosave {
    const autosave = (this.#autosave = createAutosave({ store, released, onState: this.#onState }));
    autosave.open(release);
    this.#host.requestUpdate();
    return autosave;
  }

  #connect(): void {
    const { drafts, subscribe } = this.#store ?? {};
    if (!this.#isConnected || !drafts || this.#unsubscribe) return;
    this.#unsubscribe = subscribe?.call(this.#store, this.#onChange) ?? (() => undefined);
    this.#claim = drafts.claim?.(this.#id, this.#onHolder);
  }

  #disconnect(): void {
    this.#unsubscribe?.();
    this.#claim?.release();
    this.#unsubscribe = this.#claim = this.#holder = undefined;
  }

  /** Continues from the draft that another page stored. */
  async #follow(): Promise<void> {
    const autosave = this.#autosave;
    // A page that only reads shows every new version; in a page that writes, the seller decides.
    const release = await autosave?.follow({ yields: this.#holder === 'elsewhere' });
    if (release && autosave === this.#autosave) this.#events.followed(release);
  }

  readonly #onHolder = (holder: DraftHolder) => {
    this.#holder = holder;
    this.#host.requestUpdate();
    void this.#follow();
  };

  readonly #onChange = ({ kind, id, local }: StoreChange) => {
    // Also reacts to other forms on this page, such as one that was just closed, but not to its own writes.
    const isOwn = local && this.#autosave?.state.status === 'saving';
    if (kind === 'draft' && id === this.#id && !isOwn) void this.#follow();
  };

  readonly #onState = ({ status, saved }: AutosaveState) => {
    if (saved && saved.revision !== this.#revision) {
      this.#revision = saved.revision;
      // While idle, an earlier or another page saved it.
      if (status !== 'idle') this.#events.saved(saved);
    }
    this.#host.requestUpdate();
  };

  readonly #flush = () => void this.flush();

  /** Unsaved changes would be lost with the page: lets the browser ask first. */
  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.state.status === 'error') event.preventDefault();
  };
}
