import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import type { LibraryAttribute, Release } from '../../core/schema/types.js';
import { connectTo, type ConnectionTo } from '../browser/connection.js';
import type { Application, DraftInfo, Saved } from '../store.js';

/** An application with the store's own fields. */
export interface ApplicationRecord extends Application {
  releaseId: string;
  key: string;
  /** The revision on sale that it changes; `null` for a new product. */
  from: string | null;
  /** The seller's draft with everything that a submission drops; withdrawing restores it. */
  draft?: Release;
}

/** The document as JSON text. That takes a tenth of the time of a structured clone, which would slow down typing in a large release. */
export interface DraftRecord {
  id: string;
  json: string;
}

export interface StoreSchema extends DBSchema {
  drafts: { key: string; value: DraftRecord };
  /** Separate from the documents, so that listing drafts and checking a revision don't read them. */
  draftInfo: { key: string; value: Omit<DraftInfo, 'progress'> };
  applications: { key: string; value: ApplicationRecord; indexes: { key: string; releaseId: string } };
  released: { key: string; value: Saved<Release> & { id: string } };
  library: { key: string; value: Saved<LibraryAttribute[]> & { id: string } };
}

export type StoreName = StoreNames<StoreSchema>;
export type Connection = ConnectionTo<StoreSchema>;

const create = (database: IDBPDatabase<StoreSchema>) => {
  database.createObjectStore('drafts', { keyPath: 'id' });
  database.createObjectStore('draftInfo', { keyPath: 'id' });
  const applications = database.createObjectStore('applications', { keyPath: 'id' });
  applications.createIndex('key', 'key', { unique: true });
  applications.createIndex('releaseId', 'releaseId');
  database.createObjectStore('released', { keyPath: 'id' });
  database.createObjectStore('library', { keyPath: 'id' });
};

/** Connects to the database of a store with this name. */
export const connect = (name: string): Connection => connectTo<StoreSchema>(name, { version: 1, create });
