import type { StoreChange } from './store.js';

export interface Changes {
  /** Tells every listener here and in the other tabs. */
  tell(kind: string, id: string): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
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

  // In a task of its own, so that a listener that throws spoils neither the store's work nor the other listeners'.
  const hear = (change: StoreChange) => listeners.forEach((listener) => queueMicrotask(() => listener(change)));

  const open = () => {
    if (channel || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
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
    subscribe(listener) {
      open();
      // A wrapper of its own, so that the same function may listen twice and stop once.
      const entry = (change: StoreChange) => listener(change);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
};
