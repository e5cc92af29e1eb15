import { dequal } from 'dequal/lite';
import type { Release } from '../core/schema/types.js';

import type { ReleaseStore, Saved } from './store.js';
import { StoreError, asStoreError } from './store-error.js';

/** The result of the last write. */
export interface AutosaveState {
  /** `error`: the newest release is not stored. It is kept and retried, unless the seller has to choose first (`conflict`, `missing`). */
  status: 'idle' | 'saving' | 'saved' | 'error';
  /** The last successful write; while `idle`, that of an earlier page. */
  saved?: { id: string; revision: string; savedAt: string };
  error?: StoreError;
}

/** The options of {@link createAutosave}. */
export interface AutosaveOptions {
  store: Pick<ReleaseStore, 'drafts'>;
  /** Called when the state changes. */
  onState?: (state: AutosaveState) => void;
  /** The revision on sale that the draft changes. */
  released?: string | undefined;
  /** Returns the milliseconds to the next retry, by the number of failures in a row. Attempts that a change started count once. */
  retryAfter?: (failures: number) => number;
}

/** Saves one draft. A form creates one for each release that it shows. */
export interface Autosave {
  readonly state: AutosaveState;
  /** The revision that the next write replaces: `null` = no draft is stored, `undefined` = not known yet. */
  readonly base: string | null | undefined;
  /** Starts with the release that the seller sees. If the store has a different draft of it, the first write is a `conflict` and replaces nothing. */
  open(release: Release): void;
  /**
   * Continues from the draft that another page or person stored, and returns it if it differs from the one that the seller sees. If the
   * seller has changes here, the state is `conflict` instead, unless this page leaves the writing to the other (`yields`).
   */
  follow(options?: { yields?: boolean }): Promise<Release | undefined>;
  /** Stores the release at once, or right after the write in flight. It replaces older releases that are still queued. */
  save(release: Release): void;
  /** Stores now what is not stored yet. Resolves with true if everything is stored. */
  flush(): Promise<boolean>;
  /** The seller's choice after `conflict` or `missing`: their release replaces that revision, or becomes a new draft (`null`). */
  rebase(base: string | null): void;
  /** The seller chose the stored draft: drops what this device keeps of theirs. */
  giveUp(): Promise<void>;
  /** Stops saving: the draft was submitted or deleted, or the seller chose the stored one. */
  stop(): void;
}

const doubling = (failures: number) => Math.min(30_000, 500 * 2 ** failures);
const untilChosen = new Set(['conflict', 'missing']);

