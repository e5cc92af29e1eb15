import type { StoreChange } from '../store.js';

interface ServerChangesOptions {
  url: string;
  withCredentials: boolean;
  hear: (change: StoreChange) => void;
  /** The stream is there, for the first time or again. */
  onOpen: () => void;
}

/**
 * The server's news of changes, as server-sent events. Where the browser has none, or the server offers none, nothing is heard; where the
 * connection breaks, the browser connects again by itself.
 * @returns what ends it
 */
export const listenToServer = ({ url, withCredentials, hear, onOpen }: ServerChangesOptions): (() => void) => {
  if (typeof EventSource === 'undefined') return () => undefined;
  const source = new EventSource(url, { withCredentials });
  source.onopen = onOpen;
  source.onmessage = ({ data }: MessageEvent<unknown>) => {
    const change = readChange(data);
    if (change) hear(change);
  };
  return () => source.close();
};

const readChange = (data: unknown): (StoreChange & { revision?: string }) | undefined => {
  if (typeof data !== 'string') return undefined;
  try {
    const { kind, id, revision } = JSON.parse(data) as Partial<Record<string, unknown>>;
    if (typeof kind !== 'string' || typeof id !== 'string') return undefined;
    return { kind, id, ...(typeof revision === 'string' && { revision }) };
  } catch {
    return undefined;
  }
};
