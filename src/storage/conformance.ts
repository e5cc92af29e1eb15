import { defaultModel } from '../core/pricing/models.js';
import type { Release } from '../core/schema/types.js';
import { check, equal, fails, settled, told } from './conformance-checks.js';
import type { ReleaseStore } from './store.js';

/** A requirement for every store. `run` rejects with a sentence if the store does not meet it. */
export interface ConformanceCase {
  name: string;
  run(): Promise<void>;
}

/** The options of {@link storeConformance}. */
export interface ConformanceOptions {
  /** Returns a new, empty store each time. */
  open: () => ReleaseStore | Promise<ReleaseStore>;
  /** Returns a release that can be submitted, with a new id each time. Its delivery method must allow withdrawing. */
  release?: () => Release;
}

type Work = (store: ReleaseStore, release: Release) => Promise<void>;

/**
 * The requirements for your own `ReleaseStore`, for any test runner:
 * `for (const { name, run } of storeConformance({ open })) it(name, run);`
 */
export const storeConformance = ({ open, release = sampleRelease }: ConformanceOptions): ConformanceCase[] =>
  Object.entries(cases).map(([name, work]) => ({ name, run: async () => work(await open(), release()) }));

const cases: Record<string, Work> = {
  'returns a draft as it was put': async (store, release) => {
    const saved = await store.drafts.put(release, { base: null });
    const read = await store.drafts.get(release.id);
    equal(read?.value, release, 'the draft');
    equal(read?.revision, saved.revision, 'its revision');
    equal(read?.savedAt, saved.savedAt, 'its time');
    check(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(saved.savedAt), `${saved.savedAt} is not ISO 8601 in UTC`);
  },

  'returns undefined for a draft that was never put': async (store) => {
    equal(await store.drafts.get('never-put'), undefined, 'the draft');
  },

  'stores a draft whatever its issues': async (store, release) => {
    const unfinished: Release = { ...release, product: { name: '' }, specifications: [] };
    await store.drafts.put(unfinished, { base: null });
    equal((await store.drafts.get(release.id))?.value, unfinished, 'the draft');
  },

  'gives each write a new revision': async (store, release) => {
    const first = await store.drafts.put(release, { base: null });
    const second = await store.drafts.put(release, { base: first.revision });
    check(first.revision !== second.revision, 'two writes have one revision');
  },

  'lists a draft with its name, method, time and revision': async (store, release) => {
    const saved = await store.drafts.put(release, { base: null });
    const [info, ...more] = await store.drafts.list();
    equal(more.length, 0, 'further drafts');
    equal(info?.id, release.id, 'the id');
    equal(info?.name, release.product.name, 'the name');
    equal(info?.deliveryMethod, release.deliveryMethod, 'the delivery method');
    equal(info?.revision, saved.revision, 'the revision');
    equal(info?.savedAt, saved.savedAt, 'the time');
  },

  'refuses a second new draft with the same id and returns the stored one': async (store, release) => {
    const saved = await store.drafts.put(release, { base: null });
    const error = await fails('conflict', store.drafts.put(renamed(release), { base: null }));
    equal(error.current?.revision, saved.revision, 'the current revision');
    equal(error.current?.value, release, 'the current draft');
  },

  'refuses a draft that is based on an older revision': async (store, release) => {
    const first = await store.drafts.put(release, { base: null });
    const second = await store.drafts.put(renamed(release), { base: first.revision });
    const error = await fails('conflict', store.drafts.put(release, { base: first.revision }));
    equal(error.current?.revision, second.revision, 'the current revision');
    equal((await store.drafts.get(release.id))?.value, renamed(release), 'the draft');
  },

  'refuses a draft that is based on a deleted one': async (store, release) => {
    const saved = await store.drafts.put(release, { base: null });
    await store.drafts.delete(release.id, { base: saved.revision });
    await fails('missing', store.drafts.put(release, { base: saved.revision }));
  },

  'accepts one of two writes with the same base': async (store, release) => {
    const { revision } = await store.drafts.put(release, { base: null });
    const both = await Promise.allSettled([1, 2].map((turn) => store.drafts.put(renamed(release, `turn ${turn}`), { base: revision })));
    equal(both.filter(({ status }) => status === 'fulfilled').length, 1, 'successful writes');
  },

  'deletes a draft, but not one that has changed': async (store, release) => {
    const first = await store.drafts.put(release, { base: null });
    const second = await store.drafts.put(renamed(release), { base: first.revision });
    await fails('conflict', store.drafts.delete(release.id, { base: first.revision }));
    await store.drafts.delete(release.id, { base: second.revision });
    equal(await store.drafts.get(release.id), undefined, 'the draft');
    equal(await store.drafts.list(), [], 'the list');
    await fails('missing', store.drafts.delete(release.id, { base: second.revision }));
  },

  'submits a draft: an application is pending and the draft is gone': async (store, release) => {
    const { revision } = await store.drafts.put(release, { base: null });
    const application = await store.applications.submit(release, { base: revision, key: 'a' });
    equal(application.status, 'pending', 'the status');
    equal(application.release, release, 'the release');
    equal(await store.applications.get(application.id), application, 'the application');
    equal(await store.applications.list(), [application], 'the list');
    equal(await store.drafts.get(release.id), undefined, 'the draft');
  },

  'treats two submissions with the same key as one': async (store, release) => {
    const { revision } = await store.drafts.put(release, { base: null });
    const [first, second] = await Promise.all([1, 2].map(() => store.applications.submit(release, { base: revision, key: 'a' })));
    equal(second, first, 'the second answer');
    equal((await store.applications.list()).length, 1, 'applications');
  },

  'refuses to submit from an older revision, and keeps the draft': async (store, release) => {
    const first = await store.drafts.put(release, { base: null });
    const second = await store.drafts.put(renamed(release), { base: first.revision });
    const error = await fails('conflict', store.applications.submit(release, { base: first.revision, key: 'a' }));
    equal(error.current?.revision, second.revision, 'the current revision');
    equal((await store.drafts.get(release.id))?.revision, second.revision, 'the draft');
    equal(await store.applications.list(), [], 'the applications');
  },

  'refuses a second submit while the first is under review': async (store, release) => {
    await submitted(store, release);
    await fails('refused', store.applications.submit(release, { base: null, key: 'another' }));
  },

  'returns a withdrawn release to the drafts': async (store, release) => {
    const { id } = await submitted(store, release);
    equal((await store.applications.withdraw(id)).status, 'withdrawn', 'the status');
    equal((await store.drafts.get(release.id))?.value, release, 'the draft');
    await fails('refused', store.applications.withdraw(id));
  },

  'puts an approved release on sale': async (store, release) => {
    equal(await store.released.get(release.id), undefined, 'what is on sale before');
    const { id } = await submitted(store, release);
    const approved = await store.applications.decide(id, { status: 'approved' });
    equal(approved.status, 'approved', 'the status');
    check(approved.decidedAt !== undefined, 'the decision has no time');
    equal((await store.released.get(release.id))?.value, release, 'what is on sale');
  },

  'keeps the reasons of a rejection and accepts the release again': async (store, release) => {
    const { id } = await submitted(store, release);
    const reasons = [{ path: ['product', 'name'], text: 'Names another company.' }];
    await store.applications.decide(id, { status: 'rejected', reasons });
    const rejected = await store.applications.get(id);
    equal(rejected?.status, 'rejected', 'the status');
    equal(rejected?.reasons, reasons, 'the reasons');
    equal(await store.released.get(release.id), undefined, 'what is on sale');
    const { revision } = await store.drafts.put(renamed(release), { base: null });
    const again = await store.applications.submit(renamed(release), { base: revision, key: 'again' });
    equal(again.status, 'pending', 'the status of the second application');
  },

  'accepts one decision': async (store, release) => {
    const { id } = await submitted(store, release);
    await store.applications.decide(id, { status: 'approved' });
    await fails('refused', store.applications.decide(id, { status: 'rejected', reasons: [] }));
    await fails('refused', store.applications.withdraw(id));
    equal((await store.applications.get(id))?.status, 'approved', 'the status');
  },

  'reports an unknown application as missing': async (store) => {
    equal(await store.applications.get('never'), undefined, 'the application');
    await fails('missing', store.applications.withdraw('never'));
    await fails('missing', store.applications.decide('never', { status: 'approved' }));
  },

  'releases a change of a released product': async (store, release) => {
    const onSale = await approved(store, release);
    const { revision } = await store.drafts.put(renamed(release), { base: null, released: onSale.revision });
    const { id } = await store.applications.submit(renamed(release), { base: revision, key: 'change' });
    await store.applications.decide(id, { status: 'approved' });
    const changed = await store.released.get(release.id);
    equal(changed?.value, renamed(release), 'what is on sale');
    check(changed?.revision !== onSale.revision, 'the revision on sale has not moved');
  },

  'refuses a change if the released product has changed in the meantime': async (store, release) => {
    await approved(store, release);
    const { revision } = await store.drafts.put(renamed(release), { base: null, released: 'another-revision' });
    const error = await fails('conflict', store.applications.submit(renamed(release), { base: revision, key: 'change' }));
    equal(error.current?.value, release, 'what is on sale');
    check((await store.drafts.get(release.id)) !== undefined, 'the draft is lost');
  },

  'keeps the library and refuses an older one': async (store) => {
    const none = await store.library.get();
    equal(none.value, [], 'the first library');
    const attributes = [{ id: 'users', type: 'quantity' as const, name: 'Users', unit: 'user' }];
    const saved = await store.library.put(attributes, { base: none.revision });
    equal((await store.library.get()).value, attributes, 'the library');
    await fails('conflict', store.library.put([], { base: null }));
    await store.library.put([], { base: saved.revision });
    equal((await store.library.get()).value, [], 'the emptied library');
  },

  'reports changes until the listener unsubscribes': async (store, release) => {
    if (!store.subscribe) return;
    const heard: string[] = [];
    const stop = store.subscribe(({ kind, id }) => heard.push(`${kind} ${id}`));
    const { revision } = await store.drafts.put(release, { base: null });
    await settled();
    check(heard.includes(`draft ${release.id}`), 'nothing was reported');
    stop();
    const count = heard.length;
    await store.drafts.put(release, { base: revision });
    await settled();
    equal(heard.length, count, 'what was reported after the end');
  },

  'gives a draft to the first page, to a page that takes over, and back when that page ends': async ({ drafts }, { id }) => {
    if (!drafts.claim) return;
    const said: string[] = [];
    const first = drafts.claim(id, (holder) => said.push(`first ${holder}`));
    await told(said, 'first here');
    const second = drafts.claim(id, (holder) => said.push(`second ${holder}`));
    try {
      // Without locks every page may write a draft, and conflicts are found by revision.
      if (await told(said, 'second elsewhere', 'second here')) return check(!hasLocks(), 'two pages write one draft');
      second.takeOver();
      await told(said, 'second here');
      await told(said, 'first elsewhere');
      said.length = 0;
      second.release();
      await told(said, 'first here');
    } finally {
      first.release();
      second.release();
    }
    said.length = 0;
    await settled();
    equal(said, [], 'what was reported after the end');
  },
};