/** Creates an autosave that writes every change at once: one write in flight, the newest release wins, no waiting for a pause in typing. */
export const createAutosave = ({ store, onState, released, retryAfter = doubling }: AutosaveOptions): Autosave => {
  let state: AutosaveState = { status: 'idle' };
  let base: string | null | undefined;
  /** The release as it was opened. */
  let shown: Release | undefined;
  /** The release as the seller sees it now. */
  let latest: Release | undefined;
  /** The seller changed it since it was opened or since the last change by another page. */
  let isOwn = false;
  let looking: Promise<void> | undefined;
  /** The revision of the draft that the device keeps until it can be written. */
  let kept: Promise<string | undefined> | undefined;
  let waiting: Release | undefined;
  let writing: Promise<void> | undefined;
  let failures = 0;
  /** The attempt in flight was started by the timer, not by the seller. */
  let isRetry = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const report = (next: AutosaveState) => {
    state = next;
    onState?.(state);
  };
  const lastSaved = () => (state.saved ? { saved: state.saved } : {});

  const lookUp = async (id: string) => {
    const stored = await store.drafts.get(id);
    if (stored && shown && !dequal(stored.value, shown)) throw new StoreError('conflict', { current: stored });
    base = stored?.revision ?? null;
    if (stored && !stored.waiting && state.status === 'idle') {
      report({ status: 'idle', saved: { id, revision: stored.revision, savedAt: stored.savedAt } });
    }
    return stored;
  };

  const put = async (release: Release): Promise<Saved<Release>> => {
    if (base === undefined) {
      await looking;
      if (base === undefined) base = await kept;
      if (base === undefined) await lookUp(release.id);
    }
    try {
      return await store.drafts.put(release, { base: base ?? null, ...(released !== undefined && { released }) });
    } catch (error) {
      // The store has exactly this: the response to an earlier attempt was lost.
      if (error instanceof StoreError && error.reason === 'conflict' && dequal(error.current?.value, release) && error.current)
        return error.current;
      throw error;
    }
  };

  /** Keeps the release on the device, so that closing the page loses nothing while a write is in flight. */
  const keep = (release: Release) => {
    const keeping = store.drafts.keep?.(release, { base, from: shown, released });
    kept = keeping?.then(
      ({ revision }) => revision,
      () => undefined,
    );
  };

  const drain = async () => {
    while (waiting && !stopped) {
      const release = waiting;
      waiting = undefined;
      // An error stays visible until a write succeeds.
      if (state.status !== 'saving' && failures === 0) report({ status: 'saving', ...lastSaved() });
      try {
        const { revision, savedAt } = await put(release);
        base = revision;
        failures = 0;
        isRetry = false;
        report({ status: waiting ? 'saving' : 'saved', saved: { id: release.id, revision, savedAt } });
      } catch (error) {
        waiting ??= release;
        fail(asStoreError(error));
        return;
      }
    }
  };

  const fail = (error: StoreError) => {
    // Each change starts an attempt; these must not lengthen the delay before the next retry.
    if (isRetry || failures === 0) failures += 1;
    isRetry = false;
    report({ status: 'error', error, ...lastSaved() });
    if (untilChosen.has(error.reason) || error.reason === 'refused' || stopped) return;
    timer = setTimeout(() => {
      isRetry = true;
      start();
    }, retryAfter(failures));
  };

  const start = () => {
    clearTimeout(timer);
    if (writing || stopped || !waiting) return;
    writing = drain().finally(() => (writing = undefined));
  };

  /** Writes what an earlier page kept on this device to the store. */
  const writeKept = (stored: Saved<Release> | undefined) => {
    if (!stored?.waiting || isOwn || writing || stopped) return;
    waiting = stored.value;
    start();
  };

  const mustChoose = () => state.status === 'error' && state.error !== undefined && untilChosen.has(state.error.reason);

  return {
    get state() {
      return state;
    },
    get base() {
      return base;
    },
    open(release) {
      shown = latest = release;
      isOwn = false;
      base = kept = undefined;
      looking = lookUp(release.id).then(writeKept, () => undefined);
    },
    async follow({ yields = false } = {}) {
      await looking;
      if (!latest || waiting || writing || stopped) return undefined;
      const stored = await store.drafts.get(latest.id).catch(() => undefined);
      // The seller may have made a change in the meantime.
      if (!stored || waiting || writing || stopped || stored.revision === base) return undefined;
      const isSame = dequal(stored.value, latest);
      if (!isSame && isOwn && !yields) {
        waiting = latest;
        fail(new StoreError('conflict', { current: stored }));
        return undefined;
      }
      base = stored.revision;
      report({ status: 'idle', saved: { id: latest.id, revision: base, savedAt: stored.savedAt } });
      if (isSame) return undefined;
      isOwn = false;
      shown = latest = stored.value;
      return latest;
    },
    save(release) {
      waiting = latest = release;
      isOwn = true;
      if (writing || base === undefined || mustChoose()) keep(release);
      if (!mustChoose()) start();
    },
    async flush() {
      if (!mustChoose()) start();
      while (writing) await writing;
      return waiting === undefined;
    },
    rebase(next) {
      base = next;
      // After `missing`, nothing counts as saved until this write succeeds.
      if (mustChoose() && waiting) report({ status: 'saving', ...(next === null ? {} : lastSaved()) });
      start();
    },
    async giveUp() {
      const known = base === undefined ? await kept : base;
      if (latest && known !== undefined) await store.drafts.forget?.(latest.id, { base: known }).catch(() => undefined);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
