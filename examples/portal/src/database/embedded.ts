import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/**
 * PGlite, PostgreSQL inside this process, as a pool with its single connection: other requests queue for it.
 * Both databases use the same dialect, SQL and migrations.
 * @param folder - where it keeps its files; without one it forgets everything at its end
 * @throws Error if another process uses the folder
 */
export async function openEmbedded(folder?: string): Promise<PostgresPool> {
  const leave = folder ? await claim(folder) : undefined;
  const database = await PGlite.create(folder ? join(folder, 'database') : 'memory://');
  let last: Promise<void> = Promise.resolve();

  const connect = async (): Promise<PostgresPoolClient> => {
    const before = last;
    let release!: () => void;
    last = new Promise((resolve) => (release = resolve));
    await before;
    return {
      query: async <Row>(statement: unknown, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<Row>> => {
        if (typeof statement !== 'string') throw new Error('Cursors are not supported.');
        const { rows, affectedRows } = await database.query<Row>(statement, [...parameters]);
        // If rows are returned, their number is the count. Otherwise PGlite reports it.
        return { command: commandOf(statement), rowCount: affectedRows ?? rows.length, rows };
      },
      release,
    } as PostgresPoolClient;
  };

  return {
    connect,
    async end() {
      const client = await connect();
      await database.close();
      await leave?.();
      client.release();
    },
  };
}

const commands = ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'SELECT'] as const;
const commandOf = (statement: string): (typeof commands)[number] => {
  const word = statement.trimStart().slice(0, 6).toUpperCase();
  return commands.find((command) => word.startsWith(command)) ?? 'SELECT';
};

/** Locks the folder, because two processes would corrupt it. Takes over the lock of a dead process. */
async function claim(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'in-use');
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 0) throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAlive(holder)) {
        throw new Error(`Process ${holder} has the database in ${folder}. PostgreSQL takes several: set DATABASE_URL.`, { cause: error });
      }
      await rm(path, { force: true });
    }
  }
}

const isAlive = (pid: number): boolean => {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
