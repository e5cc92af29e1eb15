import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads a list and reports its changes. */
export interface ListSource<T> {
  list(): Promise<T[]>;
  subscribe(listener: () => void): (() => void) | undefined;
}

/** A list that follows its source: it loads again after each change and keeps the last one on screen while it does. */
export class LiveList<T> implements ReactiveController {
  /** `undefined` until the list is loaded for the first time. */
  items: T[] | undefined;
  /** Why the last load failed; undefined after a successful one. */
  failure: unknown;

  readonly #host: ReactiveControllerHost;
  #source: ListSource<T> | undefined;
  #stop: (() => void) | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #isConnected = false;
  #isLoading = false;
  #isStale = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    // Keeps "3 minutes ago" up to date.
    this.#clock = setInterval(() => this.#host.requestUpdate(), 60_000);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearInterval(this.#clock);
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Sets the source and drops the list of the earlier one. */
  show(source: ListSource<T> | undefined): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#source = source;
    this.items = undefined;
    this.failure = undefined;
    if (this.#isConnected) this.#follow();
  }

  /** Loads the list. Changes during a load cause one more load. */
  readonly load = async (): Promise<void> => {
    const source = this.#source;
    if (!source) return;
    if (this.#isLoading) {
      this.#isStale = true;
      return;
    }
    this.#isLoading = true;
    try {
      const items = await source.list();
      if (source === this.#source) {
        this.items = items;
        this.failure = undefined;
      }
    } catch (error) {
      if (source === this.#source) this.failure = error;
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
    if (!this.#isStale && source === this.#source) return;
    this.#isStale = false;
    await this.load();
  };

  #follow(): void {
    this.#stop = this.#source?.subscribe(() => void this.load());
    void this.load();
  }
}
