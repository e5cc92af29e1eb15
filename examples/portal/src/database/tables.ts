import type { Generated, Kysely, Selectable } from 'kysely';

/**
 * The tables. Every one begins with the seller, in its primary key too: that is what a cluster shards by.
 * Documents are JSON as text, to the letter: `jsonb` would refuse or reorder what sellers may type.
 */
export interface Tables {
  accounts: AccountTable;
  sessions: SessionTable;
  assignments: AssignmentTable;
  releases: ReleaseTable;
  drafts: DraftTable;
  draft_keys: DraftKeyTable;
  applications: ApplicationTable;
  libraries: LibraryTable;
}

/** Every table has it. */
interface OfSeller {
  seller_id: string;
}

export interface AccountTable extends OfSeller {
  name: string;
  role: 'seller' | 'reviewer';
  password: string;
}

export interface SessionTable extends OfSeller {
  token_hash: string;
  account: string;
  role: AccountTable['role'];
  expires_at: Date;
}

/** Which sellers a reviewer looks after; kept with the reviewers' own house. */
interface AssignmentTable extends OfSeller {
  reviewer: string;
  reviewed: string;
}

/** One row for each release that was ever submitted: what all who change its state lock, and what is on sale. */
interface ReleaseTable extends OfSeller {
  release_id: string;
  revision: Generated<string | null>;
  saved_at: Generated<Date | null>;
  document: Generated<string | null>;
}

interface DraftTable extends OfSeller {
  release_id: string;
  revision: string;
  saved_at: Date;
  status: 'draft' | 'rejected' | 'withdrawn';
  released: string | null;
  /** What the list shows, as JSON. */
  summary: string;
  document: string;
}

/** What each keyed put of a draft answered. */
interface DraftKeyTable extends OfSeller {
  key: string;
  release_id: string;
  revision: string;
  saved_at: Date;
}

interface ApplicationTable extends OfSeller {
  id: string;
  release_id: string;
  key: string;
  status: 'pending' | 'rejected' | 'approved' | 'withdrawn';
  /** The revision on sale that it changes. */
  based_on: string | null;
  submitted_at: Date;
  decided_at: Date | null;
  withdrawn_at: Date | null;
  document: string;
  /** The seller's draft as it was, with what a submission drops. */
  draft: string | null;
  reasons: string | null;
}

interface LibraryTable extends OfSeller {
  revision: string;
  saved_at: Date;
  document: string;
}

export type ApplicationRow = Selectable<ApplicationTable>;

/** The tables as one seller's requests see them: see one-seller.ts. */
export type SellerTables = Kysely<Tables>;
