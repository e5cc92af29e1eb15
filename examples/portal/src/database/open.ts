import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { openEmbedded } from './embedded.js';
import { migrations } from './migrations.js';
import { oneSeller } from './one-seller.js';
import type { SellerTables, Tables } from './tables.js';

/** Where the database is: on a server or in this process. */
export interface DatabaseOptions {
  /** The address of a server, `postgres://…`. Takes precedence over the folder. */
  url?: string | undefined;
  /** The folder of the embedded database. Without one it is in memory. */
  folder?: string | undefined;
  /** The maximum number of connections to a server. */
  connections?: number | undefined;
  /** An existing pool to use instead. It is closed with the database. */
  pool?: PostgresPool | undefined;
}

export interface Database {
  /** The database for the requests of one seller. It refuses all other queries. */
  of(seller: string): SellerTables;
  /** Rejects if the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database and runs the migrations. Several processes can do this at the same time. */
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
  // A broken idle connection is replaced when it is needed. Without a listener the event would end the process.
  pool.on('error', () => undefined);
  return pool;
}
