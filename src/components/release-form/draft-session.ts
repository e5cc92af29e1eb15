import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Release } from '../../core/schema/types.js';
import { createAutosave, type Autosave, type AutosaveState } from '../../storage/autosave.js';
import type { ReleaseStore, Saved } from '../../storage/store.js';

export interface DraftState {
  status: AutosaveState['status'];
  savedAt?: string;
  /** Why nothing is stored: a reason of `StoreError`. */
  reason?: string;
  /** The stored draft, where it is another than the seller's. */
  current?: Saved<Release>;
}

/** Keeps one draft stored while it is edited, and writes what is left when the page goes away. */
export class DraftSession implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onSaved: (saved: { id: string; revision: string; savedAt: string }) => void;
  #autosave: Autosave | undefined;
  #store: ReleaseStore | undefined;
  #opening: Promise<void> | undefined;
  #waiting: Release | undefined;
  #revision: string | undefined;

  constructor(host: ReactiveControllerHost, onSaved: (saved: { id: string; revision: string; savedAt: string }) => void) {
    this.#host = host;
    this.#onSaved = onSaved;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#flush);
    addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  get state(): DraftState {
    const state = this.#autosave?.state;
    if (!state) return { status: 'idle' };
    return {
      status: state.status,
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
    this.#store = store;
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
    if (this.#opening) this.#waiting = release;
    else if (this.#autosave) this.#autosave.save(release);
    else if (this.#store) this.#begin(this.#store, release, undefined).save(release);
  }

  /** Stores now what is not stored yet. True if all is stored. */
  async flush(): Promise<boolean> {
    await this.#opening;
    return this.#autosave?.flush() ?? true;
  }

  /** The seller chose their own draft over the stored one. */
  keepMine(): void {
    this.#autosave?.rebase(this.state.current?.revision ?? null);
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

  readonly #onState = ({ status, saved }: AutosaveState) => {
    if (saved && saved.revision !== this.#revision) {
      this.#revision = saved.revision;
      // While idle, it is what an earlier page saved.
      if (status !== 'idle') this.#onSaved(saved);
    }
    this.#host.requestUpdate();
  };

  readonly #flush = () => void this.flush();
}
