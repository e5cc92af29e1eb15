import { StoreError } from '../store-error.js';
import { revisionOf, type KnownRevision, type PendingDraft } from './pending-draft.js';

type Base = string | null | undefined;

/**
 * The revisions by which this page knows its pending drafts. A caller whose write failed still passes the revision that it knew before.
 * It is the same writer, so its own pending draft must not count as a conflict.
 */
export class KnownRevisions {
  readonly #known = new Map<string, KnownRevision & { isConflictKnown: boolean }>();
  /** The writes of this page in flight, by their revision on this device. */
  readonly #inFlight = new Map<string, string>();

  get(id: string): KnownRevision | undefined {
    return this.#known.get(id);
  }

  /** The same, for a draft that is kept while a write of this page is in flight. */
  duringWrite(id: string, base: Base): KnownRevision | undefined {
    const known = this.#known.get(id);
    const inFlight = this.#inFlight.get(id);
    return known || inFlight === undefined ? known : { revision: inFlight, bases: new Set([base]) };
  }

  /** The revision on this device that a caller means with `base`. */
  resolve(id: string, base: string | null): string | null {
    const known = this.#known.get(id);
    return known?.bases.has(base) ? known.revision : base;
  }

  /** Whether the writer already got the `conflict` about this draft: reads must then return the server's version. */
  isConflictKnown(pending: PendingDraft): boolean {
    const known = this.#known.get(pending.id);
    return known?.isConflictKnown === true && known.revision === revisionOf(pending);
  }

  /** A write begins. */
  started(pending: PendingDraft, base: Base): void {
    this.#inFlight.set(pending.id, revisionOf(pending));
    if (this.#known.has(pending.id)) this.#remember(pending, [base], false);
  }

  /** The server has stored it. A draft that was kept in the meantime is based on the new revision. */
  arrived(pending: PendingDraft, revision: string): void {
    const { id } = pending;
    this.#ended(pending);
    const known = this.#known.get(id);
    if (known?.revision === revisionOf(pending)) this.#known.delete(id);
    else if (known) this.#known.set(id, { ...known, bases: new Set([...known.bases, revision]) });
  }

  /** The write failed. The caller passes the revision that it knew, or after a conflict the one that the error named. */
  failed(pending: PendingDraft, base: Base, error: unknown): void {
    this.#ended(pending);
    const reason = error instanceof StoreError ? error.reason : undefined;
    const isConflictKnown = reason === 'conflict' || reason === 'missing';
    const bases = isConflictKnown ? [base, (error as StoreError).current?.revision ?? null] : [base];
    const known = this.#known.get(pending.id);
    // A newer draft may have been kept in the meantime.
    if (known?.bases.has(base)) this.#known.set(pending.id, { ...known, bases: new Set([...known.bases, ...bases]), isConflictKnown });
    else this.#remember(pending, bases, isConflictKnown);
  }

  /** The page keeps this draft. Its base may be a revision of the server that its writer is about to receive. */
  kept(pending: PendingDraft, base: Base): void {
    const bases = pending.base === undefined ? [base] : [base, pending.base];
    this.#remember(pending, bases, this.#known.get(pending.id)?.isConflictKnown ?? false);
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  #remember(pending: PendingDraft, bases: Base[], isConflictKnown: boolean): void {
    const revision = revisionOf(pending);
    const known = this.#known.get(pending.id)?.bases ?? [];
    this.#known.set(pending.id, { revision, bases: new Set([...known, revision, ...bases]), isConflictKnown });
  }

  #ended(pending: PendingDraft): void {
    if (this.#inFlight.get(pending.id) === revisionOf(pending)) this.#inFlight.delete(pending.id);
  }
}
