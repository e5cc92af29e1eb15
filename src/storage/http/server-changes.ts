import type { Changes } from '../changes.js';
import type { StoreChange } from '../store.js';
import type { Settings } from './options.js';

interface ServerChangesOptions {
  settings: Settings;
  closing: AbortSignal;
  /** Whether this very page stored that revision of a draft: it knows. */
  isOwn: (id: string, revision: string) => boolean;
  /** The stream is there, for the first time or again. */
  onOpen: () => void;
}

/**
 * To listen, to the server as well: its news of changes come as server-sent events, for as long as anyone listens. Where the browser has none,
 * or the server offers none, nothing is heard; where the connection breaks, the browser connects again by itself.
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
      if (kind !== 'draft' || revision === undefined || !isOwn(id, revision)) changes.hear({ kind, id });
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
