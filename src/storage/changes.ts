import type { StoreChange } from './store.js';

export interface Changes {
  /** Tells every listener here and in the other tabs. */
  tell(kind: string, id: string): void;
  /** Tells every listener here what was heard elsewhere. */
  hear(change: StoreChange): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Tells nobody any more, and hears nothing. */
  close(): void;
}

const isChange = (value: unknown): value is StoreChange =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'id' in value &&
  typeof value.id === 'string';

/** News of changes between all stores of one name, in this tab and in others. The channel opens when somebody first listens or tells. */
export const openChanges = (name: string): Changes => {
  const listeners = new Set<(change: StoreChange) => void>();
  let channel: BroadcastChannel | undefined;
  let isClosed = false;

  // In a task of its own, so that a listener that throws spoils neither the store's work nor the other listeners'.
  const hear = (change: StoreChange) => listeners.forEach((listener) => queueMicrotask(() => listener(change)));

  const open = () => {
    if (channel || isClosed || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    // Node would not end while it is open.
    (channel as { unref?: () => void }).unref?.();
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isChange(data)) hear({ kind: data.kind, id: data.id });
    };
  };

  return {
    tell(kind, id) {
      open();
      hear({ kind, id, local: true });
      channel?.postMessage({ kind, id });
    },
    hear,
    subscribe(listener) {
      open();
      // A wrapper of its own, so that the same function may listen twice and stop once.
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
