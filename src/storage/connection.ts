import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StoreError, asStoreError } from './store-error.js';

type Transaction<Schema extends DBSchema, Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<Schema, StoreNames<Schema>[], Mode>;

/** A database of the browser, open for as long as the page. */
export interface ConnectionTo<Schema extends DBSchema> {
  /** One transaction over the named stores. What `work` throws undoes all of it. */
  read<T>(stores: StoreNames<Schema>[], work: (transaction: Transaction<Schema, 'readonly'>) => Promise<T>): Promise<T>;
  write<T>(stores: StoreNames<Schema>[], work: (transaction: Transaction<Schema, 'readwrite'>) => Promise<T>): Promise<T>;
}

interface Layout<Schema extends DBSchema> {
  version: number;
  create: (database: IDBPDatabase<Schema>) => void;
}

/** Longer than this an open database takes only while another page stands in its way: some browsers never say so. */
const patience = 3000;

/** Opens at once, so that the first save doesn't wait for it; opens again where the browser closed the connection. */
export const connectTo = <Schema extends DBSchema>(name: string, { version, create }: Layout<Schema>): ConnectionTo<Schema> => {
  type Database = IDBPDatabase<Schema>;
  let opening: Promise<Database> | undefined;
  /** Rejects once the open request is known to wait for another page; it may succeed all the same, later. */
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
      // Another tab wants to upgrade or to delete: in its way, we would block it for good.
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated: () => (opening = undefined),
    }).finally(() => clearTimeout(timer));
    return attempt;
  };

  /** One request at a time: a second one would only wait behind the first, without a word. */
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
        // The connection went away between two calls. Nothing was begun: once more, on a new one.
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
        // Relaxed: done when the system has it. It survives a crash of the browser, and a keystroke costs no flush of the disk.
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
    // It has ended by itself.
  }
};
