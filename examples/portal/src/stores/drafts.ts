import type { Release } from 'sku-kit/core';
import { StoreError, type DraftInfo, type Saved } from 'sku-kit/storage';
import { inTransaction, isTaken } from '../database/transactions.js';
import { conflictWith, newId, readSaved, readSummary, summaryOf } from './documents.js';
import type { SellerContext } from './portal-context.js';
import { measured } from './progress.js';

interface PutOptions {
  base: string | null;
  released?: string | undefined;
  /** The idempotency key: the same in a `PUT` and its repetitions. */
  key?: string | undefined;
}

/** The result of a `PUT`, and whether it created the draft. */
export type Put = Pick<Saved<Release>, 'revision' | 'savedAt'> & { isNew: boolean };

/** The drafts of one seller, as in `ReleaseStore`. */
export function draftsOf({ seller, tables, now, tell, policy, mostDrafts }: SellerContext) {
  const rowOf = (id: string) =>
    tables.selectFrom('drafts').selectAll().where('seller_id', '=', seller).where('release_id', '=', id).executeTakeFirst();

  /**
   * Replaces the draft if it still has the base revision, and stores the key, in one statement and so in one transaction.
   * @returns whether it was replaced
   */
  const replace = async (release: Release, { base, released, key }: PutOptions, revision: string, savedAt: Date): Promise<boolean> => {
    const put = tables
      .updateTable('drafts')
      .set({
        revision,
        saved_at: savedAt,
        summary: summaryOf(release),
        document: JSON.stringify(release),
        ...(released !== undefined && { released }),
      })
      .where('seller_id', '=', seller)
      .where('release_id', '=', release.id)
      .where('revision', '=', base ?? '')
      .returning(['release_id', 'revision', 'saved_at']);
    if (key === undefined) return (await put.execute()).length > 0;
    const done = await tables
      .with('put', () => put)
      .with('noted', (query) =>
        query
          .insertInto('draft_keys')
          .columns(['seller_id', 'key', 'release_id', 'revision', 'saved_at'])
          .expression((of) =>
            of.selectFrom('put').select([of.val(seller).as('seller_id'), of.val(key).as('key'), 'release_id', 'revision', 'saved_at']),
          ),
      )
      .selectFrom('put')
      .select('revision')
      .execute();
    return done.length > 0;
  };

  /** Creates a draft. Its status is different if a reviewer rejected the release or the seller withdrew it. */
  const insert = (release: Release, { released, key }: PutOptions, revision: string, savedAt: Date): Promise<boolean> =>
    inTransaction(tables, async (transaction) => {
      const { count } = await transaction
        .selectFrom('drafts')
        .select(({ fn }) => fn.countAll<string | number>().as('count'))
        .where('seller_id', '=', seller)
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostDrafts) throw new StoreError('quota', { message: `There is room for ${mostDrafts} drafts.` });
      const last = await transaction
        .selectFrom('applications')
        .select('status')
        .where('seller_id', '=', seller)
        .where('release_id', '=', release.id)
        .orderBy('submitted_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      const status = last?.status === 'rejected' || last?.status === 'withdrawn' ? last.status : 'draft';
      const made = await transaction
        .insertInto('drafts')
        .values({
          seller_id: seller,
          release_id: release.id,
          revision,
          saved_at: savedAt,
          status,
          released: released ?? null,
          summary: summaryOf(release),
          document: JSON.stringify(release),
        })
        .onConflict((conflict) => conflict.columns(['seller_id', 'release_id']).doNothing())
        .returning('revision')
        .execute();
      if (made.length === 0) return false;
      if (key !== undefined) {
        await transaction
          .insertInto('draft_keys')
          .values({ seller_id: seller, key, release_id: release.id, revision, saved_at: savedAt })
          .execute();
      }
      return true;
    });

  const answerOf = async (key: string, id: string): Promise<Put | undefined> => {
    const first = await tables
      .selectFrom('draft_keys')
      .select(['release_id', 'revision', 'saved_at'])
      .where('seller_id', '=', seller)
      .where('key', '=', key)
      .executeTakeFirst();
    if (first && first.release_id !== id) throw new StoreError('refused', { message: 'This key belongs to another draft.' });
    return first && { revision: first.revision, savedAt: first.saved_at.toISOString(), isNew: false };
  };

  return {
    /** Lists the drafts, latest change first. */
    async list(): Promise<DraftInfo[]> {
      const rows = await tables
        .selectFrom('drafts')
        .select(['release_id', 'revision', 'saved_at', 'status', 'released', 'summary'])
        .where('seller_id', '=', seller)
        .orderBy('saved_at', 'desc')
        .execute();
      const infos = rows.map(({ release_id: id, revision, saved_at, status, released, summary }) => ({
        id,
        ...readSummary(summary),
        savedAt: saved_at.toISOString(),
        revision,
        status,
        ...(released !== null && { released }),
      }));
      return measured(infos, policy, async (id) => (await rowOf(id))?.document);
    },

    async get(id: string): Promise<Saved<Release> | undefined> {
      const row = await rowOf(id);
      return row && readSaved(row);
    },

    /** Stores a draft, also one with issues. A repetition with the same key gets the first answer. */
    async put(release: Release, options: PutOptions): Promise<Put> {
      const revision = newId();
      const savedAt = now();
      const write = options.base === null ? insert : replace;
      let isWritten = false;
      try {
        isWritten = await write(release, options, revision, savedAt);
      } catch (error) {
        // The key has been used, so this write was rolled back.
        if (options.key === undefined || !isTaken(error)) throw error;
      }
      if (isWritten) {
        tell('draft', release.id, revision);
        return { revision, savedAt: savedAt.toISOString(), isNew: options.base === null };
      }
      const first = options.key === undefined ? undefined : await answerOf(options.key, release.id);
      if (first) return first;
      const row = await rowOf(release.id);
      throw row ? conflictWith(row) : new StoreError('missing');
    },

    async delete(id: string, { base }: { base: string | null }): Promise<void> {
      const gone = await tables
        .deleteFrom('drafts')
        .where('seller_id', '=', seller)
        .where('release_id', '=', id)
        .where('revision', '=', base ?? '')
        .returning('release_id')
        .execute();
      if (gone.length === 0) {
        const row = await rowOf(id);
        throw row ? conflictWith(row) : new StoreError('missing');
      }
      tell('draft', id);
    },
  };
}
