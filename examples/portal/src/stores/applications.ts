import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { checkSubmission, parseRelease, toSubmission, type Release } from 'sku-kit/core';
import { StoreError, nextStatus, type Application, type Decision, type LifecycleOperation, type Reason, type Saved } from 'sku-kit/storage';
import type { ApplicationRow, Tables } from '../database/tables.js';
import { inTransaction } from '../database/transactions.js';
import { conflictWith, newId, readRelease, readSaved, summaryOf } from './documents.js';
import { releasedOf } from './library.js';
import type { SellerContext } from './portal-context.js';

type Work = Transaction<Tables>;

interface Submit {
  base: string | null;
  key: string;
  /** The version on sale, read under the lock. */
  onSale: Saved<Release> | undefined;
}

/** A checked release, and the revision on sale it was checked against. */
interface Checked {
  release: Release;
  against: string | undefined;
}

/** The applications of one seller, as in `ReleaseStore`. Each operation is one transaction that locks its release. */
export function applicationsOf(context: SellerContext) {
  const { seller, tables, now, tell, policy, catalog } = context;

  const byId = (query: Work | typeof tables, id: string) =>
    query.selectFrom('applications').selectAll().where('seller_id', '=', seller).where('id', '=', id).executeTakeFirst();

  const byKey = (query: Work | typeof tables, key: string) =>
    query.selectFrom('applications').selectAll().where('seller_id', '=', seller).where('key', '=', key).executeTakeFirst();

  /** Locks the row of a release. Every change of its state, in any process, locks this row. It also has the version on sale. */
  const lock = async (work: Work, releaseId: string) => {
    await work
      .insertInto('releases')
      .values({ seller_id: seller, release_id: releaseId })
      .onConflict((conflict) => conflict.columns(['seller_id', 'release_id']).doNothing())
      .execute();
    const { document, revision, saved_at } = await work
      .selectFrom('releases')
      .select(['document', 'revision', 'saved_at'])
      .where('seller_id', '=', seller)
      .where('release_id', '=', releaseId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    return document !== null && revision !== null && saved_at ? readSaved({ document, revision, saved_at }) : undefined;
  };

  /** Locks and returns the application, if its status allows the operation. */
  const allowed = async (work: Work, id: string, operation: LifecycleOperation): Promise<ApplicationRow> => {
    const found = await byId(work, id);
    if (!found) throw new StoreError('missing');
    await lock(work, found.release_id);
    const row = await byId(work, id);
    if (!row) throw new StoreError('missing');
    if (nextStatus(row.status, operation, readRelease(row.document).deliveryMethod, policy)) return row;
    throw new StoreError('refused', { message: `A product that is ${row.status} does not allow “${operation}”.` });
  };

  const change = (work: Work, id: string, values: Partial<Omit<ApplicationRow, 'seller_id' | 'id'>>): Promise<ApplicationRow> =>
    work
      .updateTable('applications')
      .set(values)
      .where('seller_id', '=', seller)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();

  /** Applies all rules, with the portal's policy and catalogue, and compares with the version on sale. */
  const check = (value: unknown, onSale: Saved<Release> | undefined): Checked => {
    const checked = checkSubmission(value, { released: onSale?.value, policy, catalog });
    if (!checked.ok) throw new StoreError('refused', { message: 'The release has errors.', issues: checked.issues });
    return { release: checked.release, against: onSale?.revision };
  };

  /** Checks a submission in the same order as `openIndexedDbStore`. Applies the rules again if the version on sale has changed. */
  const submitNew = async (work: Work, value: Release, checked: Checked, { base, key, onSale }: Submit): Promise<ApplicationRow> => {
    const ofRelease = await work
      .selectFrom('applications')
      .select(['status', 'based_on'])
      .where('seller_id', '=', seller)
      .where('release_id', '=', value.id)
      .orderBy('submitted_at', 'desc')
      .execute();
    if (ofRelease.some(({ status }) => status === 'pending')) {
      throw new StoreError('refused', { message: 'This product is under review already.' });
    }
    const draft = await work
      .selectFrom('drafts')
      .selectAll()
      .where('seller_id', '=', seller)
      .where('release_id', '=', value.id)
      .forUpdate()
      .executeTakeFirst();
    // A rejected or withdrawn release that is sent again unchanged still changes the same version on sale.
    const resubmitted = ofRelease[0]?.based_on ?? null;
    const from = draft ? draft.released : base !== null && base === onSale?.revision ? base : resubmitted;
    if (draft && draft.revision !== base) throw conflictWith(draft);
    if (!draft && base !== null && base !== onSale?.revision) throw new StoreError('missing');
    if (from !== (onSale?.revision ?? null)) throw new StoreError('conflict', { ...(onSale && { current: onSale }) });

    const { release } = checked.against === onSale?.revision ? checked : check(value, onSale);
    // Deletes only the draft that was checked. A draft created since then is newer work.
    if (draft) {
      await work
        .deleteFrom('drafts')
        .where('seller_id', '=', seller)
        .where('release_id', '=', value.id)
        .where('revision', '=', draft.revision)
        .execute();
    }
    const draftOf = draft && isDraftOf(draft.document, release) ? draft.document : null;
    return work
      .insertInto('applications')
      .values({
        seller_id: seller,
        id: newId(),
        release_id: value.id,
        key,
        status: 'pending',
        based_on: from,
        submitted_at: now(),
        decided_at: null,
        withdrawn_at: null,
        document: JSON.stringify(release),
        draft: draftOf,
        reasons: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  };

  const isDraftOf = (draft: string, submitted: Release): boolean => {
    try {
      return isDeepStrictEqual(toSubmission(readRelease(draft), { policy }), submitted);
    } catch {
      return false;
    }
  };

  return {
    /** Lists the applications, latest submission first. */
    async list(): Promise<Application[]> {
      const rows = await tables
        .selectFrom('applications')
        .selectAll()
        .where('seller_id', '=', seller)
        .orderBy('submitted_at', 'desc')
        .execute();
      return rows.map(publicOf);
    },

    async get(id: string): Promise<Application | undefined> {
      const row = await byId(tables, id);
      return row && publicOf(row);
    },

    /** Submits a release for review and deletes its draft. A repetition with the same key gets the first answer. */
    async submit(
      value: unknown,
      { base, key }: { base: string | null; key: string },
    ): Promise<{ application: Application; isNew: boolean }> {
      const earlier = await byKey(tables, key);
      if (earlier) return { application: publicOf(earlier), isNew: false };
      const parsed = parseRelease(value);
      if (!parsed.ok) throw new StoreError('refused', { message: 'This is not a release.', issues: parsed.issues });
      // Runs before the lock, because checking a large release takes time.
      const checked = check(parsed.release, await releasedOf(context).get(parsed.release.id));
      const { row, isNew } = await inTransaction(tables, async (work) => {
        const onSale = await lock(work, parsed.release.id);
        const repeated = await byKey(work, key);
        return repeated
          ? { row: repeated, isNew: false }
          : { row: await submitNew(work, parsed.release, checked, { base, key, onSale }), isNew: true };
      });
      if (isNew) {
        tell('draft', row.release_id);
        tell('application', row.id);
      }
      return { application: publicOf(row), isNew };
    },

    /** Withdraws a pending application. Its release becomes a draft again. */
    async withdraw(id: string): Promise<Application> {
      const row = await inTransaction(tables, async (work) => {
        const { draft, document, release_id, based_on } = await allowed(work, id, 'withdraw');
        const release = readRelease(draft ?? document);
        // A draft created since then is newer work. It stays, and the application keeps the submitted release.
        await work
          .insertInto('drafts')
          .values({
            seller_id: seller,
            release_id,
            revision: newId(),
            saved_at: now(),
            status: 'withdrawn',
            released: based_on,
            summary: summaryOf(release),
            document: draft ?? document,
          })
          .onConflict((conflict) => conflict.columns(['seller_id', 'release_id']).doNothing())
          .execute();
        return change(work, id, { status: 'withdrawn', withdrawn_at: now(), draft: null });
      });
      tell('application', id);
      tell('draft', row.release_id);
      return publicOf(row);
    },

    /** Approves a pending application, which puts the release on sale, or rejects it. */
    async decide(id: string, decision: Decision): Promise<Application> {
      const row = await inTransaction(tables, async (work) => {
        const { release_id, document } = await allowed(work, id, decision.status === 'approved' ? 'approve' : 'reject');
        const decidedAt = now();
        if (decision.status === 'rejected') {
          return change(work, id, { status: 'rejected', decided_at: decidedAt, reasons: JSON.stringify(decision.reasons) });
        }
        await work
          .updateTable('releases')
          .set({ document, revision: newId(), saved_at: decidedAt })
          .where('seller_id', '=', seller)
          .where('release_id', '=', release_id)
          .execute();
        return change(work, id, { status: 'approved', decided_at: decidedAt });
      });
      tell('application', id);
      if (row.status === 'approved') tell('released', row.release_id);
      return publicOf(row);
    },

    /** Deletes a rejected or withdrawn application. */
    async delete(id: string): Promise<void> {
      await inTransaction(tables, async (work) => {
        await allowed(work, id, 'delete');
        await work.deleteFrom('applications').where('seller_id', '=', seller).where('id', '=', id).execute();
      });
      tell('application', id);
    },
  };
}

const publicOf = ({ id, document, status, submitted_at, decided_at, withdrawn_at, reasons }: ApplicationRow): Application => ({
  id,
  release: readRelease(document),
  status,
  submittedAt: submitted_at.toISOString(),
  ...(decided_at && { decidedAt: decided_at.toISOString() }),
  ...(withdrawn_at && { withdrawnAt: withdrawn_at.toISOString() }),
  ...(reasons !== null && { reasons: JSON.parse(reasons) as Reason[] }),
});
