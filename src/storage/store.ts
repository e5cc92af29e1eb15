import type { IdPath } from '../core/schema/issue.js';
import type { LibraryAttribute, Release } from '../core/schema/types.js';
import type { DraftClaim, DraftHolder } from './browser/draft-claim.js';

/** A stored document. Revisions are opaque: the same text means the same stored document. */
export interface Saved<T> {
  value: T;
  revision: string;
  /** ISO 8601, UTC. */
  savedAt: string;
  /** Pending: kept on this device and not in the store yet. The next `put` writes it there. */
  waiting?: true;
}

/** The progress of a draft: the number of the form's sections without an error. */
export interface Progress {
  complete: number;
  of: number;
}

/** An entry in the list of drafts. */
export interface DraftInfo {
  /** The release's id. */
  id: string;
  /** The product's name; may be empty. */
  name: string;
  deliveryMethod: string;
  savedAt: string;
  revision: string;
  /** The released revision that the draft changes. */
  released?: string;
  /** Where the draft comes from: begun by the seller, rejected by a reviewer, or withdrawn. */
  status: 'draft' | 'rejected' | 'withdrawn';
  progress?: Progress;
}

/** The status of a review. */
export type ApplicationStatus = 'pending' | 'rejected' | 'approved' | 'withdrawn';

/** A reason for a rejection and its place. An empty path means the whole release. */
export interface Reason {
  path: IdPath;
  text: string;
}

/** A request to release. Submitting again creates a new application with the same release id. */
export interface Application {
  id: string;
  /** What the seller submitted. */
  release: Release;
  status: ApplicationStatus;
  /** ISO 8601, UTC, as all times here. */
  submittedAt: string;
  decidedAt?: string;
  withdrawnAt?: string;
  reasons?: Reason[];
}

/** A reviewer's decision. A rejection has at least one reason. */
export type Decision = { status: 'approved' } | { status: 'rejected'; reasons: Reason[] };

/** A change in a store. */
export interface StoreChange {
  /** `draft`, `application`, `released` or `library`. */
  kind: string;
  /** The release's id for drafts and released, the application's for applications, `library` for the library. */
  id: string;
  /** Made through this store object, not by another tab or person. */
  local?: boolean;
}

/** The base of a draft that is kept. */
export interface KeepOptions {
  /** As in `put`; `undefined` = not known: writing it is a `conflict` if a draft other than `from` is stored. */
  base: string | null | undefined;
  /** The release that it is based on, if its base is not known. */
  from?: Release | undefined;
  released?: string | undefined;
}

/** The interface of a store for the seller's documents. Every method rejects only with {@link StoreError}. */
export interface ReleaseStore {
  drafts: {
    /** Latest change first. */
    list(): Promise<DraftInfo[]>;
    get(id: string): Promise<Saved<Release> | undefined>;
    /**
     * Stores a draft whatever its issues.
     * @param options.base - the revision that it is based on, `null` for a new draft. `conflict` with `current` if a different one is stored, `missing` if none is.
     * @param options.released - the released revision that the draft changes; unchanged if left out.
     */
    put(release: Release, options: { base: string | null; released?: string }): Promise<Saved<Release>>;
    delete(id: string, options: { base: string | null }): Promise<void>;
    /**
     * Requests to be the only page that writes a draft, so that a second page can say so before the seller types there. Optional: without it,
     * two pages that write the same draft get a `conflict`.
     */
    claim?(id: string, onChange: (holder: DraftHolder) => void): DraftClaim;
    /**
     * Keeps a draft on this device at once when it can't be put yet: a write is in flight, or its base is not known. `get` returns it with
     * `waiting`, and the store writes it if no `put` follows. Optional for stores that write at once.
     * @returns the revision, which is the base of the next `put`.
     */
    keep?(release: Release, options: KeepOptions): Promise<{ revision: string; savedAt: string }>;
    /** Drops a pending draft from this device, because the seller chose a different one. Only if `base` is its revision. */
    forget?(id: string, options: { base: string | null }): Promise<void>;
  };
  applications: {
    /** Latest submission first. */
    list(): Promise<Application[]>;
    get(id: string): Promise<Application | undefined>;
    /**
     * Requests a review and deletes the draft.
     * @param options.base - the draft's revision; without a draft, `null` or the released revision.
     * @param options.key - submitting twice with the same key returns the same application.
     * @throws StoreError `conflict` if a different draft is stored, or the released product has changed since the draft was begun.
     */
    submit(release: Release, options: { base: string | null; key: string }): Promise<Application>;
    /** Withdraws a pending application and returns its release to the drafts. `refused` if the delivery method does not allow it. */
    withdraw(id: string): Promise<Application>;
    /** Approves a pending application, which releases the product, or rejects it. */
    decide(id: string, decision: Decision): Promise<Application>;
    /** Deletes a rejected or withdrawn application. Optional: some stores have to keep them. */
    delete?(id: string): Promise<void>;
  };
  /** The released products. */
  released: { get(id: string): Promise<Saved<Release> | undefined> };
  /** The seller's product attributes. If none are stored yet: an empty list with an empty revision. */
  library: {
    get(): Promise<Saved<LibraryAttribute[]>>;
    put(attributes: LibraryAttribute[], options: { base: string | null }): Promise<Saved<LibraryAttribute[]>>;
  };
  /** Calls the listener after each change by anyone. Returns a function that unsubscribes it. */
  subscribe?(listener: (change: StoreChange) => void): () => void;
}
