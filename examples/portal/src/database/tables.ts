import type { Generated, Kysely, Selectable } from 'kysely';

/**
 * The tables. The seller is the first column of each table and its primary key, because a cluster shards by it.
 * Documents are stored as JSON text, because `jsonb` would refuse or reorder some of what sellers type.
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

/** The sellers that a reviewer reviews, stored in the reviewers' tenant. */
interface AssignmentTable extends OfSeller {
  reviewer: string;
  reviewed: string;
}

/** One row for each release that was ever submitted. Every change of its state locks this row, which also has the version on sale. */
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
  /** The list entry as JSON. */
  summary: string;
  document: string;
}

/** The answer to each `PUT` of a draft that had a key. */
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
  /** The original draft, with the parts that a submission drops. */
  draft: string | null;
  reasons: string | null;
}

interface LibraryTable extends OfSeller {
  revision: string;
  saved_at: Date;
  document: string;
}

export type ApplicationRow = Selectable<ApplicationTable>;

/** The tables for the requests of one seller: see one-seller.ts. */
export type SellerTables = Kysely<Tables>;
