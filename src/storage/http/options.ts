import { randomId } from '../random-id.js';

/** When a call is tried again, and when it is given up. Milliseconds. */
export interface RetryOptions {
  /** How often a call is tried before it rejects with `offline`. */
  attempts: number;
  /** The wait after the first failure; it doubles with each further one. */
  delay: number;
  /** No wait is longer; a server that asks for more (`Retry-After`) is not waited for, and the call rejects with `offline`. */
  maxDelay: number;
  /** One try that takes longer has failed. */
  timeout: number;
  /** A draft that has not arrived by then is told `offline`; its delivery goes on. */
  patience: number;
  /** From 0 to 1: waits are spread by it, so that not all pages come back at once. */
  random: () => number;
}

/** What {@link HttpStore} takes from outside. */
export interface HttpStoreOptions {
  /** Where the protocol is served, such as `/api` or `https://portal.example/api`. */
  baseUrl: string;
  /** Makes the requests; the browser's own by default. */
  fetch?: typeof globalThis.fetch;
  /** Further headers of each request, such as `Authorization`; asked for anew for each try where it is a function. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Whether cookies go along. */
  credentials?: RequestCredentials;
  /** The clock. */
  now?: () => Date;
  /** Makes idempotency keys and the revisions of what waits on this device: never the same twice. */
  newId?: () => string;
  retry?: Partial<RetryOptions>;
  /**
   * The IndexedDB that keeps what has not arrived at the server yet. Stores of one name share it, in all tabs: where several people sign in
   * with one browser, name it after the person. `false`: it is kept no longer than the page.
   */
  outbox?: string | false;
  /** Listens to the server's own news of changes (`GET /changes`, server-sent events) while anyone listens to the store. */
  changes?: boolean;
  /** Ends all work, as {@link HttpStore.close} does. */
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
    // Looked up with each request: a page may put its own in the place of the browser's.
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
