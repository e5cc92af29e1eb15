import type { Database } from '../database/open.js';
import type { AccountTable } from '../database/tables.js';
import { hashPassword } from './passwords.js';

/** A person who signs in as `name@seller`, so that the seller is known before any query. */
export interface Account {
  login: string;
  password: string;
  role: AccountTable['role'];
  /** For reviewers: the sellers whose applications they decide. */
  reviews?: string[];
}

/** Demo accounts, shown on the sign-in page. */
export const demoAccounts: Account[] = [
  { login: 'ada@acme', password: 'demo-ada', role: 'seller' },
  { login: 'bo@bolt', password: 'demo-bo', role: 'seller' },
  { login: 'rita@house', password: 'demo-rita', role: 'reviewer', reviews: ['acme', 'bolt'] },
];

/** Returns the two parts of a login, or `undefined` if it is malformed. */
export const partsOf = (login: string): { name: string; seller: string } | undefined => {
  const [, name, seller] = /^([a-z0-9][a-z0-9._-]{0,31})@([a-z0-9][a-z0-9-]{0,31})$/.exec(login) ?? [];
  return name !== undefined && seller !== undefined ? { name, seller } : undefined;
};

/** Adds missing accounts. Existing passwords are not changed. */
export async function addAccounts(database: Database, accounts: readonly Account[]): Promise<void> {
  for (const { login, password, role, reviews = [] } of accounts) {
    const parts = partsOf(login);
    if (!parts) throw new Error(`"${login}" is not a login: name@seller, in small letters.`);
    const { name, seller } = parts;
    const tables = database.of(seller);
    const there = await tables
      .selectFrom('accounts')
      .select('name')
      .where('seller_id', '=', seller)
      .where('name', '=', name)
      .executeTakeFirst();
    if (!there) {
      await tables
        .insertInto('accounts')
        .values({ seller_id: seller, name, role, password: await hashPassword(password) })
        .onConflict((conflict) => conflict.columns(['seller_id', 'name']).doNothing())
        .execute();
    }
    for (const reviewed of reviews) {
      await tables
        .insertInto('assignments')
        .values({ seller_id: seller, reviewer: name, reviewed })
        .onConflict((conflict) => conflict.columns(['seller_id', 'reviewer', 'reviewed']).doNothing())
        .execute();
    }
  }
}

/** Returns the sellers whose applications a reviewer decides. */
export async function assignmentsOf(database: Database, house: string, reviewer: string): Promise<string[]> {
  const rows = await database
    .of(house)
    .selectFrom('assignments')
    .select('reviewed')
    .where('seller_id', '=', house)
    .where('reviewer', '=', reviewer)
    .orderBy('reviewed')
    .execute();
  return rows.map(({ reviewed }) => reviewed);
}
