import { readFileSync } from 'node:fs';
import type { Account } from './accounts/accounts.js';
import { demoAccounts } from './accounts/accounts.js';
import type { Rate } from './http/rate.js';

/** The settings from environment variables, which README.md lists. */
export interface Config {
  host: string;
  port: number;
  databaseUrl: string | undefined;
  /** The folder of the embedded database; `undefined`: in memory. */
  folder: string | undefined;
  connections: number;
  /** The portal's public origin. */
  origin: string | undefined;
  accounts: Account[];
  /** Whether the sign-in page lists the accounts with their passwords. */
  showsAccounts: boolean;
  rate: Rate;
  mostBytes: number;
}

const numberOf = (environment: NodeJS.ProcessEnv, name: string, usual: number): number => {
  const text = environment[name];
  const value = text === undefined || text === '' ? usual : Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} should be a number.`);
  return value;
};

/** @throws Error with a sentence for the person who starts the portal */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const perSecond = numberOf(environment, 'PORTAL_REQUESTS_PER_SECOND', 30);
  const file = environment['PORTAL_ACCOUNTS'];
  const folder = environment['PORTAL_FOLDER'] ?? 'data';
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: numberOf(environment, 'PORT', 8480),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    folder: folder === 'memory' ? undefined : folder,
    connections: numberOf(environment, 'PORTAL_CONNECTIONS', 10),
    origin: environment['PORTAL_ORIGIN'] ? new URL(environment['PORTAL_ORIGIN']).origin : undefined,
    accounts: file ? (JSON.parse(readFileSync(file, 'utf8')) as Account[]) : demoAccounts,
    showsAccounts: !file,
    rate: { perSecond, burst: perSecond * 4 },
    mostBytes: numberOf(environment, 'PORTAL_BYTES', 8_000_000),
  };
}
