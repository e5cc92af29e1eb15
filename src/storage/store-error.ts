import type { Issue } from '../core/schema/issue.js';
import type { Release } from '../core/schema/types.js';
import type { Saved } from './store.js';

/**
 * Why a store call failed.
 * - `conflict`: a different revision is stored; for drafts and releases it is in `current`.
 * - `quota`: no space left. - `offline`: the store can't be reached now. - `blocked`: the browser or another tab refuses access.
 * - `denied`: the server requires a sign-in, or this person has no permission.
 * - `missing`: the document to change does not exist or was deleted.
 * - `refused`: the store does not allow it; `issues` has the reasons if the document is invalid.
 */
export type StoreErrorReason = 'conflict' | 'quota' | 'offline' | 'blocked' | 'denied' | 'missing' | 'refused';

const sentences: Record<StoreErrorReason, string> = {
  conflict: 'A different revision is stored.',
  quota: 'There is no space left to store this.',
  offline: 'The store can’t be reached.',
  blocked: 'The browser refuses access to its storage.',
  denied: 'The server denies access: sign in again.',
  missing: 'The document to change does not exist.',
  refused: 'The store refuses this.',
};

/** The details of an error: `current` is the draft that another tab or person saved in the meantime. */
export interface StoreErrorDetails {
  message?: string | undefined;
  current?: Saved<Release> | undefined;
  issues?: Issue[] | undefined;
  cause?: unknown;
}

/** The only error that stores throw. The failed call changed nothing. */
export class StoreError extends Error {
  readonly reason: StoreErrorReason;
  readonly current?: Saved<Release>;
  readonly issues?: Issue[];

  /** Also true for errors of another copy of the kit on the page, such as `cdn/storage.js` next to the elements. */
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

/** Converts an error of the browser's storage to a {@link StoreError}. An unknown error means that storage can't be used now: `blocked`. */
export const asStoreError = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreError((Object.hasOwn(reasons, name) ? reasons[name] : undefined) ?? 'blocked', { cause: error });
};
