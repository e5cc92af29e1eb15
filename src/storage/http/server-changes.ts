import type { Changes } from '../browser/changes.js';
import type { StoreChange } from '../store.js';
import type { Settings } from './options.js';

interface ServerChangesOptions {
  settings: Settings;
  closing: AbortSignal;
  /** Whether this page itself stored that revision of a draft. */
  isOwn: (id: string, revision: string) => boolean;
  /** The stream is connected, for the first time or again. */
  onOpen: () => void;
}

/**
 * Subscribes to local changes and to the server's change events, which come as server-sent events while there are listeners. Without support
 * in the browser or on the server there are only local changes. The browser reconnects after a lost connection.
 */
export const withServer = (changes: Changes, { settings, closing, isOwn, onOpen }: ServerChangesOptions): Changes['subscribe'] => {
  let listeners = 0;
  let source: EventSource | undefined;

  const open = () => {
    if (source || closing.aborted || typeof EventSource === 'undefined') return;
    source = new EventSource(`${settings.baseUrl}/changes`, { withCredentials: settings.credentials === 'include' });
    source.onopen = onOpen;
    source.onmessage = ({ data }: MessageEvent<unknown>) => {
      const change = readChange(data);
      if (!change) return;
      const { kind, id, revision } = change;
      if (kind !== 'draft' || revision === undefined || !isOwn(id, revision)) changes.receive({ kind, id });
    };
  };
  const close = () => {
    source?.close();
    source = undefined;
  };
  closing.addEventListener('abort', close);

  return (listener) => {
    const stop = changes.subscribe(listener);
    let isOver = false;
    listeners += 1;
    open();
    return () => {
      stop();
      if (isOver) return;
      isOver = true;
      listeners -= 1;
      if (listeners === 0) close();
    };
  };
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
