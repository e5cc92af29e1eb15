import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoAccounts, type Account } from '../../src/accounts/accounts.js';
import { configOf, type Config } from '../../src/config.js';
import { startPortal, type RunningPortal } from '../../src/serve.js';
import { emptyDatabase } from './postgres.js';

/** Both databases, by the name used in test titles. */
export const databases = ['PGlite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof databases)[number];

const faults: unknown[] = [];

/** The unexpected errors of all portals of this run. The last test checks that there are none. */
export const faultsSoFar = (): readonly unknown[] => faults;

/** Starts a portal in this process with an empty database, on a free port, without rate limits unless the test sets them. */
export async function portalOn(database: DatabaseName, config: Partial<Config> = {}): Promise<RunningPortal> {
  const usual = configOf({ PORT: '0', PORTAL_FOLDER: 'memory' });
  const databaseUrl = database === 'PostgreSQL' ? await emptyDatabase() : undefined;
  const rate = { perSecond: 1e6, burst: 1e6 };
  return startPortal({ ...usual, databaseUrl, rate, ...config }, (error) => faults.push(error));
}

/** Accounts for the sellers `s0`, `s1` …, one each, and for one reviewer of all, in addition to the demo accounts. */
export const manySellers = (count: number): Account[] => {
  const sellers = Array.from({ length: count }, (_, index) => `s${index}`);
  return [
    ...demoAccounts,
    ...sellers.map((seller): Account => ({ login: `sam@${seller}`, password: `pass-${seller}`, role: 'seller' })),
    { login: 'rex@house', password: 'pass-rex', role: 'reviewer', reviews: sellers },
  ];
};

export interface PortalProcess {
  url: string;
  /** Sends a signal and returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Its error output. */
  complaints(): string;
}

/** Starts a portal in its own process, as `npm start` does. */
export async function portalProcess(environment: NodeJS.ProcessEnv, accounts?: Account[]): Promise<PortalProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'sku-kit-portal-'));
  const file = join(folder, 'accounts.json');
  if (accounts) await writeFile(file, JSON.stringify(accounts));
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'tsconfig.run.json',
      PORT: '0',
      PORTAL_FOLDER: 'memory',
      PORTAL_REQUESTS_PER_SECOND: '1000000',
      ...(accounts && { PORTAL_ACCOUNTS: file }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /The portal is at (\S+)\n/.exec(said) ?? [];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`The portal ended with ${code}: ${complaints}`)));
  });
  return {
    url,
    complaints: () => complaints,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
