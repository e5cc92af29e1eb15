import type { StoreChange } from '../store.js';

export interface Changes {
  /** Reports a change to the listeners here and in other tabs. */
  notify(kind: string, id: string): void;
  /** Reports a change from elsewhere to the listeners here. */
  receive(change: StoreChange): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Ends all reports. */
  close(): void;
}

const isChange = (value: unknown): value is StoreChange =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'id' in value &&
  typeof value.id === 'string';

/** Reports changes between all stores with one name, in this tab and in others. The channel opens with the first listener or report. */
export const openChanges = (name: string): Changes => {
  const listeners = new Set<(change: StoreChange) => void>();
  let channel: BroadcastChannel | undefined;
  let isClosed = false;

  // In a microtask each, so that a listener that throws disturbs neither the store nor other listeners.
  const receive = (change: StoreChange) => listeners.forEach((listener) => queueMicrotask(() => listener(change)));

  const open = () => {
    if (channel || isClosed || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    // An open channel would keep Node running.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isChange(data)) receive({ kind: data.kind, id: data.id });
    };
  };

  return {
    notify(kind, id) {
      open();
      receive({ kind, id, local: true });
      channel?.postMessage({ kind, id });
    },
    receive,
    subscribe(listener) {
      open();
      // A wrapper, so that a function can subscribe twice and unsubscribe once.
      const entry = (change: StoreChange) => listener(change);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    close() {
      isClosed = true;
      channel?.close();
      channel = undefined;
      listeners.clear();
    },
  };
};
