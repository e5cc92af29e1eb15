/** Which page of this browser writes a draft: this one, or another. */
export type DraftHolder = 'here' | 'elsewhere';

/** This page's wish to write a draft. */
export interface DraftClaim {
  /** Writes here from now on; the page that wrote it is told `elsewhere`. */
  takeOver(): void;
  /** Leaves the draft to whoever waits for it. */
  release(): void;
}

/** A page that is being reloaded holds its lock a moment longer: it is nobody else. */
const patience = 300;

/**
 * Asks to be the one page that writes a draft, by a lock of the browser. The first that asks is told `here`; the others are told `elsewhere`,
 * and `here` once the first lets go, closes or crashes. Where there are no locks everyone is `here`, and revisions tell of conflicts.
 * @param name - the same for the same draft in all pages of the origin
 */
export const claimDraft = (name: string, onChange: (holder: DraftHolder) => void): DraftClaim => {
  // Missing on pages without TLS.
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  let isOver = false;
  let holder: DraftHolder | undefined;
  let queue: AbortController | undefined;
  let letGo: (() => void) | undefined;

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
      return new Promise<void>((resolve) => (letGo = resolve));
    };
    manager.request(name, options, held).catch(() => {
      if (isOver || options.signal?.aborted) return;
      // Taken over by another page: in the queue again. A page that may not use locks at all goes on without.
      if (holder === undefined) return tell('here');
      tell('elsewhere');
      // Only what was held can be taken. A page that is going loses its lock too, in WebKit, and is refused the next at once, however often it asks.
      if (isHeld) wait(manager);
    });
  };

  const wait = (manager: LockManager) => {
    queue = new AbortController();
    ask(manager, { signal: queue.signal });
  };

  const timer = setTimeout(() => tell(locks ? 'elsewhere' : 'here'), locks ? patience : 0);
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
      letGo?.();
    },
  };
};
