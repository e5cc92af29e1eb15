import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a list comes from, and who tells when it has changed. */
export interface ListSource<T> {
  list(): Promise<T[]>;
  subscribe(listener: () => void): (() => void) | undefined;
}

/** A list that follows its source: loads it, loads it again after each change, and keeps the last one on screen meanwhile. */
export class LiveList<T> implements ReactiveController {
  /** `undefined` until it was loaded for the first time. */
  items: T[] | undefined;
  /** Why it could not be loaded; gone with the next one that goes well. */
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
    // "3 minutes ago" must not stay so.
    this.#clock = setInterval(() => this.#host.requestUpdate(), 60_000);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearInterval(this.#clock);
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Another source, or none: what the earlier one gave is forgotten. */
  show(source: ListSource<T> | undefined): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#source = source;
    this.items = undefined;
    this.failure = undefined;
    if (this.#isConnected) this.#follow();
  }

  /** One at a time; changes during a load make one more. */
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
