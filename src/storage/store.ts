import type { IdPath } from '../core/schema/issue.js';
import type { LibraryAttribute, Release } from '../core/schema/types.js';
import type { DraftClaim, DraftHolder } from './draft-claim.js';

/** A document as it is stored. Revisions are opaque: the same text means the same stored document, and nothing else. */
export interface Saved<T> {
  value: T;
  revision: string;
  /** ISO 8601, UTC. */
  savedAt: string;
  /** Kept on this device and not where it belongs yet; `put` over it brings it there. */
  waiting?: true;
}

/** How far a draft has come, counted in sections of the form that have no error left. */
export interface Progress {
  complete: number;
  of: number;
}

/** One line of the list of drafts. */
export interface DraftInfo {
  /** The release's id. */
  id: string;
  /** The product's name; may be empty. */
  name: string;
  deliveryMethod: string;
  savedAt: string;
  revision: string;
  /** The revision of what is on sale, where the draft changes it. */
  released?: string;
  /** Where the draft comes from: begun by the seller, or back from a review. */
  status: 'draft' | 'rejected' | 'withdrawn';
  progress?: Progress;
}

/** Where the review of an application stands. */
export type ApplicationStatus = 'pending' | 'rejected' | 'approved' | 'withdrawn';

/** Why a reviewer rejects, and where: an empty path means the release as a whole. */
export interface Reason {
  path: IdPath;
  text: string;
}

/** One request to release. Resubmitting makes another application with the same release id. */
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

/** What a reviewer decides; a rejection gives at least one reason. */
export type Decision = { status: 'approved' } | { status: 'rejected'; reasons: Reason[] };

/** What changed in a store. */
export interface StoreChange {
  /** `draft`, `application`, `released` or `library`. */
  kind: string;
  /** The release's id for drafts and released, the application's for applications, `library` for the library. */
  id: string;
  /** Made through this very store object, not by another tab or person. */
  local?: boolean;
}

/** What a draft that is kept goes on from. */
export interface KeepOptions {
  /** As in `put`; `undefined` = not known: where another draft than `from` is stored, writing it is a `conflict`. */
  base: string | null | undefined;
  /** What it was made from, where its base is not known. */
  from?: Release | undefined;
  released?: string | undefined;
}

/** Where the seller's documents are kept. Every method rejects with {@link StoreError} and with nothing else. */
export interface ReleaseStore {
  drafts: {
    /** Latest change first. */
    list(): Promise<DraftInfo[]>;
    get(id: string): Promise<Saved<Release> | undefined>;
    /**
     * Stores a draft whatever its issues.
     * @param options.base - the revision it was made from, `null` for a new one. Where another is stored: `conflict` with `current`; where none is: `missing`.
     * @param options.released - the revision on sale that the draft changes; kept from earlier when left out.
     */
    put(release: Release, options: { base: string | null; released?: string }): Promise<Saved<Release>>;
    delete(id: string, options: { base: string | null }): Promise<void>;
    /**
     * Asks to be the one page that writes a draft, so that a second one can say so before anything is typed there. A store that can't tell
     * who has a draft open leaves it out; two who write are then told by `conflict`.
     */
    claim?(id: string, onChange: (holder: DraftHolder) => void): DraftClaim;
    /**
     * Keeps on this device, at once, what can't be put yet: a write is under way, or its base is not known. `get` gives it with `waiting`, and
     * it is written by itself if no `put` follows. A store whose writes take no time leaves it out.
     * @returns when and as what it is kept; the next `put` goes on from that revision.
     */
    keep?(release: Release, options: KeepOptions): Promise<{ revision: string; savedAt: string }>;
    /** Drops what this device keeps of a draft and has not written: the seller chose another. Only what the caller knows by its base. */
    forget?(id: string, options: { base: string | null }): Promise<void>;
  };
  applications: {
    /** Latest submission first. */
    list(): Promise<Application[]>;
    get(id: string): Promise<Application | undefined>;
    /**
     * Asks for a review, and drops the draft.
     * @param options.base - the draft's revision; `null`, or the revision on sale, where there is no draft.
     * @param options.key - the same key twice is one submit, and gives the same application.
     * @throws StoreError `conflict` if the draft is another, or what is on sale has moved since the draft was begun.
     */
    submit(release: Release, options: { base: string | null; key: string }): Promise<Application>;
    /** Takes a pending application back: the release is among the drafts again. Where the delivery method has no withdrawing: `refused`. */
    withdraw(id: string): Promise<Application>;
    /** Approves (the release is on sale) or rejects a pending application. */
    decide(id: string, decision: Decision): Promise<Application>;
    /** Forgets a rejected or withdrawn application. A store that has to keep them leaves it out. */
    delete?(id: string): Promise<void>;
  };
  /** What is on sale. */
  released: { get(id: string): Promise<Saved<Release> | undefined> };
  /** The seller's product attributes; nothing stored yet = an empty list with an empty revision. */
  library: {
    get(): Promise<Saved<LibraryAttribute[]>>;
    put(attributes: LibraryAttribute[], options: { base: string | null }): Promise<Saved<LibraryAttribute[]>>;
  };
  /** Calls the listener after each change, whoever made it; returns what ends that. */
  subscribe?(listener: (change: StoreChange) => void): () => void;
}
