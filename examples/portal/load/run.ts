/**
 * Measures draft writes over loopback on both databases: through the whole portal with autocannon, through the store alone in a loop, and on
 * PostgreSQL with pgbench and the same statement. `npm run load`; SECONDS and SELLERS set the duration and the number of parallel sellers.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { openDatabase } from '../src/database/open.js';
import { draftsOf } from '../src/stores/drafts.js';
import { contextOf, demoCatalog, portalPolicy } from '../src/stores/portal-context.js';
import { Caller } from '../test/helpers/caller.js';
import { manySellers, portalProcess } from '../test/helpers/portal.js';
import { emptyDatabase, programs, stopPostgres } from '../test/helpers/postgres.js';
import { license } from '../test/helpers/releases.js';

process.env.POSTGRES_DURABLE = 'yes';
const seconds = Number(process.env['SECONDS'] ?? 10);
const sellers = Number(process.env['SELLERS'] ?? 20);
const run = promisify(execFile);

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

const say = (name: string, { perSecond, p50, p99 }: Figures): void =>
  void process.stdout.write(`| ${name} | ${Math.round(perSecond)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |\n`);

/** Each connection is one seller who saves one draft repeatedly, each time from the previous revision. */
async function throughPortal(environment: NodeJS.ProcessEnv): Promise<Figures> {
  const portal = await portalProcess({ ...environment, PORTAL_CONNECTIONS: String(sellers) }, manySellers(sellers));
  try {
    const people = await Promise.all(
      Array.from({ length: sellers }, async (_, index) => {
        const caller = await Caller.signedIn(portal.url, `sam@s${index}`, `pass-s${index}`);
        const { headers } = await caller.putDraft(license('loaded'), null);
        return { cookie: caller.cookie, tag: headers.get('etag') ?? '' };
      }),
    );
    let next = 0;
    let keys = 0;
    const result = await autocannon({
      url: `${portal.url}/api/drafts/loaded`,
      connections: sellers,
      duration: seconds,
      method: 'PUT',
      body: JSON.stringify(license('loaded')),
      setupClient(client) {
        const { cookie, tag } = people[(next += 1) % people.length]!;
        const headersWith = (etag: string) => ({
          Cookie: cookie,
          'Content-Type': 'application/json',
          'X-Requested-With': 'sku-kit',
          'If-Match': etag,
          'Idempotency-Key': `load-${(keys += 1)}`,
        });
        client.setHeaders(headersWith(tag));
        // Contrary to its types, this is the parser's list of alternating names and values.
        client.on('headers', (answer: unknown) => {
          const { headers } = answer as { headers: string[] };
          const at = headers.findIndex((name) => name.toLowerCase() === 'etag');
          client.setHeaders(headersWith(headers[at + 1] ?? ''));
        });
      },
    });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} writes were refused, ${result.errors} failed.`);
    return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
  } finally {
    await portal.stop();
  }
}

/** Runs the same writes without HTTP, sessions and parsing: the statement through Kysely and the driver. */
async function byStore(options: { url?: string; folder?: string }): Promise<Figures> {
  const database = await openDatabase({ ...options, connections: sellers });
  const portal = { database, policy: portalPolicy(), catalog: demoCatalog, now: () => new Date(), tell: () => undefined, mostDrafts: 1000 };
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const write = async (seller: string) => {
    const drafts = draftsOf(contextOf(portal, seller));
    let { revision } = await drafts.put(license('loaded'), { base: null });
    for (let turn = 0; performance.now() < end; turn++) {
      const begun = performance.now();
      ({ revision } = await drafts.put(license('loaded'), { base: revision, key: `load-${turn}` }));
      times.push(performance.now() - begun);
    }
  };
  try {
    await Promise.all(Array.from({ length: sellers }, (_, index) => write(`s${index}`)));
  } finally {
    await database.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Runs the same statement with PostgreSQL's load generator, on the drafts that {@link byStore} has stored. */
async function byPgbench(url: string): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'sku-kit-pgbench-'));
  const text = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
  const script = `
\\set seller random(0, ${sellers - 1})
with put as (
  update drafts set revision = md5(random()::text), saved_at = now(), summary = ${text({ name: 'Ledger', deliveryMethod: 'license' })}, document = ${text(license('loaded')).replaceAll(/:(?=")/g, ': ')}
  where seller_id = 's' || :seller and release_id = 'loaded' and revision <> '' returning release_id, revision, saved_at
), noted as (
  insert into draft_keys (seller_id, key, release_id, revision, saved_at) select 's' || :seller, gen_random_uuid()::text, release_id, revision, saved_at from put
) select revision from put;
`;
  const file = join(folder, 'write.sql');
  try {
    await writeFile(file, script);
    const { stdout } = await run(
      join(programs(), 'pgbench'),
      ['-n', '-f', file, '-c', String(sellers), '-j', '2', '-T', String(seconds), '-r', '-l', url],
      {
        cwd: folder,
      },
    );
    const { stdout: lines } = await run('sh', ['-c', 'cat pgbench_log.*'], { cwd: folder, maxBuffer: 1e9 });
    const times = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => Number(line.split(' ')[2]) / 1000)
      .sort((a, b) => a - b);
    const [, perSecond] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    return {
      perSecond: Number(perSecond),
      p50: times[Math.floor(times.length / 2)] ?? 0,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.stdout.write(`${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`);
process.stdout.write(`${sellers} sellers at once, ${seconds} s, ${JSON.stringify(license('loaded')).length} bytes a draft\n\n`);
process.stdout.write('| what | writes/s | p50 ms | p99 ms |\n| --- | --- | --- | --- |\n');
const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'sku-kit-load-'))));
try {
  say('the portal on PGlite', await throughPortal({ PORTAL_FOLDER: folders[0] }));
  say('the store alone on PGlite', await byStore({ folder: folders[1]! }));
  say('the portal on PostgreSQL', await throughPortal({ DATABASE_URL: await emptyDatabase() }));
  const url = await emptyDatabase();
  say('the store alone on PostgreSQL', await byStore({ url }));
  say('pgbench, the same statement', await byPgbench(url));
} finally {
  await stopPostgres();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
