import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** A PostgreSQL server for this run, from Debian's package, on a free port and in a temporary folder. */
interface Server {
  url: (database: string) => string;
  folder: string;
  start: () => Promise<unknown>;
  stop: () => Promise<unknown>;
}

let server: Promise<Server> | undefined;
let databases = 0;

/** Returns the folder of `initdb`: `POSTGRES_BIN`, or Debian's newest version. */
export function programs(): string {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const root = '/usr/lib/postgresql';
  try {
    const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
    if (newest) return join(root, newest, 'bin');
  } catch {
    // Reported below.
  }
  throw new Error('PostgreSQL is not installed. Install Debian’s package postgresql, or set POSTGRES_BIN to the folder of its programs.');
}

/** PostgreSQL refuses to run as root, so root uses the user that the package creates. */
const asItsUser = (program: string, args: string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function start(): Promise<Server> {
  const bin = programs();
  const folder = await mkdtemp(join(tmpdir(), 'sku-kit-postgres-'));
  if (process.getuid?.() === 0) {
    const { stdout: user } = await run('id', ['-u', 'postgres']);
    const { stdout: group } = await run('id', ['-g', 'postgres']);
    await chown(folder, Number(user), Number(group));
  }
  const files = join(folder, 'files');
  const port = await freePort();
  const initialise = asItsUser(join(bin, 'initdb'), ['-D', files, '-U', 'portal', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  await run(...initialise, { cwd: folder });
  // The tests' data need not survive a power loss. A load run turns this off.
  const durable = process.env.POSTGRES_DURABLE ? '' : ' -c fsync=off';
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200${durable}`;
  const control = (...args: string[]) => run(...asItsUser(join(bin, 'pg_ctl'), ['-D', files, '-w', ...args]), { cwd: folder });
  const begun = () => control('-o', options, '-l', join(folder, 'log'), 'start');
  await begun();
  return {
    url: (database) => `postgres://portal@127.0.0.1:${port}/${database}`,
    folder,
    start: begun,
    stop: () => control('-m', 'immediate', 'stop'),
  };
}

/** Creates an empty database on this run's server and returns its address. */
export async function emptyDatabase(): Promise<string> {
  server ??= start();
  const { url } = await server;
  const name = `portal_${(databases += 1)}`;
  const client = new Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url(name);
}

/** Stops the server while a function runs. */
export async function withoutPostgres<T>(work: () => Promise<T>): Promise<T> {
  server ??= start();
  const { start: begin, stop } = await server;
  await stop();
  try {
    return await work();
  } finally {
    await begin();
  }
}

/** Stops the server, if there is one, and removes its folder. */
export async function stopPostgres(): Promise<void> {
  const running = await server;
  server = undefined;
  if (!running) return;
  await running.stop();
  await rm(running.folder, { recursive: true, force: true });
}
