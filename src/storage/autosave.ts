import { dequal } from 'dequal/lite';
import type { Release } from '../core/schema/types.js';

import type { ReleaseStore, Saved } from './store.js';
import { StoreError, asStoreError } from './store-error.js';

/** How the last write went. */
export interface AutosaveState {
  /** `error`: what was last given is not stored; it is kept, and tried again unless the seller has to choose first (`conflict`, `missing`). */
  status: 'idle' | 'saving' | 'saved' | 'error';
  /** The last write that went well; while `idle`, an earlier page's. */
  saved?: { id: string; revision: string; savedAt: string };
  error?: StoreError;
}

/** Where drafts are saved and who is told. */
export interface AutosaveOptions {
  store: Pick<ReleaseStore, 'drafts'>;
  /** Called whenever the state changes. */
  onState?: (state: AutosaveState) => void;
  /** The revision on sale that the draft changes. */
  released?: string | undefined;
  /** Milliseconds to the next try, by how many failed in a row; those that a change set off count once. */
  retryAfter?: (failures: number) => number;
}

/** Writes one draft. A form makes one for each release that it shows. */
export interface Autosave {
  readonly state: AutosaveState;
  /** The revision that the next write replaces: `null` = none is stored, `undefined` = not known yet. */
  readonly base: string | null | undefined;
  /** What the seller has before them. If the store holds another draft of it, the first write is a `conflict` and not a replacement. */
  open(release: Release): void;
  /**
   * Somebody else stored this draft: goes on from that one, and gives it where it is another than the seller has before them. What the seller
   * wrote here is not given up for it, unless they leave the writing to the other (`yields`): they are told `conflict`.
   */
  follow(options?: { yields?: boolean }): Promise<Release | undefined>;
  /** Stores the release at once, or right after the write under way. Older ones that still wait are dropped: the newest holds all they held. */
  save(release: Release): void;
  /** Tries now what is not stored yet. True if all is stored. */
  flush(): Promise<boolean>;
  /** The seller's choice after `conflict` or `missing`: what they have replaces that revision (`null`: is a new draft). */
  rebase(base: string | null): void;
  /** The seller took the stored one: what this device keeps of theirs is dropped. */
  giveUp(): Promise<void>;
  /** No write begins any more: the draft was submitted or deleted, or the seller took the other one. */
  stop(): void;
}

const doubling = (failures: number) => Math.min(30_000, 500 * 2 ** failures);
const untilChosen = new Set(['conflict', 'missing']);

/** Saves every change at once: one write in flight, the newest wins, nothing waits for the seller to pause. */
export const createAutosave = ({ store, onState, released, retryAfter = doubling }: AutosaveOptions): Autosave => {
  let state: AutosaveState = { status: 'idle' };
  let base: string | null | undefined;
  /** As it was opened, until it is known what is stored. */
  let shown: Release | undefined;
  /** As the seller has it now. */
  let latest: Release | undefined;
  /** The seller changed it since it was opened, or since another page did. */
  let isOwn = false;
  let looking: Promise<void> | undefined;
  /** The revision under which the device keeps what could not be written yet. */
  let kept: Promise<string | undefined> | undefined;
  let waiting: Release | undefined;
  let writing: Promise<void> | undefined;
  let failures = 0;
  /** The try under way was begun by the clock, not by the seller. */
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
      // The store has it, but its answer to an earlier try got lost.
      if (error instanceof StoreError && error.reason === 'conflict' && dequal(error.current?.value, release) && error.current)
        return error.current;
      throw error;
    }
  };

  /** A page that goes away has lost nothing, whatever its writes wait for. */
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
      // An error stands until a write has gone well.
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
    // Each change is tried at once, and must not put off the next try by itself.
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

  /** What an earlier page kept on this device belongs into the store. */
  const writeOn = (stored: Saved<Release> | undefined) => {
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
      looking = lookUp(release.id).then(writeOn, () => undefined);
    },
    async follow({ yields = false } = {}) {
      await looking;
      if (!latest || waiting || writing || stopped) return undefined;
      const stored = await store.drafts.get(latest.id).catch(() => undefined);
      // Meanwhile the seller may have gone on.
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
      // Over a draft that is gone, nothing is saved until this is.
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
