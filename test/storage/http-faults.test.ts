import { expect } from 'chai';
import type { Release } from '../../src/core/schema/types.js';
import { HttpStore, type HttpStoreOptions } from '../../src/storage/index.js';
import { retryDelay } from '../../src/storage/http/retry.js';
import { networkTo, type Network } from '../helpers/network.js';
import { protocolServer } from '../helpers/protocol-server.js';
import { failure } from '../helpers/failure.js';

const release = (name = 'Cashier Cloud', id = 'r1'): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod: 'license',
  product: { name },
  delivery: { serviceFlowTemplateId: 'standard', days: 14 },
  currency: 'USD',
  specifications: [],
});

let server: ReturnType<typeof protocolServer>;
let network: Network;
const opened: HttpStore[] = [];

const open = (options: Partial<HttpStoreOptions> = {}): HttpStore => {
  const store = new HttpStore({
    baseUrl: 'https://portal.test/api/',
    fetch: network.fetch,
    outbox: false,
    retry: { attempts: 3, delay: 1, maxDelay: 5, patience: 2000, random: () => 0.5 },
    ...options,
  });
  opened.push(store);
  return store;
};

beforeEach(() => {
  server = protocolServer();
  network = networkTo(server.handle);
});
afterEach(() => opened.splice(0).forEach((store) => store.close()));

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let waited = 0; !(await holds()); waited += 5) {
    if (waited > 3000) throw new Error('It did not come to be.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const puts = () => server.requests.filter(({ method }) => method === 'PUT');
const stored = async () => (await server.store.drafts.get('r1'))?.value.product.name;
const failing =
  (status: number, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response('<h1>Trouble</h1>', { status, headers: { 'Content-Type': 'text/html', ...headers } });
const answering =
  (body: unknown, status = 200): (() => Response) =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

describe('A store over HTTP on a bad network', () => {
  it('goes through two failures of the server unnoticed', async () => {
    network.instead = [failing(500), failing(503)];
    const { revision } = await open().drafts.put(release(), { base: null });
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(revision);
    expect(network.made).to.equal(3);
  });

  it('says "offline" of what fails for longer, and delivers the draft by itself once the server is back', async () => {
    const store = open();
    network.instead = Array.from({ length: 5 }, () => failing(500));
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('offline');
    await until(async () => (await stored()) === 'Cashier Cloud');
  });

  for (const [what, call] of [
    ['a list', (store: HttpStore) => store.drafts.list()],
    ['a draft', (store: HttpStore) => store.drafts.get('r1')],
    ['a submit', (store: HttpStore) => store.applications.submit(release(), { base: null, key: 'a' })],
    ['applications', (store: HttpStore) => store.applications.list()],
    ['a decision', (store: HttpStore) => store.applications.decide('a1', { status: 'approved' })],
    ['what is on sale', (store: HttpStore) => store.released.get('r1')],
    ['the library', (store: HttpStore) => store.library.put([], { base: '' })],
  ] as const)
    it(`says "offline" where ${what} can not be reached, after three tries`, async () => {
      network.isCut = true;
      expect((await failure(call(open()))).reason).to.equal('offline');
      expect(network.made).to.equal(3);
    });

  it('takes the first answer where the answer to a write got lost: one write, no conflict', async () => {
    network.answersLost = 1;
    const { revision } = await open().drafts.put(release(), { base: null });
    expect(puts().map(({ headers }) => headers.get('idempotency-key'))[1]).to.equal(puts()[0]?.headers.get('idempotency-key'));
    // The server counts its revisions.
    expect(revision).to.equal('r1');
  });

  it('goes on from a write whose answer got lost for good, though more was typed: no conflict with oneself', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Before'), { base: null });
    network.answersLost = 3;
    expect((await failure(store.drafts.put(release('Lost'), { base: revision }))).reason).to.equal('offline');
    expect(await stored()).to.equal('Lost');
    const saved = await store.drafts.put(release('After'), { base: revision });
    expect(await stored()).to.equal('After');
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(saved.revision);
  });

  it('knows its own write by what is stored where the server has forgotten the key', async () => {
    network.answersLost = 1;
    const forgetful = networkTo(async (request) => {
      const headers = new Headers(request.headers);
      headers.delete('idempotency-key');
      return server.handle(new Request(request, { headers }));
    });
    forgetful.answersLost = 1;
    const { revision } = await open({ fetch: forgetful.fetch }).drafts.put(release(), { base: null });
    expect(revision).to.equal('r1');
  });

  it('makes one application of a submit whose answer got lost', async () => {
    const store = open();
    network.answersLost = 2;
    const application = await store.applications.submit(release(), { base: null, key: 'once' });
    expect(await server.store.applications.list()).to.deep.equal([application]);
  });

  it('takes a decision, a withdrawal and a deletion for done whose answer got lost', async () => {
    const store = open();
    const reasons = [{ path: ['product', 'name'], text: 'No.' }];
    const first = await store.applications.submit(release(), { base: null, key: 'a' });
    network.answersLost = 1;
    expect((await store.applications.decide(first.id, { status: 'rejected', reasons })).reasons).to.deep.equal(reasons);
    network.answersLost = 1;
    await store.applications.delete(first.id);
    const second = await store.applications.submit(release(), { base: null, key: 'b' });
    network.answersLost = 1;
    expect((await store.applications.withdraw(second.id)).status).to.equal('withdrawn');
    const [draft] = await store.drafts.list();
    network.answersLost = 1;
    await store.drafts.delete('r1', { base: draft!.revision });
    expect(await server.store.drafts.list()).to.deep.equal([]);
    network.answersLost = 1;
    const attributes = [{ id: 'users', type: 'quantity' as const, name: 'Users' }];
    await store.library.put(attributes, { base: '' });
    expect((await server.store.library.get()).value).to.deep.equal(attributes);
  });

  it('does not take another’s decision for its own', async () => {
    const store = open();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await server.store.applications.decide(id, { status: 'approved' });
    network.instead = [failing(500)];
    expect((await failure(store.applications.decide(id, { status: 'rejected', reasons: [] }))).reason).to.equal('refused');
  });

  it('waits as long as Retry-After asks', async () => {
    network.instead = [failing(429, { 'Retry-After': '1' })];
    const start = performance.now();
    await open({ retry: { delay: 1, maxDelay: 2000, random: () => 0 } }).drafts.put(release(), { base: null });
    expect(performance.now() - start).to.be.within(990, 1900);
  });

  it('does not wait for a server that asks for an hour: "offline" at once, and nothing is sent meanwhile', async () => {
    const store = open();
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    network.instead = [failing(503, { 'Retry-After': inAnHour })];
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('offline');
    expect((await failure(store.applications.list())).reason).to.equal('offline');
    expect(network.made).to.equal(1);
  });

  it('gives up a try that takes too long, and tries again', async () => {
    const store = open({ retry: { attempts: 3, delay: 1, timeout: 30, patience: 2000 } });
    network.delay = 10_000;
    const saving = store.drafts.put(release(), { base: null });
    await until(() => network.made === 2);
    network.delay = 0;
    await saving;
    expect(await stored()).to.equal('Cashier Cloud');
  });

  it('tells a seller on a slow network in time that a draft has not arrived, and goes on sending it', async () => {
    const store = open({ retry: { patience: 20, timeout: 5000 } });
    network.delay = 200;
    const start = performance.now();
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('offline');
    expect(performance.now() - start).to.be.below(150);
    await until(async () => (await stored()) === 'Cashier Cloud');
    expect(puts()).to.have.length(1);
  });

  it('ends everything when it is closed: what is under way, what waits, and what comes', async () => {
    const ending = new AbortController();
    const store = open({ signal: ending.signal, retry: { delay: 60_000, maxDelay: 60_000 } });
    network.isCut = true;
    const waiting = failure(store.drafts.list());
    await until(() => network.made === 1);
    network.isCut = false;
    network.delay = 60_000;
    const underWay = failure(store.applications.list());
    const put = failure(store.drafts.put(release(), { base: null }));
    await until(() => network.made === 3);
    ending.abort();
    const later = failure(store.library.get());
    expect((await Promise.all([waiting, underWay, put, later])).map(({ reason }) => reason)).to.deep.equal(Array(4).fill('offline'));
    expect(network.made).to.equal(3);
  });

  it('ends with a fetch that knows no signals', async () => {
    const store = open({ fetch: () => new Promise(() => {}) });
    const listing = failure(store.drafts.list());
    store.close();
    expect((await listing).reason).to.equal('offline');
  });

  it('spreads its tries by the given randomness: half to all of a wait that doubles, up to the longest', () => {
    const wait = (failures: number, random: number) =>
      retryDelay(failures, { attempts: 4, delay: 40, maxDelay: 100, timeout: 1, patience: 1, random: () => random });
    // 40, 80, then 100 and no more.
    expect([1, 2, 3, 9].map((failures) => wait(failures, 1))).to.deep.equal([40, 80, 100, 100]);
    expect([1, 2, 3, 9].map((failures) => wait(failures, 0))).to.deep.equal([20, 40, 50, 50]);
  });
});

describe('A store over HTTP and a server that answers strangely', () => {
  for (const [what, answer, reason] of [
    ['a page of a proxy', answering('<!doctype html><title>Sign in to the hotel</title>'), 'offline'],
    ['a proxy’s own 404', answering('<h1>Not found</h1>', 404), 'offline'],
    ['broken JSON', answering('{"value":'), 'offline'],
    ['nothing', answering(''), 'offline'],
    ['something else', answering({ surprise: true }), 'refused'],
    ['null', answering('null'), 'refused'],
    [
      'a release with a key of its own',
      answering({ value: { ...release(), surprise: 1 }, revision: 'r', savedAt: '2026-01-01T00:00:00Z' }),
      'refused',
    ],
    ['a time that is none', answering({ value: release(), revision: 'r', savedAt: 'yesterday' }), 'refused'],
    ['a demand to sign in', answering('<h1>Sign in</h1>', 401), 'denied'],
    ['a prohibition', answering({ title: 'Not yours.' }, 403), 'denied'],
  ] as const)
    it(`says "${reason}" to ${what}`, async () => {
      network.instead = [answer, answer, answer];
      expect((await failure(open().drafts.get('r1'))).reason).to.equal(reason);
    });

  it('says why a stored release can not be read', async () => {
    network.instead = [answering({ value: { ...release(), currency: 5 }, revision: 'r', savedAt: '2026-01-01T00:00:00Z' })];
    const { issues } = await failure(open().drafts.get('r1'));
    expect(issues?.map(({ code, path }) => [code, path])).to.deep.equal([['document.invalid', ['currency']]]);
  });

  it('gives the server’s own issues of a refused draft, as far as they are some', async () => {
    const issue = { code: 'id.invalid', path: ['id'], severity: 'error', params: {} };
    const own = { code: 'portal.logo.required', path: ['product'], severity: 'error', params: { message: 'Add a logo.' }, undone: true };
    network.instead = [answering({ title: 'No.', issues: [issue, own, 5, { code: 7 }] }, 422)];
    const error = await failure(open().drafts.put(release(), { base: null }));
    expect([error.reason, error.issues, error.message]).to.deep.equal(['refused', [issue, own], 'No.']);
  });

  it('calls a draft that is too large, and a full disk, "quota"', async () => {
    for (const status of [413, 507]) {
      network.instead = [answering('', status)];
      expect((await failure(open().drafts.put(release('Large', `r${status}`), { base: null }))).reason).to.equal('quota');
    }
  });

  it('tells a conflict whose draft can not be read', async () => {
    network.instead = [answering({ current: 5 }, 412)];
    const error = await failure(open().drafts.put(release(), { base: 'r0' }));
    expect([error.reason, error.current]).to.deep.equal(['conflict', undefined]);
  });

  it('refuses what no address or header can hold, and asks nobody', async () => {
    const store = open();
    expect((await failure(store.applications.get('..'))).reason).to.equal('missing');
    expect((await failure(store.drafts.delete('r1', { base: 'revision\n' }))).reason).to.equal('refused');
    expect(network.made).to.equal(0);
    await store.applications.submit(release(), { base: null, key: 'Schlüssel 1' });
    expect(server.requests[0]?.headers.get('idempotency-key')).to.equal('Schl%C3%BCssel%201');
  });

  it('sends the host’s headers, asked for anew each time, and marks what changes something', async () => {
    let asked = 0;
    const store = open({ headers: async () => ({ Authorization: `Bearer ${(asked += 1)}` }) });
    await store.drafts.list();
    await store.drafts.put(release(), { base: null });
    expect(server.requests.map(({ headers }) => [headers.get('authorization'), headers.get('x-requested-with')])).to.deep.equal([
      ['Bearer 1', null],
      ['Bearer 2', 'sku-kit'],
    ]);
    expect(server.requests[0]?.url).to.equal('https://portal.test/api/drafts');
  });
});

describe('A draft that waits on this device', () => {
  it('stands before what the server says, with what it would be listed as', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null, released: 'sale1' });
    await store.drafts.put(release('Other', 'r2'), { base: null });
    await store.drafts.list();
    network.isCut = true;
    await failure(store.drafts.put(release('Typed'), { base: revision }));
    const waiting = await store.drafts.get('r1');
    expect([waiting?.value.product.name, waiting?.waiting]).to.deep.equal(['Typed', true]);
    const infos = await store.drafts.list();
    expect(infos.map(({ id, name, status, released }) => [id, name, status, released])).to.deep.equal([
      ['r1', 'Typed', 'draft', 'sale1'],
      ['r2', 'Other', 'draft', undefined],
    ]);
    expect(infos[0]?.revision).to.equal(waiting?.revision);
  });

  it('is the newest of all that was typed, and is delivered in two writes at most', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    for (const name of ['A', 'AB', 'ABC']) await failure(store.drafts.put(release(name), { base: revision }));
    network.isCut = false;
    const saved = await store.drafts.put(release('ABCD'), { base: revision });
    expect(await stored()).to.equal('ABCD');
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(saved.revision);
    // The first that may have arrived, then the newest.
    expect(
      await Promise.all(
        puts()
          .slice(1)
          .map(async (put) => ((await put.json()) as Release).product.name),
      ),
    ).to.deep.equal(['A', 'ABCD']);
    expect((await store.drafts.get('r1'))?.waiting).to.equal(undefined);
  });

  it('goes on from its own delivery, which nobody waited for', async () => {
    const store = open();
    network.isCut = true;
    await failure(store.drafts.put(release('A'), { base: null }));
    const before = (await store.drafts.get('r1'))!.revision;
    network.isCut = false;
    await until(async () => (await stored()) === 'A');
    await until(async () => !(await store.drafts.get('r1'))?.waiting);
    await store.drafts.put(release('B'), { base: before });
    await failure(store.drafts.put(release('C'), { base: null }));
    expect(await stored()).to.equal('B');
  });

  it('that meets another on the server is told as a conflict, is kept until the seller has chosen, and then replaces that one', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    await failure(store.drafts.put(release('Mine'), { base: revision }));
    const theirs = await server.store.drafts.put(release('Theirs'), { base: revision });
    network.isCut = false;
    const error = await failure(store.drafts.put(release('Mine!'), { base: revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Theirs']);
    expect(await stored()).to.equal('Theirs');
    // Who was told has their own before them, and may look at the other.
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Theirs');
    await store.drafts.put(release('Mine!'), { base: theirs.revision });
    expect(await stored()).to.equal('Mine!');
  });

  it('is dropped where the seller takes the other', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    await failure(store.drafts.put(release('Mine'), { base: revision }));
    const theirs = await server.store.drafts.put(release('Theirs'), { base: revision });
    network.isCut = false;
    await failure(store.drafts.put(release('Mine'), { base: revision }));
    await store.drafts.forget('r1', { base: revision });
    await store.drafts.put(release('Theirs and more'), { base: theirs.revision });
    expect(await stored()).to.equal('Theirs and more');
  });

  it('that is gone from the server is told to be missing, and stored anew if the seller says so', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    await server.store.drafts.delete('r1', { base: revision });
    expect((await failure(store.drafts.put(release('Mine'), { base: revision }))).reason).to.equal('missing');
    await store.drafts.put(release('Mine'), { base: null });
    expect(await stored()).to.equal('Mine');
  });

  it('that the server refuses is sent again only when it is changed', async () => {
    const store = open();
    network.instead = [answering({ title: 'No.' }, 422)];
    expect((await failure(store.drafts.put(release('Bad'), { base: null }))).reason).to.equal('refused');
    const count = network.made;
    globalThis.dispatchEvent?.(new Event('online'));
    await store.drafts.list();
    expect(network.made).to.equal(count + 1);
    await store.drafts.put(release('Good'), { base: null });
    expect(await stored()).to.equal('Good');
  });

  it('is delivered before it is submitted', async () => {
    const store = open();
    network.isCut = true;
    await failure(store.drafts.put(release('Typed'), { base: null }));
    const base = (await store.drafts.get('r1'))!.revision;
    expect((await failure(store.applications.submit(release('Typed'), { base, key: 'a' }))).reason).to.equal('offline');
    network.isCut = false;
    expect((await store.applications.submit(release('Typed'), { base, key: 'a' })).status).to.equal('pending');
    expect(await store.drafts.list()).to.deep.equal([]);
  });

  it('is deleted with what the server has of it, whether it had arrived or not', async () => {
    const store = open();
    network.answersLost = 3;
    await failure(store.drafts.put(release('Typed'), { base: null }));
    const base = (await store.drafts.get('r1'))!.revision;
    network.isCut = true;
    expect((await failure(store.drafts.delete('r1', { base }))).reason).to.equal('offline');
    network.isCut = false;
    network.answersLost = 0;
    await store.drafts.delete('r1', { base });
    expect(await server.store.drafts.list()).to.deep.equal([]);
    expect(await store.drafts.list()).to.deep.equal([]);
  });

  it('is kept at once while a write is under way, and goes on from that write', async () => {
    const store = open();
    network.delay = 30;
    const first = store.drafts.put(release('A'), { base: null });
    await store.drafts.keep(release('AB'), { base: null });
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('AB');
    const { revision } = await first;
    await store.drafts.put(release('ABC'), { base: revision });
    expect(await stored()).to.equal('ABC');
  });

  it('is kept while a write is under way, and written though no other write follows', async () => {
    const store = open();
    const first = store.drafts.put(release('A'), { base: null });
    await store.drafts.keep(release('AB'), { base: null });
    await first;
    await until(async () => (await stored()) === 'AB');
  });

  it('is kept without a base, and finds it by what it was made from', async () => {
    const store = open();
    const saved = await server.store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    const { revision } = await store.drafts.keep(release('Typed'), { base: undefined, from: release('Stored') });
    await failure(store.drafts.put(release('Typed more'), { base: revision }));
    network.isCut = false;
    await store.drafts.put(release('Typed more'), { base: revision });
    expect(await stored()).to.equal('Typed more');
    expect(puts().at(-1)?.headers.get('if-match')).to.equal(`"${saved.revision}"`);
  });

  it('is kept without a base, and is a conflict where the server has another', async () => {
    const store = open();
    await server.store.drafts.put(release('Theirs'), { base: null });
    const { revision } = await store.drafts.keep(release('Typed'), { base: undefined, from: release('Opened') });
    const error = await failure(store.drafts.put(release('Typed'), { base: revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Theirs']);
    expect(await stored()).to.equal('Theirs');
  });

  it('answers with what it saw last while the server is out of reach', async () => {
    const store = open();
    await server.store.drafts.put(release('Stored'), { base: null });
    await store.drafts.get('r1');
    expect(await store.released.get('r1')).to.equal(undefined);
    network.isCut = true;
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Stored');
    expect(await store.released.get('r1')).to.equal(undefined);
    expect((await failure(store.drafts.get('r2'))).reason).to.equal('offline');
  });

  it('answers with what it stored last, and not with what it saw before', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('First'), { base: null });
    await store.drafts.get('r1');
    await store.drafts.put(release('Second'), { base: revision });
    network.isCut = true;
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Second');
  });
});
