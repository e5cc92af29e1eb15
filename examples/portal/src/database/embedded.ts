import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/**
 * PGlite, which is PostgreSQL inside this process, as a pool of the one connection that it has: who asks while another has it waits.
 * So the same dialect, SQL and migrations serve both databases.
 * @param folder - where it keeps its files; without one it forgets everything at its end
 * @throws Error where another process has the folder
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
        if (typeof statement !== 'string') throw new Error('There are no cursors here.');
        const { rows, affectedRows } = await database.query<Row>(statement, [...parameters]);
        // Where rows come back, as many were affected; otherwise PGlite has counted.
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

/** Two processes on one folder would destroy it; a lock whose process has died is taken over. */
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
