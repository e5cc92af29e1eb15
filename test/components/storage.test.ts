import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { toSubmission } from '../../src/core/index.js';
import type { Release } from '../../src/core/schema/types.js';
import { storeConformance } from '../../src/storage/conformance.js';
import { createAutosave, openIndexedDbStore, type Autosave, type IndexedDbStoreOptions } from '../../src/storage/index.js';
import version0 from '../fixtures/release-version-0.json' with { type: 'json' };
import { failure } from '../helpers/failure.js';

let stores = 0;
const freshName = () => `test-${(stores += 1)}-${performance.now()}`;
const freshStore = (options: IndexedDbStoreOptions = {}) => openIndexedDbStore({ name: freshName(), persist: false, ...options });

const release = (id = 'r1', name = 'Cashier Cloud'): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod: 'license',
  product: { name },
  delivery: { serviceFlowTemplateId: 'standard', days: 14 },
  currency: 'USD',
  specifications: [
    {
      id: 's1',
      name: 'Standard',
      template: 'simple',
      billing: { mode: 'one-time' },
      attributes: [],
      skus: [{ id: 'only', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { once: '99' } }] } }],
    },
  ],
});

describe('The store in IndexedDB', () => {
  for (const { name, run } of storeConformance({ open: freshStore })) it(name, run);

  it('keeps everything for another page of the same name', async () => {
    const name = freshName();
    await openIndexedDbStore({ name, persist: false }).drafts.put(release(), { base: null });
    expect((await openIndexedDbStore({ name, persist: false }).drafts.get('r1'))?.value).to.deep.equal(release());
  });

  it('lists the latest change first, with how far each draft has come', async () => {
    let second = 0;
    const store = freshStore({ now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (second += 1))) });
    await store.drafts.put(release('complete', 'Complete'), { base: null });
    await store.drafts.put({ ...release('begun', ''), deliveryMethod: 'saas', specifications: [] }, { base: null });
    const infos = await store.drafts.list();
    expect(infos.map(({ id, progress, savedAt }) => [id, progress, savedAt])).to.deep.equal([
      ['begun', { complete: 1, of: 4 }, '2026-01-01T00:00:02.000Z'],
      ['complete', { complete: 5, of: 5 }, '2026-01-01T00:00:01.000Z'],
    ]);
  });

  it('takes nothing but an approval or a rejection for a decision', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    const refused = await failure(store.applications.decide(id, { status: 'postponed' } as never));
    expect(refused).to.include({ reason: 'refused' });
    expect((await store.applications.get(id))?.status).to.equal('pending');
  });

  it('says of a draft that it came back from a review', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await store.applications.decide(id, { status: 'rejected', reasons: [{ path: [], text: 'No.' }] });
    await store.drafts.put(release(), { base: null });
    expect((await store.drafts.list()).map(({ status }) => status)).to.deep.equal(['rejected']);
  });

  it('brings back a withdrawn draft with what the submission left out', async () => {
    const store = freshStore();
    const draft: Release = {
      ...release(),
      specifications: release().specifications.map((one) => ({ ...one, parked: { attributes: [], skus: [] } })),
    };
    const { revision } = await store.drafts.put(draft, { base: null });
    const { id } = await store.applications.submit(release(), { base: revision, key: 'a' });
    await store.applications.withdraw(id);
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(draft);
  });

  it('brings it back likewise where the host’s own delivery method leaves something out', async () => {
    const hosted = { billing: ['one-time' as const], trial: false, delivery: false, packageAsset: false, withdraw: true };
    const policy = { deliveryMethods: { hosted } };
    const store = freshStore({ policy });
    const draft = { ...release(), deliveryMethod: 'hosted' };
    const { revision } = await store.drafts.put(draft, { base: null });
    const { id } = await store.applications.submit(toSubmission(draft, { policy }), { base: revision, key: 'k' });
    expect((await store.applications.get(id))?.release.delivery).to.equal(undefined);
    await store.applications.withdraw(id);
    expect((await store.drafts.get('r1'))?.value.delivery).to.deep.equal(draft.delivery);
  });

  it('keeps newer work when an application is withdrawn', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await store.drafts.put(release('r1', 'Newer'), { base: null });
    await store.applications.withdraw(id);
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Newer');
    expect((await store.applications.get(id))?.release.product.name).to.equal('Cashier Cloud');
  });

  it('does not withdraw a SaaS product, unless the host’s policy lets it', async () => {
    const saas: Release = { ...release(), deliveryMethod: 'saas' };
    const strict = freshStore();
    const { id } = await strict.applications.submit(saas, { base: null, key: 'a' });
    expect((await failure(strict.applications.withdraw(id))).reason).to.equal('refused');

    const lenient = freshStore({ policy: { deliveryMethods: { saas: { withdraw: true } } } });
    const other = await lenient.applications.submit(saas, { base: null, key: 'a' });
    expect((await lenient.applications.withdraw(other.id)).status).to.equal('withdrawn');
  });

  it('forgets a rejected application, not a pending one', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    expect((await failure(store.applications.delete(id))).reason).to.equal('refused');
    await store.applications.decide(id, { status: 'rejected', reasons: [] });
    await store.applications.delete(id);
    expect(await store.applications.list()).to.deep.equal([]);
  });

  it('tells other tabs', async () => {
    const name = freshName();
    const [here, there] = [openIndexedDbStore({ name, persist: false }), openIndexedDbStore({ name, persist: false })];
    const heard = new Promise((resolve) => there.subscribe(resolve));
    await here.drafts.put(release(), { base: null });
    expect(await heard).to.deep.equal({ kind: 'draft', id: 'r1' });
  });

  it('makes of two tabs on one draft a conflict, and loses neither', async () => {
    const name = freshName();
    const [here, there] = [openIndexedDbStore({ name, persist: false }), openIndexedDbStore({ name, persist: false })];
    const { revision } = await here.drafts.put(release(), { base: null });
    await here.drafts.put(release('r1', 'Here'), { base: revision });
    const error = await failure(there.drafts.put(release('r1', 'There'), { base: revision }));
    expect(error.reason).to.equal('conflict');
    expect(error.current?.value.product.name).to.equal('Here');
  });

  it('goes on after its database was deleted under its feet', async () => {
    const name = freshName();
    const store = openIndexedDbStore({ name, persist: false });
    const { revision } = await store.drafts.put(release(), { base: null });
    await deleteDB(name);
    expect((await failure(store.drafts.put(release(), { base: revision }))).reason).to.equal('missing');
    await store.drafts.put(release(), { base: null });
    expect(await store.drafts.list()).to.have.length(1);
  });

  it('says "blocked" where a newer version of the page has the storage, and holds up none', async () => {
    const name = freshName();
    const store = openIndexedDbStore({ name, persist: false });
    await store.drafts.put(release(), { base: null });
    const newer = await openDB(name, 99);
    expect((await failure(store.drafts.list())).reason).to.equal('blocked');
    newer.close();
  });

  it('says "blocked" while another page stands in the way of a deletion, in words and not by silence, and goes on after it', async () => {
    const name = freshName();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('It can’t be opened.'));
    });
    // It waits for the page that keeps the database open, and everyone after it waits too.
    const deletion = deleteDB(name);
    const store = openIndexedDbStore({ name, persist: false });
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('blocked');
    expect((await failure(store.drafts.list())).reason).to.equal('blocked');
    stubborn.close();
    await deletion;
    for (let tries = 0; tries < 100; tries++) {
      const saved = await store.drafts.put(release(), { base: null }).catch(() => undefined);
      if (saved) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(release());
  });

  it('brings a draft that an earlier version of the page stored to the present schema', async () => {
    const name = freshName();
    const store = openIndexedDbStore({ name, persist: false });
    const { revision } = await store.drafts.put({ ...release(), id: version0.id }, { base: null });
    const database = await openDB(name);
    await database.put('drafts', { id: version0.id, json: JSON.stringify(version0) });
    database.close();
    const saved = await store.drafts.get(version0.id);
    expect([saved?.value.schemaVersion, saved?.value.product]).to.deep.equal([1, { name: 'Cloud Desk', version: '2.0' }]);
    await store.drafts.put(saved!.value, { base: revision });
    expect((await store.drafts.get(version0.id))?.value).to.deep.equal(saved?.value);
  });

  it('asks for persistent storage with the first draft, and waits for no answer', async () => {
    const persist = navigator.storage.persist.bind(navigator.storage);
    let asked = 0;
    navigator.storage.persist = () => {
      asked += 1;
      return new Promise(() => {});
    };
    try {
      const store = freshStore({ persist: true });
      await store.drafts.list();
      expect(asked).to.equal(0);
      const { revision } = await store.drafts.put(release(), { base: null });
      await store.drafts.put(release('r1', 'Again'), { base: revision });
      expect(asked).to.equal(1);
    } finally {
      navigator.storage.persist = persist;
    }
  });

  it('leaves a draft to the page that asked first, hands it over, and to the next in line once it goes', async () => {
    const name = freshName();
    const told: string[] = [];
    const claim = (page: string) =>
      openIndexedDbStore({ name, persist: false }).drafts.claim!('r1', (holder) => told.push(`${page}: ${holder}`));
    const until = async (line: string) => {
      for (let waited = 0; !told.includes(line); waited += 10) {
        if (waited > 3000) throw new Error(`"${line}" was not told: ${told.join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const first = claim('first');
    await until('first: here');
    const second = claim('second');
    await until('second: elsewhere');
    second.takeOver();
    await until('second: here');
    await until('first: elsewhere');
    second.release();
    for (let waited = 0; told.filter((line) => line === 'first: here').length < 2 && waited < 3000; waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10));
    // Which of two pages is told first when they change places is the browser's affair.
    const toldTo = (page: string) => told.filter((line) => line.startsWith(page));
    expect(toldTo('first')).to.deep.equal(['first: here', 'first: elsewhere', 'first: here']);
    expect(toldTo('second')).to.deep.equal(['second: elsewhere', 'second: here']);
    first.release();
  });

  it('asks for a draft no more where a page that is going loses its lock and is refused the next', async () => {
    let asked = 0;
    let leave = (): void => {};
    const request = (_name: string, _options: LockOptions, held: () => unknown): Promise<unknown> => {
      asked += 1;
      // Else a page that asks forever would never come to its end.
      if (asked > 20) return new Promise(() => {});
      if (asked > 1) return Promise.reject(new DOMException('The page is going.', 'InvalidStateError'));
      held();
      return new Promise((_, reject) => (leave = () => reject(new DOMException('The page is going.', 'AbortError'))));
    };
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    try {
      const claim = freshStore().drafts.claim!('r1', () => {});
      leave();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(asked).to.equal(2);
      claim.release();
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });

  it('takes 1,000 edits from two pages that know nothing of each other, and none vanishes untold', async () => {
    const name = freshName();
    const pages = [0, 1].map((at) => {
      const store = openIndexedDbStore({ name, persist: false });
      const page = { at, text: '', told: 0, autosave: undefined as Autosave | undefined };
      page.autosave = createAutosave({ store, onState: ({ error }) => error?.reason === 'conflict' && (page.told += 1) });
      page.autosave.open(release('r1', ''));
      return page;
    });
    for (let edit = 0; edit < 1000; edit++) {
      const page = pages[(edit * 7919) % 13 < 6 ? 0 : 1]!;
      const autosave = page.autosave!;
      page.text += ` ${page.at}-${edit}`;
      autosave.save(release('r1', page.text));
      // Every other edit comes before the last one was stored.
      if (edit % 2) continue;
      if (await autosave.flush()) continue;
      const { error } = autosave.state;
      expect(error?.reason).to.equal('conflict');
      // The seller, who is told, merges by hand: what stands here that is not there.
      const stored = error!.current!;
      const there = new Set(stored.value.product.name.split(' '));
      const mine = page.text.split(' ').filter((word) => !there.has(word));
      page.text = `${stored.value.product.name} ${mine.join(' ')}`.trim();
      autosave.rebase(stored.revision);
      autosave.save(release('r1', page.text));
    }
    for (const page of pages)
      while (!(await page.autosave!.flush())) {
        const stored = page.autosave!.state.error!.current!;
        const there = new Set(stored.value.product.name.split(' '));
        page.text = `${stored.value.product.name} ${page.text
          .split(' ')
          .filter((word) => !there.has(word))
          .join(' ')}`.trim();
        page.autosave!.rebase(stored.revision);
        page.autosave!.save(release('r1', page.text));
      }
    const last = (await openIndexedDbStore({ name, persist: false }).drafts.get('r1'))!.value.product.name.split(' ').filter(Boolean);
    expect(last).to.have.length(1000);
    expect(new Set(last.map((word) => Number(word.split('-')[1])))).to.have.property('size', 1000);
    expect(pages.every(({ told }) => told > 0)).to.equal(true);
  });

  for (const json of ['{"schemaVersion":1,"id":"r1","surprise":true}', '{"schemaVersion":1,'])
    it(`refuses to open ${json} as a draft, with the reasons, and still lists and deletes it`, async () => {
      const name = freshName();
      const store = openIndexedDbStore({ name, persist: false });
      const { revision } = await store.drafts.put(release(), { base: null });
      const database = await openDB(name);
      await database.put('drafts', { id: 'r1', json });
      database.close();
      const error = await failure(store.drafts.get('r1'));
      expect([error.reason, error.issues?.[0]?.code]).to.deep.equal(['refused', 'document.invalid']);
      expect((await store.drafts.list()).map(({ id, progress }) => [id, progress])).to.deep.equal([['r1', undefined]]);
      await store.drafts.delete('r1', { base: revision });
      expect(await store.drafts.list()).to.deep.equal([]);
    });

  it('calls a full disk "quota", and keeps what was there', async () => {
    const store = freshStore();
    const { revision } = await store.drafts.put(release(), { base: null });
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    try {
      expect((await failure(store.drafts.put(release('r1', 'Too much'), { base: revision }))).reason).to.equal('quota');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await store.drafts.get('r1'))?.value).to.deep.equal(release());
  });

  it('stores a hundred keystrokes one by one, each in far less than 100 ms', async () => {
    const store = freshStore();
    let base: string | null = null;
    const start = performance.now();
    for (let count = 1; count <= 100; count += 1) {
      const saved: { revision: string } = await store.drafts.put(release('r1', 'x'.repeat(count)), { base });
      base = saved.revision;
    }
    expect((await store.drafts.get('r1'))?.value.product.name).to.have.length(100);
    expect(performance.now() - start).to.be.below(5000);
  });
});
