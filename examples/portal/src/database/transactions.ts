import type { Transaction } from 'kysely';
import type { SellerTables, Tables } from './tables.js';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A row with this key is there already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505';

/** Somebody else was first; the same work, begun anew, sees what they did. */
const isWorthAnother = (error: unknown): boolean => isTaken(error) || ['40001', '40P01'].includes(codeOf(error));

/** The database can't be reached, is shutting down, starting, out of connections or of time. */
export const isUnreachable = (error: unknown): boolean => {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|53|57P)/.test(code) ||
    ['57014', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code) ||
    /timeout exceeded when trying to connect|Connection terminated|driver has already been destroyed/.test(message)
  );
};

/** One transaction, tried again where another was in its way. What `work` throws undoes all of it. */
export async function inTransaction<T>(tables: SellerTables, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tables.transaction().execute(work);
    } catch (error) {
      if (attempt === 3 || !isWorthAnother(error)) throw error;
    }
  }
}