const hasLocks = (): boolean => (globalThis.navigator as Navigator | undefined)?.locks !== undefined;

const submitted = async (store: ReleaseStore, release: Release) => {
  const { revision } = await store.drafts.put(release, { base: null });
  return store.applications.submit(release, { base: revision, key: `submit-${release.id}` });
};

const approved = async (store: ReleaseStore, release: Release) => {
  const { id } = await submitted(store, release);
  await store.applications.decide(id, { status: 'approved' });
  const onSale = await store.released.get(release.id);
  if (!onSale) throw new Error('An approved release is not on sale.');
  return onSale;
};

const renamed = (release: Release, name = 'Another name'): Release => ({ ...release, product: { ...release.product, name } });

let samples = 0;

/** A complete license with one price. */
const sampleRelease = (): Release => ({
  schemaVersion: 1,
  id: `conformance-${(samples += 1)}`,
  deliveryMethod: 'license',
  product: { name: 'Ledger' },
  delivery: { serviceFlowTemplateId: 'standard', days: 14 },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'simple',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [],
      skus: [
        {
          id: 'only',
          values: {},
          offered: true,
          pricing: { model: defaultModel(false), tiers: [{ upTo: null, unitPrice: { P1M: '49', P1Y: '490' } }] },
        },
      ],
    },
  ],
});
