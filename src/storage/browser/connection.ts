import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StoreError, asStoreError } from '../store-error.js';

type Transaction<Schema extends DBSchema, Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<Schema, StoreNames<Schema>[], Mode>;

/** A connection to an IndexedDB database, open as long as the page. */
export interface ConnectionTo<Schema extends DBSchema> {
  /** Runs `work` in one transaction over the named stores; an error rolls it back. */
  read<T>(stores: StoreNames<Schema>[], work: (transaction: Transaction<Schema, 'readonly'>) => Promise<T>): Promise<T>;
  write<T>(stores: StoreNames<Schema>[], work: (transaction: Transaction<Schema, 'readwrite'>) => Promise<T>): Promise<T>;
}

interface Layout<Schema extends DBSchema> {
  version: number;
  create: (database: IDBPDatabase<Schema>) => void;
}

/** Milliseconds after which opening counts as blocked by another page: some browsers never fire `blocked`. */
const patience = 3000;

/** Connects at once, so that the first save does not wait for it. Connects again if the browser closed the connection. */
export const connectTo = <Schema extends DBSchema>(name: string, { version, create }: Layout<Schema>): ConnectionTo<Schema> => {
  type Database = IDBPDatabase<Schema>;
  let opening: Promise<Database> | undefined;
  /** Rejects when another page blocks the open request, which may still succeed later. */
  let obstacle: Promise<never> | undefined;

  const open = () => {
    let refuse!: () => void;
    obstacle = new Promise<never>((_, reject) => {
      refuse = () => reject(new StoreError('blocked', { message: 'Another tab keeps an older version of the storage open.' }));
    });
    obstacle.catch(() => undefined);
    const timer = setTimeout(refuse, patience);
    const attempt: Promise<Database> = openDB<Schema>(name, version, {
      upgrade: create,
      blocked: () => refuse(),
      // Another tab wants to upgrade or delete the database; an open connection would block it.
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated: () => (opening = undefined),
    }).finally(() => clearTimeout(timer));
    return attempt;
  };

  /** One open request at a time: a second one would wait behind the first without an event. */
  const database = () => {
    opening ??= open();
    const current = opening;
    current.then(
      () => {
        if (opening === current) obstacle = undefined;
      },
      () => {
        if (opening === current) opening = undefined;
      },
    );
    return obstacle ? Promise.race([current, obstacle]) : current;
  };

  const run = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      try {
        return await work(await database());
      } catch (error) {
        // The connection closed between two calls, before the transaction began: try again with a new one.
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
        opening = undefined;
        return await work(await database());
      }
    } catch (error) {
      throw asStoreError(error);
    }
  };

  const transact =
    <Mode extends 'readonly' | 'readwrite'>(mode: Mode) =>
    <T>(stores: StoreNames<Schema>[], work: (transaction: Transaction<Schema, Mode>) => Promise<T>) =>
      run(async (db) => {
        // Relaxed: complete when the operating system has the data. It survives a browser crash, and a keystroke costs no disk flush.
        const transaction = db.transaction(stores, mode, { durability: 'relaxed' });
        const done = transaction.done.then(
          () => undefined,
          (reason: unknown) => ({ reason }),
        );
        let result: T;
        try {
          result = await work(transaction);
        } catch (error) {
          abort(transaction);
          await done;
          throw transaction.error ?? error;
        }
        const failed = await done;
        if (failed) throw failed.reason;
        return result;
      });

  if (typeof indexedDB !== 'undefined') void database().catch(() => undefined);
  return { read: transact('readonly'), write: transact('readwrite') };
};

const abort = (transaction: { abort(): void }) => {
  try {
    transaction.abort();
  } catch {
    // The transaction has already ended.
  }
};
