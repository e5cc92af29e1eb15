import type { LibraryAttribute, Release } from 'sku-kit/core';
import { StoreError, type Saved } from 'sku-kit/storage';
import { isTaken } from '../database/transactions.js';
import { newId, readSaved } from './documents.js';
import type { SellerContext } from './portal-context.js';

const nothing: Saved<LibraryAttribute[]> = { value: [], revision: '', savedAt: new Date(0).toISOString() };

/** The seller's product attributes, one document. */
export function libraryOf({ seller, tables, now, tell }: SellerContext) {
  const find = () => tables.selectFrom('libraries').selectAll().where('seller_id', '=', seller).executeTakeFirst();

  return {
    async get(): Promise<Saved<LibraryAttribute[]>> {
      const row = await find();
      return row
        ? { value: JSON.parse(row.document) as LibraryAttribute[], revision: row.revision, savedAt: row.saved_at.toISOString() }
        : nothing;
    },

    async put(attributes: LibraryAttribute[], { base }: { base: string | null }): Promise<Pick<Saved<unknown>, 'revision' | 'savedAt'>> {
      const values = { revision: newId(), saved_at: now(), document: JSON.stringify(attributes) };
      const written = base
        ? await tables
            .updateTable('libraries')
            .set(values)
            .where('seller_id', '=', seller)
            .where('revision', '=', base)
            .returning('revision')
            .execute()
        : await tables
            .insertInto('libraries')
            .values({ seller_id: seller, ...values })
            .returning('revision')
            .execute()
            .catch((error: unknown) => {
              if (isTaken(error)) return [];
              throw error;
            });
      if (written.length === 0) throw new StoreError((await find()) ? 'conflict' : 'missing');
      tell('library', 'library');
      return { revision: values.revision, savedAt: values.saved_at.toISOString() };
    },
  };
}

/** The seller's releases on sale. */
export const releasedOf = ({ seller, tables }: SellerContext) => ({
  async get(id: string): Promise<Saved<Release> | undefined> {
    const row = await tables
      .selectFrom('releases')
      .select(['document', 'revision', 'saved_at'])
      .where('seller_id', '=', seller)
      .where('release_id', '=', id)
      .executeTakeFirst();
    if (!row || row.document === null || row.revision === null || !row.saved_at) return undefined;
    return readSaved({ document: row.document, revision: row.revision, saved_at: row.saved_at });
  },
});
