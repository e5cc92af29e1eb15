import { randomId } from '../browser/random-id.js';

/** How failed calls are retried. Times are in milliseconds. */
export interface RetryOptions {
  /** The number of attempts before a call rejects with `offline`. */
  attempts: number;
  /** The delay after the first failure. It doubles with each further one. */
  delay: number;
  /** The longest delay. If the server asks for a longer one (`Retry-After`), the call rejects with `offline`. */
  maxDelay: number;
  /** An attempt that takes longer has failed. */
  timeout: number;
  /** After this time `drafts.put` rejects with `offline`; the delivery continues in the background. */
  patience: number;
  /** Returns a number from 0 to 1 that spreads the delays, so that pages don't all retry at the same time. */
  random: () => number;
}

/** The options of {@link HttpStore}. */
export interface HttpStoreOptions {
  /** The address of the protocol, such as `/api` or `https://portal.example/api`. */
  baseUrl: string;
  /** Sends the requests; the browser's `fetch` by default. */
  fetch?: typeof globalThis.fetch;
  /** More headers for each request, such as `Authorization`. A function is called again for each attempt. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Whether requests include cookies. */
  credentials?: RequestCredentials;
  /** The clock. */
  now?: () => Date;
  /** Creates idempotency keys and the revisions of pending drafts; never returns the same twice. */
  newId?: () => string;
  retry?: Partial<RetryOptions>;
  /**
   * The name of the IndexedDB database for pending drafts. Stores with the same name share it in all tabs. If several people sign in with
   * one browser, use a name for each person. `false`: pending drafts are lost with the page.
   */
  outbox?: string | false;
  /** Receives the server's change events (`GET /changes`, server-sent events) while the store has listeners. */
  changes?: boolean;
  /** Closes the store, as {@link HttpStore.close} does. */
  signal?: AbortSignal;
}

const usual: RetryOptions = {
  attempts: 4,
  delay: 300,
  maxDelay: 30_000,
  timeout: 15_000,
  patience: 5_000,
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
};

export type Settings = Required<Omit<HttpStoreOptions, 'retry' | 'signal' | 'now'>> & { retry: RetryOptions; now: () => string };

export const settingsOf = ({ baseUrl, retry, now = () => new Date(), ...options }: HttpStoreOptions): Settings => {
  const address = baseUrl.replace(/\/+$/, '');
  return {
    baseUrl: address,
    // Looked up for each request, because a page may replace the browser's function.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    headers: options.headers ?? {},
    credentials: options.credentials ?? 'same-origin',
    now: () => now().toISOString(),
    newId: options.newId ?? randomId,
    retry: { ...usual, ...retry },
    outbox: options.outbox ?? `sku-kit-outbox:${address}`,
    changes: options.changes ?? false,
  };
};
