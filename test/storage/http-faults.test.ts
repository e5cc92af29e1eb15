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
    if (waited > 3000) throw new Error('The condition was not met in time.');
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

describe('An HTTP store on an unreliable network', () => {
  it('retries after two server errors without reporting them', async () => {
    network.instead = [failing(500), failing(503)];
    const { revision } = await open().drafts.put(release(), { base: null });
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(revision);
    expect(network.made).to.equal(3);
  });

  it('reports "offline" if the server keeps failing, and sends the draft when the server is back', async () => {
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
    it(`reports "offline" after three attempts to reach ${what}`, async () => {
      network.isCut = true;
      expect((await failure(call(open()))).reason).to.equal('offline');
      expect(network.made).to.equal(3);
    });

  it('writes once and reports no conflict if the answer to a write was lost', async () => {
    network.answersLost = 1;
    const { revision } = await open().drafts.put(release(), { base: null });
    expect(puts().map(({ headers }) => headers.get('idempotency-key'))[1]).to.equal(puts()[0]?.headers.get('idempotency-key'));
    // The server numbers its revisions, so there was one write.
    expect(revision).to.equal('r1');
  });

  it('reports no conflict with its own earlier write whose answer was lost', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Before'), { base: null });
    network.answersLost = 3;
    expect((await failure(store.drafts.put(release('Lost'), { base: revision }))).reason).to.equal('offline');
    expect(await stored()).to.equal('Lost');
    const saved = await store.drafts.put(release('After'), { base: revision });
    expect(await stored()).to.equal('After');
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(saved.revision);
  });

  it('recognizes its own write by the stored content if the server no longer knows the key', async () => {
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

  it('creates one application if the answer to a submission was lost', async () => {
    const store = open();
    network.answersLost = 2;
    const application = await store.applications.submit(release(), { base: null, key: 'once' });
    expect(await server.store.applications.list()).to.deep.equal([application]);
  });

  it('treats a decision, a withdrawal, a deletion and a library update as done if the answer was lost', async () => {
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

  it('does not mistake someone else’s decision for its own', async () => {
    const store = open();
    const { id } = await store.applications.submit(release(), { base: null, key: 'a' });
    await server.store.applications.decide(id, { status: 'approved' });
    network.instead = [failing(500)];
    expect((await failure(store.applications.decide(id, { status: 'rejected', reasons: [] }))).reason).to.equal('refused');
  });

  it('waits for the time in Retry-After', async () => {
    network.instead = [failing(429, { 'Retry-After': '1' })];
    const start = performance.now();
    await open({ retry: { delay: 1, maxDelay: 2000, random: () => 0 } }).drafts.put(release(), { base: null });
    expect(performance.now() - start).to.be.within(990, 1900);
  });

  it('reports "offline" immediately if Retry-After is an hour, and sends nothing during that time', async () => {
    const store = open();
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    network.instead = [failing(503, { 'Retry-After': inAnHour })];
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('offline');
    expect((await failure(store.applications.list())).reason).to.equal('offline');
    expect(network.made).to.equal(1);
  });

  it('aborts an attempt that takes too long and retries', async () => {
    const store = open({ retry: { attempts: 3, delay: 1, timeout: 30, patience: 2000 } });
    network.delay = 10_000;
    const saving = store.drafts.put(release(), { base: null });
    await until(() => network.made === 2);
    network.delay = 0;
    await saving;
    expect(await stored()).to.equal('Cashier Cloud');
  });

  it('reports "offline" early on a slow network and still completes the write', async () => {
    const store = open({ retry: { patience: 20, timeout: 5000 } });
    network.delay = 200;
    const start = performance.now();
    expect((await failure(store.drafts.put(release(), { base: null }))).reason).to.equal('offline');
    expect(performance.now() - start).to.be.below(150);
    await until(async () => (await stored()) === 'Cashier Cloud');
    expect(puts()).to.have.length(1);
  });

  it('fails requests in flight, waiting retries and new calls when it is closed', async () => {
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

  it('can be closed even if fetch ignores abort signals', async () => {
    const store = open({ fetch: () => new Promise(() => {}) });
    const listing = failure(store.drafts.list());
    store.close();
    expect((await listing).reason).to.equal('offline');
  });

  it('doubles the retry delay up to the maximum and randomizes it between half and all of it', () => {
    const wait = (failures: number, random: number) =>
      retryDelay(failures, { attempts: 4, delay: 40, maxDelay: 100, timeout: 1, patience: 1, random: () => random });
    // 40, 80, then the maximum of 100.
    expect([1, 2, 3, 9].map((failures) => wait(failures, 1))).to.deep.equal([40, 80, 100, 100]);
    expect([1, 2, 3, 9].map((failures) => wait(failures, 0))).to.deep.equal([20, 40, 50, 50]);
  });
});

describe('An HTTP store and unexpected answers', () => {
  for (const [what, answer, reason] of [
    ['a proxy’s sign-in page', answering('<!doctype html><title>Sign in to the hotel</title>'), 'offline'],
    ['a proxy’s own 404', answering('<h1>Not found</h1>', 404), 'offline'],
    ['broken JSON', answering('{"value":'), 'offline'],
    ['an empty body', answering(''), 'offline'],
    ['a different object', answering({ surprise: true }), 'refused'],
    ['null', answering('null'), 'refused'],
    [
      'a release with an unknown key',
      answering({ value: { ...release(), surprise: 1 }, revision: 'r', savedAt: '2026-01-01T00:00:00Z' }),
      'refused',
    ],
    ['an invalid time', answering({ value: release(), revision: 'r', savedAt: 'yesterday' }), 'refused'],
    ['status 401', answering('<h1>Sign in</h1>', 401), 'denied'],
    ['status 403', answering({ title: 'Not yours.' }, 403), 'denied'],
  ] as const)
    it(`reports "${reason}" for ${what}`, async () => {
      network.instead = [answer, answer, answer];
      expect((await failure(open().drafts.get('r1'))).reason).to.equal(reason);
    });

  it('reports why a stored release cannot be read', async () => {
    network.instead = [answering({ value: { ...release(), currency: 5 }, revision: 'r', savedAt: '2026-01-01T00:00:00Z' })];
    const { issues } = await failure(open().drafts.get('r1'));
    expect(issues?.map(({ code, path }) => [code, path])).to.deep.equal([['document.invalid', ['currency']]]);
  });

  it('returns the server’s issues for a refused draft and ignores malformed ones', async () => {
    const issue = { code: 'id.invalid', path: ['id'], severity: 'error', params: {} };
    const own = { code: 'portal.logo.required', path: ['product'], severity: 'error', params: { message: 'Add a logo.' }, undone: true };
    network.instead = [answering({ title: 'No.', issues: [issue, own, 5, { code: 7 }] }, 422)];
    const error = await failure(open().drafts.put(release(), { base: null }));
    expect([error.reason, error.issues, error.message]).to.deep.equal(['refused', [issue, own], 'No.']);
  });

  it('reports "quota" for a draft that is too large and for a full disk', async () => {
    for (const status of [413, 507]) {
      network.instead = [answering('', status)];
      expect((await failure(open().drafts.put(release('Large', `r${status}`), { base: null }))).reason).to.equal('quota');
    }
  });

  it('reports a conflict even if the stored draft cannot be read', async () => {
    network.instead = [answering({ current: 5 }, 412)];
    const error = await failure(open().drafts.put(release(), { base: 'r0' }));
    expect([error.reason, error.current]).to.deep.equal(['conflict', undefined]);
  });

  it('refuses ids and revisions that do not fit into a URL or header, without a request', async () => {
    const store = open();
    expect((await failure(store.applications.get('..'))).reason).to.equal('missing');
    expect((await failure(store.drafts.delete('r1', { base: 'revision\n' }))).reason).to.equal('refused');
    expect(network.made).to.equal(0);
    await store.applications.submit(release(), { base: null, key: 'Schlüssel 1' });
    expect(server.requests[0]?.headers.get('idempotency-key')).to.equal('Schl%C3%BCssel%201');
  });

  it('requests the host’s headers for each call, and adds X-Requested-With to calls that change something', async () => {
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

describe('A draft that waits for the server', () => {
  it('replaces the server’s version when the draft is opened and listed', async () => {
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

  it('keeps only the latest version and is sent in at most two writes', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    for (const name of ['A', 'AB', 'ABC']) await failure(store.drafts.put(release(name), { base: revision }));
    network.isCut = false;
    const saved = await store.drafts.put(release('ABCD'), { base: revision });
    expect(await stored()).to.equal('ABCD');
    expect((await server.store.drafts.get('r1'))?.revision).to.equal(saved.revision);
    // The first write, which may have arrived, then the latest version.
    expect(
      await Promise.all(
        puts()
          .slice(1)
          .map(async (put) => ((await put.json()) as Release).product.name),
      ),
    ).to.deep.equal(['A', 'ABCD']);
    expect((await store.drafts.get('r1'))?.waiting).to.equal(undefined);
  });

  it('accepts a write based on it after it was sent in the background', async () => {
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

  it('reports a conflict with a newer version on the server, and replaces it if the seller chooses so', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    network.isCut = true;
    await failure(store.drafts.put(release('Mine'), { base: revision }));
    const theirs = await server.store.drafts.put(release('Theirs'), { base: revision });
    network.isCut = false;
    const error = await failure(store.drafts.put(release('Mine!'), { base: revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Theirs']);
    expect(await stored()).to.equal('Theirs');
    // After the conflict the page has its own version, so the store returns the server's.
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Theirs');
    await store.drafts.put(release('Mine!'), { base: theirs.revision });
    expect(await stored()).to.equal('Mine!');
  });

  it('is dropped if the seller takes the other version', async () => {
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

  it('reports "missing" if it was deleted on the server, and is stored again if the seller asks for it', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('Stored'), { base: null });
    await server.store.drafts.delete('r1', { base: revision });
    expect((await failure(store.drafts.put(release('Mine'), { base: revision }))).reason).to.equal('missing');
    await store.drafts.put(release('Mine'), { base: null });
    expect(await stored()).to.equal('Mine');
  });

  it('is not sent again after the server refused it, until it changes', async () => {
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

  it('is sent before it is submitted', async () => {
    const store = open();
    network.isCut = true;
    await failure(store.drafts.put(release('Typed'), { base: null }));
    const base = (await store.drafts.get('r1'))!.revision;
    expect((await failure(store.applications.submit(release('Typed'), { base, key: 'a' }))).reason).to.equal('offline');
    network.isCut = false;
    expect((await store.applications.submit(release('Typed'), { base, key: 'a' })).status).to.equal('pending');
    expect(await store.drafts.list()).to.deep.equal([]);
  });

  it('is deleted here and on the server if the answer to its write was lost', async () => {
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

  it('is kept immediately while a write is in flight, and the next write is based on that write', async () => {
    const store = open();
    network.delay = 30;
    const first = store.drafts.put(release('A'), { base: null });
    await store.drafts.keep(release('AB'), { base: null });
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('AB');
    const { revision } = await first;
    await store.drafts.put(release('ABC'), { base: revision });
    expect(await stored()).to.equal('ABC');
  });

  it('is sent after the write in flight, even if no further write follows', async () => {
    const store = open();
    const first = store.drafts.put(release('A'), { base: null });
    await store.drafts.keep(release('AB'), { base: null });
    await first;
    await until(async () => (await stored()) === 'AB');
  });

  it('is kept without a base, and uses the stored revision if that is what the seller opened', async () => {
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

  it('is kept without a base, and reports a conflict if the server has a different version', async () => {
    const store = open();
    await server.store.drafts.put(release('Theirs'), { base: null });
    const { revision } = await store.drafts.keep(release('Typed'), { base: undefined, from: release('Opened') });
    const error = await failure(store.drafts.put(release('Typed'), { base: revision }));
    expect([error.reason, error.current?.value.product.name]).to.deep.equal(['conflict', 'Theirs']);
    expect(await stored()).to.equal('Theirs');
  });

  it('is read from the cache while the server is unreachable', async () => {
    const store = open();
    await server.store.drafts.put(release('Stored'), { base: null });
    await store.drafts.get('r1');
    expect(await store.released.get('r1')).to.equal(undefined);
    network.isCut = true;
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Stored');
    expect(await store.released.get('r1')).to.equal(undefined);
    expect((await failure(store.drafts.get('r2'))).reason).to.equal('offline');
  });

  it('is cached as last stored, not as last read', async () => {
    const store = open();
    const { revision } = await store.drafts.put(release('First'), { base: null });
    await store.drafts.get('r1');
    await store.drafts.put(release('Second'), { base: revision });
    network.isCut = true;
    expect((await store.drafts.get('r1'))?.value.product.name).to.equal('Second');
  });
});
