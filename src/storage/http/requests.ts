import { StoreError } from '../store-error.js';
import { abortedError, sleep, abortable } from './abortable.js';
import type { Settings } from './options.js';
import { isTemporary, retryAfter, retryDelay } from './retry.js';

/** One call of the protocol. Every call may be repeated: preconditions and idempotency keys ensure that it takes effect once. */
export interface Call {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** The segments of the path below `baseUrl`. They are escaped. */
  path: readonly string[];
  headers?: Record<string, string>;
  /** JSON. */
  body?: string;
  /** The number of attempts, if it differs from the options. */
  attempts?: number;
}

/** A response that a retry would not change. */
export interface Answer {
  ok: boolean;
  status: number;
  /** The parsed JSON; `undefined` if there is no body. */
  body: unknown;
  /** An earlier attempt may already have taken effect. */
  isRepeated: boolean;
}

export interface Requests {
  /** Sends until the server responds; rejects with `offline` after the last attempt. */
  send(call: Call): Promise<Answer>;
  /** The milliseconds that are left of the server's `Retry-After`. */
  pause(): number;
  readonly closing: AbortSignal;
}

export const openRequests = (settings: Settings, closing: AbortSignal): Requests => {
  const { retry } = settings;
  let resumeAt = 0;
  const pause = () => Math.max(0, resumeAt - performance.now());

  const attempt = async ({ method, path, body }: Call, own: Headers): Promise<Omit<Answer, 'isRepeated'>> => {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), retry.timeout);
    const signal = AbortSignal.any([closing, timeout.signal]);
    try {
      const given =
        typeof settings.headers === 'function' ? await abortable(signal, Promise.resolve(settings.headers())) : settings.headers;
      const headers = new Headers(given);
      own.forEach((value, name) => headers.set(name, value));
      const { credentials, fetch, baseUrl } = settings;
      const url = [baseUrl, ...path.map(encodeURIComponent)].join('/');
      const init: RequestInit = { method, headers, credentials, signal, cache: 'no-store', ...(body !== undefined && { body }) };
      const response = await abortable(signal, fetch(url, init));
      const text = await abortable(signal, response.text());
      if (isTemporary(response.status)) {
        const rest = retryAfter(response.headers.get('retry-after'), settings.now());
        if (rest !== undefined) resumeAt = Math.max(resumeAt, performance.now() + rest);
        throw new Error(`The server answered ${response.status}.`);
      }
      const { ok, status } = response;
      const parsed = text === '' ? { json: undefined } : readJson(text);
      // The page of a proxy or a network's sign-in, not a response of the store.
      if (!parsed && (ok || status === 404)) throw new Error(`The response (${response.status}) is not JSON.`);
      if (text === '' && ok && status !== 204) throw new Error('The response is empty.');
      return { ok, status, body: parsed?.json };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    closing,
    pause,
    async send(call) {
      const { attempts = retry.attempts } = call;
      const headers = headersOf(call);
      for (let tried = 1; ; tried += 1) {
        if (closing.aborted) throw abortedError();
        const rest = pause();
        if (rest > retry.maxDelay) throw new StoreError('offline', { message: 'The server asks for a longer pause.' });
        if (rest > 0) await sleep(rest, closing);
        try {
          return { ...(await attempt(call, headers)), isRepeated: tried > 1 };
        } catch (cause) {
          if (closing.aborted || tried >= attempts) throw new StoreError('offline', { cause });
        }
        await sleep(retryDelay(tried, retry), closing);
      }
    },
  };
};

const headersOf = ({ method, path, headers, body }: Call): Headers => {
  // Such a segment would lead to a different address.
  if (path.some((piece) => /^\.{0,2}$/.test(piece))) throw new StoreError('missing');
  try {
    return new Headers({
      Accept: 'application/json, application/problem+json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      // A form on another site can't send this header. With same-site cookies it prevents forged requests.
      ...(method !== 'GET' && { 'X-Requested-With': 'sku-kit' }),
      ...headers,
    });
  } catch (cause) {
    throw new StoreError('refused', { message: 'A revision or key contains characters that HTTP headers do not allow.', cause });
  }
};

const readJson = (text: string): { json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};
