/** Which page of this browser writes a draft: this one (`here`) or a different one. */
export type DraftHolder = 'here' | 'elsewhere';

/** The request of this page to be the one that writes a draft. */
export interface DraftClaim {
  /** Makes this page the writer. The page that was the writer gets `elsewhere`. */
  takeOver(): void;
  /** Ends the request; the next page in the queue becomes the writer. */
  release(): void;
}

/** Milliseconds before a held lock counts as a different page: a page that reloads releases its own lock late. */
const reloadTime = 300;

/**
 * Requests to be the only page that writes a draft, with a lock of the browser. The first page gets `here`. The others get `elsewhere`, and
 * `here` once the first releases it, closes or crashes. Without locks every page gets `here`, and conflicts are found by revision.
 * @param name - the same for the same draft in all pages of the origin
 */
export const claimDraft = (name: string, onChange: (holder: DraftHolder) => void): DraftClaim => {
  // Missing on pages without TLS.
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  let isOver = false;
  let holder: DraftHolder | undefined;
  let queue: AbortController | undefined;
  let unlock: (() => void) | undefined;

  const tell = (next: DraftHolder) => {
    if (isOver || holder === next) return;
    holder = next;
    onChange(next);
  };

  const ask = (manager: LockManager, options: LockOptions) => {
    let isHeld = false;
    const held = () => {
      isHeld = true;
      clearTimeout(timer);
      if (isOver) return undefined;
      tell('here');
      return new Promise<void>((resolve) => (unlock = resolve));
    };
    manager.request(name, options, held).catch(() => {
      if (isOver || options.signal?.aborted) return;
      // Another page took over: join the queue again. A page that may not use locks continues without one.
      if (holder === undefined) return tell('here');
      tell('elsewhere');
      // In WebKit a page that is closing also loses its lock, and each new request fails at once: queue again only if the lock was held.
      if (isHeld) wait(manager);
    });
  };

  const wait = (manager: LockManager) => {
    queue = new AbortController();
    ask(manager, { signal: queue.signal });
  };

  const timer = setTimeout(() => tell(locks ? 'elsewhere' : 'here'), locks ? reloadTime : 0);
  if (locks) wait(locks);

  return {
    takeOver() {
      if (!locks || isOver || holder === 'here') return;
      queue?.abort();
      ask(locks, { steal: true });
    },
    release() {
      isOver = true;
      clearTimeout(timer);
      queue?.abort();
      unlock?.();
    },
  };
};
