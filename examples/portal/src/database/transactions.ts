import type { Transaction } from 'kysely';
import type { SellerTables, Tables } from './tables.js';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** PostgreSQL's error code for a duplicate key. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505';

/** Error codes of a conflict with another transaction. Repeating the work succeeds. */
const isWorthAnother = (error: unknown): boolean => isTaken(error) || ['40001', '40P01'].includes(codeOf(error));

/** Error codes of a database that cannot be reached, is starting or stopping, or has no connections or time left. */
export const isUnreachable = (error: unknown): boolean => {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|53|57P)/.test(code) ||
    ['57014', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code) ||
    /timeout exceeded when trying to connect|Connection terminated|driver has already been destroyed/.test(message)
  );
};

/** Runs a transaction, and repeats it after a conflict with another. If `work` throws, everything is rolled back. */
export async function inTransaction<T>(tables: SellerTables, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tables.transaction().execute(work);
    } catch (error) {
      if (attempt === 3 || !isWorthAnother(error)) throw error;
    }
  }
}
