import { StoreError } from '../store-error.js';
import { ended, sleep, within } from './abortable.js';
import type { Settings } from './options.js';
import { isPassing, retryAfter, retryDelay } from './retry.js';

/** One call of the protocol. Every call may be repeated: conditions and keys see to it that it has its effect once. */
export interface Call {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** The address below the base, piece by piece; ids are escaped. */
  path: readonly string[];
  headers?: Record<string, string>;
  /** JSON. */
  body?: string;
  /** How often it is tried, where not as often as usual. */
  attempts?: number;
}

/** An answer that another try would not better. */
export interface Answer {
  ok: boolean;
  status: number;
  /** As JSON; `undefined` where there is none. */
  body: unknown;
  /** An earlier try may have had its effect already. */
  isRepeated: boolean;
}

export interface Requests {
  /** Tries until there is an answer; rejects with `offline` where there is none. */
  send(call: Call): Promise<Answer>;
  /** Milliseconds for which the server asked to be left alone. */
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
      const given = typeof settings.headers === 'function' ? await within(signal, Promise.resolve(settings.headers())) : settings.headers;
      const headers = new Headers(given);
      own.forEach((value, name) => headers.set(name, value));
      const { credentials, fetch, baseUrl } = settings;
      const url = [baseUrl, ...path.map(encodeURIComponent)].join('/');
      const init: RequestInit = { method, headers, credentials, signal, cache: 'no-store', ...(body !== undefined && { body }) };
      const response = await within(signal, fetch(url, init));
      const text = await within(signal, response.text());
      if (isPassing(response.status)) {
        const rest = retryAfter(response.headers.get('retry-after'), settings.now());
        if (rest !== undefined) resumeAt = Math.max(resumeAt, performance.now() + rest);
        throw new Error(`The server answered ${response.status}.`);
      }
      const { ok, status } = response;
      const parsed = text === '' ? { json: undefined } : readJson(text);
      // A page of a proxy or of a portal of the network: nothing that the store says.
      if (!parsed && (ok || status === 404)) throw new Error(`The answer (${response.status}) is no JSON.`);
      if (text === '' && ok && status !== 204) throw new Error('The answer is empty.');
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
        if (closing.aborted) throw ended();
        const rest = pause();
        if (rest > retry.maxDelay) throw new StoreError('offline', { message: 'The server asks to be left alone for a while.' });
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
  // Such a piece would lead to another address.
  if (path.some((piece) => /^\.{0,2}$/.test(piece))) throw new StoreError('missing');
  try {
    return new Headers({
      Accept: 'application/json, application/problem+json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      // What no form of another site can send; together with cookies that stay on their site it keeps forged requests out.
      ...(method !== 'GET' && { 'X-Requested-With': 'sku-kit' }),
      ...headers,
    });
  } catch (cause) {
    throw new StoreError('refused', { message: 'A revision or key holds characters that no request can carry.', cause });
  }
};

const readJson = (text: string): { json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};
