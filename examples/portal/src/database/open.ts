import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { openEmbedded } from './embedded.js';
import { migrations } from './migrations.js';
import { oneSeller } from './one-seller.js';
import type { SellerTables, Tables } from './tables.js';

/** Where documents are kept: on a server, or in this process. */
export interface DatabaseOptions {
  /** A server's address, `postgres://…`; it comes before the folder. */
  url?: string | undefined;
  /** Where the embedded database has its files; without one it is in memory. */
  folder?: string | undefined;
  /** Most connections to a server. */
  connections?: number | undefined;
  /** A pool that is there already, instead of all this; it is closed with the database. */
  pool?: PostgresPool | undefined;
}

export interface Database {
  /** All that requests see: queries about this seller, and no others. */
  of(seller: string): SellerTables;
  /** Rejects where the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database and brings its tables to the present; several processes may do so at once. */
export async function openDatabase({ url, folder, connections = 10, pool: given }: DatabaseOptions): Promise<Database> {
  const pool = given ?? (url ? serverPool(url, connections) : await openEmbedded(folder));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error } = await new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    }).migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    of: (seller) => database.withPlugin(oneSeller(seller)),
    async ping() {
      const client = await pool.connect();
      try {
        await client.query('select 1', []);
      } finally {
        client.release();
      }
    },
    close: () => database.destroy(),
  };
}

function serverPool(connectionString: string, max: number): PostgresPool {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    application_name: 'sku-kit portal',
  });
  // An idle connection that breaks is replaced when it is next needed; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
}
