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
  #id: string | undefined;
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
    this.#id = release.id;
    if (!store) return;
    if (!isReleased) return this.#begin(release, undefined);
    const id = release.id;
    void store.released.get(id).then(
      (saved) => this.#id === id && this.#store === store && !this.#autosave && this.#begin(release, saved?.revision),
      () => undefined,
    );
  }

  save(release: Release): void {
    if (!this.#store) return;
    if (!this.#autosave) this.#begin(release, undefined);
    this.#autosave?.save(release);
  }

  flush(): Promise<boolean> {
    return this.#autosave?.flush() ?? Promise.resolve(true);
  }

  /** The seller chose their own draft over the stored one. */
  keepMine(): void {
    this.#autosave?.rebase(this.state.current?.revision ?? null);
  }

  stop(): void {
    this.#autosave?.stop();
    this.#autosave = undefined;
    this.#revision = undefined;
  }

  #begin(release: Release, released: string | undefined): void {
    if (!this.#store) return;
    this.#autosave = createAutosave({ store: this.#store, released, onState: this.#onState });
    this.#autosave.open(release);
    this.#host.requestUpdate();
  }

  readonly #onState = ({ saved }: AutosaveState) => {
    if (saved && saved.revision !== this.#revision) {
      this.#revision = saved.revision;
      this.#onSaved(saved);
    }
    this.#host.requestUpdate();
  };

  readonly #flush = () => void this.flush();
}
