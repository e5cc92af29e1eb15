import type { Issue } from '../core/schema/issue.js';
import type { Release } from '../core/schema/types.js';
import type { Saved } from './store.js';

/**
 * - `conflict`: another revision is stored; `current` is that one (of drafts and releases).
 * - `quota`: no room left. - `offline`: the store can't be reached now. - `blocked`: the browser or another tab refuses access.
 * - `denied`: the server wants a sign-in first, or does not let this person do it.
 * - `missing`: what should be changed isn't there (any more).
 * - `refused`: the store won't do it, with `issues` where the document is why.
 */
export type StoreErrorReason = 'conflict' | 'quota' | 'offline' | 'blocked' | 'denied' | 'missing' | 'refused';

const sentences: Record<StoreErrorReason, string> = {
  conflict: 'Another revision is stored.',
  quota: 'There is no room left to store this.',
  offline: 'The store can’t be reached.',
  blocked: 'The browser refuses access to its storage.',
  denied: 'The server denies access: sign in again.',
  missing: 'What should be changed is not stored.',
  refused: 'The store refuses this.',
};

/** What an error tells besides its reason: `current` is the draft that another tab or person saved meanwhile. */
export interface StoreErrorDetails {
  message?: string | undefined;
  current?: Saved<Release> | undefined;
  issues?: Issue[] | undefined;
  cause?: unknown;
}

/** The one error of every store. Nothing was changed by the call that failed. */
export class StoreError extends Error {
  readonly reason: StoreErrorReason;
  readonly current?: Saved<Release>;
  readonly issues?: Issue[];

  /** Of this class is also what another copy of the kit on the page threw, as `cdn/storage.js` is one beside the elements. */
  static override [Symbol.hasInstance](value: unknown): value is StoreError {
    return super[Symbol.hasInstance](value) || (this === StoreError && (value as Error | undefined)?.name === 'StoreError');
  }

  constructor(reason: StoreErrorReason, { message = sentences[reason], current, issues, cause }: StoreErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.reason = reason;
    if (current) this.current = current;
    if (issues) this.issues = issues;
  }
}

const reasons: Record<string, StoreErrorReason> = {
  QuotaExceededError: 'quota',
  NetworkError: 'offline',
  DataCloneError: 'refused',
  DataError: 'refused',
};

/** What a browser's storage throws, as a {@link StoreError}: whatever isn't known otherwise means that storage can't be used now. */
export const asStoreError = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreError((Object.hasOwn(reasons, name) ? reasons[name] : undefined) ?? 'blocked', { cause: error });
};
