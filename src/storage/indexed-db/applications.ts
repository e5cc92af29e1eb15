import { dequal } from 'dequal/lite';
import { toSubmission } from '../../core/index.js';
import type { Release, ReleasePolicy } from '../../core/schema/types.js';
import type { ApplicationRecord, Connection, StoreName } from './database.js';
import { conflictWith, describe, draftRecord, readDraft } from './drafts.js';
import type { StoreContext } from './context.js';
import { nextStatus, type LifecycleOperation } from '../lifecycle.js';

import type { Application, ReleaseStore } from '../store.js';
import { StoreError } from '../store-error.js';

const all: StoreName[] = ['drafts', 'draftInfo', 'applications', 'released'];

/** Applications in IndexedDB. Each operation is one transaction over everything that it changes. */
export const applicationStore = (
  connection: Connection,
  { now, newId, notify, policy }: StoreContext,
): Required<ReleaseStore['applications']> => {
  const allowed = (application: ApplicationRecord | undefined, operation: LifecycleOperation): ApplicationRecord => {
    if (!application) throw new StoreError('missing');
    if (nextStatus(application.status, operation, application.release.deliveryMethod, policy)) return application;
    throw new StoreError('refused', { message: `A product that is ${application.status} can’t be changed by “${operation}” here.` });
  };

  return {
    async list() {
      const records = await connection.read(['applications'], (transaction) => transaction.objectStore('applications').getAll());
      return records.sort((a, b) => b.submittedAt.localeCompare(a.submittedAt)).map(publicOf);
    },

    async get(id) {
      const record = await connection.read(['applications'], (transaction) => transaction.objectStore('applications').get(id));
      return record && publicOf(record);
    },

    async submit(release, { base, key }) {
      const { record, isNew } = await connection.write(all, async (transaction) => {
        const applications = transaction.objectStore('applications');
        const earlier = await applications.index('key').get(key);
        if (earlier) return { record: earlier, isNew: false };

        const ofRelease = await applications.index('releaseId').getAll(release.id);
        if (ofRelease.some(({ status }) => status === 'pending')) {
          throw new StoreError('refused', { message: 'This product is under review already.' });
        }
        const drafts = transaction.objectStore('drafts');
        const infos = transaction.objectStore('draftInfo');
        const info = await infos.get(release.id);
        const draft = readDraft(await drafts.get(release.id));
        const onSale = await transaction.objectStore('released').get(release.id);
        const current = onSale && { value: onSale.value, revision: onSale.revision, savedAt: onSale.savedAt };

        const from = info ? (info.released ?? null) : base !== null && base === onSale?.revision ? base : resubmitted(ofRelease);
        if (info && info.revision !== base) throw await conflictWith(info, drafts);
        if (!info && base !== null && base !== onSale?.revision) throw new StoreError('missing');
        if (from !== (onSale?.revision ?? null)) throw new StoreError('conflict', { current });

        const record: ApplicationRecord = {
          id: newId(),
          release,
          status: 'pending',
          submittedAt: now(),
          releaseId: release.id,
          key,
          from,
          ...(draft.ok && isDraftOf(draft.release, release, policy) && { draft: draft.release }),
        };
        await Promise.all([applications.add(record), drafts.delete(release.id), infos.delete(release.id)]);
        return { record, isNew: true };
      });
      if (isNew) {
        notify('draft', release.id);
        notify('application', record.id);
      }
      return publicOf(record);
    },

    async withdraw(id) {
      const record = await connection.write(all, async (transaction) => {
        const applications = transaction.objectStore('applications');
        const { draft, ...application } = allowed(await applications.get(id), 'withdraw');
        const withdrawn: ApplicationRecord = { ...application, status: 'withdrawn', withdrawnAt: now() };
        const infos = transaction.objectStore('draftInfo');
        const release = draft ?? application.release;
        await applications.put(withdrawn);
        // A draft that the seller began in the meantime is newer and stays. The submitted release is still in the application.
        if (!(await infos.get(release.id))) {
          const info = describe(release, { revision: newId(), savedAt: now() }, { status: 'withdrawn' }, application.from ?? undefined);
          await Promise.all([transaction.objectStore('drafts').put(draftRecord(release)), infos.put(info)]);
        }
        return withdrawn;
      });
      notify('application', id);
      notify('draft', record.releaseId);
      return publicOf(record);
    },

    async decide(id, decision) {
      // An unknown status, for example from a newer version, must not count as a rejection.
      const status: string = decision.status;
      if (status !== 'approved' && status !== 'rejected')
        throw new StoreError('refused', { message: 'A product is approved or rejected.' });
      const record = await connection.write(all, async (transaction) => {
        const applications = transaction.objectStore('applications');
        const application = allowed(await applications.get(id), decision.status === 'approved' ? 'approve' : 'reject');
        const decidedAt = now();
        const decided: ApplicationRecord =
          decision.status === 'approved'
            ? { ...application, status: 'approved', decidedAt }
            : { ...application, status: 'rejected', decidedAt, reasons: decision.reasons };
        await applications.put(decided);
        if (decided.status === 'approved') {
          const value = { id: decided.releaseId, value: decided.release, revision: newId(), savedAt: decidedAt };
          await transaction.objectStore('released').put(value);
        }
        return decided;
      });
      notify('application', id);
      if (record.status === 'approved') notify('released', record.releaseId);
      return publicOf(record);
    },

    async delete(id) {
      await connection.write(['applications'], async (transaction) => {
        const applications = transaction.objectStore('applications');
        allowed(await applications.get(id), 'delete');
        await applications.delete(id);
      });
      notify('application', id);
    },
  };
};

const publicOf = ({ releaseId: _releaseId, key: _key, from: _from, draft: _draft, ...application }: ApplicationRecord): Application =>
  application;

/** The released revision that a rejected or withdrawn release is based on when it is submitted again without a draft. */
const resubmitted = (applications: ApplicationRecord[]): string | null =>
  applications.reduce<ApplicationRecord | undefined>((a, b) => (a && a.submittedAt > b.submittedAt ? a : b), undefined)?.from ?? null;

const isDraftOf = (draft: Release, submitted: Release, policy: ReleasePolicy): boolean => {
  try {
    return dequal(toSubmission(draft, { policy }), submitted);
  } catch {
    return false;
  }
};
