import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/open.js';
import type { AccountTable } from '../database/tables.js';
import { partsOf } from './accounts.js';
import { isPassword } from './passwords.js';

/** The user of a request. */
export interface Session {
  /** The seller of the account; for reviewers, their own tenant. */
  seller: string;
  account: string;
  role: AccountTable['role'];
  /** Identifies the session without revealing its token. */
  id: string;
}

/** A session ends after this many hours, whether it is used or not. */
export const sessionHours = 12;
const day = 24 * 3_600_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Signs in and returns the cookie's value, `seller.token`. The database stores only a hash of the token.
 * Also deletes this seller's expired sessions and keys, because no query may touch all sellers.
 */
export async function signIn(
  database: Database,
  login: string,
  password: string,
  now: Date,
): Promise<{ cookie: string; role: Session['role'] } | undefined> {
  const parts = partsOf(login);
  const { seller, name } = parts ?? { seller: 'nobody', name: '' };
  const tables = database.of(seller);
  const found = await tables
    .selectFrom('accounts')
    .select(['password', 'role'])
    .where('seller_id', '=', seller)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!(await isPassword(password, parts && found?.password)) || !found) return undefined;

  const token = randomBytes(32).toString('base64url');
  await tables
    .insertInto('sessions')
    .values({
      seller_id: seller,
      token_hash: hashOf(token),
      account: name,
      role: found.role,
      expires_at: new Date(now.getTime() + sessionHours * 3_600_000),
    })
    .execute();
  await tables.deleteFrom('sessions').where('seller_id', '=', seller).where('expires_at', '<', now).execute();
  await tables
    .deleteFrom('draft_keys')
    .where('seller_id', '=', seller)
    .where('saved_at', '<', new Date(now.getTime() - day))
    .execute();
  return { cookie: `${seller}.${token}`, role: found.role };
}

const tokenOf = (cookie: string | undefined): { seller: string; token: string } | undefined => {
  const [, seller, token] = /^([a-z0-9][a-z0-9-]{0,31})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '') ?? [];
  return seller !== undefined && token !== undefined ? { seller, token } : undefined;
};

/** Returns the session of a cookie, if it exists and has not expired. */
export async function sessionOf(database: Database, cookie: string | undefined, now: Date): Promise<Session | undefined> {
  const parts = tokenOf(cookie);
  if (!parts) return undefined;
  const { seller, token } = parts;
  const id = hashOf(token);
  const found = await database
    .of(seller)
    .selectFrom('sessions')
    .select(['account', 'role', 'expires_at'])
    .where('seller_id', '=', seller)
    .where('token_hash', '=', id)
    .executeTakeFirst();
  return found && found.expires_at > now ? { seller, account: found.account, role: found.role, id } : undefined;
}

export async function signOut(database: Database, cookie: string | undefined): Promise<void> {
  const parts = tokenOf(cookie);
  if (!parts) return;
  await database
    .of(parts.seller)
    .deleteFrom('sessions')
    .where('seller_id', '=', parts.seller)
    .where('token_hash', '=', hashOf(parts.token))
    .execute();
}
