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

describe('The IndexedDB store', () => {
  for (const { name, run } of storeConformance({ open: freshStore })) it(name, run);

  it('shares drafts with other pages that use the same name', async () => {
    const name = freshName();
    await openIndexedDbStore({ name, persist: false }).drafts.put(release(), { base: null });
    expect((await openIndexedDbStore({ name, persist: false }).drafts.get('r1'))?.value).to.deep.equal(release());
  });

  it('lists drafts with their progress, the latest change first', async () => {
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

  it('refuses a decision that is neither an approval nor a rejection', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    const refused = await failure(store.applications.decide(id, { status: 'postponed' } as never));
    expect(refused).to.include({ reason: 'refused' });
    expect((await store.applications.get(id))?.status).to.equal('pending');
  });

  it('marks a draft that was rejected', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await store.applications.decide(id, { status: 'rejected', reasons: [{ path: [], text: 'No.' }] });
    await store.drafts.put(release(), { base: null });
    expect((await store.drafts.list()).map(({ status }) => status)).to.deep.equal(['rejected']);
  });

  it('restores a withdrawn draft, including data that was not submitted', async () => {
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

  it('restores data that a custom delivery method does not submit', async () => {
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

  it('keeps a newer draft when an application is withdrawn', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await store.drafts.put(release('r1', 'Newer'), { base: null });
    await store.applications.withdraw(id);
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Newer');
    expect((await store.applications.get(id))?.release.product.name).to.equal('Cashier Cloud');
  });

  it('refuses to withdraw a SaaS product unless the host’s policy allows it', async () => {
    const saas: Release = { ...release(), deliveryMethod: 'saas' };
    const strict = freshStore();
    const { id } = await strict.applications.submit(saas, { base: null, key: 'a' });
    expect((await failure(strict.applications.withdraw(id))).reason).to.equal('refused');

    const lenient = freshStore({ policy: { deliveryMethods: { saas: { withdraw: true } } } });
    const other = await lenient.applications.submit(saas, { base: null, key: 'a' });
    expect((await lenient.applications.withdraw(other.id)).status).to.equal('withdrawn');
  });

  it('deletes a rejected application but not a pending one', async () => {
    const store = freshStore();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    expect((await failure(store.applications.delete(id))).reason).to.equal('refused');
    await store.applications.decide(id, { status: 'rejected', reasons: [] });
    await store.applications.delete(id);
    expect(await store.applications.list()).to.deep.equal([]);
  });

  it('notifies other tabs of a change', async () => {
    const name = freshName();
    const [here, there] = [openIndexedDbStore({ name, persist: false }), openIndexedDbStore({ name, persist: false })];
    const heard = new Promise((resolve) => there.subscribe(resolve));
    await here.drafts.put(release(), { base: null });
    expect(await heard).to.deep.equal({ kind: 'draft', id: 'r1' });
  });

  it('reports a conflict if two tabs save the same draft, and overwrites nothing', async () => {
    const name = freshName();
    const [here, there] = [openIndexedDbStore({ name, persist: false }), openIndexedDbStore({ name, persist: false })];
    const { revision } = await here.drafts.put(release(), { base: null });
    await here.drafts.put(release('r1', 'Here'), { base: revision });
    const error = await failure(there.drafts.put(release('r1', 'There'), { base: revision }));
    expect(error.reason).to.equal('conflict');
    expect(error.current?.value.product.name).to.equal('Here');
  });

  it('works again after its database was deleted', async () => {
    const name = freshName();
    const store = openIndexedDbStore({ name, persist: false });
    const { revision } = await store.drafts.put(release(), { base: null });
    await deleteDB(name);
    expect((await failure(store.drafts.put(release(), { base: revision }))).reason).to.equal('missing');
    await store.drafts.put(release(), { base: null });
    expect(await store.drafts.list()).to.have.length(1);
  });

  it('reports "blocked" if a newer version of the page has the database open', async () => {
    const name = freshName();
    const store = openIndexedDbStore({ name, persist: false });
    await store.drafts.put(release(), { base: null });
    const newer = await openDB(name, 99);
    expect((await failure(store.drafts.list())).reason).to.equal('blocked');
    newer.close();
  });

  it('reports "blocked" while another page delays a deletion of the database, and works again afterwards', async () => {
    const name = freshName();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database cannot be opened.'));
    });
    // The deletion waits for the page that keeps the database open, and later requests wait for the deletion.
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

  it('migrates a draft that an earlier version stored', async () => {
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

  it('requests persistent storage with the first draft and does not wait for the answer', async () => {
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

  it('gives a draft to the first page, to a page that takes over, and to the next page when that one releases it', async () => {
    const name = freshName();
    const states: string[] = [];
    const claim = (page: string) =>
      openIndexedDbStore({ name, persist: false }).drafts.claim!('r1', (holder) => states.push(`${page}: ${holder}`));
    const until = async (line: string) => {
      for (let waited = 0; !states.includes(line); waited += 10) {
        if (waited > 3000) throw new Error(`"${line}" was not reported: ${states.join(', ')}`);
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
    for (let waited = 0; states.filter((line) => line === 'first: here').length < 2 && waited < 3000; waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10));
    // The browser decides which of the two pages is notified first.
    const statesOf = (page: string) => states.filter((line) => line.startsWith(page));
    expect(statesOf('first')).to.deep.equal(['first: here', 'first: elsewhere', 'first: here']);
    expect(statesOf('second')).to.deep.equal(['second: elsewhere', 'second: here']);
    first.release();
  });

  it('stops requesting a draft when a closing page loses its lock and the next request fails', async () => {
    let asked = 0;
    let leave = (): void => {};
    const request = (_name: string, _options: LockOptions, held: () => unknown): Promise<unknown> => {
      asked += 1;
      // Stops an endless loop, so that the test fails instead of hanging.
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

  it('stores 1,000 edits from two independent pages and reports every conflict', async () => {
    const name = freshName();
    const pages = [0, 1].map((at) => {
      const store = openIndexedDbStore({ name, persist: false });
      const page = { at, text: '', conflicts: 0, autosave: undefined as Autosave | undefined };
      page.autosave = createAutosave({ store, onState: ({ error }) => error?.reason === 'conflict' && (page.conflicts += 1) });
      page.autosave.open(release('r1', ''));
      return page;
    });
    for (let edit = 0; edit < 1000; edit++) {
      const page = pages[(edit * 7919) % 13 < 6 ? 0 : 1]!;
      const autosave = page.autosave!;
      page.text += ` ${page.at}-${edit}`;
      autosave.save(release('r1', page.text));
      // Every second edit is made before the previous one is stored.
      if (edit % 2) continue;
      if (await autosave.flush()) continue;
      const { error } = autosave.state;
      expect(error?.reason).to.equal('conflict');
      // The seller merges by hand: appends the words that the stored version lacks.
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
    expect(pages.every(({ conflicts }) => conflicts > 0)).to.equal(true);
  });

  for (const json of ['{"schemaVersion":1,"id":"r1","surprise":true}', '{"schemaVersion":1,'])
    it(`refuses to open the draft ${json} with the reasons, but lists and deletes it`, async () => {
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

  it('reports "quota" if the disk is full, and keeps the stored draft', async () => {
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

  it('stores each of 100 keystrokes in less than 50 ms on average', async () => {
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
